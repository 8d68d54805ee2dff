import { z } from 'zod';
import { dossierNumberSchema, keyIdSchema, memberIdSchema, recordIdSchema } from '../basics/ids.ts';
import { authoredShape } from './authored.ts';
import { deviceSchema } from './roster.ts';

/**
 * `enrolment`: one more device for somebody on the roster, from this record on; a second laptop, or the one after a lost one. `keys`
 * are the content keys of the dossiers that its owner may read, each in an age file (base64) to the new device: packages sent
 * before were wrapped to the devices of their time.
 */
export const enrolmentBodySchema = z.strictObject({
  ...authoredShape,
  member: memberIdSchema,
  device: deviceSchema,
  keys: z
    .array(z.strictObject({ dossier: dossierNumberSchema, package: recordIdSchema, key: z.base64().max(20_000) }))
    .max(10_000),
});
export type EnrolmentBody = Readonly<z.infer<typeof enrolmentBodySchema>>;

/** `revocation`: the device signs nothing that comes after this record; what it signed before stays as good as it was. */
export const revocationBodySchema = z.strictObject({
  ...authoredShape,
  kid: keyIdSchema,
  reason: z.string().min(1).max(500),
});
export type RevocationBody = Readonly<z.infer<typeof revocationBodySchema>>;
