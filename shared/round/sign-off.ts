import { z } from 'zod';
import { digestSchema, roundIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';

/** A round's log with nothing of a committee in it: how many records it has (set-up at most), and the registry's word on it. */
export const zeroReportSchema = z.strictObject({
  round: roundIdSchema,
  records: z.int().min(0),
  ballots: z.literal(0),
  decisions: z.literal(0),
  /** null where the registry has no such log yet. */
  checkpoint: z.string().max(4000).nullable(),
});
export type ZeroReport = Readonly<z.infer<typeof zeroReportSchema>>;

/** An office's word on a rehearsal: the figures came out as expected, and the round that it rehearses is empty. */
export const signOffBodySchema = z.strictObject({ ...authoredShape, tally: digestSchema, zero: zeroReportSchema });
export type SignOffBody = Readonly<z.infer<typeof signOffBodySchema>>;
