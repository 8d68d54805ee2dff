import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Delivery } from '../../shared/contracts/desktop-api.ts';
import { dossierTallyDigest, dossierTallyOf } from '../../shared/docket/tally-of.ts';
import { deliver } from './outbox.ts';
import { seatOf, type Session } from './session.ts';
import { signOne } from './sign.ts';

/** The chair's decision on one dossier, bound to the figures that the meeting had before it. */
export async function recordDecision(
  session: Session,
  { decision }: CallInput<'recordDecision'>,
): Promise<Result<Delivery>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  const file = docket.dossiers.get(decision.dossier);
  if (!file) return err(problem('docket/unknown-dossier', { dossier: decision.dossier }));
  if (!file.contents) return err(problem('decision/too-early'));
  const tally = dossierTallyDigest(session.crypto, dossierTallyOf(docket, file));
  const signed = await signOne(session, { round, author: member.id }, 'decision', { ...decision, tally });
  return signed.ok ? deliver(session) : signed;
}
