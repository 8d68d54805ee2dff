import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { openingChecks, whatKeepsClosed } from '../../shared/preparation/opening-checks.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { GoldenDossier, GoldenSource } from '../../shared/rehearsal/golden-dossiers.ts';
import { rehearsalSteps, type Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import { rehearsedOf } from '../../shared/rehearsal/rehearsal-standing.ts';
import { rehearsalId } from '../../shared/round/rehearsal-mark.ts';
import type { Session } from '../desk/session.ts';
import { keepRehearsal } from './keep-rehearsal.ts';
import { playRehearsal } from './play-rehearsal.ts';
import { rehearsalIds } from './rehearsal-log.ts';
import type { Stage } from './stage.ts';

/** From the office's draft to a rehearsal that has ended, as expected or not; both are kept. Problems: those that keep it from beginning. */
export async function startRehearsal({
  source,
  ...given
}: Pick<Stage, 'deps' | 'openDesk' | 'session' | 'card' | 'signal'> & { readonly source: GoldenSource }): Promise<
  Result<{ readonly rehearsal: Rehearsal }>
> {
  const { session } = given;
  const draft = session.state.draft();
  if (!draft) return err(problem('round/no-draft'));
  const last = session.state.rehearsal();
  if (last && !last.wiped) return err(problem('rehearsal/to-wipe'));
  const golden = source(draft.plan, draft.members);
  const ready = judgeReady(session, draft, golden);
  if (!ready.ok) return ready;
  const ids = await rehearsalIds(session);
  if (!ids.ok) return ids;
  const attempts = ids.value.map((round) => Number(/-(\d+)$/.exec(round)?.[1] ?? 0));
  const round = rehearsalId(draft.round, Math.max(0, ...attempts) + 1);
  const begun: Rehearsal = {
    round,
    of: draft.round,
    begunAt: session.now(),
    endedAt: null,
    rehearsed: rehearsedOf(draft),
    seats: [],
    steps: rehearsalSteps.map((step) => ({ step, state: 'waiting', problem: null })),
    compared: [],
    claims: null,
    records: 0,
    checkpoint: null,
    zero: null,
    signOffs: { secretariat: null, chair: null },
    wiped: null,
  };
  // Before the first key is made, so that a cut leaves a trace of what is to be wiped.
  const kept = await keepRehearsal(session, begun);
  if (!kept.ok) return kept;
  const stage: Stage = {
    ...given,
    round,
    draft,
    golden,
    part: (step, done, all) => {
      const before = rehearsalSteps.indexOf(step);
      const far = before + (all === 0 ? 0 : done / all);
      session.emit({
        event: 'progress',
        task: 'rehearsal',
        done: Math.round((100 * far) / rehearsalSteps.length),
        total: 100,
        label: step,
      });
    },
    seats: [],
    found: { log: null, compared: [], claims: null, zero: null, sheets: 0 },
  };
  const steps = await playRehearsal(stage);
  return keepRehearsal(session, endedFrom(begun, stage, [...steps]));
}

/** All that a real opening asks of plan and roster holds for the rehearsal too. */
function judgeReady(session: Session, draft: RoundDraft, golden: readonly GoldenDossier[]): Result<true> {
  const author = draft.members.find(({ devices }) => devices.some(({ kid }) => kid === session.keys.kid));
  if (author?.role !== 'secretariat') return err(problem('rehearsal/office-not-on-roster'));
  if (session.state.round(draft.round).docket.dossiers.size > 0) return err(problem('round/already-open'));
  const applications = golden.map(({ dossier: number, serviceType }) => ({
    number,
    serviceType,
    applicant: '예행연습',
  }));
  const bare = { ...draft, assignments: [], dismissed: [] };
  const checks = openingChecks({ draft: bare, applications, now: session.now(), rehearsal: null });
  const found = whatKeepsClosed(checks.filter(({ id }) => id !== 'rehearsal'));
  return found ? err(found) : ok(true);
}

function endedFrom(begun: Rehearsal, { seats, found, session, golden }: Stage, steps: Rehearsal['steps']): Rehearsal {
  const scored = seats.filter(({ member: { role } }) => role === 'member' || role === 'acting-chair');
  return {
    ...begun,
    endedAt: session.now(),
    seats: seats.map(({ member: { id, name, role }, device: { kid } }) => ({
      member: id,
      name,
      role,
      kid,
      sheets: sheetsOf(
        scored.findIndex(({ member }) => member.id === id),
        golden.length,
        found.sheets,
      ),
    })),
    steps,
    compared: [...found.compared],
    claims: found.claims,
    records: found.log?.docket.size ?? 0,
    checkpoint: found.log?.note ?? null,
    zero: found.zero,
  };
}

/** Seats score one after another, all dossiers each. */
function sheetsOf(place: number, dossiers: number, all: number): number {
  return place < 0 ? 0 : Math.max(0, Math.min(dossiers, all - place * dossiers));
}
