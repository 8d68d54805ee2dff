import { z } from 'zod';
import { digestSchema, dossierNumberSchema, memberIdSchema, type MemberId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { authoredShape } from '../roster/authored.ts';
import type { RosterBody } from '../roster/roster.ts';
import type { Rule } from '../round/rule.ts';
import { meetsShare } from '../round/share.ts';
import type { DossierTally } from '../tally/tally.ts';
import { quorumFor } from './quorum.ts';

/** 선정 or 미선정. 조건부 and 보류 are not in the notice and come only with a rule that knows them. */
export const outcomeSchema = z.enum(['selected', 'not-selected']);
export type Outcome = z.infer<typeof outcomeSchema>;

export const voteSchema = z.strictObject({
  for: z.int().min(0).max(20),
  against: z.int().min(0).max(20),
  abstain: z.int().min(0).max(20),
});
export type Vote = Readonly<z.infer<typeof voteSchema>>;

/** `tally` is the digest of the dossier's tally that the meeting had before it. */
export const decisionShape = {
  dossier: dossierNumberSchema,
  outcome: outcomeSchema,
  attending: z.array(memberIdSchema).max(20),
  vote: voteSchema,
  reasons: z.string().min(1).max(4000),
} as const;
export const decisionBodySchema = z.strictObject({ ...authoredShape, ...decisionShape, tally: digestSchema });
export type DecisionBody = Readonly<z.infer<typeof decisionBodySchema>>;

export const proposedDecisionSchema = z.strictObject(decisionShape);
export type ProposedDecision = Readonly<z.infer<typeof proposedDecisionSchema>>;

/** Whether the motion "선정" carries: the rule's share of those present (or of votes cast). A tie does not pass. */
export function votePasses(rule: Rule, vote: Vote, present: number): boolean {
  const whole = rule.vote.of === 'present' ? present : vote.for + vote.against;
  return whole > 0 && meetsShare(rule.vote.share, vote.for, whole);
}

/**
 * A decision stands when quorum is met, no more votes were cast than members present, and a selection rests on both a
 * passed vote and a dossier whose every item holds (고시 제4조제4항). A vote that carries may not be written down as 미선정
 * unless the items do not hold.
 */
export function judgeDecision(
  rule: Rule,
  roster: RosterBody,
  recused: readonly MemberId[],
  tally: DossierTally,
  decision: ProposedDecision,
): Result<ProposedDecision> {
  const quorum = quorumFor(rule, roster, decision.attending, recused);
  if (quorum.met === 'no')
    return err(
      problem('decision/no-quorum', { present: quorum.present, needed: quorum.needed, presider: quorum.presider }),
    );
  const { vote, outcome } = decision;
  const cast = vote.for + vote.against + vote.abstain;
  if (cast !== quorum.present) return err(problem('decision/votes-not-present', { cast, present: quorum.present }));
  const carried = votePasses(rule, vote, quorum.present);
  if (outcome === 'selected' && tally.passes === 'no') return err(problem('decision/items-not-held'));
  if (outcome === 'selected' && !carried)
    return err(problem('decision/vote-failed', { for: vote.for, present: quorum.present }));
  if (outcome === 'not-selected' && carried && tally.passes === 'yes') return err(problem('decision/vote-carried'));
  return ok(decision);
}
