import type { DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { rebaseAll } from './outbox.ts';
import { underWay, type Outgoing } from './round-log.ts';
import { save, seatOf, type Session } from './session.ts';
import { savedOf, signOne } from './sign.ts';

/** 회피: signed and kept to be delivered; from here on nothing of the dossier is opened on this device. */
export async function recuse(session: Session, input: CallInput<'recuse'>): Promise<Result<CallOutput<'recuse'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  return savedOf(await signOne(session, { round: seat.value.round, author: seat.value.member.id }, 'recusal', input));
}

/**
 * Takes back a recusal that has not left this device: 'recusal/delivered' once the registry has it, 'recusal/handed-over' once it went
 * out on a stick. What was signed after it is signed anew. Waits for a delivery under way, so that the answer is the last word.
 */
export function undoRecusal(
  session: Session,
  { dossier }: CallInput<'undoRecusal'>,
): Promise<Result<CallOutput<'undoRecusal'>>> {
  return session.networkTurn(async () => {
    const seat = seatOf(session);
    if (!seat.ok) return seat;
    const { round, log, docket, member } = seat.value;
    const recusal = docket.dossiers.get(dossier)?.recusals.get(member.id);
    const outgoing = recusal && underWay(log).find(({ id }) => id === recusal.id);
    const held = judgeUndo(session, dossier, outgoing);
    if (!held.ok) return held;
    const saved = await save(session, [{ kind: 'taken-back', round, id: held.value.id, at: session.now() }]);
    if (!saved.ok) return saved;
    const rebased = await rebaseAll(session);
    return rebased.ok ? saved : rebased;
  });
}

function judgeUndo(session: Session, dossier: DossierNumber, outgoing: Outgoing | undefined): Result<Outgoing> {
  if (!outgoing || outgoing.receipt === 'verified') return err(problem('recusal/delivered', { dossier }));
  return session.state.handedOver(outgoing.id) ? err(problem('recusal/handed-over', { dossier })) : ok(outgoing);
}
