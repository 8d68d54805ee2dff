import { recusedFrom, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import type { MemberId } from '../../shared/basics/ids.ts';
import { rubricFor } from '../../shared/round/round.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { progressOf } from '../../shared/scoring/score-sheet.ts';
import type { KeptSheet, Outgoing } from '../store/open-store.ts';

export type DossierState = 'new' | 'draft' | 'signed' | 'delivered' | 'recused' | 'reading';

/** A dossier as it stands on this member's desk. */
export interface MyDossier {
  readonly file: DossierFile;
  readonly rubric: Rubric;
  readonly state: DossierState;
  readonly done: number;
  readonly all: number;
}

/** All dossiers the member is asked to score or may read, by number. */
export function myDossiers(
  docket: Docket,
  member: MemberId,
  sheets: readonly KeptSheet[],
  outgoing: readonly Outgoing[],
): readonly MyDossier[] {
  const waiting = new Set(outgoing.filter(({ state }) => state === 'waiting').map(({ id }) => id));
  const files = [...docket.dossiers.values()].filter(
    ({ package: { body } }) => body.readers.includes(member) || body.excluded.includes(member),
  );
  files.sort((a, b) => (a.package.body.dossier < b.package.body.dossier ? -1 : 1));
  return files.flatMap((file) => {
    const { dossier, serviceType, reviewers } = file.package.body;
    const rubric = docket.round ? rubricFor(docket.round.body, serviceType) : undefined;
    if (!rubric) return [];
    const sheet = sheets.find((each) => each.sheet.dossier === dossier && each.sheet.round === docket.id)?.sheet;
    const { done, all } = progressOf(rubric, sheet);
    const ballot = file.ballots.get(member);
    const state = ((): DossierState => {
      if (recusedFrom(file).includes(member)) return 'recused';
      if (ballot) return waiting.has(ballot.id) ? 'signed' : 'delivered';
      if (!reviewers.includes(member)) return 'reading';
      return sheet ? 'draft' : 'new';
    })();
    return [{ file, rubric, state, done, all }];
  });
}
