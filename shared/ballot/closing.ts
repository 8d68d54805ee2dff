import { z } from 'zod';
import { digestSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * `closing`: scoring is over. Both offices sign one with the same list of ballots that count (log order) and the log's size
 * and root just before, so that neither can add or leave out a ballot later.
 */
export const closingBodySchema = z.strictObject({
  ...authoredShape,
  ballots: z.array(recordIdSchema).max(100_000),
  logSize: z.int().min(0),
  logRoot: digestSchema,
});
export type ClosingBody = Readonly<z.infer<typeof closingBodySchema>>;
