import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { save, seatOf, type Session } from './session.ts';
import { savedOf, signOne } from './sign.ts';

/** A member's second word on the own ballot that was opened; the ballot itself stays as it is. */
export async function reviseBallot(
  session: Session,
  { dossier, content, why }: CallInput<'reviseBallot'>,
): Promise<Result<CallOutput<'reviseBallot'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  const ballot = docket.dossiers.get(dossier)?.ballots.get(member.id)?.id;
  if (!ballot) return err(problem('revision/not-your-ballot', { dossier }));
  return savedOf(await signOne(session, { round, author: member.id }, 'revision', { dossier, ballot, content, why }));
}

/** Notes and an unsigned decision: kept encrypted with everything else of this desk, and never sent. */
export async function saveItemPaper(
  session: Session,
  { paper }: CallInput<'saveItemPaper'>,
): Promise<Result<CallOutput<'saveItemPaper'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  if (paper.round !== seat.value.round) return err(problem('docket/foreign-round'));
  if (!seat.value.docket.dossiers.has(paper.dossier))
    return err(problem('docket/unknown-dossier', { dossier: paper.dossier }));
  return save(session, [{ kind: 'item-paper', paper, at: session.now() }]);
}
