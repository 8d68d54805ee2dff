import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../../shared/basics/ids.ts';
import { err, ok, problem } from '../../shared/basics/result.ts';
import type { BlobStore } from './store.ts';

/** Files named by their digest under `blobs/ab/`; a new one is written beside, synced, then renamed, so a name always means whole content. */
export async function openFileBlobs(data: string): Promise<BlobStore> {
  const folder = join(data, 'blobs');
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const left of await readdir(incoming)) await rm(join(incoming, left));
  const pathOf = (digest: Digest) => join(folder, digest.slice(0, 2), digest);

  const size: BlobStore['size'] = async (digest) => {
    try {
      return (await stat(pathOf(digest))).size;
    } catch {
      return null;
    }
  };
  return {
    size,
    put: async (digest, bytes, limit) => {
      if ((await size(digest)) !== null) {
        bytes.resume();
        return ok(true);
      }
      const path = join(incoming, randomUUID());
      const file = await open(path, 'wx', 0o600);
      const hash = createHash('sha256');
      let count = 0;
      try {
        for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
          count += chunk.length;
          if (count > limit) return err(problem('registry/too-large', { limit }));
          hash.update(chunk);
          await file.write(chunk);
        }
        if (hash.digest('hex') !== digest) return err(problem('registry/blob-mismatch'));
        await file.sync();
        await mkdir(join(folder, digest.slice(0, 2)), { recursive: true, mode: 0o700 });
        await rename(path, pathOf(digest));
        await syncFolder(join(folder, digest.slice(0, 2)));
        return ok(true);
      } catch (cause) {
        const full = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
        return err(problem(full ? 'registry/disk-full' : 'registry/upload-cut'));
      } finally {
        await file.close();
        await rm(path, { force: true });
      }
    },
    remove: async (digests) => {
      for (const digest of digests) await rm(pathOf(digest), { force: true });
    },
    read: (digest, from, to) => createReadStream(pathOf(digest), { start: from, end: Math.max(from, to - 1) }),
  };
}

/** A rename is durable only once its folder is; Windows has no such call and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
