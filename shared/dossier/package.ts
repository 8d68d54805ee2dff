import { z } from 'zod';
import { digestSchema, dossierNumberSchema, memberIdSchema } from '../basics/ids.ts';
import { authoredShape } from '../roster/authored.ts';
import { serviceTypeSchema } from '../round/service-type.ts';
import { rereviewSchema } from './rereview.ts';

/** An encrypted file as the registry keeps it: SHA-256 of the encrypted bytes and their count. */
export const blobRefSchema = z.strictObject({ blob: digestSchema, bytes: z.int().min(1) });
export type BlobRef = Readonly<z.infer<typeof blobRefSchema>>;

/**
 * `dossier-package`: what members need to know before they declare (number, service, applicant), and digests of all that
 * travels encrypted. `key` is the dossier's content key in an age file (base64) to the devices of `readers` only: who has a
 * conflict is in `excluded`, holds no key and so cannot open it. `reviewers` are the readers who are asked to score. `rereview` is
 * there where a selected service is judged anew, and absent otherwise.
 */
export const packageBodySchema = z.strictObject({
  ...authoredShape,
  dossier: dossierNumberSchema,
  service: z.string().min(1).max(200),
  applicant: z.string().min(1).max(200),
  serviceType: serviceTypeSchema,
  rubric: digestSchema,
  manifestDigest: digestSchema,
  manifest: blobRefSchema,
  attachments: z.array(blobRefSchema).max(200),
  key: z.base64().max(20_000),
  readers: z.array(memberIdSchema).max(30),
  reviewers: z.array(memberIdSchema).min(1).max(20),
  excluded: z.array(memberIdSchema).max(20),
  rereview: rereviewSchema.optional(),
});
export type PackageBody = Readonly<z.infer<typeof packageBodySchema>>;
