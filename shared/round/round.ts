import { z } from 'zod';
import { instantSchema } from '../basics/instant.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { authoredShape } from '../roster/authored.ts';
import { judgeRubric, rubricSchema, type Rubric } from './rubric.ts';
import { rehearsalMarkSchema } from './rehearsal-mark.ts';
import { judgeRule, ruleSchema } from './rule.ts';
import { serviceTypes, type ServiceType } from './service-type.ts';

export const scheduleSchema = z.strictObject({
  scoringFrom: instantSchema,
  scoringUntil: instantSchema,
  meetingAt: instantSchema,
});
export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** What the secretariat decides about a month before it opens. */
export const roundPlanShape = {
  title: z.string().min(1).max(100),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  place: z.string().max(100),
  schedule: scheduleSchema,
  rubrics: z.array(rubricSchema).min(1).max(10),
  rule: ruleSchema,
  /** Absent from every real month. */
  rehearsal: rehearsalMarkSchema.optional(),
} as const;
export const roundPlanSchema = z.strictObject(roundPlanShape);
export type RoundPlan = Readonly<z.infer<typeof roundPlanSchema>>;

export const roundBodySchema = z.strictObject({ ...authoredShape, ...roundPlanShape });
export type RoundBody = Readonly<z.infer<typeof roundBodySchema>>;

export function rubricFor(plan: Pick<RoundPlan, 'rubrics'>, type: ServiceType): Rubric | undefined {
  return plan.rubrics.find((rubric) => rubric.serviceTypes.includes(type));
}

/** Every service type needs exactly one sound rubric, the rule must be applicable, and the dates must follow one another. */
export function judgeRoundPlan(plan: RoundPlan): Result<RoundPlan> {
  for (const rubric of plan.rubrics) {
    const judged = judgeRubric(rubric);
    if (!judged.ok) return judged;
  }
  const cover = judgeRubricCover(plan);
  if (!cover.ok) return cover;
  const schedule = judgeSchedule(plan.schedule);
  if (!schedule.ok) return schedule;
  const rule = judgeRule(plan.rule);
  return rule.ok ? ok(plan) : rule;
}

export function judgeRubricCover({ rubrics }: Pick<RoundPlan, 'rubrics'>): Result<true> {
  for (const type of serviceTypes) {
    const count = rubrics.filter((rubric) => rubric.serviceTypes.includes(type)).length;
    if (count !== 1) return err(problem('round/one-rubric-each', { serviceType: type, count }));
  }
  return ok(true);
}

export function judgeSchedule({ scoringFrom, scoringUntil, meetingAt }: Schedule): Result<true> {
  const inOrder = scoringFrom < scoringUntil && scoringUntil <= meetingAt;
  return inOrder ? ok(true) : err(problem('round/schedule-order'));
}
