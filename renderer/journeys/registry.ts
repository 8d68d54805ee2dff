import { ok, type Result } from '../../shared/basics/result.ts';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import type { Desk } from './desk.ts';
import { followJournal } from './follow-journal.ts';

/** Fetches what is new in the log, verified, into journal and store. */
export async function syncRound(desk: Desk): Promise<Result<{ readonly added: number }>> {
  const synced = await desk.desktop.syncRound({});
  if (!synced.ok) return synced;
  await followJournal(desk);
  return ok({ added: synced.value.added });
}

/** Brings waiting records to the registry; each counts as delivered only with a verified receipt. Safe to repeat. */
export async function deliverOutbox(desk: Desk): Promise<Result<Delivery>> {
  return afterwardsFollow(desk, desk.desktop.deliverOutbox({}));
}

/** A call to main whose outcome lies in the journal: the store follows whether it succeeded or not. */
export async function afterwardsFollow<T>(desk: Desk, call: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await call;
  await followJournal(desk);
  return answer;
}
