import { constants } from 'node:fs';
import { open, readdir, rename, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

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
  const written = await writeBeside(path, mode, write);
  try {
    await written.name();
  } catch (cause) {
    await written.discard();
    throw cause;
  }
  await syncFolder(dirname(path));
}

/** Bytes that are on the disk under a temporary name. Exactly one of the two ends it; `discard` may also follow a `name` that failed. */
export interface WrittenBeside {
  readonly name: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The first half of writing atomically. What an earlier run left beside the same name goes first: on a full stick it takes the room. */
export async function writeBeside(
  path: string,
  mode: number,
  write: (file: FileHandle) => Promise<void>,
): Promise<WrittenBeside> {
  await removeUnfinished(dirname(path), basename(path));
  const temporary = `${path}.${process.pid}.${Date.now().toString(36)}.part`;
  const discard = async () => {
    underWay.delete(temporary);
    await unlink(temporary).catch(() => undefined);
  };
  underWay.add(temporary);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await write(file);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    await discard();
    throw cause;
  }
  return {
    name: async () => {
      await rename(temporary, path);
      underWay.delete(temporary);
    },
    discard,
  };
}

/** Temporary files that this process is writing: they are nobody's leftovers. */
const underWay = new Set<string>();
const unfinished = /^(.+)\.\d+\.[0-9a-z]+\.part$/;

/** Removes what a killed process left of its writing in a folder; with `name`, of that file only. */
export async function removeUnfinished(folder: string, name?: string): Promise<void> {
  // A folder that cannot be listed cannot be written to either, which is then said.
  const names = await readdir(folder).catch(() => []);
  for (const each of names) {
    const of = unfinished.exec(each)?.[1];
    const path = join(folder, each);
    if (of === undefined || (name !== undefined && of !== name) || underWay.has(path)) continue;
    await unlink(path).catch(() => undefined);
  }
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
