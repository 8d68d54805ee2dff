import { instantSchema, type Instant } from '../basics/instant.ts';
import { exampleRubrics } from './example-rubrics.ts';
import { exampleRule } from './example-rule.ts';
import { roundPlanSchema, type RoundPlan } from './round.ts';

/** A month's plan to start from: example rubrics and rule, scoring from `now` for ten days, the meeting four days later. `month` is `YYYY-MM`. */
export function examplePlan({ month, now }: { readonly month: string; readonly now: Instant }): RoundPlan {
  const [year, number] = month.split('-');
  return roundPlanSchema.parse({
    title: `${year}년 ${Number(number)}월 디지털서비스 심사`,
    month,
    place: '정부세종청사',
    schedule: { scoringFrom: now, scoringUntil: daysAfter(now, 10), meetingAt: daysAfter(now, 14) },
    rubrics: exampleRubrics,
    rule: exampleRule,
  });
}

/** A moment whole days later, by calendar arithmetic in UTC; no clock is read. */
function daysAfter(at: Instant, days: number): Instant {
  return instantSchema.parse(new Date(Date.parse(at) + days * 86_400_000).toISOString());
}
