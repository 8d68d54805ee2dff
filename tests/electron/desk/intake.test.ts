import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { ReadApplications } from '../../../electron/desk/intake.ts';
import { createRegistryClient, type RegistryClient } from '../../../electron/registry-client/client.ts';
import { docketOf, hostIn, madeUp, openRound, type TestRegistry } from '../../flow/committee.ts';
import { codeOf, must, nobodyChooses, newSeat, passphrase, takeSeat, type Seat } from '../../flow/seat.ts';

const first = '2026-11-001' as DossierNumber;

describe('taking applications in', () => {
  let root: string;
  let registry: TestRegistry;
  let reading: ReadApplications;
  let secretariat: Seat;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-intake-'));
    registry = hostIn(join(root, 'registry'));
    reading = madeUp(2);
    secretariat = await newSeat(root, {
      name: '사무국',
      role: 'secretariat',
      change: {
        host: registry,
        choose: { ...nobodyChooses, importFolder: async () => root },
        readApplications: (request) => reading(request),
      },
    });
  });
  afterEach(async () => {
    await secretariat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });
  const filesOf = () => readdir(join(root, '사무국', 'blobs'));
  const head = async () => must(await secretariat.desktop.readEntries({ after: 0, limit: 100 }));

  it('keeps all of it with one save, and shows the page no content key', async () => {
    must(await secretariat.desktop.importApplications({}));
    const { entries } = await head();
    expect(entries.map(({ entry }) => entry.kind)).toEqual(['intake']);
    const [intake] = entries;
    if (intake?.entry.kind !== 'intake') throw new Error('no intake');
    expect(intake.entry.dossiers.map(({ contentKey }) => contentKey)).toEqual(['', '']);
    expect(await filesOf()).toHaveLength(6);
  });

  it('leaves nothing behind when it is cancelled half-way', async () => {
    reading = async (request) => {
      const all = await madeUp(2)(request);
      must(await secretariat.desktop.cancelImport({}));
      return request.signal.aborted ? all : { ok: false, problem: { code: 'import/not-cancelled' } };
    };
    expect(codeOf(await secretariat.desktop.importApplications({}))).toBe('import/cancelled');
    expect((await head()).head).toBe(0);
    expect(await filesOf()).toEqual([]);
  });

  it('leaves nothing behind after a crash half-way, once the desk opens again', async () => {
    reading = async (request) => {
      await madeUp(2)(request);
      throw new Error('the process ends here');
    };
    await expect(secretariat.desktop.importApplications({})).rejects.toThrow();
    expect((await filesOf()).length).toBeGreaterThan(0);
    await secretariat.close();
    secretariat = await takeSeat(join(root, '사무국'), { host: registry });
    must(await secretariat.desktop.unlock({ passphrase }));
    expect(await filesOf()).toEqual([]);
    expect((await head()).head).toBe(0);
  });

  it('runs once at a time', async () => {
    let release: () => void = () => undefined;
    reading = async (request) => {
      await new Promise<void>((resolve) => (release = resolve));
      return madeUp(1)(request);
    };
    const running = secretariat.desktop.importApplications({});
    expect(codeOf(await secretariat.desktop.importApplications({}))).toBe('import/already-running');
    release();
    expect(codeOf(await running)).toBe('ok');
  });

  it('forgets an application, but not one whose package was signed', async () => {
    must(await secretariat.desktop.importApplications({}));
    must(await secretariat.desktop.removeApplications({ numbers: ['2026-11-002' as DossierNumber] }));
    expect(codeOf(await secretariat.desktop.removeApplications({ numbers: ['2026-11-002' as DossierNumber] }))).toBe(
      'docket/unknown-dossier',
    );
    must(await secretariat.desktop.handInCard({}));
    for (const role of ['chair', 'member', 'acting-chair'] as const) {
      const { invitation } = must(await secretariat.desktop.readInvitation({}));
      const seat = await newSeat(root, { name: role, role, invitation });
      must(await seat.desktop.handInCard({}));
      await seat.close();
    }
    expect(await openRound({ secretariat } as never)).toMatchObject({ packages: 1 });
    expect(codeOf(await secretariat.desktop.removeApplications({ numbers: [first] }))).toBe(
      'intake/already-distributed',
    );
  });

  it('goes on distributing where a cut stopped it: every file arrives, none twice', async () => {
    must(await secretariat.desktop.importApplications({}));
    const { invitation } = must(await secretariat.desktop.readInvitation({}));
    must(await secretariat.desktop.handInCard({}));
    for (const role of ['chair', 'member', 'acting-chair'] as const) {
      const seat = await newSeat(root, { name: role, role, invitation });
      must(await seat.desktop.handInCard({}));
      await seat.close();
    }
    await secretariat.close();
    let calls = 0;
    const puts = new Map<string, number>();
    const connect = (...[target, signer]: Parameters<Seat['deps']['connect']>): RegistryClient => {
      const honest = createRegistryClient(target, signer);
      const cut = { ok: false, problem: { code: 'registry/unreachable' } } as const;
      return {
        ...honest,
        append: async (round, records) => ((calls += 1) % 3 === 1 ? cut : honest.append(round, records)),
        putBlob: async (round, digest, file) => {
          if ((calls += 1) % 3 === 1) return cut;
          puts.set(digest, (puts.get(digest) ?? 0) + 1);
          return honest.putBlob(round, digest, file);
        },
      };
    };
    secretariat = await takeSeat(join(root, '사무국'), { host: registry, connect });
    must(await secretariat.desktop.unlock({ passphrase }));
    let result = await openRound({ secretariat } as never);
    let runs = 1;
    while ((result.delivery.problems.length > 0 || result.delivery.waiting > 0) && runs < 20) {
      result = must(await secretariat.desktop.distributeRound({}));
      runs += 1;
    }
    expect(runs).toBeGreaterThan(1);
    expect(result.delivery).toEqual({ delivered: [], waiting: 0, problems: [] });
    expect(puts.size).toBe(6);
    expect([...puts.values()].every((count) => count === 1)).toBe(true);
    expect((await docketOf(secretariat)).dossiers.size).toBe(2);
  });
});
