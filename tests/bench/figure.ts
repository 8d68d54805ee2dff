import { spreadOf, type Spread } from './statistics.ts';

/** One thing measured: how, beside which limit, and what must hold. */
export interface Figure {
  readonly name: string;
  readonly what: string;
  readonly unit: 'ms' | '/s' | 'MB' | 'share';
  /** What the limit is: the least that any program would need here. */
  readonly limitIs: string;
  readonly goal: Goal;
}

/** Judged on the median over the rounds: of our value, or of its ratio to the limit. */
export interface Goal {
  readonly of: 'value' | 'ratio';
  readonly bound: 'at-most' | 'at-least';
  readonly figure: number;
  /**
   * For a goal in milliseconds that was set on another machine: where the limit alone takes more than half of it, the ratio decides,
   * which may be at most this (docs/decisions/0078).
   */
  readonly onSlowerMachine?: number;
}

/** Both measured in the same round, one after the other. */
export interface Round {
  readonly ours: number;
  readonly limit: number;
}

export interface Measured extends Figure {
  readonly rounds: readonly Round[];
  /** What was measured with it and is worth knowing, such as sizes. */
  readonly note?: string;
}

export interface Judged extends Measured {
  readonly ours: Spread;
  readonly limit: Spread;
  readonly ratio: Spread;
  readonly verdict: 'held' | 'held by the ratio' | 'not held';
}

export function judge(measured: Measured): Judged {
  const { rounds, goal } = measured;
  const ours = spreadOf(rounds.map((round) => round.ours));
  const limit = spreadOf(rounds.map((round) => round.limit));
  const ratio = spreadOf(rounds.map((round) => round.ours / round.limit));
  const { median } = goal.of === 'value' ? ours : ratio;
  const holds = goal.bound === 'at-most' ? median <= goal.figure : median >= goal.figure;
  const byRatio =
    goal.onSlowerMachine !== undefined && limit.median > goal.figure / 2 && ratio.median <= goal.onSlowerMachine;
  return { ...measured, ours, limit, ratio, verdict: holds ? 'held' : byRatio ? 'held by the ratio' : 'not held' };
}
