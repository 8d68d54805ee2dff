import { z } from 'zod';
import { daySchema, type Day } from '../basics/day.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';

/**
 * What happens to a nomination outside the committee, as the office learns of it: 심의예정 공고 (20 days or more), 이의신청 and the reply, 심의
 * by the ministry's committee, 지정 or 미지정, 연장.
 */
export const nominationStepKinds = [
  'announced',
  'objected',
  'answered',
  'deliberating',
  'designated',
  'not-designated',
  'extended',
] as const;
export type NominationStepKind = (typeof nominationStepKinds)[number];

/** `until` where the step gives or lengthens a term, else null. */
export const nominationStepSchema = z.strictObject({
  to: z.enum(nominationStepKinds),
  on: daySchema,
  until: daySchema.nullable(),
  /** Number of the certificate, or of the letter. */
  reference: z.string().max(100),
  note: z.string().max(1000),
});
export type NominationStep = Readonly<z.infer<typeof nominationStepSchema>>;

/** Before any step: 추천 준비, 추천 or 미추천; after the end of its term: 만료. */
export type NominationState = 'preparing' | 'nominated' | 'not-nominated' | NominationStepKind | 'expired';

export const announcedDays = 20;
/** Years of a designation, and of all its extensions together (지침 제14조, 제14조의2). */
export const termYears = 3;

const following: Readonly<Record<NominationState, readonly NominationStepKind[]>> = {
  preparing: [],
  nominated: ['announced'],
  'not-nominated': [],
  announced: ['objected', 'deliberating'],
  objected: ['answered'],
  answered: ['deliberating'],
  deliberating: ['designated', 'not-designated'],
  designated: ['extended'],
  'not-designated': [],
  extended: ['extended'],
  expired: [],
};

export function nominationState(
  signed: 'nominated' | 'not-nominated' | null,
  steps: readonly NominationStep[],
  today: Day,
): NominationState {
  const last = steps.at(-1);
  if (!last) return signed ?? 'preparing';
  return last.until !== null && last.until < today ? 'expired' : last.to;
}

export function stepsAfter(state: NominationState): readonly NominationStepKind[] {
  return following[state];
}

/** A step fits where the nomination stands. Problems: 'nomination/wrong-step', 'nomination/notice-too-short', 'nomination/term'. */
export function judgeNominationStep(
  dossier: string,
  signed: 'nominated' | 'not-nominated' | null,
  steps: readonly NominationStep[],
  step: NominationStep,
): Result<true> {
  const last = steps.at(-1);
  // A step may be entered late: it is judged by where the nomination stood on its own day.
  const state = nominationState(signed, steps, step.on);
  if (!following[state].includes(step.to) || (last && step.on < last.on))
    return err(problem('nomination/wrong-step', { dossier }));
  const announced = steps.find(({ to }) => to === 'announced');
  const from = announced && dayAfter(announced.on, { days: announcedDays });
  if (step.to === 'deliberating' && from && step.on < from)
    return err(problem('nomination/notice-too-short', { from }));
  return isPossibleTerm(steps, step) ? ok(true) : err(problem('nomination/term'));
}

function isPossibleTerm(steps: readonly NominationStep[], { to, on, until }: NominationStep): boolean {
  if (to === 'designated') return until !== null && until > on && until <= dayAfter(on, { years: termYears });
  if (to !== 'extended') return until === null;
  const first = steps.find((step) => step.to === 'designated')?.until;
  const before = steps.at(-1)?.until;
  if (!first || !before || until === null) return false;
  return until > before && until <= dayAfter(first, { years: termYears });
}

/** The day that many days or years later; 29 February runs on into March where there is none. */
export function dayAfter(day: Day, { days = 0, years = 0 }: { readonly days?: number; readonly years?: number }): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return daySchema.parse(new Date(Date.UTC(year + years, month - 1, date + days)).toISOString().slice(0, 10));
}
