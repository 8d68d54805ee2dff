import type { MemberId } from '../basics/ids.ts';
import { membersWithRole, type Member, type RosterBody } from '../roster/roster.ts';
import { recusedFrom, type DossierFile } from './docket.ts';

/** The chair and who may act in the chair's place. */
export function chairOffice(roster: RosterBody): readonly Member[] {
  return [...membersWithRole(roster, 'chair'), ...membersWithRole(roster, 'acting-chair')];
}

/**
 * Who of the chair's office acts on a dossier: to whom its ballots are sealed, and who opens them. Whoever is recused is left out.
 * Where that leaves nobody the whole office stays, since the ballots could be opened by nobody otherwise; the decision is then
 * still impossible, for want of somebody who presides (see quorumFor).
 */
export function chairOfficeFor(roster: RosterBody, file: DossierFile): readonly Member[] {
  const office = chairOffice(roster);
  const recused = recusedFrom(file);
  const free = office.filter(({ id }) => !recused.includes(id));
  return free.length > 0 ? free : office;
}

/** Whether this member of the chair's office opens the ballots of a dossier. */
export function opensInner(roster: RosterBody, file: DossierFile, member: MemberId): boolean {
  return chairOfficeFor(roster, file).some(({ id }) => id === member);
}
