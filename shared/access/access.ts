import { z } from 'zod';
import { digestSchema, dossierNumberSchema, roundIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';

/**
 * What was done with confidential papers on a device: `dossier-opened` and `file-opened` to read, `copy-saved` in the clear, `papers-saved`
 * letters and lists with people's names in them, everything else written to a folder or a stick. Kept by itself and not to be altered (개인정보 보호법 시행령 제30조, 공공기록물 관리에 관한
 * 법률 시행령 제28조).
 */
export const accessActSchema = z.enum([
  'dossier-opened',
  'file-opened',
  'copy-saved',
  'papers-saved',
  'kit-saved',
  'round-bundle-saved',
  'outbox-bundle-saved',
  'backup-saved',
  'access-record-saved',
  'material-destroyed',
]);
export type AccessAct = z.infer<typeof accessActSchema>;

/**
 * One line of the record: what, of which dossier and file, when, and the person's own reason where one was asked; otherwise the act
 * says what for (`access-for-…` of the domain's terms). The device's owner did it.
 */
export const accessSchema = z.strictObject({
  act: accessActSchema,
  round: roundIdSchema.nullable(),
  dossier: dossierNumberSchema.nullable(),
  file: digestSchema.nullable(),
  /** The name of what was written, or of the file that was opened where it is known. */
  name: z.string().max(255).nullable(),
  reason: z.string().max(500).nullable(),
  at: instantSchema,
});
export type Access = Readonly<z.infer<typeof accessSchema>>;

/** A line with its number in the device's journal: a gap in what is exported would show as one here. */
export type NumberedAccess = Access & { readonly seq: number };
