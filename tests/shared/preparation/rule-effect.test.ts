import { describe, expect, it } from 'vitest';
import { ruleEffects } from '../../../shared/preparation/rule-effect.ts';
import { sampleBallots } from '../../../shared/preparation/sample-ballots.ts';
import { judgeContent } from '../../../shared/ballot/content.ts';
import { exampleRubrics } from '../../../shared/round/example-rubrics.ts';
import { exampleRule } from '../../../shared/round/example-rule.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import { rooms } from '../../../renderer/messages/create-messages.ts';

const inputs = exampleRubrics.slice(0, 1).flatMap(sampleBallots);
const flipsUnder = (change: Partial<Rule['points']>, rest: Partial<Rule> = {}) =>
  (ruleEffects({ ...exampleRule, ...rest, points: { ...exampleRule.points, ...change } }, exampleRule, inputs) ?? [])
    .filter(({ flips }) => flips !== 'no')
    .map(({ now, flips }) => `${now.dossier} ${flips}`);

describe('what a rule does to the sample', () => {
  it('is nothing beside itself', () => expect(flipsUnder({})).toEqual([]));

  it.each<readonly [string, Partial<Rule['points']>, Partial<Rule>, readonly string[]]>([
    ['the plain mean', { aggregation: { kind: 'mean' } }, {}, ['outlier-low to-fail', 'outlier-high to-pass']],
    ['no floor', { floor: '0' as never }, {}, ['weak-item to-pass']],
    ['a higher mark', { passMark: '70.0001' as never }, {}, ['at-the-mark to-fail']],
    [
      'every verdict fit',
      {},
      { verdictHolds: { bound: 'at-least', numerator: 1, denominator: 1 } },
      ['divided to-fail'],
    ],
    [
      'two fifths are enough',
      {},
      { verdictHolds: { bound: 'at-least', numerator: 2, denominator: 5 } },
      ['doubtful to-pass'],
    ],
  ])('%s flips the case that is made for it', (_name, points, rest, flips) => {
    expect(flipsUnder(points, rest)).toEqual(flips);
  });

  it('settles equal totals by the rule’s order', () => {
    const ranks = (tieBreak: Rule['tieBreak']) =>
      (ruleEffects({ ...exampleRule, tieBreak }, exampleRule, inputs) ?? [])
        .filter(({ now }) => now.dossier.startsWith('equal'))
        .map(({ now }) => now.rank);
    expect(new Set(ranks([])).size).toBe(1);
    const [a, b] = ranks(['smaller-spread']);
    expect(a ?? 0).toBeLessThan(b ?? 0);
  });

  it('says nothing for a rule that cannot be applied', () => {
    const points = { ...exampleRule.points, passMark: '101' as never };
    expect(ruleEffects({ ...exampleRule, points }, exampleRule, inputs)).toBeNull();
  });

  it('rests on ballots that a member could have signed, under every example rubric, each case with a name', () => {
    for (const rubric of exampleRubrics)
      for (const { dossier, ballots } of sampleBallots(rubric)) {
        expect(Object.keys(rooms.rule)).toContain(`case-${dossier}`);
        for (const { content } of ballots) expect(judgeContent(rubric, content)).toBeNull();
      }
  });
});
