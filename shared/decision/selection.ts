import { z } from 'zod';
import { digestSchema, dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { outcomeSchema } from './outcome.ts';

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

/**
 * `countersignature`: a member of the committee or the secretariat has seen the selection in the log and signs for it, with the
 * registry's checkpoint that holds it. How many are needed is the round's rule; the month is final only with them.
 */
export const countersignatureBodySchema = z.strictObject({
  ...authoredShape,
  selection: recordIdSchema,
  checkpoint: z.string().max(4000),
});
export type CountersignatureBody = Readonly<z.infer<typeof countersignatureBodySchema>>;

/**
 * `reopening`: undoes a selection, by two roles: one record by the chair's office and one by the secretariat's. The old selection
 * stays readable, and the dossiers can be decided again.
 */
export const reopeningBodySchema = z.strictObject({
  ...authoredShape,
  selection: recordIdSchema,
  reason: z.string().min(1).max(2000),
});
export type ReopeningBody = Readonly<z.infer<typeof reopeningBodySchema>>;
