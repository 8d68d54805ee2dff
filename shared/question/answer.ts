import { z } from 'zod';
import { digestSchema, recordIdSchema } from '../basics/ids.ts';
import { saltSchema } from '../ballot/content.ts';
import { authoredShape } from '../roster/authored.ts';
import { sealedTextSchema } from './question.ts';

/**
 * What a draft's seal holds: the question in the words in which it is published (without names or what only one applicant may know), and the
 * answer: the office's own, or the applicant's as it came in.
 */
export const answeredTextSchema = z.strictObject({
  question: z.string().min(1).max(4000),
  answer: z.string().min(1).max(8000),
});
export type AnsweredText = Readonly<z.infer<typeof answeredTextSchema>>;

/**
 * Whom an approved answer reaches. The public reads the text in the clear, with the salt that shows it to be what was approved; an applicant
 * gets a letter; those who may read the dossier get it sealed anew, so that whoever recused in between holds no key.
 */
export const publishedSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('public'), salt: saltSchema, text: answeredTextSchema }),
  z.strictObject({ to: z.literal('applicant') }),
  z.strictObject({ to: z.literal('readers'), sealed: sealedTextSchema }),
]);
export type Published = Readonly<z.infer<typeof publishedSchema>>;

/**
 * `answer`, in three acts: the secretariat drafts, sealed to both offices; somebody else approves (the chair's office, or a second person of the
 * secretariat); the secretariat publishes. A later draft replaces an earlier one and has to be approved anew.
 */
export const answerBodySchema = z.discriminatedUnion('act', [
  z.strictObject({
    ...authoredShape,
    act: z.literal('draft'),
    question: recordIdSchema,
    content: digestSchema,
    sealed: sealedTextSchema,
  }),
  z.strictObject({ ...authoredShape, act: z.literal('approval'), question: recordIdSchema, draft: recordIdSchema }),
  z.strictObject({
    ...authoredShape,
    act: z.literal('publication'),
    question: recordIdSchema,
    draft: recordIdSchema,
    published: publishedSchema,
  }),
]);
export type AnswerBody = Readonly<z.infer<typeof answerBodySchema>>;
export type DraftAnswer = Extract<AnswerBody, { act: 'draft' }>;
export type AnswerApproval = Extract<AnswerBody, { act: 'approval' }>;
export type AnswerPublication = Extract<AnswerBody, { act: 'publication' }>;
