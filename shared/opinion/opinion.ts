import { z } from 'zod';
import { digestSchema, dossierNumberSchema, recordIdSchema } from '../basics/ids.ts';
import { sealedTextSchema } from '../question/question.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * `opinion` (검토의견서), in two acts. An expert gives one on the package and the rubric that were read, sealed to those who may read the dossier
 * and to both offices; a later one of the same expert supersedes it. Or the expert withdraws the own one that stands, by its record id.
 */
export const opinionBodySchema = z.discriminatedUnion('act', [
  z.strictObject({
    ...authoredShape,
    act: z.literal('given'),
    dossier: dossierNumberSchema,
    package: recordIdSchema,
    rubric: digestSchema,
    /** SHA-256 over salt and text, as a question's: what was sealed can be shown to be what was signed. */
    content: digestSchema,
    sealed: sealedTextSchema,
  }),
  z.strictObject({
    ...authoredShape,
    act: z.literal('withdrawn'),
    dossier: dossierNumberSchema,
    opinion: recordIdSchema,
  }),
]);
export type OpinionBody = Readonly<z.infer<typeof opinionBodySchema>>;
export type GivenOpinion = Extract<OpinionBody, { act: 'given' }>;
