import { memberIdSchema } from '../../shared/basics/ids.ts';
import { roundDraftSchema, type RoundDraft } from '../../shared/preparation/round-draft.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import { round, type Committee } from './committee.ts';
import { must } from './seat.ts';

/** One plan for a whole story: its dates must not change between two drafts. */
const plan = smallPlan();

/** The office's plan with everybody's card on it, as the roster form would write it. */
export async function rehearsalDraft({ secretariat }: Pick<Committee, 'secretariat'>): Promise<RoundDraft> {
  const { cards } = must(await secretariat.desktop.readCards({}));
  const members = cards.map(({ name, affiliation, role, kid, alg, signingKey, recipient }, index) => ({
    id: memberIdSchema.parse(`m${index}`),
    name,
    affiliation,
    role,
    devices: [{ kid, alg, signingKey, recipient }],
  }));
  return roundDraftSchema.parse({ round, plan, members, assignments: [] });
}
