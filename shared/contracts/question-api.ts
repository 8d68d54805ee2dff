import { z } from 'zod';
import { daySchema } from '../basics/day.ts';
import { digestSchema, dossierNumberSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema } from '../basics/problem.ts';
import { askLinkSchema, askSecretSchema, inboxTextSchema } from '../question/ask-link.ts';
import { answeredTextSchema } from '../question/answer.ts';
import { roleSchema } from '../roster/role.ts';

const nothing = z.strictObject({});
const saved = z.strictObject({ seq: z.int(), at: instantSchema });
const delivery = z.strictObject({
  delivered: z.array(recordIdSchema),
  waiting: z.int(),
  problems: z.array(problemSchema),
});
const files = z.strictObject({ files: z.array(z.string()) });
const yesNo = z.enum(['yes', 'no']);
/** What is written so far; both may be empty. */
const writtenSchema = z.strictObject({ question: z.string().max(4000), answer: z.string().max(8000) });
export type WrittenAnswer = Readonly<z.infer<typeof writtenSchema>>;

/** A question as this desk may know it. `number` counts the round's questions from 1. `hidden`: why its words are not shown here. */
export const askedQuestionSchema = z.strictObject({
  id: recordIdSchema,
  number: z.int(),
  kind: z.enum(['clarification', 'pre-question']),
  dossier: dossierNumberSchema.nullable(),
  service: z.string().nullable(),
  applicant: z.string().nullable(),
  /** The author's name, inside the committee only. */
  author: z.string(),
  mine: yesNo,
  at: instantSchema,
  due: daySchema,
  overdue: yesNo,
  state: z.enum(['asked', 'drafted', 'approved', 'published']),
  text: z.string().nullable(),
  hidden: z.enum(['undeclared', 'sealed']).nullable(),
  draft: z
    .strictObject({ id: recordIdSchema, by: z.string(), at: instantSchema, text: answeredTextSchema.nullable() })
    .nullable(),
  approvedBy: z.string().nullable(),
  published: z
    .strictObject({
      to: z.enum(['public', 'applicant', 'readers']),
      at: instantSchema,
      text: answeredTextSchema.nullable(),
    })
    .nullable(),
  /** What the office is writing, from its journal. */
  written: writtenSchema.nullable(),
  may: z.array(z.enum(['draft', 'approve', 'publish'])),
});
export type AskedQuestion = Readonly<z.infer<typeof askedQuestionSchema>>;

/** A page for outsiders that this office opened; the secret is known where it was opened. */
const askPageSchema = z.strictObject({
  link: askLinkSchema,
  secret: askSecretSchema,
  address: z.string(),
  applicant: z.string().nullable(),
  state: z.enum(['open', 'closed', 'over']),
});
export type OpenedPage = Readonly<z.infer<typeof askPageSchema>>;

const messageSchema = z.strictObject({
  place: z.int(),
  at: instantSchema,
  dossier: dossierNumberSchema.nullable(),
  applicant: z.string().nullable(),
  text: inboxTextSchema.nullable(),
  settled: z.enum(['taken', 'dismissed']).nullable(),
  reason: z.string(),
});
export type InboxMessage = Readonly<z.infer<typeof messageSchema>>;

/** Clarifications and pre-questions. Part of `desktopApi`. */
export const questionApi = {
  readQuestions: {
    input: nothing,
    output: z.strictObject({
      round: roundIdSchema,
      role: roleSchema,
      questions: z.array(askedQuestionSchema),
      pages: z.array(askPageSchema),
      messages: z.array(messageSchema),
      dossiers: z.array(z.strictObject({ dossier: dossierNumberSchema, service: z.string(), applicant: z.string() })),
      /** Questions that this desk's owner is writing. */
      asking: z.array(z.strictObject({ dossier: dossierNumberSchema, text: z.string() })),
      /** Where pages are reached, as far as this desk knows. */
      address: z.string(),
    }),
  },
  saveQuestionText: {
    input: z.strictObject({ dossier: dossierNumberSchema, text: z.string().max(4000) }),
    output: saved,
  },
  askQuestion: {
    input: z.strictObject({ dossier: dossierNumberSchema, text: z.string().trim().min(1).max(4000), due: daySchema }),
    output: delivery,
  },
  saveAnswerDraft: { input: z.strictObject({ question: recordIdSchema, written: writtenSchema }), output: saved },
  /** Signs what is written in the journal as a draft. */
  signAnswerDraft: { input: z.strictObject({ question: recordIdSchema }), output: delivery },
  approveAnswer: { input: z.strictObject({ question: recordIdSchema, draft: recordIdSchema }), output: delivery },
  publishAnswer: {
    input: z.strictObject({
      question: recordIdSchema,
      draft: recordIdSchema,
      to: z.enum(['public', 'applicant', 'readers']),
    }),
    output: delivery,
  },
  /** A page for one applicant, or for everybody where `dossier` is null. An applicant has one: what is open already is said more of. */
  openAskPage: {
    input: z.strictObject({ dossier: dossierNumberSchema.nullable(), until: daySchema, address: z.url().max(300) }),
    output: z.strictObject({ page: askPageSchema }),
  },
  closeAskPage: { input: z.strictObject({ id: digestSchema }), output: saved },
  /** Brings what outsiders wrote since the last time. */
  fetchInbox: { input: nothing, output: z.strictObject({ received: z.int() }) },
  /** A message becomes a signed question, or the draft of the answer that it is. */
  takeMessage: { input: z.strictObject({ place: z.int().min(0), due: daySchema }), output: delivery },
  dismissMessage: {
    input: z.strictObject({ place: z.int().min(0), reason: z.string().trim().min(1).max(500) }),
    output: saved,
  },
  /** Ask for a folder. The letter of an applicant's page, with its open clarifications and the answers to its own questions. */
  saveQuestionLetter: { input: z.strictObject({ dossier: dossierNumberSchema }), output: files },
  /** The notice of a public page. */
  saveAskNotice: { input: z.strictObject({ id: digestSchema }), output: files },
  /** What was published to everybody, as csv, xlsx, PDF and HWPX. */
  savePublishedQuestions: { input: nothing, output: files },
} as const;
