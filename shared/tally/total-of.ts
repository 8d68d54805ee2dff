import type { BallotContent } from '../ballot/content.ts';
import type { Fraction } from '../basics/decimal.ts';
import type { Rubric } from '../round/rubric.ts';
import { weightedTotal, type Answer } from '../scoring/score-sheet.ts';

/** The exact total of one ballot's content; a content never changes, so its total is remembered with it. */
export function totalOf(rubric: Rubric, content: BallotContent): Fraction | null {
  const known = remembered.get(content);
  if (known?.rubric === rubric) return known.total;
  const total = weightedTotal(rubric, (id, place) => answerIn(content, id, place));
  remembered.set(content, { rubric, total });
  return total;
}

/** A ballot answers the criteria in the rubric's order, so that the answer is nearly always where the criterion is. */
export function answerIn({ entries }: BallotContent, criterion: string, place: number): Answer | null {
  const there = entries[place];
  const entry = there?.criterion === criterion ? there : entries.find((each) => each.criterion === criterion);
  return entry?.answer ?? null;
}

const remembered = new WeakMap<BallotContent, { readonly rubric: Rubric; readonly total: Fraction | null }>();
