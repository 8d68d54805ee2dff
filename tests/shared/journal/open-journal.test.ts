import { constants, open, mkdtemp, readFile, rm, writeFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { platform } from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { utf8 } from '../../../shared/basics/bytes.ts';
import { nodeJournalFile } from '../../../shared/journal/node-file.ts';
import { openJournal, type JournalFile } from '../../../shared/journal/open-journal.ts';
import { crypto, codeOf, must } from '../../flow/seat.ts';

describe('a journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-journal-'));
    path = join(folder, 'test.journal');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const opened = async (given?: JournalFile) => {
    const file = given ?? (await nodeJournalFile({ open, constants, platform }, path, 'create'));
    const journal = await openJournal(file, crypto.sha256);
    if (!journal.ok) await file.close();
    return journal;
  };
  const texts = async () => {
    const journal = must(await opened());
    await journal.close();
    return journal.payloads.map((payload) => new TextDecoder().decode(payload));
  };
  const written = async (count: number) => {
    const journal = must(await opened());
    for (let index = 0; index < count; index += 1) must(await journal.append([utf8(`기록 ${index}`)]));
    await journal.close();
  };

  it('gives back everything in order after it was closed', async () => {
    await written(5);
    expect(await texts()).toEqual(['기록 0', '기록 1', '기록 2', '기록 3', '기록 4']);
  });

  it('numbers what was asked for at the same time, and writes it once', async () => {
    const journal = must(await opened());
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => journal.append([utf8(`${index}`)])));
    expect(new Set(answers.map((answer) => must(answer))).size).toBeLessThanOrEqual(50);
    expect(must(await journal.append([utf8('last')]))).toBe(51);
    await journal.close();
    expect(await texts()).toHaveLength(51);
  });

  it('drops a write that was cut at any byte, and keeps all that was acknowledged', async () => {
    await written(3);
    const before = (await stat(path)).size;
    const journal = must(await opened());
    must(await journal.append([utf8('마지막')]));
    await journal.close();
    const whole = new Uint8Array(await readFile(path));
    for (let length = before; length < whole.length; length += 1) {
      await writeFile(path, whole.slice(0, length));
      expect(await texts(), `cut at ${length}`).toEqual(['기록 0', '기록 1', '기록 2']);
    }
  });

  it('refuses a changed byte anywhere in what was acknowledged, and touches nothing', async () => {
    await written(4);
    const whole = new Uint8Array(await readFile(path));
    for (let place = 0; place < whole.length; place += 1) {
      const damaged = whole.slice();
      damaged[place] = (damaged[place] ?? 0) ^ 4;
      await writeFile(path, damaged);
      expect(codeOf(await opened()), `byte ${place}`).toBe('journal/damaged');
      expect(new Uint8Array(await readFile(path))).toEqual(damaged);
    }
  });

  it('answers only when the bytes are on the disk: by the write itself on Linux, by one fdatasync elsewhere', async () => {
    const waits = async (on: string) => {
      let synced = 0;
      const flags: number[] = [];
      const counting: typeof open = async (...given) => {
        flags.push(Number(given[1]));
        const handle = await open(...given);
        const datasync = handle.datasync.bind(handle);
        handle.datasync = () => {
          synced += 1;
          return datasync();
        };
        return handle;
      };
      const file = await nodeJournalFile({ open: counting, constants, platform: on }, join(folder, on), 'create');
      await file.append(utf8('a'), 0);
      await file.append(utf8('b'), 1);
      expect(new TextDecoder().decode(await file.read())).toBe('ab');
      await file.close();
      return { synced, durable: flags.map((each) => (each & constants.O_DSYNC) === constants.O_DSYNC) };
    };
    expect(await waits('linux')).toEqual({ synced: 0, durable: [true] });
    expect(await waits('win32')).toEqual({ synced: 2, durable: [false] });
    expect(await waits('darwin')).toEqual({ synced: 2, durable: [false] });
  });

  it('says that the disk is full, keeps what it had, and goes on when there is room again', async () => {
    const real = await nodeJournalFile({ open, constants, platform }, path, 'create');
    let room: 'yes' | 'no' = 'yes';
    const journal = must(
      await opened({
        ...real,
        append: async (bytes, at) => {
          if (room === 'yes') return real.append(bytes, at);
          // Half of it reaches the disk before there is no more room, as it happens.
          await real.append(bytes.subarray(0, Math.floor(bytes.length / 2)), at);
          throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
        },
      }),
    );
    must(await journal.append([utf8('a')]));
    room = 'no';
    expect(codeOf(await journal.append([utf8('b')]))).toBe('journal/disk-full');
    room = 'yes';
    must(await journal.append([utf8('c')]));
    await journal.close();
    expect(await texts()).toEqual(['a', 'c']);
  });
});
