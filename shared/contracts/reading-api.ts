import { z } from 'zod';
import { digestSchema, dossierNumberSchema } from '../basics/ids.ts';
import { plainDocumentSchema } from '../dossier/plain-document.ts';

/** `prepare`: by the desk itself, for searching or for what comes next; somebody who reads is put on record. */
export const openingPurposeSchema = z.enum(['read', 'prepare']);
export type OpeningPurpose = z.infer<typeof openingPurposeSchema>;

/** An attachment by its encrypted bytes; `digest` and `name` are those in the dossier's table of contents. */
const attachmentSchema = z.strictObject({
  dossier: dossierNumberSchema,
  digest: digestSchema,
  blob: digestSchema,
  sealed: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  name: z.string().min(1).max(255),
});

/** The part of the desktop's table for files that the viewer does not draw. */
export const readingApi = {
  /** The words of a workbook or document (.xlsx, .docx, .hwpx), without its looks. */
  readAttachmentText: {
    input: attachmentSchema.extend({ purpose: openingPurposeSchema }),
    output: plainDocumentSchema,
  },
  /** Asks where to, then leaves a copy there in the clear; why is put on record. */
  saveAttachment: {
    input: attachmentSchema.extend({ reason: z.string().min(1).max(500) }),
    output: z.strictObject({ name: z.string() }),
  },
} as const;
