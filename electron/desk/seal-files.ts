import { createHash } from 'node:crypto';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema, type Digest } from '../../shared/basics/ids.ts';
import type { IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import type { Application } from '../../shared/dossier/application.ts';
import type { Attachment, AttachmentKind, Manifest } from '../../shared/dossier/manifest.ts';
import { canonicalJson, digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { createSegmentSealer } from '../../shared/sealing/segments.ts';
import type { BlobStore } from '../files/blobs.ts';

/** A dossier being taken in: one content key, under which each file goes to the disk as it is read, never in the clear. */
export interface DossierSealer {
  readonly addFile: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<Attachment>;
  readonly finish: (application: Application) => Promise<IntakeDossier>;
}

/** `from`: a version whose key goes on to be used, and which of its files go on with it, as they lie sealed. */
export function createDossierSealer(
  crypto: Crypto,
  blobs: BlobStore,
  from?: { readonly dossier: IntakeDossier; readonly keep: readonly Digest[] },
): DossierSealer {
  const key = from ? contentKeyOf(from.dossier) : crypto.randomBytes(32);
  const attachments: Attachment[] = from?.dossier.attachments.filter(({ digest }) => from.keep.includes(digest)) ?? [];
  return {
    addFile: async (name, bytes) => {
      const sealed = await sealStream(crypto, blobs, key, bytes);
      const attachment = {
        name,
        kind: kindOf(name),
        bytes: sealed.clearBytes,
        digest: sealed.digest,
        blob: sealed.blob,
      };
      // A file that has not changed goes on as it lies sealed: the same content then has the same digest of the whole.
      const before = from?.dossier.attachments.find((each) => each.name === name && each.digest === sealed.digest);
      if (before) await blobs.remove([sealed.blob]);
      attachments.push(before ?? attachment);
      return before ?? attachment;
    },
    finish: async (application) => {
      const ordered = [...attachments].sort((a, b) => (a.name < b.name ? -1 : 1));
      const manifest: Manifest = { application, attachments: ordered };
      const sealed = await sealStream(crypto, blobs, key, [utf8(canonicalJson(manifest))]);
      return {
        application,
        attachments: ordered,
        manifestDigest: digestOf(crypto, manifest),
        manifest: { blob: sealed.blob, bytes: sealed.sealedBytes },
        contentKey: base64UrlFromBytes(key),
      };
    },
  };
}

export function contentKeyOf({ contentKey }: IntakeDossier): Uint8Array {
  const key = bytesFromBase64Url(contentKey);
  if (!key.ok || key.value.length !== 32) throw new Error('a content key made here is 32 bytes');
  return key.value;
}

/** What the viewer can show, by the extension that the import has checked against the file's first bytes. */
function kindOf(name: string): AttachmentKind {
  if (/\.pdf$/i.test(name)) return 'pdf';
  return /\.(png|jpe?g)$/i.test(name) ? 'image' : 'other';
}

async function sealStream(
  crypto: Crypto,
  blobs: BlobStore,
  key: Uint8Array,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
) {
  const writer = await blobs.begin();
  const sealer = createSegmentSealer(crypto, key);
  const hash = createHash('sha256');
  let clearBytes = 0;
  try {
    for await (const chunk of source) {
      hash.update(chunk);
      clearBytes += chunk.length;
      await writer.write(sealer.update(chunk));
    }
    await writer.write(sealer.final());
  } catch (cause) {
    await writer.discard();
    throw cause;
  }
  const { blob, bytes: sealedBytes } = await writer.finish();
  return { blob, sealedBytes, clearBytes, digest: digestSchema.parse(hash.digest('hex')) };
}
