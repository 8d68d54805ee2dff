import { z } from 'zod';
import { digestSchema, dossierNumberSchema } from '../basics/ids.ts';
import { plainDocumentSchema } from '../dossier/plain-document.ts';

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
  readAttachmentText: { input: attachmentSchema, output: plainDocumentSchema },
  /** Asks where to, then leaves a copy there in the clear. */
  saveAttachment: { input: attachmentSchema, output: z.strictObject({ name: z.string() }) },
} as const;
