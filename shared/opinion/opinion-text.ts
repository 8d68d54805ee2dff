import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { criterionIdSchema } from '../round/rubric.ts';

/** On what an opinion rests: 서면, 현장실사, 기업면담; each with the day on which it was done. */
export const basisKindSchema = z.enum(['documents', 'site-visit', 'interview']);
const basisSchema = z.strictObject({ kind: basisKindSchema, day: daySchema });

/** 적정, 부적정, 해당 없음. */
export const opinionVerdictSchema = z.enum(['fit', 'unfit', 'not-applicable']);

/** What an opinion's seal holds: 적정, 부적정 or 해당 없음 with a reason for each required item, what it rests on, and the whole in words. */
export const opinionTextSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        criterion: criterionIdSchema,
        verdict: opinionVerdictSchema,
        reason: z.string().min(1).max(2000),
      }),
    )
    .max(60),
  basis: z.array(basisSchema).min(1).max(10),
  overall: z.string().min(1).max(8000),
});
export type OpinionText = Readonly<z.infer<typeof opinionTextSchema>>;
