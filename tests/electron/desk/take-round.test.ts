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

describe('taking in a carried round', () => {
  let root: string;
  let hands: Hands;
  let committee: Committee;
  let member: Seat;
  let bundle: string;
  let log: CarriedRound;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-take-'));
    hands = handsOn(root);
    committee = await seatCommittee(root, 2, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(1),
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
    member = await takeSeat(join(root, '위원1'), { stick: hands });
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
