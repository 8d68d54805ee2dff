import type { Instant } from '../basics/instant.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { DossierNumber } from '../basics/ids.ts';
import type { Day } from '../basics/day.ts';
import type { IntakeEvent, IntakeState, IntakeStep, Letter, SettableState } from './intake-event.ts';

/** An event with its time, as the journal keeps it. */
export type DatedEvent = IntakeEvent & { readonly at: Instant };

/** Where an application stands, since when, and what it waits for. */
export interface Standing {
  readonly state: IntakeState;
  /** null while nothing has happened since it came in. */
  readonly since: Instant | null;
  /** The supplement request that is open. */
  readonly asked: Extract<Letter, { kind: 'supplement' }> | null;
}

/** From each state, those that a person may set next. What was sent to the committee moves no more. */
export const nextStates: Readonly<Record<IntakeState, readonly SettableState[]>> = {
  received: ['accepted', 'supplement', 'rejected'],
  supplement: ['received', 'accepted', 'supplement', 'rejected'],
  rejected: ['received'],
  accepted: ['review', 'supplement', 'rejected', 'received'],
  review: ['accepted', 'supplement', 'rejected'],
  tabled: [],
};

/** `sent`: whether the application's package stands in a round's log, which makes it 상정. Without any step it is 접수. */
export function standingOf(events: readonly DatedEvent[], sent: 'sent' | 'not-sent'): Standing {
  const step = events.findLast((event) => event.kind === 'step');
  const asked = step?.to === 'supplement' && step.letter?.kind === 'supplement' ? step.letter : null;
  const tabled = events.findLast(({ kind }) => kind === 'tabled');
  const since = tabled?.at ?? step?.at ?? null;
  if (tabled || sent === 'sent') return { state: 'tabled', since, asked: null };
  return { state: step?.to ?? 'received', since, asked };
}

/** Whether this step may follow. Going back and turning away need a reason; a supplement request says what is asked for. */
export function judgeStep({ state }: Standing, { number, to, reason, letter }: IntakeStep): Result<true> {
  if (!nextStates[state].includes(to)) return err(problem('intake/no-such-step', { dossier: number, from: state, to }));
  const fits = letter === null || letterFor[to] === letter.kind;
  if (!fits) return err(problem('intake/other-letter', { dossier: number }));
  if (to === 'supplement' && letter === null) return err(problem('intake/nothing-asked', { dossier: number }));
  const needsReason = to === 'rejected' || (to === 'received' && state !== 'supplement');
  return needsReason && reason.trim() === '' ? err(problem('intake/reason-needed', { dossier: number })) : ok(true);
}

/** The letter that goes with a state. */
export const letterFor: Readonly<Record<SettableState, Letter['kind'] | null>> = {
  received: null,
  supplement: 'supplement',
  rejected: 'rejection',
  accepted: 'acceptance',
  review: null,
};

/** Only what intake has found complete goes before the committee. */
export function judgeReadyForRound(number: DossierNumber, { state }: Pick<Standing, 'state'>): Result<true> {
  const ready = state === 'accepted' || state === 'review' || state === 'tabled';
  return ready ? ok(true) : err(problem('intake/not-accepted', { dossier: number, state }));
}

/** The day on which the answer to a supplement request was due has passed. */
export function isOverdue({ asked }: Pick<Standing, 'asked'>, today: Day): boolean {
  return asked !== null && asked.due < today;
}
