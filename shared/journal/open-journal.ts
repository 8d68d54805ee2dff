import { concatBytes } from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { encodeFrame, journalMagic, type Sha256 } from './frame.ts';
import { lengthOfFrames, scanJournal } from './scan.ts';

/** The file under a journal. `append` returns only when the bytes are on the disk (fdatasync). Failures are thrown as the system says them. */
export interface JournalFile {
  readonly read: () => Promise<Uint8Array>;
  readonly append: (bytes: Uint8Array, at: number) => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** An open journal. `append` answers the number of the last payload (from 1) once all given are on the disk. */
export interface Journal {
  readonly payloads: readonly Uint8Array[];
  /** Bytes of an unfinished write that were dropped at opening; 0 on a clean start. */
  readonly dropped: number;
  readonly append: (payloads: readonly Uint8Array[]) => Promise<Result<number>>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a journal, dropping only a write that never finished. A damaged one is refused with the offset, untouched. All appends
 * asked for while a write is under way share the next write and its one fdatasync. After a failed write the file goes back to
 * its last good length and later appends work again when there is room. `finished` says how many of the payloads found belong to
 * an append that came to its end; those after them are dropped like a torn one.
 */
export async function openJournal(
  file: JournalFile,
  sha256: Sha256,
  finished: (payloads: readonly Uint8Array[]) => number = (payloads) => payloads.length,
): Promise<Result<Journal>> {
  const bytes = await file.read();
  const found = scanJournal(sha256, bytes);
  if (found.state === 'damaged')
    return err(problem('journal/damaged', { offset: found.goodLength, entries: found.payloads.length }));
  const whole = found.payloads.slice(0, finished(found.payloads));
  const unfinished = whole.length < found.payloads.length;
  const scan = unfinished ? scanJournal(sha256, bytes.subarray(0, lengthOfFrames(whole))) : found;
  if (scan.goodLength < bytes.length) await file.truncate(scan.goodLength);

  let { chain, goodLength: length } = scan;
  let count = scan.payloads.length;
  let waiting: { payloads: readonly Uint8Array[]; answer: (result: Result<number>) => void }[] = [];
  let writing: Promise<void> | null = null;

  const writeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const frames: Uint8Array[] = length === 0 ? [journalMagic] : [];
      let next = chain;
      for (const payload of batch.flatMap(({ payloads }) => payloads)) {
        const frame = encodeFrame(sha256, next, payload);
        frames.push(frame.bytes);
        next = frame.chain;
      }
      const written = concatBytes(...frames);
      const outcome = await tryAppend(file, written, length);
      if (outcome.ok) {
        chain = next;
        length += written.length;
      }
      for (const { payloads, answer } of batch) {
        if (outcome.ok) count += payloads.length;
        answer(outcome.ok ? ok(count) : outcome);
      }
    }
    writing = null;
  };
  return ok({
    payloads: scan.payloads,
    dropped: bytes.length - scan.goodLength,
    append: (payloads) =>
      new Promise((answer) => {
        waiting.push({ payloads, answer });
        // Start in the next turn, so that everything asked for in this one shares a write.
        writing ??= Promise.resolve().then(writeWaiting);
      }),
    close: async () => {
      await writing;
      await file.close();
    },
  });
}

async function tryAppend(file: JournalFile, bytes: Uint8Array, at: number): Promise<Result<true>> {
  try {
    await file.append(bytes, at);
    return ok(true);
  } catch (cause) {
    const full = cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
    try {
      await file.truncate(at);
    } catch {
      // The next append overwrites from the same place; the scan takes a half-written frame for what it is.
    }
    return err(problem(full ? 'journal/disk-full' : 'journal/unwritable'));
  }
}
