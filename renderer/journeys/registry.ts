import type { Problem } from '../../shared/basics/problem.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import type { Desk } from './desk.ts';
import { keepUp } from './follow-journal.ts';

/** Brings waiting records to the registry; each counts as delivered only with a verified receipt. Safe to repeat. */
export async function deliverOutbox(desk: Desk): Promise<Result<Delivery>> {
  return afterwardsFollow(desk, desk.desktop.deliverOutbox({}));
}

/** What waits goes out, what is new comes in. Answers what a person should know about it; null when there is nothing to say. */
export async function exchange(desk: Desk): Promise<Problem | null> {
  const delivery = await deliverOutbox(desk);
  return delivery.ok ? (delivery.value.problems[0] ?? null) : delivery.problem;
}

/** A call to main whose outcome lies in the journal: the store follows whether it succeeded or not. */
export async function afterwardsFollow<T>(desk: Desk, call: Promise<Result<T>>): Promise<Result<T>> {
  const answer = await call;
  await keepUp(desk);
  return answer;
}
