import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desk } from './desk.ts';

const batch = 1000;

/** Brings the store up to the journal's head. A store that is ahead of the journal says that the journal lost something. */
export async function followJournal({ desktop, store }: Desk): Promise<Result<number>> {
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
