import { truncateSync } from 'node:fs';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/files/bundle/open-bundle.ts';
import { writeBundle } from '../../../electron/files/bundle/write-bundle.ts';
import { createRegistryClient, type RegistryClient } from '../../../electron/registry-client/client.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { CarriedLog, CarriedRound } from '../../../shared/report/carried.ts';
import { docketOf, hostIn, madeUp, openRound, round, seatCommittee, type Committee } from '../../flow/committee.ts';
import { must, nobodyChooses, newSeat, passphrase, takeSeat, type Seat } from '../../flow/seat.ts';
import { handsOn, keepAs, refusal, takeIn, type Hands } from '../../flow/stick.ts';

const first = '2026-11-001' as DossierNumber;

function placesOf(bytes: Buffer, mark: string): readonly number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(mark, 0, 'latin1'); at >= 0; at = bytes.indexOf(mark, at + 1, 'latin1')) places.push(at);
  return places;
}

describe('taking in a carried round', () => {
  let root: string;
  let hands: Hands;
  let committee: Committee;
  let member: Seat;
  let bundle: string;
  let log: CarriedRound;
  let pull: () => void = () => undefined;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-take-'));
    hands = handsOn(root);
    committee = await seatCommittee(root, 2, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(1, [200_000, 1000]),
      stick: hands,
    });
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    await cp(join(root, 'registry'), join(root, 'forked'), { recursive: true });
    const [one, two] = committee.members;
    if (!one || !two) throw new Error('no members');
    must(await two.desktop.syncRound({}));
    must(await two.desktop.recuse({ dossier: first, ground: 'self', reason: '지인' }));
    must(await two.desktop.deliverOutbox({}));
    await one.close();
    // The third file is where a stick is pulled, when one is to be.
    const emit: Seat['deps']['emit'] = (event) => {
      if (event.event === 'progress' && event.done === 2 && event.total > 2) pull();
    };
    member = await takeSeat(join(root, '위원1'), { stick: hands, emit });
    must(await member.desktop.unlock({ passphrase }));
    must(await committee.secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }));
    bundle = keepAs(hands.saved(), 'honest.simsa');
    const opened = must(await openBundle(bundle));
    if (opened.log.kind !== 'round') throw new Error('no round');
    log = opened.log;
    await opened.close();
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, member]) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  const journalNow = () => readFile(join(root, '위원1', 'journal', 'desk.journal'));
  const kept = async () => [
    must(await member.desktop.readEntries({ after: 0, limit: 1 })).head,
    await readdir(join(root, '위원1', 'blobs')),
  ];
  const written = async (changed: CarriedLog, name: string, files: Parameters<typeof writeBundle>[1]['files'] = []) => {
    const path = join(root, name);
    const part = async () => ({ ok: true as const, value: new Uint8Array(files[0]?.bytes ?? 0) });
    must(
      await writeBundle(path, {
        log: changed,
        files,
        part,
        progress: () => undefined,
        signal: new AbortController().signal,
      }),
    );
    return path;
  };

  it('keeps nothing of a bundle that is cut or zeroed anywhere, as a pulled stick leaves it', async () => {
    const before = await kept();
    const journal = await journalNow();
    const whole = await readFile(bundle);
    const path = join(root, 'cut.simsa');
    const edges = ['PK\x03\x04', 'PK\x07\x08', 'PK\x01\x02', 'PK\x05\x06'].flatMap((mark) => placesOf(whole, mark));
    const anywhere = Array.from({ length: 20 }, (_, index) => Math.floor(((index * 0.618) % 1) * whole.length));
    expect(edges.length).toBeGreaterThan(9);
    for (const at of [...edges.flatMap((edge) => [edge, edge + 1, edge + 40]), ...anywhere, whole.length - 1]) {
      if (at >= whole.length) continue;
      await writeFile(path, whole.subarray(0, at));
      expect(await refusal(member, hands, path), `cut at ${at}`).toBe('bundle/malformed');
      // Its length is kept and its directory was written, but not what lies between: sticks end so too.
      const zeroed = Buffer.from(whole);
      zeroed.fill(0, at, Math.min(at + 4096, whole.length));
      if (zeroed.equals(whole)) continue;
      await writeFile(path, zeroed);
      const word = await refusal(member, hands, path);
      expect(['bundle/malformed', 'bundle/damaged-file', 'bundle/too-large'], `zeroed at ${at}`).toContain(word);
      expect(await kept()).toEqual(before);
    }
    expect((await journalNow()).equals(journal)).toBe(true);
  });

  it('keeps nothing of a bundle whose stick is pulled while its files are copied', async () => {
    const before = await kept();
    const journal = await journalNow();
    const path = join(root, 'pulled.simsa');
    await cp(bundle, path);
    pull = () => truncateSync(path, 5_000);
    expect(await refusal(member, hands, path)).toBe('bundle/damaged-file');
    expect(await kept()).toEqual(before);
    expect((await journalNow()).equals(journal)).toBe(true);
  });

  it('keeps nothing of a bundle in which one byte of one file is wrong', async () => {
    const before = await kept();
    const bytes = await readFile(bundle);
    const at = bytes.length - 3000;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(join(root, 'flipped.simsa'), bytes);
    expect(await refusal(member, hands, join(root, 'flipped.simsa'))).toBe('bundle/damaged-file');
    expect(await kept()).toEqual(before);
  });

  const lies: readonly (readonly [title: string, code: string, change: (honest: CarriedRound) => CarriedLog])[] = [
    ['leaves a record out', 'log/other-root', (honest) => ({ ...honest, records: honest.records.slice(0, -1) })],
    ['changes the order', 'log/other-root', (honest) => ({ ...honest, records: [...honest.records].reverse() })],
    ['names another registry', 'bundle/other-registry', (honest) => ({ ...honest, verifierKey: 'x+00000000+AAAA' })],
    ['names another round', 'log/other-log', (honest) => ({ ...honest, round: '2026-12' as never })],
    [
      'changes the checkpoint',
      'log/bad-checkpoint',
      (honest) => ({ ...honest, checkpoint: honest.checkpoint.replace(/\n\d+\n/, '\n99\n') }),
    ],
    [
      'puts another line of the registry’s name before its own',
      'log/bad-checkpoint',
      (honest) => ({ ...honest, checkpoint: honest.checkpoint.replace(/\u2014 (\S+) .*\n/, `\u2014 $1 AAAA\n$&`) }),
    ],
  ];
  it.each(lies)('refuses a bundle that %s (%s) and keeps nothing', async (_title, code, change) => {
    const before = await kept();
    expect(await refusal(member, hands, await written(change(log), 'lying.simsa'))).toBe(code);
    expect(await kept()).toEqual(before);
  });

  it('refuses a file that no package names, before it is read', async () => {
    const files = [{ blob: 'ab'.repeat(32) as never, bytes: 3 }];
    expect(await refusal(member, hands, await written(log, 'stranger.simsa', files))).toBe('bundle/unnamed-file');
  });

  it('is no business of a desk that is not on the roster', async () => {
    const stranger = await newSeat(root, {
      name: '낯선이',
      role: 'member',
      invitation: committee.invitation,
      change: { stick: hands },
    });
    expect(await refusal(stranger, hands, bundle)).toBe('roster/not-enrolled');
    await stranger.close();
  });

  it('forgets a taking in that a crash cut off in the journal, its files too, and takes it in again', async () => {
    const [before, folder] = [(await journalNow()).length, join(root, 'crashed')];
    await cp(join(root, '위원1'), folder, { recursive: true });
    const crashed = async () => {
      const seat = await takeSeat(folder, { stick: hands });
      must(await seat.desktop.unlock({ passphrase }));
      return seat;
    };
    const first = await crashed();
    expect(await takeIn(first, hands, bundle)).toMatchObject({ log: 'grown', files: 3 });
    await first.close();
    const [journal, blobs] = [join(folder, 'journal', 'desk.journal'), join(folder, 'blobs')];
    const whole = await readFile(journal);
    await cp(blobs, join(root, 'blobs-kept'), { recursive: true });
    for (const part of [0, 0.2, 0.5, 0.9, 1]) {
      await writeFile(journal, whole.subarray(0, before + Math.floor((whole.length - 1 - before) * part)));
      await cp(join(root, 'blobs-kept'), blobs, { recursive: true });
      await writeFile(join(blobs, '0123456789abcdef.part'), 'half a file');
      const seat = await crashed();
      expect([(await docketOf(seat)).size, await readdir(blobs)]).toEqual([0, []]);
      expect(await takeIn(seat, hands, bundle)).toMatchObject({ log: 'grown', files: 3 });
      await seat.close();
    }
  });

  it('finds a registry with two histories as soon as a stick brings the other one', async () => {
    expect(await takeIn(member, hands, bundle)).toMatchObject({ log: 'grown', files: 3 });
    const other = hostIn(join(root, 'forked'));
    const { address } = must(await other.start());
    await committee.acting.close();
    let client: RegistryClient | null = null;
    const connect: Seat['deps']['connect'] = (_target, signer) =>
      (client = createRegistryClient({ address, pin: null }, signer));
    const seat = await takeSeat(join(root, '직무대행'), { connect });
    must(await seat.desktop.unlock({ passphrase }));
    must(await seat.desktop.syncRound({}));
    must(await seat.desktop.recuse({ dossier: first, ground: 'self', reason: '지인' }));
    must(await seat.desktop.deliverOutbox({}));
    const forked = client as RegistryClient | null;
    if (!forked) throw new Error('the desk has connected');
    const { records } = must(await forked.records(round, 0, 1000));
    const { checkpoint } = must(await forked.checkpoint(round, 0));
    const { size } = await docketOf(member);
    expect(await refusal(member, hands, await written({ ...log, records, checkpoint }, 'forked.simsa'))).toBe(
      'log/forked',
    );
    expect((await docketOf(member)).size).toBe(size);
    await seat.close();
    await other.stop();
  });
});
