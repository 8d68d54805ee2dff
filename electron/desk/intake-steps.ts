import type { DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { judgeStep, standingOf, type Standing } from '../../shared/intake/register.ts';
import { save, type Session } from './session.ts';

/** Where an application of this office stands, by its own steps and by the logs of the rounds. */
export function intakeStanding({ state }: Session, number: DossierNumber): Standing {
  const sent = state.rounds().some(({ docket }) => docket.dossiers.has(number)) ? 'sent' : 'not-sent';
  return standingOf(state.intakeEvents(number), sent);
}

/** Refuses a step that may not follow where its application stands; then none of the others is kept either. */
export async function recordIntakeSteps(
  session: Session,
  { steps }: CallInput<'recordIntakeSteps'>,
): Promise<Result<CallOutput<'recordIntakeSteps'>>> {
  for (const step of steps) {
    const known = isHere(session, step.number);
    const judged = known.ok ? judgeStep(intakeStanding(session, step.number), step) : known;
    if (!judged.ok) return judged;
  }
  if (new Set(steps.map(({ number }) => number)).size !== steps.length) return err(problem('intake/step-twice'));
  return save(session, [{ kind: 'intake-events', events: steps, at: session.now() }]);
}

export async function judgeRequirement(
  session: Session,
  said: CallInput<'judgeRequirement'>,
): Promise<Result<CallOutput<'judgeRequirement'>>> {
  const version = session.state.intake().get(said.number)?.manifestDigest;
  if (!version) return err(problem('docket/unknown-dossier', { dossier: said.number }));
  if (intakeStanding(session, said.number).state === 'tabled')
    return err(problem('intake/already-distributed', { dossier: said.number }));
  const events = [{ ...said, kind: 'judgement', version } as const];
  return save(session, [{ kind: 'intake-events', events, at: session.now() }]);
}

export async function readIntakeVersions(
  session: Session,
  { number }: CallInput<'readIntakeVersions'>,
): Promise<Result<CallOutput<'readIntakeVersions'>>> {
  const versions = session.state.intakeVersions(number).map(({ application, attachments, at }) => ({
    application,
    attachments,
    at,
  }));
  return ok({ versions });
}

function isHere({ state }: Session, number: DossierNumber): Result<true> {
  return state.intake().has(number) ? ok(true) : err(problem('docket/unknown-dossier', { dossier: number }));
}
