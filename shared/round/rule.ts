import { z } from 'zod';
import { compareFractions, decimalSchema, fraction, fractionFromDecimal } from '../basics/decimal.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { shareSchema } from './share.ts';

/** How the members' totals become one figure. `atLeast` ballots are needed before anything is dropped; of several equal extremes only one goes. */
export const aggregationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mean') }),
  z.strictObject({
    kind: z.literal('trimmed-mean'),
    highest: z.int().min(0).max(5),
    lowest: z.int().min(0).max(5),
    atLeast: z.int().min(1).max(20),
  }),
]);
export type Aggregation = Readonly<z.infer<typeof aggregationSchema>>;

/** What settles equal totals, in order: the mean of the heaviest criterion, the next heavier ones, the spread, at last the dossier number. */
export const tieBreakSchema = z.enum(['heaviest-criterion', 'criteria-by-weight', 'smaller-spread', 'number']);
export type TieBreak = z.infer<typeof tieBreakSchema>;

/**
 * The committee's rule as data. Percentages are of a criterion's or the rubric's maximum; `places` are decimal places after
 * half-up rounding of the score before it is compared with the pass mark, and of every figure shown; a floor is compared exactly.
 */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  source: z.string().min(1).max(500),
  verdictHolds: shareSchema,
  points: z.strictObject({
    aggregation: aggregationSchema,
    places: z.int().min(0).max(8),
    floor: decimalSchema,
    passMark: decimalSchema,
  }),
  tieBreak: z.array(tieBreakSchema).max(4),
  quorum: z.strictObject({
    share: shareSchema,
    presider: z.enum(['chair-or-acting', 'chair']),
    recused: z.enum(['stay-in-total', 'leave-total']),
  }),
  vote: z.strictObject({ share: shareSchema, of: z.enum(['present', 'cast']) }),
  /** Who must sign under the chair's selection before the month is final: so many other committee members, and the secretariat. */
  countersign: z.strictObject({ members: z.int().min(0).max(20), secretariat: z.enum(['needed', 'not-needed']) }),
  /** The figures rest on the ballots as they were opened, whatever was revised since. Absent: a member's latest word counts. */
  layer: z.literal('independent').optional(),
  /** Outcomes beside 선정 and 미선정, which the notice does not know: 조건부 and 보류. Absent where there are none. */
  outcomes: z
    .array(z.enum(['conditional', 'deferred']))
    .min(1)
    .max(2)
    .optional(),
  /** In the meeting room the members' names are not shown beside what they said. Absent where they may be. */
  meetingNames: z.literal('hidden').optional(),
  /** A month opens only after both offices have signed off a rehearsal of it. Absent where that is only advised. */
  rehearsal: z.literal('required').optional(),
  /** 이의신청: so many days after the selection applicants may object, and nothing is destroyed. Absent where there is no such period. */
  objectionDays: z.int().min(1).max(365).optional(),
});
export type Rule = Readonly<z.infer<typeof ruleSchema>>;

/** Refuses a rule that could not be applied: a mark outside 0..100, a share over one, a trim that leaves no ballot. */
export function judgeRule(rule: Rule): Result<Rule> {
  for (const field of ['floor', 'passMark'] as const)
    if (!isPercentage(rule.points[field])) return err(problem('round/rule-invalid', { field }));
  for (const [field, share] of [
    ['verdictHolds', rule.verdictHolds],
    ['quorum', rule.quorum.share],
    ['vote', rule.vote.share],
  ] as const)
    if (share.numerator > share.denominator) return err(problem('round/rule-invalid', { field }));
  const { aggregation } = rule.points;
  if (aggregation.kind === 'trimmed-mean' && aggregation.atLeast <= aggregation.highest + aggregation.lowest)
    return err(problem('round/rule-invalid', { field: 'aggregation' }));
  if (new Set(rule.outcomes).size !== (rule.outcomes?.length ?? 0))
    return err(problem('round/rule-invalid', { field: 'outcomes' }));
  return ok(rule);
}

function isPercentage(text: string): boolean {
  const value = fractionFromDecimal(text);
  return compareFractions(value, fraction(0n)) >= 0 && compareFractions(value, fraction(100n)) <= 0;
}
