import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { BlobRef } from '../../../shared/dossier/package.ts';
import { carriedBytes, type CarriedLog } from '../../../shared/report/carried.ts';
import { isDiskFull, replaceAtomically } from '../atomic-file.ts';
import { logEntry, nameOfFile } from './layout.ts';

export interface BundleContents {
  readonly log: CarriedLog;
  readonly files: readonly BlobRef[];
  /** At most `length` bytes of an encrypted file from `offset`; a problem ends the writing. */
  readonly part: (file: BlobRef, offset: number) => Promise<Result<Uint8Array>>;
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** One date for all entries: when a stick was written is nobody's business, and the same contents make the same file. */
const entryDate = new Date(2000, 0, 1);
const asStored = { compress: false, mtime: entryDate, mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * Writes a bundle beside its name and gives it the name at the end: a stick that is pulled or full keeps what it had. Answers the
 * size in bytes. Problems: 'bundle/disk-full', 'bundle/cannot-write', 'bundle/cancelled', or the word of `part`.
 */
export async function writeBundle(path: string, contents: BundleContents): Promise<Result<number>> {
  let size = 0;
  let hindrance: Result<never> | null = null;
  const zip = new ZipFile();
  // yazl's stream is a PassThrough, which its types do not say.
  const output = zip.outputStream as Readable;
  zip.on('error', (failure: Error) => output.destroy(failure));
  // Heard by the loop below; but between two of its turns nobody would listen.
  output.on('error', () => undefined);
  zip.addBuffer(Buffer.from(carriedBytes(contents.log)), logEntry, asStored);
  for (const [index, file] of contents.files.entries())
    zip.addReadStreamLazy(nameOfFile(file.blob), { ...asStored, size: file.bytes }, (take) => {
      contents.progress(index);
      take(null, Readable.from(partsOf(file)));
    });
  zip.end();
  try {
    await replaceAtomically(path, 0o644, async (target) => {
      for await (const chunk of output as AsyncIterable<Uint8Array>) {
        contents.signal.throwIfAborted();
        await target.writeFile(chunk);
        size += chunk.length;
      }
    });
  } catch (cause) {
    if (hindrance) return hindrance;
    if (contents.signal.aborted) return err(problem('bundle/cancelled'));
    return err(problem(isDiskFull(cause) ? 'bundle/disk-full' : 'bundle/cannot-write'));
  }
  contents.progress(contents.files.length);
  return ok(size);

  async function* partsOf(file: BlobRef): AsyncGenerator<Uint8Array> {
    for (let offset = 0; offset < file.bytes;) {
      const part = await contents.part(file, offset);
      if (!part.ok || part.value.length === 0) {
        hindrance = part.ok ? err(problem('bundle/file-lost')) : part;
        // Ends the whole archive: thrown from here it would be nobody's.
        output.destroy(new Error('a part is missing'));
        return;
      }
      offset += part.value.length;
      yield part.value;
    }
  }
}
