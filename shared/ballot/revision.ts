import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { ballotContentSchema } from './content.ts';

/**
 * `revision`: after the opening a member judges anew what was said in the own ballot, and says why. A second layer in the clear, since
 * the ballots are open by then; the ballot stays as it is. The latest revision of a member is the one that stands.
 */
export const revisionShape = {
  dossier: dossierNumberSchema,
  ballot: recordIdSchema,
  content: ballotContentSchema,
  why: z.string().min(1).max(2000),
} as const;
export const revisionBodySchema = z.strictObject({ ...authoredShape, ...revisionShape });
export type RevisionBody = Readonly<z.infer<typeof revisionBodySchema>>;
