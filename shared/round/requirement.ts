import { z } from 'zod';

/** The answers of an application that a requirement may test; the station of applications holds them to its own fields. */
export const testedFieldSchema = z.enum([
  'businessNumber',
  'companySize',
  'providerKind',
  'serviceDetail',
  'csapKind',
  'csapGrade',
  'csapScope',
  'csapFrom',
  'csapTo',
  'creditRating',
  'creditDate',
  'sanctions',
  'slaAvailability',
  'dataCentre',
  'backup',
  'supportHours',
  'contactName',
  'contactPhone',
  'contactEmail',
]);
export type TestedField = z.infer<typeof testedFieldSchema>;

const words = (min: number) => z.array(z.string().min(1).max(100)).min(min).max(40);

/** How a requirement is tested without judgement; whatever a test cannot decide is left to a human. */
export const requirementTestSchema = z.discriminatedUnion('kind', [
  /** The answer is one of `pass`, or one of `fail`; any other needs a human. */
  z.strictObject({ kind: z.literal('answer'), field: testedFieldSchema, pass: words(1), fail: words(0) }),
  /** A grade of `order` (best first) not below `atLeast`, given at most `months` before the meeting. */
  z.strictObject({
    kind: z.literal('rating'),
    field: testedFieldSchema,
    order: words(2),
    atLeast: z.string().min(1).max(100),
    dated: testedFieldSchema,
    months: z.int().min(1).max(120),
  }),
  /** Holds on the day of the meeting. */
  z.strictObject({ kind: z.literal('validity'), from: testedFieldSchema, to: testedFieldSchema }),
  z.strictObject({ kind: z.literal('given'), fields: z.array(testedFieldSchema).min(1).max(19) }),
  /** A file whose name holds one of the words, in one of the formats (extensions) where there are any. */
  z.strictObject({
    kind: z.literal('document'),
    words: words(1),
    formats: z.array(z.string().regex(/^[a-z0-9]{1,8}$/)).max(20),
  }),
]);
export type RequirementTest = Readonly<z.infer<typeof requirementTestSchema>>;

/** What an application must meet to be taken in. `rule` cites the text that asks for it; `missing` says what no answer means. */
export const requirementSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(100),
  rule: z.string().min(1).max(300),
  /** For the applicant: how to meet it, and what is often wrong. */
  advice: z.string().max(1000),
  missing: z.enum(['fail', 'human']),
  test: requirementTestSchema,
});
export type Requirement = Readonly<z.infer<typeof requirementSchema>>;
