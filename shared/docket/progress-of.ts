import type { DossierNumber, MemberId } from '../basics/ids.ts';
import { committeeOf, membersWithRole } from '../roster/roster.ts';
import { awaitedReviewers, recusedFrom, type Docket, type DossierFile } from './docket.ts';

/** How far one member is with one dossier, by records alone; what happens on a desk before a record leaves it nobody knows. */
export type DossierProgress = 'delivered' | 'declared' | 'nothing-yet' | 'recused' | 'not-assigned';

export function progressIn(file: DossierFile, member: MemberId): DossierProgress {
  if (recusedFrom(file).includes(member)) return 'recused';
  if (file.ballots.has(member)) return 'delivered';
  if (!file.package.body.reviewers.includes(member)) return 'not-assigned';
  return file.declarations.has(member) ? 'declared' : 'nothing-yet';
}

/**
 * A member's month. `seen` says whether any record of theirs has come, which is the only sign that a desk has received the round;
 * a desk that has received it and says nothing looks like one that has not.
 */
export interface MemberProgress {
  readonly member: MemberId;
  readonly name: string;
  readonly seen: 'yes' | 'no-sign';
  readonly asked: number;
  readonly declared: number;
  readonly delivered: number;
  readonly missing: readonly DossierNumber[];
}

/** Everybody on the committee in the roster's order; dossiers by number. Nothing about scores is in the records, nor here. */
export function membersProgress(docket: Docket): readonly MemberProgress[] {
  if (!docket.roster) return [];
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  const awaited = files.map((file) => new Set(awaitedReviewers(file)));
  return committeeOf(docket.roster.body).map(({ id, name }) => {
    const states = files.map((file) => progressIn(file, id));
    const count = (state: DossierProgress) => states.filter((each) => each === state).length;
    const missing = files.flatMap((file, index) => (awaited[index]?.has(id) ? [file.package.body.dossier] : []));
    return {
      member: id,
      name,
      seen: docket.lastOf.has(id) ? 'yes' : 'no-sign',
      asked: missing.length + count('delivered'),
      declared: count('declared') + count('delivered'),
      delivered: count('delivered'),
      missing,
    };
  });
}

/** An expert's month: on how many dossiers an opinion is awaited or has come, and where it is missing. */
export interface ExpertProgress {
  readonly member: MemberId;
  readonly name: string;
  readonly asked: number;
  readonly given: number;
  readonly missing: readonly DossierNumber[];
}

/** In the roster's order; without the dossiers from which the expert is recused or excluded. */
export function expertsProgress(docket: Docket): readonly ExpertProgress[] {
  if (!docket.roster) return [];
  return membersWithRole(docket.roster.body, 'expert').map(({ id, name }) => {
    const files = [...docket.dossiers.values()].filter(
      (file) => file.package.body.readers.includes(id) && !recusedFrom(file).includes(id),
    );
    const missing = files.filter(({ opinions }) => !opinions.has(id)).map((file) => file.package.body.dossier);
    return { member: id, name, asked: files.length, given: files.length - missing.length, missing: missing.sort() };
  });
}
