import type { Digest, DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DossierFile } from '../../shared/docket/docket.ts';
import { formatOf } from '../../shared/dossier/file-format.ts';
import type { Attachment, Manifest } from '../../shared/dossier/manifest.ts';
import { textOfDocument, type PlainDocument } from '../../shared/dossier/plain-document.ts';
import type { OpeningPurpose } from '../../shared/contracts/reading-api.ts';
import type { ViewerFile } from '../../shared/contracts/viewer-messages.ts';
import { readBlob, storedBytes } from '../store/blob-store.ts';
import type { Desk } from './desk.ts';

/** The dossier's table of contents, from the encrypted bytes on this device. */
export async function openDossier(
  desk: Desk,
  file: DossierFile,
  purpose: OpeningPurpose = 'read',
): Promise<Result<Manifest>> {
  const { dossier, manifest } = file.package.body;
  const sealed = await wholeBlob(desk, manifest.blob);
  return sealed.ok ? desk.desktop.openDossier({ dossier, sealed: sealed.value, purpose }) : sealed;
}

/** An attachment as the viewer takes it; 'attachment/unreadable' for what it cannot show. */
export async function openAttachment(
  desk: Desk,
  dossier: DossierNumber,
  attachment: Attachment,
  purpose: OpeningPurpose = 'read',
): Promise<Result<ViewerFile>> {
  const format = formatOf(attachment);
  if (format === 'none') return err(problem('attachment/unreadable'));
  if (format === 'workbook' || format === 'document') {
    const read = await readText(desk, dossier, attachment, purpose);
    return read.ok ? ok({ kind: 'document', document: read.value }) : read;
  }
  const bytes = await clearBytes(desk, dossier, attachment, purpose);
  return bytes.ok ? ok({ kind: format, bytes: bytes.value }) : bytes;
}

/** A copy in the clear, where the person says. */
export async function saveAttachment(
  desk: Desk,
  dossier: DossierNumber,
  { name, digest, blob }: Attachment,
  reason: string,
): Promise<Result<{ readonly name: string }>> {
  const sealed = await wholeBlob(desk, blob);
  return sealed.ok
    ? desk.desktop.saveAttachment({ dossier, digest, blob, sealed: sealed.value, name, reason })
    : sealed;
}

/** The dossier's files whose words are not kept yet. */
export async function filesWithoutText({ store }: Desk, { attachments }: Manifest): Promise<readonly Attachment[]> {
  const missing = new Set(await store.reading.withoutText(attachments.map(({ blob }) => blob)));
  return attachments.filter(({ blob }) => missing.has(blob));
}

/** How the pages of a PDF become text: only the isolated viewer opens PDFs. null for a file without readable text. */
export type ExtractText = (bytes: Uint8Array) => Promise<{ readonly pages: string[]; readonly cut: boolean } | null>;

/** Keeps the words of one file, so that searching needs no file again. A picture, or an unreadable file, is kept as one without words. */
export async function keepText(
  desk: Desk,
  of: { readonly round: RoundId; readonly dossier: DossierNumber },
  attachment: Attachment,
  extract: ExtractText,
): Promise<Result<true>> {
  const { name, digest: file, blob } = attachment;
  const read = await textOf(desk, of.dossier, attachment, extract);
  if (!read.ok) return read;
  await desk.store.reading.keepText({ ...of, blob }, { file, name, ...read.value });
  return ok(true);
}

async function textOf(
  desk: Desk,
  dossier: DossierNumber,
  attachment: Attachment,
  extract: ExtractText,
): Promise<Result<{ readonly pages: string[]; readonly cut: boolean }>> {
  const format = formatOf(attachment);
  if (format === 'image' || format === 'none') return ok({ pages: [], cut: false });
  if (format === 'pdf') {
    const bytes = await clearBytes(desk, dossier, attachment, 'prepare');
    return bytes.ok ? ok((await extract(bytes.value)) ?? { pages: [], cut: false }) : bytes;
  }
  const read = await readText(desk, dossier, attachment, 'prepare');
  if (read.ok) return ok({ pages: [textOfDocument(read.value)], cut: read.value.cut });
  return read.problem.code.startsWith('attachment/') ? ok({ pages: [], cut: false }) : read;
}

async function readText(
  desk: Desk,
  dossier: DossierNumber,
  { name, digest, blob }: Attachment,
  purpose: OpeningPurpose,
): Promise<Result<PlainDocument>> {
  const sealed = await wholeBlob(desk, blob);
  return sealed.ok
    ? desk.desktop.readAttachmentText({ dossier, digest, blob, sealed: sealed.value, name, purpose })
    : sealed;
}

async function clearBytes(
  desk: Desk,
  dossier: DossierNumber,
  { name, digest, blob }: Attachment,
  purpose: OpeningPurpose,
): Promise<Result<Uint8Array>> {
  const sealed = await wholeBlob(desk, blob);
  if (!sealed.ok) return sealed;
  const opened = await desk.desktop.openAttachment({ dossier, digest, blob, sealed: sealed.value, name, purpose });
  return opened.ok ? ok(opened.value.bytes) : opened;
}

async function wholeBlob({ store }: Desk, digest: Digest): Promise<Result<Uint8Array>> {
  const { state } = await storedBytes(store.database, digest);
  if (state !== 'complete') return err(problem('download/not-here'));
  return ok(await readBlob(store, digest));
}
