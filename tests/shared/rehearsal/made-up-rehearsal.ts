import { recordIdSchema } from '../../../shared/basics/ids.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { rehearsalSteps, type Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { rehearsedOf, type Plans } from '../../../shared/rehearsal/rehearsal-standing.ts';
import { rehearsalId } from '../../../shared/round/rehearsal-mark.ts';

const at = instantSchema.parse('2026-11-02T00:00:00.000Z');
const signed = { record: recordIdSchema.parse('ab'.repeat(32)), name: '김승인', at };

/** A rehearsal of this plan that went well and was signed off, with a change. */
export function rehearsalOf(draft: Plans, change: Partial<Rehearsal> = {}): Rehearsal {
  return {
    round: rehearsalId(draft.round, 1),
    of: draft.round,
    begunAt: at,
    endedAt: at,
    rehearsed: rehearsedOf(draft),
    seats: [],
    steps: rehearsalSteps.map((step) => ({ step, state: 'done', problem: null })),
    compared: [],
    claims: { held: 18, all: 18 },
    records: 40,
    checkpoint: null,
    zero: { round: draft.round, records: 0, ballots: 0, decisions: 0, checkpoint: null },
    signOffs: { secretariat: signed, chair: signed },
    wiped: null,
    ...change,
  };
}
