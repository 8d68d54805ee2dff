import { z } from 'zod';
import { digestSchema } from '../basics/ids.ts';
import { applicationSchema } from './application.ts';

/** What the reader may do with a file: shown in the isolated viewer, or only saved with a warning. */
export const attachmentKindSchema = z.enum(['pdf', 'image', 'other']);
export type AttachmentKind = z.infer<typeof attachmentKindSchema>;

/** `bytes` is the size in the clear, `digest` the SHA-256 of the clear bytes, `blob` the SHA-256 of the encrypted bytes. */
export const attachmentSchema = z.strictObject({
  name: z.string().min(1).max(255),
  kind: attachmentKindSchema,
  bytes: z.int().min(0),
  digest: digestSchema,
  blob: digestSchema,
});
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/** The table of contents of a dossier; travels encrypted, because file names tell. */
export const manifestSchema = z.strictObject({
  application: applicationSchema,
  attachments: z.array(attachmentSchema).max(200),
});
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;
