import { z } from 'zod';
import { accessSchema } from '../access/access.ts';
import { destroyedSchema } from '../disposal/disposal.ts';
import { digestSchema, recordIdSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { voteSchema } from '../decision/decision.ts';
import { outcomeSchema } from '../decision/outcome.ts';
import { sittingSchema } from '../decision/sitting.ts';
import { applicationSchema } from '../dossier/application.ts';
import { attachmentSchema } from '../dossier/manifest.ts';
import { intakeEventSchema } from '../intake/intake-event.ts';
import { evidenceSchema } from '../log/evidence.ts';
import { receiptSchema } from '../log/receipt.ts';
import { rehearsalSchema } from '../rehearsal/rehearsal.ts';
import { nominatedSchema, nominationDraftSchema } from '../nomination/nomination-draft.ts';
import { nominationFormSchema } from '../nomination/nomination-form.ts';
import { nominationStepSchema } from '../nomination/nomination-steps.ts';
import { opinionDraftSchema } from '../opinion/opinion-draft.ts';
import { askLinkSchema, askSecretSchema, inboxEntrySchema } from '../question/ask-link.ts';
import { roundDraftSchema } from '../preparation/round-draft.ts';
import { rubricSchema } from '../round/rubric.ts';
import { scoreSheetSchema } from '../scoring/score-sheet.ts';
import { dossierNumberSchema, memberIdSchema } from '../basics/ids.ts';

/** An application taken in by the secretariat: its files lie encrypted under `contentKey` (base64url, 32 bytes) in the blob store. */
export const intakeDossierSchema = z.strictObject({
  application: applicationSchema,
  attachments: z.array(attachmentSchema),
  manifestDigest: digestSchema,
  manifest: z.strictObject({ blob: digestSchema, bytes: z.int() }),
  contentKey: z.string(),
});
export type IntakeDossier = Readonly<z.infer<typeof intakeDossierSchema>>;

/**
 * What a desk keeps on one item of the meeting for itself: notes, and the decision as far as it is written; at the secretariat's, the
 * gist of what was said (발언 요지) for the draft of the minutes.
 */
export const itemPaperSchema = z.strictObject({
  round: roundIdSchema,
  dossier: dossierNumberSchema,
  note: z.string().max(8000),
  remarks: z.string().max(8000).optional(),
  draft: z
    .strictObject({
      outcome: outcomeSchema.nullable(),
      attending: z.array(memberIdSchema).max(20).nullable(),
      vote: voteSchema.nullable(),
      reasons: z.string().max(4000),
      conditions: z.string().max(4000),
      sitting: sittingSchema.nullable(),
    })
    .nullable(),
});
export type ItemPaper = Readonly<z.infer<typeof itemPaperSchema>>;

/**
 * One entry of a desk's journal: the durable truth from which main's state and the page's store are both projected.
 * `record` comes from the registry after it was verified and admitted; `outgoing` was signed here and waits for delivery;
 * `delivered` closes it with a verified receipt; `refused` with the registry's word.
 */
export const deskEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('record'), round: roundIdSchema, index: z.int(), jws: z.string() }),
  z.strictObject({ kind: z.literal('checkpoint'), round: roundIdSchema, note: z.string() }),
  z.strictObject({
    kind: z.literal('outgoing'),
    round: roundIdSchema,
    id: recordIdSchema,
    jws: z.string(),
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('delivered'),
    round: roundIdSchema,
    id: recordIdSchema,
    receipt: receiptSchema,
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('refused'),
    round: roundIdSchema,
    id: recordIdSchema,
    code: z.string(),
    at: instantSchema,
  }),
  // Taken back by its author before anybody had it.
  z.strictObject({ kind: z.literal('taken-back'), round: roundIdSchema, id: recordIdSchema, at: instantSchema }),
  // Went out on a stick: it may arrive without this desk, and cannot be taken back any more.
  z.strictObject({ kind: z.literal('handed-over'), round: roundIdSchema, ids: z.array(recordIdSchema) }),
  z.strictObject({ kind: z.literal('sheet'), sheet: scoreSheetSchema, at: instantSchema }),
  // Another device's sheet for a dossier of which this one has its own; kept until its author has compared the two.
  z.strictObject({ kind: z.literal('other-sheet'), sheet: scoreSheetSchema, at: instantSchema }),
  z.strictObject({ kind: z.literal('other-sheet-settled'), round: roundIdSchema, dossier: dossierNumberSchema }),
  // Put at the end of my queue, or taken back; nobody else's business.
  z.strictObject({
    kind: z.literal('set-aside'),
    round: roundIdSchema,
    dossier: dossierNumberSchema,
    aside: z.enum(['yes', 'no']),
    at: instantSchema,
  }),
  z.strictObject({ kind: z.literal('item-paper'), paper: itemPaperSchema, at: instantSchema }),
  z.strictObject({ kind: z.literal('intake'), dossiers: z.array(intakeDossierSchema), at: instantSchema }),
  z.strictObject({ kind: z.literal('intake-removed'), numbers: z.array(dossierNumberSchema), at: instantSchema }),
  // A wording of a rubric that the office keeps; each version once, and never changed.
  z.strictObject({ kind: z.literal('rubric-kept'), rubric: rubricSchema, at: instantSchema }),
  // Steps, judgements and letters of the office's register, apart from what the applications hold.
  z.strictObject({ kind: z.literal('intake-events'), events: z.array(intakeEventSchema).min(1), at: instantSchema }),
  // The whole of a rehearsal each time; the latest counts.
  z.strictObject({ kind: z.literal('rehearsal'), rehearsal: rehearsalSchema, at: instantSchema }),
  z.strictObject({ kind: z.literal('draft'), draft: roundDraftSchema, at: instantSchema }),
  // 혁신제품: what the office prepares, what it learns of a nomination later (a step by mistake is taken back), and the form it works with.
  z.strictObject({
    kind: z.literal('nomination-draft'),
    of: nominatedSchema,
    draft: nominationDraftSchema,
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('nomination-step'),
    of: nominatedSchema,
    step: nominationStepSchema,
    at: instantSchema,
  }),
  z.strictObject({ kind: z.literal('nomination-step-undone'), of: nominatedSchema, at: instantSchema }),
  z.strictObject({ kind: z.literal('nomination-form'), form: nominationFormSchema, at: instantSchema }),
  // An expert's opinion as far as it is written.
  z.strictObject({
    kind: z.literal('opinion-written'),
    round: roundIdSchema,
    dossier: dossierNumberSchema,
    written: opinionDraftSchema,
    at: instantSchema,
  }),
  // Questions: a member's question and the office's answer as far as they are written, pages for outsiders with their secrets, what came in (sealed) and what became of it.
  z.strictObject({
    kind: z.literal('question-written'),
    round: roundIdSchema,
    dossier: dossierNumberSchema,
    text: z.string().max(4000),
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('answer-written'),
    round: roundIdSchema,
    question: recordIdSchema,
    written: z.strictObject({ question: z.string().max(4000), answer: z.string().max(8000) }),
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('ask-page'),
    round: roundIdSchema,
    page: z.strictObject({ link: askLinkSchema, secret: askSecretSchema, address: z.string().max(300) }),
    at: instantSchema,
  }),
  z.strictObject({ kind: z.literal('ask-page-closed'), round: roundIdSchema, id: digestSchema, at: instantSchema }),
  z.strictObject({
    kind: z.literal('inbox-message'),
    round: roundIdSchema,
    message: inboxEntrySchema,
    at: instantSchema,
  }),
  z.strictObject({
    kind: z.literal('message-settled'),
    round: roundIdSchema,
    place: z.int().min(0),
    as: z.enum(['taken', 'dismissed']),
    reason: z.string().max(500),
    at: instantSchema,
  }),
  // In the place of what was destroyed when a round was closed for good, so that the numbers of all others stay.
  z.strictObject({ kind: z.literal('erased'), round: roundIdSchema }),
  z.strictObject({
    kind: z.literal('destroyed'),
    round: roundIdSchema,
    destroyed: z.array(destroyedSchema),
    at: instantSchema,
  }),
  // What was done here with confidential papers.
  z.strictObject({ kind: z.literal('access'), access: accessSchema }),
  z.strictObject({ kind: z.literal('uploaded'), round: roundIdSchema, blob: digestSchema }),
  // What the registry was caught at; `evidence` is null where nobody else can be shown it.
  z.strictObject({
    kind: z.literal('finding'),
    round: roundIdSchema.nullable(),
    code: z.string(),
    evidence: evidenceSchema.nullable(),
    at: instantSchema,
  }),
]);
export type DeskEntry = Readonly<z.infer<typeof deskEntrySchema>>;
export type KeptDestruction = Extract<DeskEntry, { kind: 'destroyed' }>;
export type KeptFinding = Extract<DeskEntry, { kind: 'finding' }>;

/** An entry with its place in the journal, from 1. */
export const numberedEntrySchema = z.strictObject({ seq: z.int().min(1), entry: deskEntrySchema });
export type NumberedEntry = Readonly<z.infer<typeof numberedEntrySchema>>;
