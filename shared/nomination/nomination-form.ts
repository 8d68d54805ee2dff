import { z } from 'zod';
import { addFractions, compareFractions, decimalSchema, fraction, fractionFromDecimal } from '../basics/decimal.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { shareSchema } from '../round/share.ts';

const nameSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);
const titleSchema = z.string().min(1).max(200);
const figureSchema = decimalSchema.refine((text) => text.length <= 20);

/**
 * The sheet of a 혁신제품 evaluation as data: what is asked for, what is judged, and when it passes (혁신제품 지정 지침 제10조). The agency that
 * evaluates may set its own items and steps (제18조), so an office enters its own; one that was made up here says `example`.
 */
export const nominationFormSchema = z.strictObject({
  id: nameSchema,
  title: titleSchema,
  version: z.string().min(1).max(40),
  standing: z.enum(['example', 'official']),
  basis: z.string().min(1).max(300),
  documents: z
    .array(z.strictObject({ id: nameSchema, title: titleSchema, needed: z.enum(['always', 'where-it-applies']) }))
    .min(1)
    .max(40),
  /** 공공성: each item by fit or unfit, and each needs `publicShare` of the evaluators. */
  publicItems: z
    .array(z.strictObject({ id: nameSchema, title: titleSchema }))
    .min(1)
    .max(20),
  /** 혁신성: points, the maxima together 100. */
  criteria: z
    .array(z.strictObject({ id: nameSchema, title: titleSchema, max: figureSchema }))
    .min(1)
    .max(20),
  rule: z.strictObject({
    publicShare: shareSchema,
    drop: z.strictObject({ highest: z.int().min(0).max(5), lowest: z.int().min(0).max(5) }),
    passMark: figureSchema,
    panel: z.strictObject({ least: z.int().min(1).max(20), most: z.int().min(1).max(20) }),
  }),
});
export type NominationForm = Readonly<z.infer<typeof nominationFormSchema>>;

/** Refuses a form that could not be applied: an id twice, maxima that are not 100, a drop that may leave nobody. Problem: 'nomination/bad-form'. */
export function judgeNominationForm({ documents, publicItems, criteria, rule }: NominationForm): Result<true> {
  const bad = (field: string) => err(problem('nomination/bad-form', { field }));
  for (const [field, list] of Object.entries({ documents, publicItems, criteria }))
    if (new Set(list.map(({ id }) => id)).size !== list.length) return bad(field);
  const nothing = fraction(0n);
  const maxima = criteria.map(({ max }) => fractionFromDecimal(max));
  const sum = maxima.reduce(addFractions, nothing);
  const positive = maxima.every((max) => compareFractions(max, nothing) > 0);
  if (!positive || compareFractions(sum, fraction(100n)) !== 0) return bad('criteria');
  const mark = fractionFromDecimal(rule.passMark);
  if (compareFractions(mark, nothing) < 0 || compareFractions(mark, fraction(100n)) > 0) return bad('passMark');
  if (rule.publicShare.numerator > rule.publicShare.denominator) return bad('publicShare');
  const { least, most } = rule.panel;
  return most >= least && least > rule.drop.highest + rule.drop.lowest ? ok(true) : bad('panel');
}
