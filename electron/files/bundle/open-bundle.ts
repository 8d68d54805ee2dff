/** Refuses a bundle whose parts are not the bytes their names and checksums say; reads in pieces, so that memory stays bounded. */
import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Digest } from '../../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { BlobRef } from '../../../shared/dossier/package.ts';
import { bundleMagic } from '../../../shared/report/bundle-lines.ts';
import { parseCarried, type CarriedLog } from '../../../shared/report/carried.ts';
import { judgeArchive, type Place } from './judge-archive.ts';

/** A bundle whose form and log have been read; its files are judged as they are copied. */
export interface OpenedBundle {
  readonly log: CarriedLog;
  readonly files: readonly BlobRef[];
  /** Hands on every byte of a file; 'bundle/damaged-file' when in the end they were not the bytes that its name says. */
  readonly copy: (digest: Digest, write: (bytes: Uint8Array) => Promise<void>) => Promise<Result<true>>;
  readonly close: () => Promise<void>;
}

const pieceBytes = 1024 * 1024;

/** Problems: 'bundle/cannot-read', 'bundle/is-month', 'bundle/malformed', 'bundle/too-large', 'bundle/damaged-file', 'bundle/damaged'. */
export async function openBundle(path: string): Promise<Result<OpenedBundle>> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return err(problem('bundle/cannot-read'));
  const opened = await readBundle(file);
  if (!opened.ok) await file.close();
  return opened;
}

async function readBundle(file: FileHandle): Promise<Result<OpenedBundle>> {
  if (await beginsAsMonth(file)) return err(problem('bundle/is-month'));
  const layout = await judgeArchive(file);
  if (!layout.ok) return layout;
  const { log: logPlace, files } = layout.value;
  const text = Buffer.alloc(logPlace.bytes);
  let filled = 0;
  const read = await readPlace(file, logPlace, async (bytes) => {
    text.set(bytes, filled);
    filled += bytes.length;
  });
  if (!read.ok) return read;
  const log = parseCarried(text);
  if (!log.ok) return log;
  return ok({
    log: log.value,
    files: [...files].map(([blob, { bytes }]) => ({ blob, bytes })),
    copy: async (digest, write) => {
      const place = files.get(digest);
      if (!place) return err(problem('bundle/damaged-file'));
      const hash = createHash('sha256');
      const copied = await readPlace(file, place, async (bytes) => {
        hash.update(bytes);
        await write(bytes);
      });
      if (!copied.ok) return copied;
      return hash.digest('hex') === digest ? ok(true) : err(problem('bundle/damaged-file'));
    },
    close: () => file.close(),
  });
}

async function beginsAsMonth(file: FileHandle): Promise<boolean> {
  const head = Buffer.alloc(bundleMagic.length);
  const { bytesRead } = await file.read(head, 0, head.length, 0).catch(() => ({ bytesRead: 0 }));
  return bytesRead === head.length && head.toString('latin1') === bundleMagic;
}

/** All bytes of a place, piece by piece; what `take` throws is the caller's own. */
async function readPlace(
  file: FileHandle,
  { start, bytes, crc32: expected }: Place,
  take: (bytes: Uint8Array) => Promise<void>,
): Promise<Result<true>> {
  let checksum = 0;
  for (let done = 0; done < bytes;) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, bytes - done));
    const read = await file.read(piece, 0, piece.length, start + done).catch(() => null);
    if (!read) return err(problem('bundle/cannot-read'));
    if (read.bytesRead === 0) return err(problem('bundle/damaged-file'));
    const got = piece.subarray(0, read.bytesRead);
    checksum = crc32(got, checksum);
    await take(got);
    done += got.length;
  }
  return checksum === expected ? ok(true) : err(problem('bundle/damaged-file'));
}
