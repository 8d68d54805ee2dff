import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Assignment, RoundDraft } from '../../shared/contracts/desk-entry.ts';

/** What the draft says about a dossier; without a word of its own every member and acting chair reviews, the chair presides and reads. */
export function assignmentFor(draft: RoundDraft, dossier: DossierNumber): Assignment {
  const reviewers = draft.members
    .filter(({ role }) => role === 'member' || role === 'acting-chair')
    .map(({ id }) => id);
  return draft.assignments.find((each) => each.dossier === dossier) ?? { dossier, reviewers, excluded: [] };
}
