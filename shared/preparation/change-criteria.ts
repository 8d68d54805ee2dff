import type { Criterion, CriterionGroup, Rubric } from '../round/rubric.ts';
import { criterionGroupSchema } from '../round/rubric.ts';

/** A rubric with one more criterion at the end of its group; a verdict, since that is the scheme's own instrument. */
export function withNewCriterion(rubric: Rubric, group: CriterionGroup, title: string): Rubric {
  const taken = new Set(rubric.criteria.map(({ id }) => id));
  let number = rubric.criteria.length + 1;
  while (taken.has(`item-${number}`)) number += 1;
  const added: Criterion = {
    id: `item-${number}`,
    group,
    title,
    guide: '',
    instrument: { kind: 'verdict', notApplicable: 'refused' },
  };
  return inGroups(rubric, [...rubric.criteria, added]);
}

export function withoutCriterion(rubric: Rubric, id: string): Rubric {
  return { ...rubric, criteria: rubric.criteria.filter((each) => each.id !== id) };
}

/** The criterion one place up or down inside its group. */
export function withMovedCriterion(rubric: Rubric, id: string, by: -1 | 1): Rubric {
  const criteria = [...rubric.criteria];
  const from = criteria.findIndex((each) => each.id === id);
  const [moved, other] = [criteria[from], criteria[from + by]];
  if (!moved || !other || moved.group !== other.group) return rubric;
  criteria[from] = other;
  criteria[from + by] = moved;
  return { ...rubric, criteria };
}

/** The criterion as changed; in another group it goes to that group's end. */
export function withCriterion(rubric: Rubric, next: Criterion): Rubric {
  const before = rubric.criteria.find(({ id }) => id === next.id);
  if (before?.group === next.group)
    return { ...rubric, criteria: rubric.criteria.map((each) => (each.id === next.id ? next : each)) };
  return inGroups(rubric, [...rubric.criteria.filter(({ id }) => id !== next.id), next]);
}

/** Groups stay together, in the order of the notice. */
function inGroups(rubric: Rubric, criteria: readonly Criterion[]): Rubric {
  return {
    ...rubric,
    criteria: criterionGroupSchema.options.flatMap((group) => criteria.filter((each) => each.group === group)),
  };
}
