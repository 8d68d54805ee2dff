import { z } from 'zod';
import { decimalSchema, addFractions, compareFractions, fraction, fractionFromDecimal } from '../basics/decimal.ts';
import type { Digest } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { digestOf } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { requirementSchema } from './requirement.ts';
import { serviceTypeSchema } from './service-type.ts';

/** 해당 여부, 적격성 (별표 3), 디지털서비스 제공 역량 (별표 4) of the notice 제2023-43호. */
export const criterionGroupSchema = z.enum(['applicability', 'eligibility', 'capability']);
export type CriterionGroup = z.infer<typeof criterionGroupSchema>;

export const criterionIdSchema = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** Short enough that a mean with all the places of a rule is still an exact figure of the wire form. */
const boundedFigureSchema = decimalSchema.refine((text) => text.length <= 20);

/** A verdict (적정 / 부적정) or points from 0 to `max` with a weight; either may allow 해당 없음. */
export const instrumentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('verdict'), notApplicable: z.enum(['allowed', 'refused']) }),
  z.strictObject({
    kind: z.literal('points'),
    max: boundedFigureSchema,
    weight: boundedFigureSchema,
    notApplicable: z.enum(['allowed', 'refused']),
  }),
]);
export type Instrument = Readonly<z.infer<typeof instrumentSchema>>;

export const criterionSchema = z.strictObject({
  id: criterionIdSchema,
  group: criterionGroupSchema,
  title: z.string().min(1).max(100),
  guide: z.string().max(2000),
  instrument: instrumentSchema,
  /** The answer should name a place in the dossier's files. Absent where it need not, so that there is one spelling only. */
  evidence: z.literal('asked').optional(),
});
export type Criterion = Readonly<z.infer<typeof criterionSchema>>;

/** `standing` says whether the criteria are the official 별표 or an 예시 (example), which a screen must never show as official. */
export const rubricSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(100),
  version: z.string().min(1).max(40),
  standing: z.enum(['example', 'official']),
  basis: z.string().min(1).max(300),
  serviceTypes: z.array(serviceTypeSchema).min(1),
  criteria: z.array(criterionSchema).min(1).max(60),
  /** What an application must meet at intake. Absent where nothing is tested, so that there is one spelling only. */
  requirements: z.array(requirementSchema).min(1).max(60).optional(),
});
export type Rubric = Readonly<z.infer<typeof rubricSchema>>;

/** The digest that a ballot names, so that an edited criterion shows (SHA-256 of the canonical JSON). */
export function rubricDigest(crypto: Crypto, rubric: Rubric): Digest {
  const known = digests.get(rubric) ?? digestOf(crypto, rubric);
  digests.set(rubric, known);
  return known;
}

/** A rubric is never changed in place, and every ballot of a month names it. */
const digests = new WeakMap<Rubric, Digest>();

/** Refuses repeated criteria, points without room, and weights that do not add up to exactly 100. */
export function judgeRubric(rubric: Rubric): Result<Rubric> {
  const ids = new Set(rubric.criteria.map((criterion) => criterion.id));
  if (ids.size !== rubric.criteria.length) return err(problem('round/criterion-twice', { rubric: rubric.title }));
  const required = rubric.requirements ?? [];
  if (new Set(required.map(({ id }) => id)).size !== required.length)
    return err(problem('round/requirement-twice', { rubric: rubric.title }));
  const baseless = required.find(({ test }) => test.kind === 'rating' && !test.order.includes(test.atLeast));
  if (baseless) return err(problem('round/rating-unknown', { requirement: baseless.title }));

  const points = rubric.criteria.flatMap(({ instrument }) => (instrument.kind === 'points' ? [instrument] : []));
  const nothing = fraction(0n);
  for (const { max, weight } of points) {
    const positive =
      compareFractions(fractionFromDecimal(max), nothing) > 0 &&
      compareFractions(fractionFromDecimal(weight), nothing) > 0;
    if (!positive) return err(problem('round/points-not-positive', { rubric: rubric.title }));
  }
  const sum = points.reduce((total, { weight }) => addFractions(total, fractionFromDecimal(weight)), nothing);
  if (points.length > 0 && compareFractions(sum, fraction(100n)) !== 0)
    return err(problem('round/weights-not-100', { rubric: rubric.title, sum: weightText(points) }));
  return ok(rubric);
}

function weightText(points: readonly { readonly weight: string }[]): string {
  return points.map(({ weight }) => weight).join(' + ');
}
