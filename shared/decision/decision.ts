import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { digestSchema, dossierNumberSchema, memberIdSchema, type MemberId } from '../basics/ids.ts';
import type { Problem, ProblemCode } from '../basics/problem.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { authoredShape } from '../roster/authored.ts';
import type { Rereview } from '../dossier/rereview.ts';
import type { RosterBody } from '../roster/roster.ts';
import type { Rule } from '../round/rule.ts';
import { meetsShare } from '../round/share.ts';
import type { DossierTally } from '../tally/tally.ts';
import { effectiveFrom, outcomeSchema, outcomesFor } from './outcome.ts';
import { quorumFor } from './quorum.ts';
import { sittingSchema } from './sitting.ts';

export const voteSchema = z.strictObject({
  for: z.int().min(0).max(20),
  against: z.int().min(0).max(20),
  abstain: z.int().min(0).max(20),
});
export type Vote = Readonly<z.infer<typeof voteSchema>>;

/**
 * `tally` is the digest of the dossier's tally that the meeting had before it. `sitting` says where and when; `conditions` come with
 * 조건부, `effectiveOn` with 부적합, and neither otherwise.
 */
export const decisionShape = {
  dossier: dossierNumberSchema,
  outcome: outcomeSchema,
  attending: z.array(memberIdSchema).max(20),
  vote: voteSchema,
  reasons: z.string().min(1).max(4000),
  sitting: sittingSchema.optional(),
  conditions: z.string().min(1).max(4000).optional(),
  effectiveOn: daySchema.optional(),
} as const;
export const decisionBodySchema = z.strictObject({ ...authoredShape, ...decisionShape, tally: digestSchema });
export type DecisionBody = Readonly<z.infer<typeof decisionBodySchema>>;

export const proposedDecisionSchema = z.strictObject(decisionShape);
export type ProposedDecision = Readonly<z.infer<typeof proposedDecisionSchema>>;

/** Whether the motion carries: the rule's share of those present (or of votes cast). A tie does not pass. */
export function votePasses(rule: Rule, vote: Vote, present: number): boolean {
  const whole = rule.vote.of === 'present' ? present : vote.for + vote.against;
  return whole > 0 && meetsShare(rule.vote.share, vote.for, whole);
}

/**
 * A decision stands when quorum is met, as many votes were cast as members are present, and the outcome is what vote and items give:
 * a selection (조건부 as well) rests on both a passed vote and a dossier whose every item holds (고시 제4조제4항), and a vote that carries
 * may not be written down as 미선정 unless the items do not hold. On a re-review the motion is 부적합, so that a tie keeps the service.
 */
export function judgeDecision(
  rule: Rule,
  roster: RosterBody,
  recused: readonly MemberId[],
  tally: DossierTally,
  decision: ProposedDecision,
  rereview?: Rereview,
): Result<ProposedDecision> {
  const form = judgeForm(rule, decision, rereview);
  if (form) return err(form);
  const quorum = quorumFor(rule, roster, decision.attending, recused);
  if (quorum.met === 'no')
    return err(
      problem('decision/no-quorum', { present: quorum.present, needed: quorum.needed, presider: quorum.presider }),
    );
  const { vote } = decision;
  const cast = vote.for + vote.against + vote.abstain;
  if (cast !== quorum.present) return err(problem('decision/votes-not-present', { cast, present: quorum.present }));
  const wrong = judgeOutcome(decision, votePasses(rule, vote, quorum.present), tally.passes);
  return wrong ? err(problem(wrong, { for: vote.for, present: quorum.present })) : ok(decision);
}

/** What belongs to an outcome, and to no other. */
function judgeForm(rule: Rule, decision: ProposedDecision, rereview: Rereview | undefined): Problem | null {
  const { outcome, conditions, effectiveOn, sitting } = decision;
  if (!outcomesFor(rule, rereview).includes(outcome)) return problem('decision/outcome-not-in-rule', { outcome });
  if ((outcome === 'conditional') !== (conditions !== undefined)) return problem('decision/conditions');
  if (outcome !== 'unfit') return effectiveOn === undefined ? null : problem('decision/effect-day', { day: '-' });
  if (!rereview || !sitting) return problem('decision/no-sitting');
  const day = effectiveFrom(rereview, sitting);
  return effectiveOn === day ? null : problem('decision/effect-day', { day });
}

/** `carried`: the motion. It is the selection, with 보류 the deferral, and on a re-review 부적합. */
function judgeOutcome({ outcome }: ProposedDecision, carried: boolean, passes: 'yes' | 'no'): ProblemCode | null {
  switch (outcome) {
    case 'selected':
    case 'conditional':
      if (passes === 'no') return 'decision/items-not-held';
      return carried ? null : 'decision/vote-failed';
    case 'deferred':
      return carried ? null : 'decision/vote-failed';
    case 'not-selected':
      return carried && passes === 'yes' ? 'decision/vote-carried' : null;
    case 'unfit':
      if (passes === 'yes') return 'decision/items-held';
      return carried ? null : 'decision/vote-failed';
    case 'upheld':
      return carried && passes === 'no' ? 'decision/unfit-carried' : null;
  }
}
