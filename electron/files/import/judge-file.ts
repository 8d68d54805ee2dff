import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../shared/basics/problem.ts';
import { problem } from '../../../shared/basics/result.ts';

/** How the first bytes of each accepted kind begin; hwpx, xlsx and docx are zip archives, hwp and old Office are OLE files. */
const beginnings: Readonly<Record<string, readonly (readonly number[])[]>> = {
  pdf: [[0x25, 0x50, 0x44, 0x46, 0x2d]],
  png: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  jpg: [[0xff, 0xd8, 0xff]],
  jpeg: [[0xff, 0xd8, 0xff]],
  xlsx: [[0x50, 0x4b, 0x03, 0x04]],
  docx: [[0x50, 0x4b, 0x03, 0x04]],
  pptx: [[0x50, 0x4b, 0x03, 0x04]],
  hwpx: [[0x50, 0x4b, 0x03, 0x04]],
  zip: [[0x50, 0x4b, 0x03, 0x04]],
  hwp: [[0xd0, 0xcf, 0x11, 0xe0]],
};
/** Files that systems leave in folders; they are nobody's attachment. */
export const ignoredNames = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\._.*)$/i;

/** Judges one attachment without following links: kind by content, not by name alone; size; a PDF's beginning and end. */
export async function judgeFile(
  folder: string,
  name: string,
  limitBytes: number,
): Promise<{ readonly bytes: number } | Problem> {
  const path = join(folder, name);
  const found = await lstat(path).catch(() => null);
  if (!found) return problem('import/unreadable-file');
  if (found.isSymbolicLink()) return problem('import/leaves-folder');
  if (!found.isFile()) return problem('import/wrong-file-type');
  if (found.size === 0) return problem('import/empty-file');
  if (found.size > limitBytes)
    return problem('import/file-too-large', { limit: Math.floor(limitBytes / (1024 * 1024)) });
  const expected = beginnings[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (!expected) return problem('import/wrong-file-type');
  const ends = await firstAndLast(path, found.size);
  if (!ends) return problem('import/unreadable-file');
  if (!expected.some((beginning) => beginning.every((byte, index) => ends.first[index] === byte)))
    return problem('import/wrong-file-type');
  if (/\.pdf$/i.test(name) && !/startxref\s+\d+\s+%%EOF/.test(ends.last)) return problem('import/unreadable-file');
  return { bytes: found.size };
}

async function firstAndLast(
  path: string,
  size: number,
): Promise<{ readonly first: Uint8Array; readonly last: string } | null> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    const first = new Uint8Array(16);
    await file.read(first, 0, 16, 0);
    const tail = Buffer.alloc(Math.min(2048, size));
    await file.read(tail, 0, tail.length, size - tail.length);
    return { first, last: tail.toString('latin1') };
  } catch {
    return null;
  } finally {
    await file.close();
  }
}
