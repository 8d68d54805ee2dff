import { z } from 'zod';
import { dayInKorea, type Day } from '../basics/day.ts';
import { hasOwnDay, type Rereview } from '../dossier/rereview.ts';
import type { Rule } from '../round/rule.ts';
import type { Sitting } from './sitting.ts';

/**
 * 선정 or 미선정; 조건부 and 보류, which are not in the notice, only with a rule that knows them. Of a re-review: 적합 유지 (`upheld`) or
 * 부적합 (`unfit`).
 */
export const outcomeSchema = z.enum(['selected', 'not-selected', 'conditional', 'deferred', 'upheld', 'unfit']);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The outcomes that a dossier can have under a rule, the favourable one first. */
export function outcomesFor(rule: Rule, rereview: Rereview | undefined): readonly Outcome[] {
  return rereview ? ['upheld', 'unfit'] : ['selected', 'not-selected', ...(rule.outcomes ?? [])];
}

/**
 * From when a 부적합 has effect (고시 제7조제3항): the day the company closed or the certificate ended, and for the other causes the day of
 * the resolution.
 */
export function effectiveFrom({ cause, occurredOn }: Rereview, sitting: Sitting): Day {
  return hasOwnDay(cause) && occurredOn ? occurredOn : dayInKorea(sitting.at);
}

/** Whether a service is on the list after this outcome. */
export function isFavourable(outcome: Outcome): boolean {
  return outcome === 'selected' || outcome === 'conditional' || outcome === 'upheld';
}
