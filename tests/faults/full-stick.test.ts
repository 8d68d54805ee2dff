import { cp, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesFromBase64Url } from '../../shared/basics/bytes.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Result } from '../../shared/basics/result.ts';
import { signCheckpoint } from '../../shared/log/checkpoint.ts';
import { docketOf, madeUp, openRound, round, score, seatCommittee, type Committee } from '../flow/committee.ts';
import { finishMonth } from '../flow/finish-month.ts';
import { codeOf, crypto, must, nobodyChooses, passphrase, takeSeat, type Seat } from '../flow/seat.ts';
import { smallDisk, type SmallDisk } from './small-disk.ts';

const dossier = '2026-11-001' as DossierNumber;
const page = 4096;
const disk = await smallDisk(100 * page);
const title = disk ? 'a stick that is really full' : 'SKIPPED: a full stick needs root or user namespaces';

describe.skipIf(!disk)(title, () => {
  let root: string;
  let target: string;
  let committee: Committee;
  let member: Seat;
  const stick = (): SmallDisk => disk ?? raise();
  const change: Partial<Seat['deps']> = {
    stick: {
      saveAs: async (_file, name) => join(target, name),
      open: async () => [join(root, 'good', `${round}-all.simsa`)],
    },
    choose: {
      ...nobodyChooses,
      importFolder: async () => root,
      kitFolder: async () => target,
      proofFolder: async () => target,
      newBackupFile: async (name) => join(target, name),
    },
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-full-'));
    committee = await seatCommittee(root, 2, { ...change, readApplications: madeUp(1, [150_000, 1000]) });
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    for (const name of ['위원1', '직무대행']) {
      const [seat] = committee.everyone.filter(({ folder }) => folder === join(root, name));
      await seat?.close();
    }
    await cp(join(root, '위원1'), join(root, 'before'), { recursive: true });
    member = await seated('위원1');
    for (const seat of [member, committee.chair, members()]) must(await seat.desktop.syncRound({}));
    for (const seat of [member, members()]) await score(seat, dossier, [80, 40]);
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, member]) await seat.close().catch(() => undefined);
    await stick().close();
    await rm(root, { recursive: true, force: true });
  });

  const members = (): Seat => committee.members[1] ?? raise();
  const seated = async (name: string): Promise<Seat> => {
    const seat = await takeSeat(join(root, name), change);
    must(await seat.desktop.unlock({ passphrase }));
    return seat;
  };
  const journalOf = (seat: Seat) => readFile(join(seat.folder, 'journal', 'desk.journal'));
  const filesIn = async (folder: string) => {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name));
    return Promise.all(paths.map(async (path) => [path.slice(folder.length + 1), (await stat(path)).size] as const));
  };
  const into = async (name: string, save: () => Promise<Result<unknown>>) => {
    target = join(root, name);
    await mkdir(target, { recursive: true });
    const before = new Set((await filesIn(target)).map(([path]) => path));
    must(await save());
    return (await filesIn(target)).filter(([path]) => !before.has(path));
  };

  /** Saved where there is room, then on sticks with less and less of it, then elsewhere again. */
  const overfull = async (seat: Seat, full: string, save: () => Promise<Result<unknown>>) => {
    const good = await into('good', save);
    const needed = good.reduce((sum, [, bytes]) => sum + Math.ceil(bytes / page) * page, 0);
    expect(needed).toBeGreaterThan(0);
    const journal = await journalOf(seat);
    const rooms = new Set(
      [needed - page, Math.floor(needed / 2 / page) * page, page, 0].filter((room) => room < needed),
    );
    for (const room of rooms) {
      await stick().fill(room);
      target = stick().path;
      expect(codeOf(await save()), `room for ${room} of ${needed}`).toBe(full);
      expect(await readdir(target)).toEqual(['filler']);
      expect((await journalOf(seat)).equals(journal)).toBe(true);
    }
    await stick().empty();
    expect((await into('elsewhere', save)).map(([path]) => path)).toEqual(good.map(([path]) => path));
  };

  it('takes no part of a round bundle', () =>
    overfull(committee.secretariat, 'bundle/disk-full', () =>
      committee.secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }),
    ));

  it('takes no part of an outbox', () =>
    overfull(member, 'bundle/disk-full', () => member.desktop.saveOutboxBundle({})));

  it('takes no part of a backup', () =>
    overfull(member, 'backup/disk-full', () => member.desktop.saveBackup({ passphrase })));

  it('keeps the older file of the same name', async () => {
    const [name = ''] = (await readdir(join(root, 'good'))).filter((each) => each.endsWith('.simsa-backup'));
    const older = join(stick().path, name);
    await writeFile(older, 'the older backup');
    await stick().fill(0);
    target = stick().path;
    expect(codeOf(await member.desktop.saveBackup({ passphrase }))).toBe('backup/disk-full');
    expect(await readFile(older, 'utf8')).toBe('the older backup');
    expect(await readdir(target)).toHaveLength(2);
    await rm(older);
  });

  it('takes no part of a proof against the registry', async () => {
    const acting = await seated('직무대행');
    must(await acting.desktop.syncRound({}));
    const own = must(await acting.desktop.readCheckpoint({}));
    const [origin = ''] = own.text.split('\n');
    const [name = ''] = origin.split('/');
    const secretKey = must(bytesFromBase64Url((await readFile(join(root, 'registry', 'registry.key'), 'utf8')).trim()));
    const text = signCheckpoint(crypto, { origin, size: own.size, root: new Uint8Array(32) }, { name, secretKey });
    expect(must(await acting.desktop.compareCheckpoint({ text })).relation).toBe('fork');
    const [{ seq } = raise()] = must(await acting.desktop.readFindings({})).findings;
    await overfull(acting, 'kit/disk-full', () => acting.desktop.saveEvidence({ seq }));
    await score(acting, dossier, [85, 35]);
    must(await acting.desktop.deliverOutbox({}));
    await acting.close();
  });

  it('takes no part of a results kit, and no folder for it', async () => {
    const { secretariat, chair } = committee;
    for (const seat of [member, members()]) expect(must(await seat.desktop.deliverOutbox({})).waiting).toBe(0);
    await finishMonth(committee, { dossiers: [dossier], attending: [chair, member, members()], signer: member });
    await overfull(secretariat, 'kit/disk-full', () => secretariat.desktop.saveKit({}));
    await stick().fill(page);
    target = stick().path;
    await writeFile(join(target, 'results.json'), '{}');
    expect(codeOf(await secretariat.desktop.saveKit({}))).toBe('kit/disk-full');
    expect((await readdir(target)).sort()).toEqual(['filler', 'results.json']);
    await rm(join(target, 'results.json'));
  });

  it('and a desk whose own disk is full takes in nothing of a bundle, until there is room', async () => {
    await stick().empty();
    const folder = join(stick().path, 'desk');
    await cp(join(root, 'before'), folder, { recursive: true });
    const seat = await takeSeat(folder, change);
    must(await seat.desktop.unlock({ passphrase }));
    const journal = await journalOf(seat);
    for (const room of [0, 20 * page]) {
      await stick().fill(room);
      expect(codeOf(await seat.desktop.importBundle({}))).toBe('journal/disk-full');
      expect(await readdir(join(folder, 'blobs'))).toEqual([]);
      expect((await journalOf(seat)).equals(journal)).toBe(true);
    }
    await stick().empty();
    must(await seat.desktop.importBundle({}));
    expect((await docketOf(seat)).dossiers.has(dossier)).toBe(true);
    await seat.close();
    await rm(folder, { recursive: true });
  });
});

function raise(): never {
  throw new Error('the story needs this to be there');
}
