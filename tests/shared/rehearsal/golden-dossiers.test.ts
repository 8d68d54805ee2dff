import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import { memberIdSchema, recordIdSchema } from '../../../shared/basics/ids.ts';
import { judgeContent } from '../../../shared/ballot/content.ts';
import { figuresOf } from '../../../shared/rehearsal/golden-figures.ts';
import { goldenDossiers, type GoldenDossier } from '../../../shared/rehearsal/golden-dossiers.ts';
import { examplePlan } from '../../../shared/round/example-plan.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import { tallyDossier } from '../../../shared/tally/tally-dossier.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { now } from '../preparation/made-up-draft.ts';

const plan = smallPlan(0);
const committee = (reviewers: number) =>
  [
    { role: 'secretariat' },
    { role: 'chair' },
    ...Array.from({ length: reviewers }, () => ({ role: 'member' }) as const),
  ] as const;

/** The tally's own word on the golden answers. */
function tallied(rule: Rule, { dossier, serviceType, rubric, answers }: GoldenDossier) {
  const ballots = answers.map((given, reviewer) => ({
    ballot: recordIdSchema.parse(String(reviewer).padStart(64, '0')),
    member: memberIdSchema.parse(`m${reviewer}`),
    content: {
      opinion: '의견',
      entries: rubric.criteria.map(({ id }, place) => {
        const answer = given[place];
        if (!answer) throw new Error('every criterion is answered');
        return { criterion: id, answer, reason: '이유' };
      }),
    },
  }));
  for (const { content } of ballots) expect(judgeContent(rubric, content)).toBeNull();
  return figuresOf(tallyDossier(rule, { dossier, serviceType, rubric, ballots }));
}

describe('golden dossiers', () => {
  it('have the figures that a person works out on paper', () => {
    // Four reviewers; 60 and 40 in a hundred; one highest and one lowest left out of four; pass mark 70, floor 40.
    const figures = goldenDossiers(plan, committee(4)).map(({ expected }) => expected);
    expect(figures.map(({ score, passes }) => [score, passes])).toEqual([
      ['100', 'yes'],
      ['0', 'no'],
      // 47, 49, 51, 53 in a hundred without the extremes: 50.
      ['50', 'no'],
      // 47 of 60 in a hundred and 54 of 40: 28.2 + 21.6.
      ['49.8', 'no'],
    ]);
    expect(figures[2]).toEqual({
      ballots: 4,
      score: '50',
      passes: 'no',
      // Three of four say fit, and more than half are needed.
      verdicts: [{ criterion: 'fits', fit: 3, unfit: 1, holds: 'yes' }],
      points: [
        { criterion: 'safety', mean: '50', holds: 'yes' },
        { criterion: 'support', mean: '25', holds: 'yes' },
      ],
    });
  });

  it('move by one for each that is left out more at one end', () => {
    const rule = (highest: number, lowest: number): Rule => ({
      ...plan.rule,
      points: { ...plan.rule.points, aggregation: { kind: 'trimmed-mean', highest, lowest, atLeast: 5 } },
    });
    const score = (of: Rule, reviewers: number) =>
      goldenDossiers({ ...plan, rule: of }, committee(reviewers))[2]?.expected.score;
    expect([score(rule(2, 0), 6), score(rule(0, 2), 6), score(rule(2, 0), 4)]).toEqual(['48', '52', '50']);
  });

  const shapes = [
    { kind: 'mean' },
    { kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 },
    { kind: 'trimmed-mean', highest: 2, lowest: 1, atLeast: 5 },
    { kind: 'trimmed-mean', highest: 0, lowest: 3, atLeast: 4 },
  ] as const;
  it.each(shapes.flatMap((aggregation) => [1, 2, 3, 4, 5, 9, 19].map((reviewers) => ({ aggregation, reviewers }))))(
    'come out of the tally as expected: $aggregation.kind, $reviewers reviewers',
    ({ aggregation, reviewers }) => {
      for (const [places, passMark, floor] of [
        [0, '50', '50'],
        [2, '49.8', '47'],
        [8, '33.333', '0'],
      ] as const)
        for (const { rubrics } of [plan, examplePlan({ month: '2026-11', now })])
          for (const bound of ['more-than', 'at-least'] as const) {
            const points = {
              aggregation,
              places,
              passMark: decimalSchema.parse(passMark),
              floor: decimalSchema.parse(floor),
            };
            const rule = { ...plan.rule, points, verdictHolds: { bound, numerator: 2, denominator: 3 } };
            for (const golden of goldenDossiers({ rubrics, rule }, committee(reviewers)))
              expect(tallied(rule, golden)).toEqual(golden.expected);
          }
    },
  );
});
