import { execFileSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A disk of its own for the profile; false where this machine does not let us make one. */
export function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=420m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Writes until there is no room left; answers the file to remove. */
export async function fillDisk(folder: string): Promise<string> {
  const path = join(folder, 'filler');
  const file = await open(path, 'w');
  const block = Buffer.alloc(1024 * 1024);
  try {
    for (let size = block.length; size >= 1; size = Math.floor(size / 4)) {
      try {
        for (;;) await file.write(block, 0, size);
      } catch {
        // No room for a block of this size: smaller ones may still fit.
      }
    }
  } finally {
    await file.close();
  }
  return path;
}

export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder]);
}
