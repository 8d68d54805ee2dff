import { dossierNumberSchema, memberIdSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { examplePlan } from '../../../shared/round/example-plan.ts';
import type { Role } from '../../../shared/roster/role.ts';
import type { ServiceType } from '../../../shared/round/service-type.ts';

export const now = instantFromMillis(Date.parse('2026-11-02T01:00:00.000Z'));

const key = (index: number) => ({
  kid: String(index).padStart(43, 'k'),
  alg: 'EdDSA' as const,
  signingKey: 'x'.repeat(43),
  recipient: `age1${'q'.repeat(58)}`,
});

/** A draft with a secretariat, a chair, an acting chair and `members` members, each of an affiliation of its own. */
export function draftWith(members: number, affiliations: Readonly<Record<string, string>> = {}): RoundDraft {
  const roles: readonly Role[] = ['secretariat', 'chair', 'acting-chair', ...Array<Role>(members).fill('member')];
  return {
    round: roundIdSchema.parse('2026-11'),
    plan: examplePlan({ month: '2026-11', now }),
    members: roles.map((role, index) => ({
      id: memberIdSchema.parse(`p-${index}`),
      name: `사람${index}`,
      affiliation: affiliations[`p-${index}`] ?? `기관${index}호`,
      role,
      devices: [key(index) as RoundDraft['members'][number]['devices'][number]],
    })),
    assignments: [],
  };
}

export function applicationsOf(
  count: number,
  change: (
    index: number,
  ) => Partial<{ applicant: string; serviceType: ServiceType; serviceDetail: string }> = () => ({}),
) {
  return Array.from({ length: count }, (_, index) => ({
    number: dossierNumberSchema.parse(`2026-11-${String(index + 1).padStart(4, '0')}`),
    service: `서비스 ${index}`,
    applicant: `기업가나다${index}`,
    serviceType: 'SaaS' as ServiceType,
    serviceDetail: '',
    ...change(index),
  }));
}
