import { z } from 'zod';
import { memberIdSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';

/**
 * What every record body carries: the round, the author, the author's previous record in that round
 * (so that each author's records form a chain) and the device's clock, which is only a claim.
 */
export const authoredShape = {
  round: roundIdSchema,
  author: memberIdSchema,
  previous: recordIdSchema.nullable(),
  at: instantSchema,
} as const;

export const authoredSchema = z.object(authoredShape);
export type Authored = Readonly<z.infer<typeof authoredSchema>>;
