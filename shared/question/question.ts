import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { digestSchema, dossierNumberSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { authoredShape } from '../roster/authored.ts';

/** A sealed text: an age file in base64. Twelve thousand characters of Hangul and thirty people's devices fit in. */
export const sealedTextSchema = z.base64().min(1).max(200_000);

const askedShape = {
  /** SHA-256 over salt and text: what was sealed can be shown to be what was signed. */
  content: digestSchema,
  sealed: sealedTextSchema,
  /** The day by whose end, in Korea, an answer is due. */
  due: daySchema,
} as const;

/**
 * `question`, of two kinds. A clarification is asked about a dossier, by somebody who reads it or by the secretariat, and sealed to those who
 * may read it and to both offices: its author is known inside only. A pre-question (사전질의) came from outside and was taken in by the
 * secretariat, about the round and its criteria (`dossier` null) or by an applicant about the own application; it is sealed to the offices.
 */
export const questionBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...authoredShape,
    ...askedShape,
    kind: z.literal('clarification'),
    dossier: dossierNumberSchema,
  }),
  z.strictObject({
    ...authoredShape,
    ...askedShape,
    kind: z.literal('pre-question'),
    dossier: dossierNumberSchema.nullable(),
    receivedAt: instantSchema,
  }),
]);
export type QuestionBody = Readonly<z.infer<typeof questionBodySchema>>;
export type QuestionKind = QuestionBody['kind'];

/** What a question's seal holds. */
export const askedTextSchema = z.strictObject({ question: z.string().min(1).max(4000) });
export type AskedText = Readonly<z.infer<typeof askedTextSchema>>;
