import { z } from 'zod';
import { accessSchema } from '../access/access.ts';
import { digestSchema, dossierNumberSchema } from '../basics/ids.ts';

/** The part of the desktop's table for the record of access, which main keeps by itself. */
export const accessApi = {
  /** A dossier or file that was opened ahead is now looked at. */
  noteOpened: {
    input: z.strictObject({
      dossier: dossierNumberSchema,
      file: z.strictObject({ digest: digestSchema, name: z.string().max(255) }).nullable(),
    }),
    output: z.strictObject({}),
  },
  /** Newest first. */
  readAccess: {
    input: z.strictObject({ limit: z.int().min(1).max(5000) }),
    output: z.strictObject({ lines: z.array(accessSchema.extend({ seq: z.int() })), total: z.int() }),
  },
  /** Asks for a folder, then leaves the whole record there as a table (.csv). */
  saveAccess: { input: z.strictObject({}), output: z.strictObject({ name: z.string(), lines: z.int() }) },
} as const;
