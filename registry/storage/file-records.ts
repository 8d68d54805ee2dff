import { constants, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { platform } from 'node:process';
import { z } from 'zod';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { roundIdSchema, type RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { nodeJournalFile } from '../../shared/journal/node-file.ts';
import { openJournal, type Journal } from '../../shared/journal/open-journal.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { InboxStore, RecordStore } from './store.ts';

const batchSchema = z.array(z.string());
interface Kept {
  readonly journal: Journal;
  readonly texts: string[];
}

/**
 * Each round's log is an append-only journal file of its own (`rounds/<id>.journal`), one frame per append, fdatasynced before the
 * answer; so are the states that devices have cosigned (`cosignatures/<id>.journal`) and the cards.
 */
export async function openFileRecords(crypto: Pick<Crypto, 'sha256'>, data: string): Promise<Result<RecordStore>> {
  const rounds = await openFolder(crypto, join(data, 'rounds'));
  if (!rounds.ok) return rounds;
  const cosignatures = await openFolder(crypto, join(data, 'cosignatures'));
  if (!cosignatures.ok) return cosignatures;
  const cards = await openKept(crypto, join(data, 'cards.journal'));
  if (!cards.ok) return cards;
  return ok({
    rounds: () => rounds.value.filled(),
    records: rounds.value.texts,
    append: rounds.value.append,
    cosignatures: cosignatures.value.texts,
    appendCosignature: (round, note) => cosignatures.value.append(round, [note]),
    cards: () => cards.value.texts,
    appendCard: (card) => appendTo(cards.value, [card]),
    close: async () => {
      await rounds.value.close();
      await cosignatures.value.close();
      await cards.value.journal.close();
    },
  });
}

/** `inbox/<id>.journal`: what outsiders wrote to a round, sealed, and the pages that were opened for them. */
export async function openFileInbox(crypto: Pick<Crypto, 'sha256'>, data: string): Promise<Result<InboxStore>> {
  const inbox = await openFolder(crypto, join(data, 'inbox'));
  if (!inbox.ok) return inbox;
  const { filled, texts, append, remove, close } = inbox.value;
  return ok({ rounds: filled, texts, append: (round, text) => append(round, [text]), remove, close });
}

/** A folder with one journal for each round, opened when it is first written to. */
async function openFolder(crypto: Pick<Crypto, 'sha256'>, folder: string) {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const kept = new Map<RoundId, Kept>();
  for (const name of await readdir(folder)) {
    const round = roundIdSchema.safeParse(name.replace(/\.journal$/, ''));
    if (!round.success || !name.endsWith('.journal')) continue;
    const opened = await openKept(crypto, join(folder, name));
    if (!opened.ok) return opened;
    // A file whose first append never finished holds no round yet.
    kept.set(round.data, opened.value);
  }
  /** Two first appends at once must not open one file twice. */
  const opening = new Map<RoundId, Promise<Result<Kept>>>();
  const keptOf = async (round: RoundId): Promise<Result<Kept>> => {
    const known = kept.get(round);
    if (known) return ok(known);
    const begun = opening.get(round) ?? openKept(crypto, join(folder, `${round}.journal`));
    opening.set(round, begun);
    const opened = await begun;
    opening.delete(round);
    if (opened.ok) kept.set(round, opened.value);
    return opened;
  };
  return ok({
    filled: () =>
      [...kept]
        .filter(([, { texts }]) => texts.length > 0)
        .map(([round]) => round)
        .sort(),
    texts: (round: RoundId): readonly string[] => kept.get(round)?.texts ?? [],
    append: async (round: RoundId, texts: readonly string[]): Promise<Result<true>> => {
      const opened = await keptOf(round);
      return opened.ok ? appendTo(opened.value, texts) : opened;
    },
    remove: async (round: RoundId): Promise<void> => {
      await kept.get(round)?.journal.close();
      kept.delete(round);
      await rm(join(folder, `${round}.journal`), { force: true });
    },
    close: async () => {
      for (const { journal } of kept.values()) await journal.close();
    },
  });
}

async function openKept(crypto: Pick<Crypto, 'sha256'>, path: string): Promise<Result<Kept>> {
  const file = await nodeJournalFile({ open, constants, platform }, path, 'create');
  const journal = await openJournal(file, crypto.sha256);
  if (!journal.ok) {
    await file.close();
    return err(problem('registry/damaged-log', { file: path, offset: journal.problem.details?.['offset'] ?? 0 }));
  }
  const texts: string[] = [];
  for (const payload of journal.value.payloads) {
    const text = textFromUtf8(payload);
    const batch = text.ok ? batchSchema.safeParse(JSON.parse(text.value)) : null;
    if (!batch?.success) return err(problem('registry/damaged-log', { file: path, offset: 0 }));
    texts.push(...batch.data);
  }
  return ok({ journal: journal.value, texts });
}

async function appendTo(kept: Kept, texts: readonly string[]): Promise<Result<true>> {
  const written = await kept.journal.append([utf8(JSON.stringify(texts))]);
  if (!written.ok)
    return err(problem(written.problem.code === 'journal/disk-full' ? 'registry/disk-full' : 'registry/unwritable'));
  kept.texts.push(...texts);
  return ok(true);
}
