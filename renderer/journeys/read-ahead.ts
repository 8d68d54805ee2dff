import type { Digest, DossierNumber, RecordId, RoundId } from '../../shared/basics/ids.ts';
import type { ViewerFile, ViewPlace } from '../../shared/contracts/viewer-messages.ts';
import type { DossierFile } from '../../shared/docket/docket.ts';
import { formatOf } from '../../shared/dossier/file-format.ts';
import type { Attachment, Manifest } from '../../shared/dossier/manifest.ts';
import type { ReadingPlace } from '../store/reading-store.ts';
import type { Desk } from './desk.ts';
import { openAttachment, openDossier } from './reading.ts';

/** Larger files are left until they are asked for, in bytes. */
const largest = 30_000_000;

/** A dossier opened before anybody asked: its contents, and the file with which reading begins. */
export interface OpenedAhead {
  readonly package: RecordId;
  readonly manifest: Manifest;
  readonly place: ReadingPlace | null;
  readonly first: {
    readonly attachment: Attachment;
    readonly file: ViewerFile;
    readonly place: ViewPlace | null;
  } | null;
}

/** Opens a dossier as its reader will; null where anything stands in the way, which then shows when it is really opened. */
export async function openAhead(desk: Desk, round: RoundId, file: DossierFile): Promise<OpenedAhead | null> {
  const { dossier } = file.package.body;
  const [opened, place] = await Promise.all([
    openDossier(desk, file, 'prepare'),
    desk.store.reading.place(round, dossier),
  ]);
  if (!opened.ok) return null;
  const manifest = opened.value;
  const attachment = firstFile(manifest, place);
  return {
    package: file.package.id,
    manifest,
    place,
    first: attachment && (await read(desk, dossier, attachment, place)),
  };
}

/** What was opened ahead is looked at now. */
export async function noteOpenedAhead(
  { desktop }: Desk,
  dossier: DossierNumber,
  { first }: OpenedAhead,
): Promise<void> {
  await desktop.noteOpened({ dossier, file: null });
  if (!first) return;
  const { digest, name } = first.attachment;
  await desktop.noteOpened({ dossier, file: { digest, name } });
}

/** Where reading stopped, else the first PDF; null for the application's own fields. */
export function firstFile({ attachments }: Manifest, place: ReadingPlace | null): Attachment | null {
  const last = attachments.find(({ digest }) => digest === place?.file);
  return last ?? attachments.find(({ kind }) => kind === 'pdf') ?? null;
}

/** Where reading stopped in one file. */
export function placeIn(place: ReadingPlace | null, digest: Digest): ViewPlace | null {
  return place?.places[digest] ?? null;
}

async function read(
  desk: Desk,
  dossier: DossierNumber,
  attachment: Attachment,
  place: ReadingPlace | null,
): Promise<OpenedAhead['first']> {
  if (formatOf(attachment) === 'none' || attachment.bytes > largest) return null;
  const file = await openAttachment(desk, dossier, attachment, 'prepare');
  return file.ok ? { attachment, file: file.value, place: placeIn(place, attachment.digest) } : null;
}
