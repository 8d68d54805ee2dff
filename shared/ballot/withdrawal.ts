import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * `withdrawal`: the author's ballot that stands for the dossier counts no more. It stays in the log, sealed for good, since no closing
 * lists it; until closing another ballot may follow.
 */
export const withdrawalBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  ballot: recordIdSchema,
});
export type WithdrawalBody = Readonly<z.infer<typeof withdrawalBodySchema>>;
