import { createHash, randomBytes } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { digestSchema, type Digest } from '../../shared/basics/ids.ts';
import { isMissing, syncFolder } from './atomic-file.ts';

/**
 * Encrypted files by the SHA-256 of their bytes. A name from outside never becomes a path: only a digest does. A file exists
 * under its name only when all of it is on the disk.
 */
export interface BlobStore {
  readonly begin: () => Promise<BlobWriter>;
  readonly has: (digest: Digest) => Promise<boolean>;
  /** For sending: reads from the disk as it goes. */
  readonly asBlob: (digest: Digest) => Promise<Blob>;
  /** At most `length` bytes from `offset`, and the size of the whole; null when there is no such file. */
  readonly read: (
    digest: Digest,
    offset: number,
    length: number,
  ) => Promise<{ bytes: Uint8Array<ArrayBuffer>; total: number } | null>;
  /** Takes files off the disk; those that are not here are passed over. */
  readonly remove: (digests: readonly Digest[]) => Promise<void>;
  /** Removes unfinished files and all that nothing names any more; answers how many. */
  readonly sweep: (named: ReadonlySet<Digest>) => Promise<number>;
}

/** A file that is being written. Exactly one of `finish` and `discard` ends it. */
export interface BlobWriter {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly finish: () => Promise<{ readonly blob: Digest; readonly bytes: number }>;
  readonly discard: () => Promise<void>;
}

const unfinished = '.part';

export async function openBlobStore(folder: string): Promise<BlobStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pathOf = (digest: Digest) => join(folder, digestSchema.parse(digest));
  return {
    begin: () => beginBlob(folder, pathOf),
    has: async (digest) => (await sizeOf(pathOf(digest))) !== null,
    asBlob: (digest) => openAsBlob(pathOf(digest)),
    read: async (digest, offset, length) => {
      const total = await sizeOf(pathOf(digest));
      if (total === null) return null;
      const file = await open(pathOf(digest), 'r');
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, total - offset)));
        const { bytesRead } = await file.read(bytes, 0, bytes.length, offset);
        return { bytes: bytes.subarray(0, bytesRead), total };
      } finally {
        await file.close();
      }
    },
    remove: async (digests) => {
      for (const digest of digests) await rm(pathOf(digest), { force: true });
    },
    sweep: async (named) => {
      const orphans = (await readdir(folder)).filter((name) => {
        const digest = digestSchema.safeParse(name);
        return digest.success ? !named.has(digest.data) : name.endsWith(unfinished);
      });
      for (const name of orphans) await unlink(join(folder, name));
      return orphans.length;
    },
  };
}

async function beginBlob(folder: string, pathOf: (digest: Digest) => string): Promise<BlobWriter> {
  const temporary = join(folder, `${randomBytes(8).toString('hex')}${unfinished}`);
  const file = await open(temporary, 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  const discard = async () => {
    await file.close();
    await unlink(temporary);
  };
  return {
    write: async (chunk) => {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    },
    finish: async () => {
      const blob = digestSchema.parse(hash.digest('hex'));
      await file.sync();
      await file.close();
      await rename(temporary, pathOf(blob));
      await syncFolder(folder);
      return { blob, bytes };
    },
    discard,
  };
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}
