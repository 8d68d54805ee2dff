import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { Role } from '../../shared/roster/role.ts';
import { openBundle, type OpenedBundle } from '../files/bundle/open-bundle.ts';
import { saveOutboxBundle, saveRoundBundle } from './bundle-out.ts';
import type { DeskDeps } from './deps.ts';
import type { Session } from './session.ts';
import { takeOutbox } from './take-outbox.ts';
import { takeRound } from './take-round.ts';

/** How far long work with a bundle is, and whether the person has thought better of it. */
export interface BundleWork {
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface Bundles {
  readonly saveRound: (
    session: Session,
    input: CallInput<'saveRoundBundle'>,
  ) => Promise<Result<CallOutput<'saveRoundBundle'>>>;
  readonly saveOutbox: (session: Session) => Promise<Result<CallOutput<'saveOutboxBundle'>>>;
  readonly take: (session: Session, role: Role) => Promise<Result<CallOutput<'importBundle'>>>;
  readonly cancel: () => Record<string, never>;
}

/** One piece of work with a bundle at a time: 'bundle/already-running' for a second. */
export function createBundles({ stick }: Pick<DeskDeps, 'stick'>): Bundles {
  let running: AbortController | null = null;

  return {
    saveRound: (session, input) => alone(session, (work) => saveRoundBundle(session, stick, input, work)),
    saveOutbox: (session) => alone(session, (work) => saveOutboxBundle(session, stick, work)),
    take: (session, role) => alone(session, (work) => take(session, role, work)),
    cancel: () => {
      running?.abort();
      return {};
    },
  };

  async function alone<T>(session: Session, act: (work: BundleWork) => Promise<Result<T>>): Promise<Result<T>> {
    if (running) return err(problem('bundle/already-running'));
    running = new AbortController();
    const progress = (done: number, total: number) =>
      session.emit({ event: 'progress', task: 'bundle', done, total, label: '' });
    try {
      return await act({ progress, signal: running.signal });
    } finally {
      // Whatever the end was, no bar may stay on the screen.
      progress(1, 1);
      running = null;
    }
  }

  /** The secretariat takes what others signed; everybody else takes the round. Either is told where the other kind belongs. */
  async function take(session: Session, role: Role, work: BundleWork): Promise<Result<CallOutput<'importBundle'>>> {
    const [path] = (await stick.open('bundle')) ?? [];
    if (path === undefined) return err(problem('bundle/cancelled'));
    const opened = await openBundle(path);
    if (!opened.ok) return opened;
    try {
      const taken = await takeKind(session, role, opened.value, work);
      return taken.ok ? ok({ name: basename(path), ...taken.value }) : taken;
    } finally {
      await opened.value.close();
    }
  }
}

async function takeKind(session: Session, role: Role, bundle: OpenedBundle, work: BundleWork) {
  const { log } = bundle;
  if (role === 'secretariat')
    return log.kind === 'outbox' ? takeOutbox(session, bundle, log, work) : err(problem('bundle/round-not-here'));
  return log.kind === 'round' ? takeRound(session, bundle, log, work) : err(problem('bundle/outbox-not-here'));
}
