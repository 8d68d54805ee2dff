import type { DossierNumber } from '../basics/ids.ts';
import type { Assignment, RoundDraft } from './round-draft.ts';

type Assigned = Pick<RoundDraft, 'members' | 'assignments'>;

/** What the draft says about a dossier; without a word of its own every member and acting chair reviews, the chair presides and reads. */
export function assignmentFor(draft: Assigned, dossier: DossierNumber): Assignment {
  const { byDossier, everybody } = known.get(draft) ?? learned(draft);
  return byDossier.get(dossier) ?? { dossier, reviewers: everybody, excluded: [] };
}

/** Those who score unless told otherwise. */
export function reviewersOf({ members }: Pick<RoundDraft, 'members'>): RoundDraft['members'] {
  return members.filter(({ role }) => role === 'member' || role === 'acting-chair');
}

interface Index {
  readonly byDossier: ReadonlyMap<DossierNumber, Assignment>;
  readonly everybody: Assignment['reviewers'];
}

/** A draft is never changed in place, and is asked once for every dossier. */
const known = new WeakMap<Assigned, Index>();

function learned(draft: Assigned): Index {
  const byDossier = new Map(draft.assignments.map((each) => [each.dossier, each]));
  const index = { byDossier, everybody: reviewersOf(draft).map(({ id }) => id) };
  known.set(draft, index);
  return index;
}
