import { z } from 'zod';
import { digestSchema, dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * `ballot`: the member's signature over the exact package and rubric seen, a salted digest of the content, and the content
 * sealed twice (age, C2SP): inside to the chair's office, outside to the secretariat's office. A later ballot of the same
 * member for the same dossier replaces the earlier one until closing; order is the log's.
 */
export const ballotBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  package: recordIdSchema,
  rubric: digestSchema,
  content: digestSchema,
  sealed: z.base64().max(400_000),
});
export type BallotBody = Readonly<z.infer<typeof ballotBodySchema>>;
