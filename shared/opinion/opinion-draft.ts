import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Problem } from '../basics/problem.ts';
import { criterionIdSchema } from '../round/rubric.ts';
import type { Criterion, Rubric } from '../round/rubric.ts';
import { basisKindSchema, opinionTextSchema, opinionVerdictSchema, type OpinionText } from './opinion-text.ts';

/** An opinion as far as it is written; whatever is not decided yet is null or empty. */
export const opinionDraftSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        criterion: criterionIdSchema,
        verdict: opinionVerdictSchema.nullable(),
        reason: z.string().max(2000),
      }),
    )
    .max(60),
  basis: z.array(z.strictObject({ kind: basisKindSchema, day: daySchema.nullable() })).max(10),
  overall: z.string().max(8000),
});
export type OpinionDraft = Readonly<z.infer<typeof opinionDraftSchema>>;
export type OpinionItem = OpinionDraft['items'][number];

/** What an expert judges: the criteria that are met or not. Points are the committee's. */
export function examinedCriteria({ criteria }: Rubric): readonly Criterion[] {
  return criteria.filter(({ instrument }) => instrument.kind === 'verdict');
}

export function emptyOpinion(rubric: Rubric): OpinionDraft {
  const items = examinedCriteria(rubric).map(({ id }) => ({ criterion: id, verdict: null, reason: '' }));
  return { items, basis: [{ kind: 'documents', day: null }], overall: '' };
}

/** All that is missing before it can be signed: 'opinion/item-missing', 'opinion/no-basis', 'opinion/basis-undated', 'opinion/no-overall'. */
export function judgeOpinion(rubric: Rubric, draft: OpinionDraft): readonly Problem[] {
  const items = examinedCriteria(rubric).flatMap(({ id, title, instrument }) => {
    const item = draft.items.find(({ criterion }) => criterion === id);
    const answered = item?.verdict && (item.verdict !== 'not-applicable' || instrument.notApplicable === 'allowed');
    return answered && item.reason.trim() !== '' ? [] : [problem('opinion/item-missing', { criterion: title })];
  });
  return [
    ...items,
    ...(draft.basis.length === 0 ? [problem('opinion/no-basis')] : []),
    ...(draft.basis.some(({ day }) => day === null) ? [problem('opinion/basis-undated')] : []),
    ...(draft.overall.trim() === '' ? [problem('opinion/no-overall')] : []),
  ];
}

/** The words to sign, in the order of the rubric; or the first thing that is missing. */
export function opinionFromDraft(rubric: Rubric, draft: OpinionDraft): Result<OpinionText> {
  const [missing] = judgeOpinion(rubric, draft);
  if (missing) return err(missing);
  const items = examinedCriteria(rubric).map(({ id }) => draft.items.find(({ criterion }) => criterion === id));
  const text = opinionTextSchema.parse({
    items: items.map((item) => item && { ...item, reason: item.reason.trim().normalize('NFC') }),
    basis: draft.basis,
    overall: draft.overall.trim().normalize('NFC'),
  });
  return ok(text);
}
