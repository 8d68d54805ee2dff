import { z } from 'zod';
import { digestSchema, keyIdSchema, recordIdSchema } from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { authoredShape } from '../roster/authored.ts';

/**
 * `disposal`: an office's word that a final month is closed for good, and under which provision. With the word of both offices every desk
 * destroys what it holds of the dossiers, and the selection cannot be reopened any more.
 */
export const disposalBodySchema = z.strictObject({
  ...authoredShape,
  selection: recordIdSchema,
  provision: z.string().min(1).max(500),
});
export type DisposalBody = Readonly<z.infer<typeof disposalBodySchema>>;

/**
 * What can be destroyed on a desk: content keys of dossiers that it made, the key under which everything of the desk was sealed, encrypted
 * files, applications with their texts, score sheets and other versions of them, notes and drafts of the meeting, words of files.
 */
export const destroyedKinds = [
  'dossier-keys',
  'desk-keys',
  'files',
  'applications',
  'sheets',
  'papers',
  'texts',
] as const;
export type DestroyedKind = (typeof destroyedKinds)[number];

/** How many of a kind, and the digest over their sorted names (their own digests, or dossier numbers). */
export const destroyedSchema = z.strictObject({
  what: z.enum(destroyedKinds),
  count: z.int().min(0).max(1_000_000),
  digest: digestSchema,
});
export type Destroyed = Readonly<z.infer<typeof destroyedSchema>>;

/** `destruction`: a desk says what it has destroyed of a month that both offices closed for good. Once for each device. */
export const destructionBodySchema = z.strictObject({
  ...authoredShape,
  selection: recordIdSchema,
  device: keyIdSchema,
  destroyed: z.array(destroyedSchema).min(1).max(destroyedKinds.length),
  destroyedAt: instantSchema,
});
export type DestructionBody = Readonly<z.infer<typeof destructionBodySchema>>;
