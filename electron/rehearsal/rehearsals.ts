import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { ShownRehearsal } from '../../shared/contracts/rehearsal-api.ts';
import { tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import { openingChecks, whatKeepsClosed } from '../../shared/preparation/opening-checks.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import { goldenDossiers, type GoldenDossier, type GoldenSource } from '../../shared/rehearsal/golden-dossiers.ts';
import { rehearsalPapers } from '../../shared/rehearsal/rehearsal-papers.ts';
import { rehearsalSteps, type Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import { rehearsedOf } from '../../shared/rehearsal/rehearsal-standing.ts';
import { rehearsalId } from '../../shared/round/rehearsal-mark.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from '../desk/deps.ts';
import type { ProfileFile } from '../desk/profile-file.ts';
import { save, type Session } from '../desk/session.ts';
import { playRehearsal } from './play-rehearsal.ts';
import { appendOwn, readLog, rehearsalIds, showRehearsal } from './rehearsal-log.ts';
import type { OpenDesk } from './seats.ts';
import type { Stage } from './stage.ts';
import { wipe } from './wipe.ts';

type Person = NonNullable<ProfileFile['desk']>;
type Answer<
  N extends 'startRehearsal' | 'readRehearsals' | 'signOffRehearsal' | 'wipeRehearsal' | 'saveRehearsalPapers',
> = Promise<Result<CallOutput<N>>>;

/** Rehearsing a round at the live registry: one at a time, and the next one only when the last has been wiped. */
export interface Rehearsals {
  readonly start: (session: Session, desk: Person) => Answer<'startRehearsal'>;
  readonly cancel: () => Record<string, never>;
  readonly read: (session: Session) => Answer<'readRehearsals'>;
  readonly signOff: (session: Session, input: CallInput<'signOffRehearsal'>) => Answer<'signOffRehearsal'>;
  readonly wipe: (session: Session, desk: Person) => Answer<'wipeRehearsal'>;
  readonly savePapers: (session: Session) => Answer<'saveRehearsalPapers'>;
}

export function createRehearsals(
  deps: DeskDeps,
  openDesk: OpenDesk,
  source: GoldenSource = goldenDossiers,
): Rehearsals {
  let running: AbortController | null = null;
  return {
    start: async (session, desk) => {
      if (running) return err(problem('rehearsal/already-running'));
      running = new AbortController();
      try {
        return await start(session, desk, running.signal);
      } finally {
        // Whatever the end was, no bar may stay on the screen.
        session.emit({ event: 'progress', task: 'rehearsal', done: 1, total: 1, label: '' });
        running = null;
      }
    },
    cancel: () => {
      running?.abort();
      return {};
    },
    read: async (session) => {
      const ids = await rehearsalIds(session);
      if (!ids.ok) return ids;
      const rehearsals: ShownRehearsal[] = [];
      for (const round of ids.value) {
        const shown = await showRehearsal(session, round);
        // One that was cut before its definition has nothing to show and nothing to sign.
        if (!shown.ok && shown.problem.code.startsWith('rehearsal/')) continue;
        if (!shown.ok) return shown;
        rehearsals.push(shown.value);
        const kept = await keepSignOffs(session, shown.value);
        if (!kept.ok) return kept;
      }
      return ok({ rehearsals });
    },
    signOff: async (session, { round }) => {
      const shown = await showRehearsal(session, round);
      if (!shown.ok) return shown;
      const { problem: found, zero } = shown.value;
      if (found || !zero) return err(found ?? problem('rehearsal/none'));
      const log = await readLog(session, round);
      if (!log.ok) return log;
      const tally = tallyDigest(session.crypto, tallyOf(log.value.docket));
      const signed = await appendOwn(session, log.value, round, 'sign-off', { tally, zero });
      if (!signed.ok) return signed;
      const now = await showRehearsal(session, round);
      if (!now.ok) return now;
      const kept = await keepSignOffs(session, now.value);
      return kept.ok ? ok({ rehearsal: now.value }) : kept;
    },
    wipe: async (session, { person }) => {
      if (running) return err(problem('rehearsal/already-running'));
      const last = session.state.rehearsal();
      if (!last || last.wiped) return err(problem('rehearsal/nothing-to-wipe'));
      const wiped = await wipe(deps, session, last, person.name);
      return wiped.ok ? keep(session, { ...last, wiped: wiped.value }) : wiped;
    },
    savePapers: async (session) => {
      const last = session.state.rehearsal();
      if (!last?.endedAt) return err(problem('rehearsal/none'));
      const folder = await deps.choose.kitFolder();
      if (folder === null) return err(problem('kit/cancelled'));
      const files = [];
      for (const { name, paper } of rehearsalPapers(last, session.now()))
        files.push(...(await paperFiles(name, paper, deps.printPdf)));
      const saved = await saveKitFiles(folder, `${last.round}-papers`, files);
      return saved.ok ? ok({ files: [...saved.value] }) : saved;
    },
  };

  async function start(session: Session, { card }: Person, signal: AbortSignal): Answer<'startRehearsal'> {
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
    const kept = await keep(session, begun);
    if (!kept.ok) return kept;
    const stage: Stage = {
      deps,
      session,
      openDesk,
      card,
      round,
      draft,
      golden,
      signal,
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
    return keep(session, endedFrom(begun, stage, [...steps]));
  }
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

async function keep(session: Session, rehearsal: Rehearsal): Promise<Result<{ readonly rehearsal: Rehearsal }>> {
  const saved = await save(session, [{ kind: 'rehearsal', rehearsal, at: session.now() }]);
  return saved.ok ? ok({ rehearsal }) : saved;
}

/** The office keeps who has signed, so that its checks know it without a network. */
async function keepSignOffs(session: Session, { round, signOffs }: ShownRehearsal): Promise<Result<unknown>> {
  const last = session.state.rehearsal();
  const same = last?.signOffs.chair?.record === signOffs.chair?.record;
  const sameOffice = last?.signOffs.secretariat?.record === signOffs.secretariat?.record;
  if (last?.round !== round || (same && sameOffice)) return ok(true);
  return keep(session, { ...last, signOffs });
}
