import { describe, expect, it } from 'vitest';
import {
  withCriterion,
  withMovedCriterion,
  withNewCriterion,
  withoutCriterion,
} from '../../../shared/preparation/change-criteria.ts';
import { rubricDifference, wordDifference } from '../../../shared/preparation/rubric-difference.ts';
import { exampleRubrics } from '../../../shared/round/example-rubrics.ts';
import { criterionGroupSchema, type Rubric } from '../../../shared/round/rubric.ts';

const [before] = exampleRubrics as [Rubric, ...Rubric[]];
const stateOf = (after: Rubric, id: string) => rubricDifference(before, after).find((each) => each.id === id)?.state;

describe('the difference between two versions', () => {
  it('is none between a version and itself', () => {
    expect(rubricDifference(before, before).every(({ state }) => state === 'same')).toBe(true);
  });

  it('names what was added, removed, moved and changed', () => {
    const [first] = before.criteria;
    const added = withNewCriterion(before, 'eligibility', '새 항목');
    const changed = withCriterion(withoutCriterion(added, 'no-sanction'), {
      ...(before.criteria.find(({ id }) => id === 'support') ?? (first as never)),
      instrument: { kind: 'points', max: '50' as never, weight: '25' as never, notApplicable: 'refused' },
    });
    expect(stateOf(changed, 'item-8')).toBe('added');
    expect(stateOf(changed, 'no-sanction')).toBe('removed');
    const turned = withMovedCriterion(before, 'security', 1);
    expect([stateOf(turned, 'security'), stateOf(turned, 'operation')].sort()).toEqual(['moved', 'same']);
    expect(rubricDifference(before, changed).find(({ id }) => id === 'support')).toMatchObject({
      state: 'changed',
      facts: [{ name: 'max', before: '100', after: '50' }],
    });
  });

  it('keeps groups together whatever is added or moved to another group', () => {
    const [, second] = before.criteria;
    const moved = second ? withCriterion(before, { ...second, group: 'capability' }) : before;
    const groups = [withNewCriterion(before, 'applicability', '새'), moved].map(({ criteria }) =>
      criteria.map(({ group }) => group),
    );
    for (const each of groups)
      expect(each).toEqual(criterionGroupSchema.options.flatMap((group) => each.filter((other) => other === group)));
  });

  it.each([
    ['신용평가등급과 평가일을 확인합니다.', '신용평가등급과 유효한 평가일을 확인합니다.'],
    ['', '새 글'],
    ['a b  c', 'a  c d'],
  ])('of the words of %j and %j puts both together again', (one, other) => {
    const pieces = wordDifference(one, other);
    const side = (drop: 'added' | 'removed') => pieces.filter(({ kind }) => kind !== drop).map(({ text }) => text);
    expect(side('added').join('')).toBe(one);
    expect(side('removed').join('')).toBe(other);
  });
});
