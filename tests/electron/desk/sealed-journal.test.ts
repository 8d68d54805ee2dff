import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { roundIdSchema, type DossierNumber } from '../../../shared/basics/ids.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { DeskEntry, NumberedEntry } from '../../../shared/contracts/desk-entry.ts';
import { scanJournal } from '../../../shared/journal/scan.ts';
import { encodeFrame, firstChain, journalMagic } from '../../../shared/journal/frame.ts';
import type { JournalFile } from '../../../shared/journal/open-journal.ts';
import { openDeskJournal } from '../../../electron/desk/sealed-journal.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const key = new Uint8Array(32).fill(7);
const entry = (note: string): DeskEntry => ({
  kind: 'sheet',
  sheet: {
    round: roundIdSchema.parse('2026-11'),
    dossier: '2026-11-001' as DossierNumber,
    entries: [],
    opinion: '',
    note,
  },
  at: instantFromMillis(0),
});

/** A file in memory whose writes can be made to fail or to hang. */
function memoryFile() {
  let bytes = new Uint8Array(0);
  const file: JournalFile = {
    read: async () => bytes,
    append: async (added, at) => {
      await state.before();
      const next = new Uint8Array(at + added.length);
      next.set(bytes.subarray(0, at));
      next.set(added, at);
      bytes = next;
    },
    truncate: async (length) => {
      bytes = bytes.slice(0, length);
    },
    close: async () => undefined,
  };
  const state = { file, before: () => Promise.resolve(), length: () => bytes.length };
  return state;
}

describe('the sealed journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-journal-'));
    path = join(folder, 'journal', 'desk.journal');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const open = async (kept: NumberedEntry[] = []) =>
    must(await openDeskJournal(crypto, { path, key, kept: (each) => kept.push(each) }));

  it('gives back entries in order with their numbers after a restart', async () => {
    const journal = await open();
    for (const note of ['하나', '둘', '셋']) must(await journal.append([entry(note)]));
    await journal.close();
    const again = await open();
    expect(again.entries).toEqual(['하나', '둘', '셋'].map((note, index) => ({ seq: index + 1, entry: entry(note) })));
    await again.close();
  });

  it('numbers entries saved at the same moment one after another', async () => {
    const kept: NumberedEntry[] = [];
    const journal = await open(kept);
    const saved = await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append([entry(String(index))])));
    expect(saved.map((each) => must(each)[0]?.seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(kept.map(({ seq }) => seq)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    await journal.close();
  });

  it('keeps a save whole or not at all, wherever the disk or a kill has cut it', async () => {
    const journal = await open();
    must(await journal.append([entry('하나')]));
    const before = (await readFile(path)).length;
    must(await journal.append(['둘', '셋', '넷'].map(entry)));
    await journal.close();
    const whole = await readFile(path);
    for (let length = before; length < whole.length; length += 7) {
      await writeFile(path, whole.subarray(0, length));
      const again = await open();
      expect(again.entries.map(({ seq }) => seq)).toEqual([1]);
      await again.close();
      expect((await readFile(path)).length).toBe(before);
    }
    await writeFile(path, whole.subarray(0, -1));
    const last = await open();
    must(await last.append([entry('다섯')]));
    await last.close();
    const after = await open();
    expect(after.entries.map((each) => each.entry)).toEqual([entry('하나'), entry('다섯')]);
    await after.close();
  });

  it('finds each of several saves at the same moment whole by itself', async () => {
    const journal = await open();
    const saves = [['하나'], ['둘', '셋'], ['넷', '다섯', '여섯']].map((notes) => journal.append(notes.map(entry)));
    await Promise.all(saves);
    await journal.close();
    const whole = await readFile(path);
    const found = new Set<number>();
    for (const length of [...whole.keys(), whole.length].filter((each) => each % 11 === 0 || each === whole.length)) {
      await writeFile(path, whole.subarray(0, length));
      const again = await open();
      found.add(again.entries.length);
      await again.close();
    }
    expect(found).toEqual(new Set([0, 1, 3, 6]));
  });

  it('leaves nothing that was written readable on the disk', async () => {
    const journal = await open();
    must(await journal.append([entry('카나리아')]));
    await journal.close();
    expect((await readFile(path)).includes('카나리아')).toBe(false);
  });

  it('is refused with another key, and with two entries exchanged, at the entry in question', async () => {
    const journal = await open();
    for (const note of ['하나', '둘둘']) must(await journal.append([entry(note)]));
    await journal.close();
    const other = await openDeskJournal(crypto, { path, key: new Uint8Array(32), kept: () => undefined });
    expect(other).toMatchObject({ ok: false, problem: { code: 'journal/damaged', details: { entry: 1 } } });

    const { payloads } = scanJournal(crypto.sha256, new Uint8Array(await readFile(path)));
    const parts = [Buffer.from(journalMagic)];
    let chain = firstChain(crypto.sha256);
    for (const payload of [...payloads].reverse()) {
      const frame = encodeFrame(crypto.sha256, chain, payload);
      chain = frame.chain;
      parts.push(Buffer.from(frame.bytes));
    }
    await writeFile(path, Buffer.concat(parts));
    expect(codeOf(await openDeskJournal(crypto, { path, key, kept: () => undefined }))).toBe('journal/damaged');
  });

  it('says a full disk, goes back to what was saved, and works on when there is room', async () => {
    const memory = memoryFile();
    const kept: NumberedEntry[] = [];
    const journal = must(
      await openDeskJournal(crypto, { path, key, kept: (each) => kept.push(each), file: memory.file }),
    );
    must(await journal.append([entry('하나')]));
    const length = memory.length();
    memory.before = async () => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    expect(codeOf(await journal.append([entry('둘')]))).toBe('journal/disk-full');
    expect(memory.length()).toBe(length);
    memory.before = () => Promise.resolve();
    expect(must(await journal.append([entry('셋')]))[0]?.seq).toBe(2);
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('reports a save that does not come to an end in time, and keeps it if it gets there after all', async () => {
    const memory = memoryFile();
    const kept: NumberedEntry[] = [];
    let release: () => void = () => undefined;
    memory.before = () => new Promise((resolve) => (release = resolve));
    const journal = must(
      await openDeskJournal(crypto, { path, key, kept: (each) => kept.push(each), file: memory.file, limit: 50 }),
    );
    const begun = Date.now();
    expect(codeOf(await journal.append([entry('느림')]))).toBe('journal/timeout');
    expect(Date.now() - begun).toBeLessThan(1_000);
    expect(kept).toEqual([]);
    release();
    memory.before = () => Promise.resolve();
    expect(must(await journal.append([entry('다음')]))[0]?.seq).toBe(2);
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2]);
  });
});
