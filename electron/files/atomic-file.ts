import { constants } from 'node:fs';
import { open, rename, unlink, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file so that a crash leaves either the old bytes or the new ones: a temporary file in the same folder, fsync, rename,
 * then fsync of the folder, without which the new name itself may be lost with the power. Throws what the system reports.
 */
export function writeAtomically(path: string, bytes: Uint8Array | string, mode = 0o600): Promise<void> {
  return replaceAtomically(path, mode, (file) => file.writeFile(bytes));
}

/** As `writeAtomically`, for bytes that come in a stream. Whatever `write` throws leaves the old file, or none. */
export async function replaceAtomically(
  path: string,
  mode: number,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${process.pid}.${Date.now().toString(36)}.part`;
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await unlink(temporary).catch(() => undefined);
    throw cause;
  }
  await syncFolder(dirname(path));
}

/** Makes names created or renamed in a folder durable. Windows has no such call and refuses to open folders. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The system's word for "no room left": ENOSPC, or the user's quota. */
export function isDiskFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}

export function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
}
