import { readFile, stat } from 'node:fs/promises';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { compareKits, comparableFromText, type Comparable } from '../../shared/report/compare-kits.ts';
import { kitPaper } from '../../shared/report/kit-contents.ts';
import type { Results } from '../../shared/report/results.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { kitFiles } from '../files/kit/kit-files.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import type { DeskDeps } from './deps.ts';
import { finalMonth } from './final-month.ts';
import type { Session } from './session.ts';
import { syncRounds } from './sync.ts';

export interface Kits {
  readonly save: (session: Session) => Promise<Result<CallOutput<'saveKit'>>>;
  readonly cancel: () => Record<string, never>;
  readonly readPaper: (
    session: Session,
    input: CallInput<'readKitPaper'>,
  ) => Promise<Result<CallOutput<'readKitPaper'>>>;
  readonly compare: (session: Session) => Promise<Result<CallOutput<'compareKits'>>>;
  readonly dropComparison: () => Record<string, never>;
}

/** A results.json is some megabytes for a large round; anything far beyond is not one. */
const earlierLimit = 200 * 1024 * 1024;

/** One kit at a time: 'kit/already-running' for a second. */
export function createKits({
  choose,
  printPdf,
  openKitWriter,
}: Pick<DeskDeps, 'choose' | 'printPdf' | 'openKitWriter'>): Kits {
  let running: AbortController | null = null;
  let earlier: Comparable | null = null;

  return {
    save: async (session) => {
      if (running) return err(problem('kit/already-running'));
      running = new AbortController();
      const progress = (done: number, total: number, label: string) =>
        session.emit({ event: 'progress', task: 'kit', done, total, label });
      try {
        return await save(session, progress, running.signal);
      } finally {
        // Whatever the end was, no bar may stay on the screen.
        progress(1, 1, '');
        running = null;
      }
    },
    cancel: () => {
      running?.abort();
      return {};
    },
    readPaper: async (session, { paper, dossier }) => {
      const month = finalMonth(session);
      if (!month.ok) return month;
      const { internal, disclosed, checkpoint, remarks } = month.value;
      const sources = {
        internal: { results: internal, checkpoint, remarks },
        disclosed: { results: disclosed, checkpoint },
      };
      const found = kitPaper(paper, sources, dossier);
      return found ? ok({ paper: found }) : err(problem('kit/no-such-dossier'));
    },
    compare: async (session) => {
      const month = finalMonth(session);
      if (!month.ok) return month;
      const path = await choose.earlierKit();
      if (path === null) return err(problem('kit/cancelled'));
      const read = await readEarlier(path);
      if (!read.ok) return read;
      earlier = read.value;
      return ok({ ...comparisonWith(read.value, month.value.disclosed) });
    },
    dropComparison: () => {
      earlier = null;
      return {};
    },
  };

  /** The bundle is verified before anything is written: a kit that an auditor would refuse must not leave the office. */
  async function save(
    session: Session,
    progress: (done: number, total: number, label: string) => void,
    signal: AbortSignal,
  ): Promise<Result<CallOutput<'saveKit'>>> {
    const synced = await syncRounds(session);
    const month = finalMonth(session);
    // Without the registry the kit can still be made from what this desk has verified, as long as the month is final here.
    if (!month.ok) return synced.ok ? month : synced;
    const { round, bundle, disclosed, internal, checkpoint, remarks } = month.value;
    const verified = verifyMonth(session.crypto, bundle(), { round, verifierKey: session.pinned.verifierKey });
    const failing = verified.claims.find(({ verdict }) => verdict !== 'holds');
    if (!everythingHolds(verified)) return err(problem('kit/does-not-verify', { claim: failing?.claim ?? '-' }));

    const folder = await choose.kitFolder();
    if (folder === null) return err(problem('kit/cancelled'));
    const compared = earlier ? comparisonWith(earlier, disclosed) : null;
    const comparison = compared && { months: [compared.earlier, compared.later] as const, lines: compared.compared };
    try {
      const contents = { disclosed, internal, checkpoint, remarks, bundle: bundle(), comparison };
      const files = await kitFiles({ ...contents, printPdf, openWriter: openKitWriter, progress, signal });
      const saved = await saveKitFiles(folder, `${round}-results`, files);
      if (!saved.ok) return saved;
      const isNotice = (name: string) => name.includes('notices/');
      return ok({
        files: saved.value.filter((name) => !isNotice(name)),
        notices: disclosed.dossiers.length,
      });
    } catch (cause) {
      if (signal.aborted) return err(problem('kit/cancelled'));
      throw cause;
    }
  }
}

function comparisonWith(earlier: Comparable, later: Results) {
  const titled = ({ title, month }: Comparable['round'] | Results['round']) => `${title} (${month})`;
  return {
    earlier: titled(earlier.round),
    later: titled(later.round),
    compared: [...compareKits(earlier, later)],
  };
}

async function readEarlier(path: string): Promise<Result<Comparable>> {
  try {
    const { size } = await stat(path);
    if (size > earlierLimit) return err(problem('kit/not-results'));
    return comparableFromText(await readFile(path, 'utf8'));
  } catch {
    return err(problem('kit/cannot-read'));
  }
}
