import { randomBytes } from 'node:crypto';
import { open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isMissing, syncFolder } from './atomic-file.ts';

const piece = 1_048_576;

/**
 * Overwrites a file where it lies, then takes it off the disk. A magnetic disk keeps nothing of it; an SSD or a file system that writes
 * beside the old place may keep a copy until it is used again, so that what must be gone is a key and not only a file. One that is not there
 * is no failure: a run that was cut off is repeated.
 */
export async function overwriteFile(path: string): Promise<void> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      for (let at = 0; at < size; at += piece) {
        const length = Math.min(piece, size - at);
        await file.write(randomBytes(length), 0, length, at);
      }
      await file.sync();
      await file.truncate(0);
      await file.sync();
    } finally {
      await file.close();
    }
    await unlink(path);
    await syncFolder(dirname(path));
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
}
