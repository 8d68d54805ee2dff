import { createHash } from 'node:crypto';
import { cpSync, rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackupFile } from '../../electron/files/backup-file.ts';
import { openBundle } from '../../electron/files/bundle/open-bundle.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { docketOf, madeUp, openRound, score, seatCommittee, sheetFor, type Committee } from '../flow/committee.ts';
import { crypto, must, nobodyChooses, passphrase, takeSeat, type Seat } from '../flow/seat.ts';
import { handsOn, keepAs, outcomesOf, takeIn, type Hands } from '../flow/stick.ts';
import { buildDeskProcess, killManyTimes } from './kill.ts';

/** How often each piece of work is killed; more to look for what is rare. */
const kills = Number(process.env['SIMSA_KILLS'] ?? 5);
const dossiers = Array.from({ length: 4 }, (_, index) => `2026-11-00${index + 1}` as DossierNumber);
const filesEach = Array.from({ length: 9 }, () => 150_000);

describe(`a desk that is killed at its work, ${kills} times each`, () => {
  let root: string;
  let usb: string;
  let program: string;
  let hands: Hands;
  let committee: Committee;
  let bundle: string;
  let two: Seat;
  const fresh = () => join(root, 'fresh');
  const own = () => join(root, '위원1');
  const office = () => join(root, '사무국');

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-killed-'));
    usb = join(root, 'usb');
    await mkdir(usb);
    hands = handsOn(usb);
    program = await buildDeskProcess(root);
    committee = await seatCommittee(root, 2, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(dossiers.length, filesEach),
      stick: hands,
    });
    const { secretariat, members, registry } = committee;
    await members[0]?.close();
    await cp(own(), fresh(), { recursive: true });
    must(await secretariat.desktop.importApplications({}));
    await openRound(committee);
    await members[1]?.close();
    two = await takeSeat(join(root, '위원2'), { stick: hands });
    must(await two.desktop.unlock({ passphrase }));
    must(await two.desktop.syncRound({}));
    for (const dossier of dossiers) await score(two, dossier, [80, 40]);
    must(await two.desktop.deliverOutbox({}));
    must(await secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }));
    bundle = keepAs(hands.saved(), 'round.simsa');
    // From here on the registry outlives every desk.
    await secretariat.close();
    must(await registry.start());
  });
  afterAll(async () => {
    for (const seat of [committee.chair, committee.acting, two]) await seat.close();
    await committee.registry.stop();
    await rm(root, { recursive: true, force: true });
  });

  /** Opens a desk in this process for a look, and closes it again. */
  const at = async <T>(folder: string, look: (seat: Seat) => Promise<T>): Promise<T> => {
    const seat = await takeSeat(folder, { stick: hands, choose });
    try {
      must(await seat.desktop.unlock({ passphrase }));
      const names = await readdir(folder, { recursive: true });
      expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
      return await look(seat);
    } finally {
      await seat.close();
    }
  };
  const choose = { ...nobodyChooses, newBackupFile: async () => join(usb, 'mine.simsa-backup') };
  const startAnew = async () => {
    rmSync(own(), { recursive: true });
    cpSync(fresh(), own(), { recursive: true });
  };
  const blobsIn = async (folder: string) => {
    const names = await readdir(join(folder, 'blobs'));
    for (const name of names) {
      const bytes = await readFile(join(folder, 'blobs', name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(name);
    }
    return names.length;
  };
  const stateOf = async (seat: Seat) => {
    const { entries } = must(await seat.desktop.readEntries({ after: 0, limit: 2000 }));
    const count = (kind: string) => entries.filter(({ entry }) => entry.kind === kind).length;
    return { records: count('record'), checkpoints: count('checkpoint'), blobs: await blobsIn(seat.folder) };
  };
  const nothing = { records: 0, checkpoints: 0, blobs: 0 };
  const leftovers = async (path: string) =>
    (await readdir(usb)).filter((name) => name.startsWith(`${basename(path)}.`) && name.endsWith('.part'));

  it('has taken in all of a round bundle or nothing of it, and takes it in the next time', async () => {
    const all = { records: 14, checkpoints: 1, blobs: dossiers.length * (filesEach.length + 1) };
    const cut = await killManyTimes(program, { folder: own(), file: bundle, call: 'importBundle' }, kills, {
      prepare: startAnew,
      judge: ({ answer }) =>
        at(own(), async (seat) => {
          const found = await stateOf(seat);
          expect(answer ? [all] : [nothing, all]).toContainEqual(found);
          expect(await takeIn(seat, hands, bundle)).toMatchObject({ size: all.records, files: all.blobs });
          expect(await stateOf(seat)).toEqual(all);
        }),
    });
    expect(cut).toBeGreaterThan(0);
  });

  it('has taken in all of the registry’s growth or nothing of it, and catches up the next time', async () => {
    const all = { records: 14, checkpoints: 1, blobs: 0 };
    await killManyTimes(program, { folder: own(), file: '', call: 'syncRound' }, kills, {
      prepare: startAnew,
      judge: ({ answer }) =>
        at(own(), async (seat) => {
          expect(answer ? [all] : [nothing, all]).toContainEqual(await stateOf(seat));
          must(await seat.desktop.syncRound({}));
          expect(await stateOf(seat)).toEqual(all);
        }),
    });
  });

  it('leaves the old bundle or the whole new one under its name, and cleans up when it writes again', async () => {
    const path = join(usb, '2026-11-all.simsa');
    const journal = () => readFile(join(office(), 'journal', 'desk.journal'));
    const before = await journal();
    let turn = 0;
    const cut = await killManyTimes(program, { folder: office(), file: path, call: 'saveRoundBundle' }, kills, {
      prepare: async () => {
        turn += 1;
        rmSync(path, { force: true });
        if (turn % 2 === 0) cpSync(join(usb, 'round.simsa'), path);
      },
      judge: async ({ answer }) => {
        const there = (await readdir(usb)).includes(basename(path));
        if (answer || turn % 2 === 0) expect(there).toBe(true);
        if (there) await expectWhole(path);
        expect((await leftovers(path)).length).toBeLessThanOrEqual(1);
      },
    });
    expect(cut).toBeGreaterThan(0);
    await at(office(), async (seat) => {
      // Nothing of what was there is touched; a bundle that came out whole is on record behind it.
      expect((await journal()).subarray(0, before.length).equals(before)).toBe(true);
      must(await seat.desktop.saveRoundBundle({ person: null, files: 'included' }));
    });
    await expectWhole(path);
    expect(await leftovers(path)).toEqual([]);
  });

  it('has handed over the records of an outbox once, however often it is begun', async () => {
    let path = '';
    let signed = 0;
    await killManyTimes(program, { folder: office(), file: join(usb, 'next.simsa'), call: 'importBundle' }, kills, {
      prepare: async () => {
        must(await two.desktop.syncRound({}));
        for (const [index, dossier] of dossiers.entries()) {
          const sheet = sheetFor(await docketOf(two), dossier, [60 + (signed % 30), 20 + index]);
          must(await two.desktop.saveSheet({ sheet }));
          must(await two.desktop.signBallot({ sheet }));
          signed += 1;
        }
        must(await two.desktop.saveOutboxBundle({}));
        path = keepAs(hands.saved(), 'next.simsa');
      },
      judge: () =>
        at(office(), async (seat) => {
          const outcomes = outcomesOf(await takeIn(seat, hands, path));
          expect([{ taken: 4 }, { 'already-there': 4 }]).toContainEqual(outcomes);
          expect((await docketOf(seat)).size).toBe(14 + signed);
        }),
    });
    expect(signed).toBe(4 * (kills + 1));
  });

  it('leaves the old backup or the whole new one', async () => {
    const path = join(usb, 'mine.simsa-backup');
    const older = join(usb, 'older');
    await at(own(), async (seat) => {
      const docket = await docketOf(seat);
      for (const [index, dossier] of dossiers.entries()) {
        must(await seat.desktop.saveSheet({ sheet: sheetFor(docket, dossier, [80, 40]) }));
        if (index === 0) must(await seat.desktop.saveBackup({ passphrase }));
      }
    });
    const sheets = async () => must(await readBackupFile(crypto, path, passphrase)).length;
    cpSync(path, older);
    await killManyTimes(program, { folder: own(), file: path, call: 'saveBackup' }, kills, {
      prepare: async () => cpSync(older, path),
      judge: async ({ answer }) => {
        expect(answer ? [dossiers.length] : [1, dossiers.length]).toContain(await sheets());
      },
    });
    await at(own(), (seat) => seat.desktop.saveBackup({ passphrase }));
    expect(await sheets()).toBe(dossiers.length);
    expect(await leftovers(path)).toEqual([]);
  });
});

async function expectWhole(path: string): Promise<void> {
  const opened = must(await openBundle(path));
  for (const { blob } of opened.files) must(await opened.copy(blob, async () => undefined));
  expect(opened.files.length).toBe(dossiers.length * (filesEach.length + 1));
  await opened.close();
}
