import { statfs } from 'node:fs/promises';

/** Bytes that this person may still write on the disk that holds `folder` (statfs: blocks free to ordinary users). */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
