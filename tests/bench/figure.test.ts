import { describe, expect, it } from 'vitest';
import { judge, type Goal, type Round } from './figure.ts';
import { textOf } from './report.ts';

const rounds: readonly Round[] = [
  { ours: 30, limit: 10 },
  { ours: 12, limit: 10 },
  { ours: 20, limit: 20 },
];
const judged = (goal: Goal) => judge({ name: 'x', what: 'something', unit: 'ms', limitIs: 'the least', goal, rounds });

describe('a figure', () => {
  it('has the ratio of each round, not of the medians: what was measured together belongs together', () => {
    const { ours, limit, ratio } = judged({ of: 'value', bound: 'at-most', figure: 20 });
    expect(ours).toEqual({ min: 12, median: 20, max: 30 });
    expect(limit).toEqual({ min: 10, median: 10, max: 20 });
    expect(ratio).toEqual({ min: 1, median: 1.2, max: 3 });
  });

  it.each([
    [{ of: 'value', bound: 'at-most', figure: 20 }, 'held'],
    [{ of: 'value', bound: 'at-most', figure: 19.9 }, 'not held'],
    [{ of: 'value', bound: 'at-least', figure: 20 }, 'held'],
    [{ of: 'value', bound: 'at-least', figure: 20.1 }, 'not held'],
    [{ of: 'value', bound: 'at-most', figure: 20, onSlowerMachine: 1.1 }, 'held'],
    [{ of: 'value', bound: 'at-most', figure: 19.9, onSlowerMachine: 1.2 }, 'held by the ratio'],
    [{ of: 'value', bound: 'at-most', figure: 19.9, onSlowerMachine: 1.1 }, 'not held'],
    [{ of: 'ratio', bound: 'at-most', figure: 1.2 }, 'held'],
    [{ of: 'ratio', bound: 'at-most', figure: 1.1 }, 'not held'],
    [{ of: 'ratio', bound: 'at-least', figure: 1.3 }, 'not held'],
  ] as const)('is judged by the median: %j is %s', (goal, verdict) => {
    expect(judged(goal).verdict).toBe(verdict);
  });

  it('is not excused by a machine on which the limit leaves half of the goal', () => {
    const fast = rounds.map(({ ours }) => ({ ours, limit: ours / 1.2 }));
    const goal: Goal = { of: 'value', bound: 'at-most', figure: 19, onSlowerMachine: 2 };
    const figure = { name: 'x', what: 'something', unit: 'ms', limitIs: 'the least', goal } as const;
    expect(judge({ ...figure, rounds: fast }).verdict).toBe('held by the ratio');
    expect(judge({ ...figure, rounds: rounds.map(({ ours }) => ({ ours, limit: 9.5 })) }).verdict).toBe('not held');
  });

  it('shows a missed goal as missed, with the spread', () => {
    const text = textOf(judged({ of: 'ratio', bound: 'at-most', figure: 1.1 }));
    expect(text).toContain('✗ x: something');
    expect(text).toContain('ratio 1.20 [1.00 to 3.00] over 3 rounds; goal at most 1.1x of the limit: not held');
  });
});
