import { constants, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { platform } from 'node:process';
import { concatBytes, textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { deskEntrySchema, type DeskEntry, type NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import { nodeJournalFile } from '../../shared/journal/node-file.ts';
import { openJournal, type JournalFile } from '../../shared/journal/open-journal.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { isMissing } from '../files/atomic-file.ts';

/** A save that has not reached the disk by then is reported as not saved; it may still get there, and is then kept. */
export const saveLimitMillis = 2_000;

/** The desk's journal with its entries sealed: nothing a member writes lies on the disk in the clear. */
export interface DeskJournal {
  /** Entries found at opening, in order. */
  readonly entries: readonly NumberedEntry[];
  /**
   * Answers once the entries are on the disk (fdatasync), after `kept` was called for each of them in journal order.
   * Problems: 'journal/timeout', 'journal/disk-full', 'journal/unwritable'; the journal goes on working after each. Once closing
   * has begun, 'keys/locked'; what was asked for before is still written.
   */
  readonly append: (entries: readonly DeskEntry[]) => Promise<Result<readonly NumberedEntry[]>>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly entries: readonly DeskEntry[];
  readonly answer: (result: Result<readonly NumberedEntry[]>) => void;
}

/** Problems: 'journal/damaged' with the offset or entry; nothing is deleted. */
export async function openDeskJournal(
  crypto: Crypto,
  {
    path,
    key,
    kept,
    limit = saveLimitMillis,
    file,
  }: {
    readonly path: string;
    readonly key: Uint8Array;
    readonly kept: (entry: NumberedEntry) => void;
    readonly limit?: number;
    /** The file under it; from `path` when left out. */
    readonly file?: JournalFile;
  },
): Promise<Result<DeskJournal>> {
  const opened = (payload: Uint8Array, index: number) => openEntry(crypto, key, index + 1, payload);
  // Half of a save was never acknowledged; kept, it would be records without the checkpoint that vouches for them.
  const finished = (payloads: readonly Uint8Array[]) =>
    payloads.findLastIndex((payload, index) => opened(payload, index)?.place !== 'more-follows') + 1;
  const under = file ?? (await fileAt(path));
  const journal = await openJournal(under, crypto.sha256, finished);
  if (!journal.ok) {
    await under.close();
    return journal;
  }
  const entries: NumberedEntry[] = [];
  for (const [index, payload] of journal.value.payloads.entries()) {
    const found = opened(payload, index);
    if (!found) {
      await journal.value.close();
      return err(problem('journal/damaged', { entry: index + 1 }));
    }
    entries.push({ seq: index + 1, entry: found.entry });
  }

  let last = entries.length;
  let waiting: Waiting[] = [];
  let state: 'open' | 'closed' = 'open';
  let writing: Promise<void> | null = null;
  // One write at a time: an entry is sealed under its number, which is known only when the write before it has ended.
  const writeWaiting = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const placed = batch.flatMap(({ entries: each }) =>
        each.map((entry, index): PlacedEntry => ({
          entry,
          place: index < each.length - 1 ? 'more-follows' : 'last-of-save',
        })),
      );
      const numbered = placed.map(({ entry }, index) => ({ seq: last + 1 + index, entry }));
      const sealed = placed.map((each, index) => sealEntry(crypto, key, last + 1 + index, each));
      const written = await journal.value.append(sealed);
      if (written.ok) {
        last += numbered.length;
        for (const entry of numbered) kept(entry);
      }
      let from = 0;
      for (const { entries: each, answer } of batch) {
        answer(written.ok ? ok(numbered.slice(from, from + each.length)) : written);
        from += each.length;
      }
    }
    writing = null;
  };
  return ok({
    entries,
    append: async (added) => {
      if (state === 'closed') return err(problem('keys/locked'));
      const saved = new Promise<Result<readonly NumberedEntry[]>>((answer) => waiting.push({ entries: added, answer }));
      writing ??= Promise.resolve().then(writeWaiting);
      return within(limit, saved);
    },
    close: async () => {
      state = 'closed';
      await writing;
      await journal.value.close();
    },
  });
}

async function fileAt(path: string): Promise<JournalFile> {
  try {
    return await nodeJournalFile({ open, constants, platform }, path, 'existing');
  } catch (cause) {
    if (!isMissing(cause)) throw cause;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  return nodeJournalFile({ open, constants, platform }, path, 'create');
}

/** An entry as one of a save: all but the last say that more follows, so that a save counts whole or not at all. */
interface PlacedEntry {
  readonly entry: DeskEntry;
  readonly place: 'more-follows' | 'last-of-save';
}
const marks = { 'more-follows': '+', 'last-of-save': '' } as const;

/** AES-256-GCM with a random nonce in front; the entry's number is bound in, so that an entry cannot be moved to another place. */
function sealEntry(crypto: Crypto, key: Uint8Array, seq: number, { entry, place }: PlacedEntry): Uint8Array {
  const nonce = crypto.randomBytes(12);
  const text = utf8(`${marks[place]}${JSON.stringify(entry)}`);
  return concatBytes(nonce, crypto.sealAesGcm(key, nonce, numberOf(seq), text));
}

function openEntry(crypto: Crypto, key: Uint8Array, seq: number, payload: Uint8Array): PlacedEntry | null {
  const opened = crypto.openAesGcm(key, payload.subarray(0, 12), numberOf(seq), payload.subarray(12));
  const text = opened ? textFromUtf8(opened) : null;
  if (!text?.ok) return null;
  const place = text.value.startsWith(marks['more-follows']) ? 'more-follows' : 'last-of-save';
  const parsed = deskEntrySchema.safeParse(JSON.parse(text.value.slice(marks[place].length)));
  return parsed.success ? { entry: parsed.data, place } : null;
}

function numberOf(seq: number): Uint8Array {
  return utf8(`simsa-desk/entry/${seq}`);
}

async function within<T>(limit: number, saved: Promise<Result<T>>): Promise<Result<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T>>((answer) => {
    timer = setTimeout(() => answer(err(problem('journal/timeout', { millis: limit }))), limit);
  });
  const first = await Promise.race([saved, late]);
  clearTimeout(timer);
  return first;
}
