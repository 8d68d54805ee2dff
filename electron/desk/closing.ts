import { hexFromBytes } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Delivery } from '../../shared/contracts/desktop-api.ts';
import { ballotsToCount } from '../../shared/docket/docket.ts';
import { deliver } from './outbox.ts';
import { seatOf, type Session } from './session.ts';
import { signOne } from './sign.ts';

/** A ballot may arrive between looking and closing; the registry then refuses the list, and one looks again. */
const attempts = 3;

/**
 * Closing by this office: lists the ballots that count, or repeats the other office's list. Needs the registry, since a list made
 * from an old copy would leave ballots out. A desk that is reached by bundles only signs on what it carried in last; a list that was
 * overtaken on the way is refused by the registry, and has to be signed anew.
 */
export async function closeRound(session: Session, { basis }: CallInput<'closeRound'>): Promise<Result<Delivery>> {
  if (basis === 'carried') {
    const signed = await signClosing(session);
    return signed.ok ? deliver(session) : signed;
  }
  for (let attempt = 1; ; attempt += 1) {
    const closed = await closeOnce(session);
    const overtaken = closed.ok && closed.value.problems.some(({ code }) => code === 'closing/other-ballots');
    if (!overtaken || attempt === attempts) return closed;
  }
}

async function closeOnce(session: Session): Promise<Result<Delivery>> {
  const before = await deliver(session);
  if (!before.ok) return before;
  const [hindrance] = before.value.problems;
  if (before.value.waiting > 0) return err(hindrance ?? problem('registry/unreachable'));
  if (hindrance && isAboutRegistry(hindrance.code)) return err(hindrance);
  const signed = await signClosing(session);
  return signed.ok ? deliver(session) : signed;
}

async function signClosing(session: Session): ReturnType<typeof signOne> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, log, round, member } = seat.value;
  const other = docket.closings[member.role === 'secretariat' ? 'chair' : 'secretariat'];
  return signOne(session, { round, author: member.id }, 'closing', {
    ballots: [...(other?.body.ballots ?? ballotsToCount(docket))],
    logSize: log.tree.size(),
    logRoot: digestSchema.parse(hexFromBytes(log.tree.root())),
  });
}

/** Whether the look at the registry itself failed, as against a word about one record. */
export function isAboutRegistry(code: string): boolean {
  return code.startsWith('registry/') || code.startsWith('log/') || code.startsWith('journal/');
}
