import { hexFromBytes } from '../../shared/basics/bytes.ts';
import type { Digest, MemberId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { isClosedForGood, recusedFrom, type Docket } from '../../shared/docket/docket.ts';
import type { BlobRef } from '../../shared/dossier/package.ts';
import { keptBlobs, markComplete, putChunk, readBlob, removeBlobs, storedBytes } from '../store/blob-store.ts';
import type { Desk } from './desk.ts';

const partBytes = 1_048_576;

export interface DownloadProgress {
  readonly doneBytes: number;
  readonly allBytes: number;
  readonly doneFiles: number;
  readonly allFiles: number;
}

/** The encrypted files of every dossier that the member may read; none once the round is closed for good. */
export function filesFor(docket: Docket, member: MemberId): readonly BlobRef[] {
  if (docket.selection && isClosedForGood(docket.selection)) return [];
  const readable = [...docket.dossiers.values()].filter(
    (file) => file.package.body.readers.includes(member) && !recusedFrom(file).includes(member),
  );
  return readable.flatMap(({ package: { body } }) => [body.manifest, ...body.attachments]);
}

/** How much of the files is here; nothing is fetched. */
export async function downloadState({ store }: Desk, files: readonly BlobRef[]): Promise<DownloadProgress> {
  const { whole, begun } = await keptBlobs(store.database);
  let [doneBytes, doneFiles, allBytes] = [0, 0, 0];
  for (const { blob, bytes } of files) {
    doneBytes += whole.has(blob) ? bytes : Math.min(begun.get(blob) ?? 0, bytes);
    allBytes += bytes;
    if (whole.has(blob)) doneFiles += 1;
  }
  return { doneBytes, allBytes, doneFiles, allFiles: files.length };
}

/** What must stay free, in bytes: the journal has to be able to save, and the system to go on. */
const reserve = 200 * 1_048_576;

/**
 * Fetches what is missing, part by part; may be stopped and goes on later from where it was. Nothing is fetched where it would not fit
 * ('download/no-room').
 */
export async function downloadRound(
  desk: Desk,
  {
    round,
    files,
    onProgress,
    signal,
  }: {
    readonly round: RoundId;
    readonly files: readonly BlobRef[];
    readonly onProgress: (progress: DownloadProgress) => void;
    readonly signal: AbortSignal;
  },
): Promise<Result<DownloadProgress>> {
  let progress = await downloadState(desk, files);
  onProgress(progress);
  const room = await roomFor(desk, progress.allBytes - progress.doneBytes);
  if (!room.ok) return room;
  for (const file of files) {
    const fetched = await downloadFile(desk, round, file, signal, (bytes) => {
      progress = { ...progress, doneBytes: progress.doneBytes + bytes };
      onProgress(progress);
    });
    if (!fetched.ok) return fetched;
    if (fetched.value === 'fetched') progress = { ...progress, doneFiles: progress.doneFiles + 1 };
    onProgress(progress);
  }
  return ok(progress);
}

async function roomFor({ desktop }: Desk, missing: number): Promise<Result<true>> {
  if (missing === 0) return ok(true);
  const free = await desktop.readFreeSpace({});
  if (!free.ok) return free;
  const needed = missing + reserve;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_048_576);
  return free.value.bytes >= needed
    ? ok(true)
    : err(problem('download/no-room', { needed: megabytes(needed), free: Math.floor(free.value.bytes / 1_048_576) }));
}

async function downloadFile(
  { desktop, store }: Desk,
  round: RoundId,
  { blob: digest, bytes: total }: BlobRef,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Result<'fetched' | 'already-here'>> {
  const before = await storedBytes(store.database, digest);
  if (before.state === 'complete') return ok('already-here');
  for (let offset = before.stored; offset < total;) {
    if (signal.aborted) return err(problem('download/paused'));
    const part = await desktop.fetchBlob({ digest, offset, length: Math.min(partBytes, total - offset) });
    if (!part.ok) return part;
    await putChunk(store, { digest, round, total, offset, bytes: part.value.bytes });
    offset += part.value.bytes.length;
    onBytes(part.value.bytes.length);
  }
  if ((await digestOf(await readBlob(store, digest))) !== digest) {
    await removeBlobs(store.database, [digest]);
    return err(problem('package/corrupted'));
  }
  await markComplete(store.database, digest);
  return ok('fetched');
}

async function digestOf(bytes: Uint8Array): Promise<Digest | string> {
  return hexFromBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
