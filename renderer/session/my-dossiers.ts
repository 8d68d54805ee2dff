import { phaseOf, recusedFrom, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import type { MemberId } from '../../shared/basics/ids.ts';
import { memberById } from '../../shared/roster/roster.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { progressOf, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { KeptSheet, Outgoing } from '../store/open-store.ts';

export type DossierState = 'new' | 'draft' | 'begun' | 'signed' | 'delivered' | 'recused' | 'reading';

/** A dossier as it stands on this member's desk. */
export interface MyDossier {
  readonly file: DossierFile;
  readonly rubric: Rubric;
  readonly state: DossierState;
  readonly sheet: ScoreSheet | undefined;
  /** What my other device has for it, until the two are compared. */
  readonly other: ScoreSheet | undefined;
  readonly done: number;
  readonly all: number;
  /** `end`: put at the end of the queue by the member. */
  readonly place: 'in-turn' | 'end';
}

/** What this desk keeps of its own. */
export interface OwnPapers {
  readonly sheets: readonly KeptSheet[];
  readonly outgoing: readonly Outgoing[];
  readonly others: readonly KeptSheet[];
  readonly asides: ReadonlySet<string>;
}

/** Nothing is left to do here for this member. */
export function isDone({ state }: Pick<MyDossier, 'state'>): boolean {
  return state !== 'new' && state !== 'draft' && state !== 'begun';
}

/**
 * The dossier to take up next, after the one given and then from the beginning; those set aside come last. undefined when all is
 * done. `mine` is in the order in which the member sees them.
 */
export function nextUndone(mine: readonly MyDossier[], after: string | null): MyDossier | undefined {
  const at = mine.findIndex(({ file }) => file.package.body.dossier === after);
  const inTurn = [...mine.slice(at + 1), ...mine.slice(0, Math.max(at, 0))].filter((each) => !isDone(each));
  return inTurn.find(({ place }) => place === 'in-turn') ?? inTurn[0];
}

/** All dossiers that the member is asked to score, the expert to examine, or either may read, by number. */
export function myDossiers(
  docket: Docket,
  member: MemberId,
  { sheets, outgoing, others, asides }: OwnPapers,
): readonly MyDossier[] {
  const waiting = new Set(outgoing.filter(({ state }) => state === 'waiting').map(({ id }) => id));
  const byDossier = (kept: readonly KeptSheet[]) =>
    new Map(kept.filter(({ sheet }) => sheet.round === docket.id).map(({ sheet }) => [sheet.dossier, sheet]));
  const [sheetOf, otherOf] = [byDossier(sheets), byDossier(others)];
  const files = [...docket.dossiers.values()].filter(
    ({ package: { body } }) => body.readers.includes(member) || body.excluded.includes(member),
  );
  const examines = docket.roster && memberById(docket.roster.body, member)?.role === 'expert';
  files.sort((a, b) => (a.package.body.dossier < b.package.body.dossier ? -1 : 1));
  return files.flatMap((file) => {
    const { dossier, reviewers } = file.package.body;
    const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
    if (!rubric) return [];
    const sheet = sheetOf.get(dossier);
    const { done, all } = progressOf(rubric, sheet);
    const given = examines ? file.opinions.get(member) : file.ballots.get(member);
    const state = ((): DossierState => {
      if (recusedFrom(file).includes(member)) return 'recused';
      if (given) return waiting.has(given.id) ? 'signed' : 'delivered';
      if (examines && phaseOf(docket) === 'scoring') return file.declarations.has(member) ? 'begun' : 'new';
      if (!reviewers.includes(member)) return 'reading';
      return sheet ? 'draft' : 'new';
    })();
    return [
      {
        file,
        rubric,
        state,
        sheet,
        other: otherOf.get(dossier),
        done,
        all,
        place: asides.has(dossier) ? 'end' : 'in-turn',
      },
    ];
  });
}
