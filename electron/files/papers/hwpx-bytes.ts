import { ZipFile } from 'yazl';
import { hwpxParts } from '../../../shared/paper/hwpx-parts.ts';
import type { Paper } from '../../../shared/paper/paper.ts';

/** Local time with a DOS stamp: the same paper gives the same bytes everywhere. */
const made = { mtime: new Date(2026, 0, 1), forceDosTimestamp: true } as const;

/** Smaller parts, `mimetype` among them, stand as they are: to set up a compression costs more than writing the whole paper. */
const worthCompressing = 3_000;

/** A paper as an HWPX file: a zip whose first entry says, uncompressed, what it is. */
export async function hwpxBytes(paper: Paper): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { name, content } of hwpxParts(paper)) {
    const bytes = Buffer.from(content);
    zip.addBuffer(bytes, name, { ...made, compress: bytes.length > worthCompressing });
  }
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}
