import type { RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import type { GoldenDossier } from '../../shared/rehearsal/golden-dossiers.ts';
import type { Compared } from '../../shared/rehearsal/golden-figures.ts';
import type { Rehearsal, RehearsalStep } from '../../shared/rehearsal/rehearsal.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { ZeroReport } from '../../shared/round/sign-off.ts';
import type { DeskDeps } from '../desk/deps.ts';
import type { Session } from '../desk/session.ts';
import type { ReadLog } from './rehearsal-log.ts';
import type { OpenDesk, Seat } from './seats.ts';

/** Everything that a rehearsal in progress stands on; what the steps find is filled in as they go. */
export interface Stage {
  readonly deps: DeskDeps;
  readonly session: Session;
  readonly openDesk: OpenDesk;
  readonly card: string;
  readonly round: RoundId;
  /** The office's plan as it was when the rehearsal began. */
  readonly draft: RoundDraft;
  readonly golden: readonly GoldenDossier[];
  readonly signal: AbortSignal;
  readonly part: (step: RehearsalStep, done: number, all: number) => void;
  readonly seats: Seat[];
  readonly found: {
    log: ReadLog | null;
    compared: readonly Compared[];
    claims: Rehearsal['claims'];
    zero: ZeroReport | null;
    sheets: number;
  };
}

/** Who scores, in the roster's order, which is that of the golden answers. */
export function reviewersOn({ seats }: Stage): readonly Seat[] {
  return seats.filter(({ member: { role } }) => role === 'member' || role === 'acting-chair');
}

export function seatIn({ seats }: Stage, role: 'secretariat' | 'chair'): Seat {
  const seat = seats.find(({ member }) => member.role === role);
  if (!seat) throw new Error(`the checks have seen to a ${role}`);
  return seat;
}

/** One after another, with a word on how far it is; the first that fails, or the person's word, ends it. */
export async function forEach<T>(
  stage: Pick<Stage, 'signal' | 'part'>,
  step: RehearsalStep,
  items: readonly T[],
  act: (item: T, index: number) => Promise<Result<unknown>>,
): Promise<Result<true>> {
  for (const [index, item] of items.entries()) {
    if (stage.signal.aborted) return err(problem('rehearsal/cancelled'));
    stage.part(step, index, items.length);
    const done = await act(item, index);
    if (!done.ok) return done;
  }
  return ok(true);
}

/** Everything that waits at a desk has to arrive, or the rehearsal has found something. */
export async function delivered(act: ReturnType<Desktop['deliverOutbox']>): Promise<Result<true>> {
  const done = await act;
  if (!done.ok) return done;
  const [hindrance] = done.value.problems;
  if (hindrance) return err(hindrance);
  return done.value.waiting === 0 ? ok(true) : err(problem('registry/unreachable'));
}
