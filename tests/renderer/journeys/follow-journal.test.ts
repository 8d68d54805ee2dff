import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { followJournal } from '../../../renderer/journeys/follow-journal.ts';
import { openStore } from '../../../renderer/store/open-store.ts';
import type { DeskEntry } from '../../../shared/contracts/desk-entry.ts';
import type { Desktop } from '../../../shared/contracts/desktop-api.ts';
import { digestSchema, roundIdSchema } from '../../../shared/basics/ids.ts';

const round = roundIdSchema.parse('2026-11');
const entry: DeskEntry = { kind: 'uploaded', round, blob: digestSchema.parse('ab'.repeat(32)) };

/** A desk whose journal holds as many entries as `head` says; counts how often it is asked. */
function deskOf(head: () => number) {
  let asked = 0;
  const readEntries: Desktop['readEntries'] = async ({ after }) => {
    asked += 1;
    const entries = Array.from({ length: Math.max(0, head() - after) }, (_, index) => ({
      seq: after + index + 1,
      entry,
    }));
    return { ok: true, value: { entries, head: head() } };
  };
  const store = openStore(`follow-${Math.random()}`, new Uint8Array(32).fill(3));
  return { desk: { desktop: { readEntries } as Desktop, store }, asked: () => asked };
}

describe('following the journal', () => {
  it('is one run and at most one more for all who ask meanwhile, and each is told of what it asked for', async () => {
    let head = 1;
    const { desk, asked } = deskOf(() => head);
    const first = followJournal(desk);
    head = 5;
    const later = await Promise.all([followJournal(desk), followJournal(desk), followJournal(desk)]);
    expect((await first).ok).toBe(true);
    expect(later).toEqual([0, 0, 0].map(() => ({ ok: true, value: 5 })));
    expect(asked()).toBe(2);
    expect(await desk.store.reached()).toBe(5);
  });

  it('goes on after a run that failed', async () => {
    let head = 3;
    const { desk } = deskOf(() => head);
    await followJournal(desk);
    head = 1;
    const [short, again] = await Promise.all([followJournal(desk), followJournal(desk)]);
    expect([short.ok, again.ok]).toEqual([false, false]);
    head = 4;
    expect(await followJournal(desk)).toEqual({ ok: true, value: 4 });
  });
});
