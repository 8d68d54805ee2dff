import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { ShownRehearsal } from '../../shared/contracts/rehearsal-api.ts';
import { tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import { goldenDossiers, type GoldenSource } from '../../shared/rehearsal/golden-dossiers.ts';
import { rehearsalPapers } from '../../shared/rehearsal/rehearsal-papers.ts';
import { hasSucceeded } from '../../shared/rehearsal/rehearsal.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from '../desk/deps.ts';
import type { ProfileFile } from '../desk/profile-file.ts';
import type { Session } from '../desk/session.ts';
import { keepRehearsal, keepSignOffs } from './keep-rehearsal.ts';
import { appendOwn, readLog, rehearsalIds, showRehearsal } from './rehearsal-log.ts';
import type { OpenDesk } from './seats.ts';
import { startRehearsal } from './start-rehearsal.ts';
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
        const { signal } = running;
        return await startRehearsal({ deps, openDesk, session, card: desk.card, source, signal });
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
      for (const round of ids.value.slice(0, mostShown)) {
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
      const last = session.state.rehearsal();
      if (last?.round === round && !hasSucceeded(last)) return err(problem('opening-check/rehearsal-failed'));
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
      return wiped.ok ? keepRehearsal(session, { ...last, wiped: wiped.value }) : wiped;
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
}

/** Each is read and judged whole; what was rehearsed years ago is nobody's question any more. */
const mostShown = 3;
