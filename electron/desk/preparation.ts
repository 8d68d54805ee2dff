import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { save, type Session } from './session.ts';

/** Keeps the plan as it is; it is judged when the round opens, so that half a plan can be put down and taken up again. */
export async function saveRoundDraft(
  session: Session,
  { draft }: CallInput<'saveRoundDraft'>,
): Promise<Result<CallOutput<'saveRoundDraft'>>> {
  if (session.state.round(draft.round).docket.dossiers.size > 0) return err(problem('round/already-open'));
  return save(session, [{ kind: 'draft', draft, at: session.now() }]);
}

/** Forgets applications taken in by mistake; not any more once their packages were signed. */
export async function removeApplications(
  session: Session,
  { numbers }: CallInput<'removeApplications'>,
): Promise<Result<CallOutput<'removeApplications'>>> {
  const unknown = numbers.find((number) => !session.state.intake().has(number));
  if (unknown) return err(problem('docket/unknown-dossier', { dossier: unknown }));
  const sent = numbers.find((number) => session.state.rounds().some(({ docket }) => docket.dossiers.has(number)));
  if (sent) return err(problem('intake/already-distributed', { dossier: sent }));
  return save(session, [{ kind: 'intake-removed', numbers, at: session.now() }]);
}
