import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { storeAway } from '../store/store-away.ts';
import type { Desk } from './desk.ts';

const batch = 1000;

/**
 * Brings the store up to the journal's head as it is now or later. A store that is ahead of the journal says that the journal lost
 * something. Whoever asks while one run is going shares the next: a save is told of twice, by its event and by its answer.
 */
export function followJournal(desk: Desk): Promise<Result<number>> {
  const again = () => followJournal(desk);
  const run = runs.get(desk.store);
  // A run that failed has told its own callers, and must not stop those after it.
  if (run) return (run.next ??= run.going.then(again, again));
  const going = follow(desk);
  const ended = () => runs.delete(desk.store);
  runs.set(desk.store, { going, next: null });
  going.then(ended, ended);
  return going;
}

/**
 * After what the journal already has: brings the store up to it, and does not fail for the store's sake. One that cannot be written now, as on a full
 * disk, is tried again until it can be, so that nothing that is safe is missing on the screen; one that the desk has closed is left.
 */
export async function keepUp(desk: Desk): Promise<void> {
  const { store } = desk;
  try {
    await followJournal(desk);
  } catch (failure) {
    if (!storeAway(failure)) throw failure;
    if (store.database.ended || retrying.has(store)) return;
    retrying.add(store);
    setTimeout(() => {
      retrying.delete(store);
      void keepUp(desk);
    }, retryAfter);
  }
}
const retryAfter = 1000;
const retrying = new WeakSet<Desk['store']>();

const runs = new WeakMap<
  Desk['store'],
  { readonly going: Promise<Result<number>>; next: Promise<Result<number>> | null }
>();

async function follow({ desktop, store }: Desk): Promise<Result<number>> {
  for (;;) {
    const after = await store.reached();
    const read = await desktop.readEntries({ after, limit: batch });
    if (!read.ok) return read;
    if (read.value.head < after) return err(problem('journal/shortened', { journal: read.value.head, store: after }));
    await store.project(read.value.entries);
    if (read.value.entries.length < batch) return ok(read.value.head);
  }
}

/** Projects the whole journal anew: after the store was lost or does not match. */
export async function rebuildStore(desk: Desk): Promise<Result<number>> {
  await desk.store.forgetProjection();
  return followJournal(desk);
}
