import { z } from 'zod';
import { dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { openedContentSchema } from './content.ts';

/**
 * `opening`, per dossier and in two acts: the secretariat takes the outer envelopes off, then the chair publishes the
 * contents with their salts. A ballot that its own author sealed wrongly is listed as unreadable, never dropped in silence.
 */
export const openingBodySchema = z.discriminatedUnion('act', [
  z.strictObject({
    ...authoredShape,
    dossier: dossierNumberSchema,
    act: z.literal('outer'),
    envelopes: z.array(z.strictObject({ ballot: recordIdSchema, inner: z.base64().max(400_000) })).max(20),
    unreadable: z.array(recordIdSchema).max(20),
  }),
  z.strictObject({
    ...authoredShape,
    dossier: dossierNumberSchema,
    act: z.literal('inner'),
    contents: z.array(openedContentSchema.extend({ ballot: recordIdSchema })).max(20),
    unreadable: z.array(recordIdSchema).max(20),
  }),
]);
export type OpeningBody = Readonly<z.infer<typeof openingBodySchema>>;
export type InnerOpening = Extract<OpeningBody, { act: 'inner' }>;
export type OuterOpening = Extract<OpeningBody, { act: 'outer' }>;
