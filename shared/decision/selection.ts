import { z } from 'zod';
import { digestSchema, dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { outcomeSchema } from './decision.ts';

/**
 * `selection`: the month is final. Names every dossier with its outcome and the decision it rests on, the digest of the
 * whole tally, and the checkpoint that the chair had seen when signing. Freezes everything.
 */
export const selectionBodySchema = z.strictObject({
  ...authoredShape,
  results: z
    .array(z.strictObject({ dossier: dossierNumberSchema, outcome: outcomeSchema, decision: recordIdSchema }))
    .min(1)
    .max(10_000),
  tally: digestSchema,
  checkpoint: z.string().max(4000),
});
export type SelectionBody = Readonly<z.infer<typeof selectionBodySchema>>;
