import { ok, type Result } from '../../shared/basics/result.ts';
import type { Desk } from './desk.ts';

/**
 * Destroys what this desk holds of rounds that both offices have closed for good, as soon as it has learned of it. What is being typed is saved
 * first, and nothing happens while it cannot be: main then begins anew under another key, and the page opens another store.
 */
export async function destroyClosedRounds(
  { desktop, store }: Desk,
  saveAll: () => Promise<'saved' | 'unsaved'>,
): Promise<Result<true>> {
  const read = await desktop.readDisposals({});
  if (!read.ok) return read;
  const due = read.value.rounds.filter(({ here }) => here === 'to-destroy' || here === 'to-report');
  if (due.length === 0 || (await saveAll()) === 'unsaved') return ok(true);
  const texts = [];
  for (const { round, here } of due)
    if (here === 'to-destroy') texts.push(...(await store.reading.blobsWithText(round)));
  const destroyed = await desktop.destroyClosedRounds({ texts });
  return destroyed.ok ? ok(true) : destroyed;
}
