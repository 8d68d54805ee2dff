import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberIdOf, committeeAtWork, docketOf, type Committee } from '../../flow/committee.ts';
import { must, type Seat } from '../../flow/seat.ts';
import { downloadRound, filesFor } from '../../../renderer/journeys/download-round.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import { roundIdSchema } from '../../../shared/basics/ids.ts';

describe('downloading a round', () => {
  let root: string;
  let committee: Committee;
  let member: Seat;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-download-'));
    committee = await committeeAtWork(root);
    member = committee.members[0] ?? committee.acting;
  });
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  const download = async (store: ReturnType<typeof openStore>, desktop: Seat['desktop']) => {
    const docket = await docketOf(member);
    const files = filesFor(docket, await memberIdOf(member));
    const round = roundIdSchema.parse(docket.id);
    const { signal } = new AbortController();
    return downloadRound({ desktop, store }, { round, files, onProgress: () => undefined, signal });
  };

  it('fetches nothing where it would not fit, and says how much is missing', async () => {
    const store = openStore('download-full', new Uint8Array(32).fill(1));
    const full = {
      ...member.desktop,
      readFreeSpace: async () => ({ ok: true as const, value: { bytes: 100_000_000 } }),
    };
    const refused = await download(store, full);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'download/no-room', details: { free: 95 } } });
    expect(await store.database.blobs.count()).toBe(0);
  });

  it('takes every file where there is room on this disk', async () => {
    const store = openStore('download-roomy', new Uint8Array(32).fill(2));
    const done = must(await download(store, member.desktop));
    expect(done.doneFiles).toBe(done.allFiles);
    expect(done.allFiles).toBeGreaterThan(0);
  });
});
