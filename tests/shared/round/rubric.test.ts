import { describe, expect, it } from 'vitest';
import { exampleRubrics } from '../../../shared/round/example-rubrics.ts';
import { exampleRule } from '../../../shared/round/example-rule.ts';
import { judgeRoundPlan } from '../../../shared/round/round.ts';
import { judgeRubric, rubricSchema, type Rubric } from '../../../shared/round/rubric.ts';
import { judgeRule, type Rule } from '../../../shared/round/rule.ts';
import { serviceTypes } from '../../../shared/round/service-type.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { codeOf } from '../../flow/seat.ts';

const withWeights = (...weights: readonly string[]): Rubric =>
  rubricSchema.parse({
    ...smallPlan().rubrics[0],
    criteria: weights.map((weight, index) => ({
      id: `c${index}`,
      group: 'capability',
      title: `항목 ${index}`,
      guide: '',
      instrument: { kind: 'points', max: '100', weight, notApplicable: 'refused' },
    })),
  });

describe('a rubric', () => {
  it('that comes as an example is sound, and says that it is an example', () => {
    for (const rubric of exampleRubrics) {
      expect(codeOf(judgeRubric(rubric))).toBe('ok');
      expect(rubric.standing).toBe('example');
    }
    for (const type of serviceTypes)
      expect(exampleRubrics.filter(({ serviceTypes: types }) => types.includes(type))).toHaveLength(1);
  });

  it.each([
    [['60', '30'], 'round/weights-not-100'],
    [['60', '40.1'], 'round/weights-not-100'],
    [['33.33', '33.33', '33.34'], 'ok'],
    [['0.1', '0.2', '99.7'], 'ok'],
    [['100', '0'], 'round/points-not-positive'],
    [['110', '-10'], 'round/points-not-positive'],
  ])('with weights %j is %s', (weights, code) => {
    expect(codeOf(judgeRubric(withWeights(...weights)))).toBe(code);
  });

  it('has no maximum so long that its mean would be no exact figure any more', () => {
    const [rubric] = smallPlan().rubrics;
    const instrument = { kind: 'points', max: '9'.repeat(21), weight: '100', notApplicable: 'refused' };
    const criteria = [{ ...rubric?.criteria[0], instrument }];
    expect(rubricSchema.safeParse({ ...rubric, criteria }).success).toBe(false);
  });

  it('says the weights it found', () => {
    expect(judgeRubric(withWeights('60', '30'))).toMatchObject({
      problem: { details: { rubric: '예시 심사기준', sum: '60 + 30' } },
    });
  });
});

describe('a plan', () => {
  const plan = smallPlan();
  it.each([
    ['without a rubric for a type', { ...plan, rubrics: [{ ...withWeights('100'), serviceTypes: ['IaaS' as const] }] }],
    ['with two rubrics for a type', { ...plan, rubrics: [...plan.rubrics, ...plan.rubrics] }],
    [
      'that ends before it begins',
      { ...plan, schedule: { ...plan.schedule, scoringUntil: plan.schedule.scoringFrom } },
    ],
  ])('%s is refused', (_title, wrong) => {
    expect(codeOf(judgeRoundPlan(wrong))).toMatch(/^round\//);
  });

  const points = (change: Partial<Rule['points']>): Rule => ({
    ...exampleRule,
    points: { ...exampleRule.points, ...change },
  });
  it.each([
    ['a pass mark over 100', points({ passMark: '100.5' as Rule['points']['passMark'] })],
    [
      'a trim that leaves no ballot',
      points({ aggregation: { kind: 'trimmed-mean', highest: 2, lowest: 1, atLeast: 3 } }),
    ],
    [
      'a share over one',
      {
        ...exampleRule,
        vote: { share: { bound: 'at-least' as const, numerator: 3, denominator: 2 }, of: 'cast' as const },
      },
    ],
  ])('by a rule with %s is refused', (_title, rule) => {
    expect(codeOf(judgeRule(rule))).toBe('round/rule-invalid');
  });
});
