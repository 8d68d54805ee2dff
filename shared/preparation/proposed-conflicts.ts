import type { DossierNumber, MemberId } from '../basics/ids.ts';
import type { Application } from '../dossier/application.ts';
import { readsDossiers } from '../roster/role.ts';
import { assignmentFor } from './assignment-for.ts';
import { companyName } from './company-name.ts';
import type { RoundDraft } from './round-draft.ts';

/** A member whose affiliation reads like the applicant. The desk only proposes; a person confirms or dismisses it. */
export interface ProposedConflict {
  readonly dossier: DossierNumber;
  readonly member: MemberId;
  readonly applicant: string;
  readonly affiliation: string;
  readonly match: 'same' | 'part';
  readonly state: 'open' | 'confirmed' | 'dismissed';
}

/** A shorter name says too little to be found inside another. */
const shortest = 2;

/** Every pair of dossier and member of the committee or expert that should be looked at, by dossier number, then by the roster's order. */
export function proposedConflicts(
  draft: RoundDraft,
  applications: readonly Pick<Application, 'number' | 'applicant'>[],
): readonly ProposedConflict[] {
  const people = draft.members
    .filter(({ role }) => readsDossiers(role))
    .map((member) => ({ ...member, name: companyName(member.affiliation) }));
  const dismissed = new Set((draft.dismissed ?? []).map(({ dossier, member }) => `${dossier}/${member}`));
  return [...applications]
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .flatMap(({ number, applicant }) => {
      const name = companyName(applicant);
      const suspects = people.flatMap((member) => {
        const match = matchOf(name, member.name);
        return match ? [{ member, match }] : [];
      });
      if (suspects.length === 0) return [];
      const { excluded } = assignmentFor(draft, number);
      return suspects.map(({ member: { id, affiliation }, match }): ProposedConflict => {
        const state = excluded.some(({ member }) => member === id)
          ? 'confirmed'
          : dismissed.has(`${number}/${id}`)
            ? 'dismissed'
            : 'open';
        return { dossier: number, member: id, applicant, affiliation, match, state };
      });
    });
}

function matchOf(applicant: string, affiliation: string): ProposedConflict['match'] | null {
  const [shorter, longer] =
    applicant.length <= affiliation.length ? [applicant, affiliation] : [affiliation, applicant];
  if ([...shorter].length < shortest) return null;
  if (shorter === longer) return 'same';
  return longer.includes(shorter) ? 'part' : null;
}
