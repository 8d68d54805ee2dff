import type { DossierNumber, MemberId } from '../basics/ids.ts';
import { membersWithRole } from '../roster/roster.ts';
import { chairOffice } from './chair-office.ts';
import { recusedFrom, type Docket, type QuestionFile } from './docket.ts';

/** Who answers for a question: the secretariat, and the chair's office where it is not recused from the dossier. */
export function officesFor(docket: Docket, dossier: DossierNumber | null): readonly MemberId[] {
  if (!docket.roster) return [];
  const file = dossier === null ? undefined : docket.dossiers.get(dossier);
  const recused = file ? recusedFrom(file) : [];
  const chairs = chairOffice(docket.roster.body).filter(({ id }) => !recused.includes(id));
  return [...membersWithRole(docket.roster.body, 'secretariat'), ...chairs].map(({ id }) => id);
}

/** Who may know a question about a dossier as it stands: who reads it and is not recused, and both offices. */
export function questionReaders(docket: Docket, dossier: DossierNumber): readonly MemberId[] {
  const file = docket.dossiers.get(dossier);
  const recused = file ? recusedFrom(file) : [];
  const readers = file?.package.body.readers.filter((id) => !recused.includes(id)) ?? [];
  return [...new Set([...readers, ...officesFor(docket, dossier)])];
}

export type QuestionState = 'asked' | 'drafted' | 'approved' | 'published';

/** A correction that is under way does not take back what was published. */
export function questionState({ draft, approval, publication }: QuestionFile): QuestionState {
  if (publication && publication.body.draft === draft?.id) return 'published';
  return approval ? 'approved' : draft ? 'drafted' : 'asked';
}
