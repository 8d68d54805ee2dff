import type { BallotContent } from '../ballot/content.ts';
import type { Fraction } from '../basics/decimal.ts';
import type { Rubric } from '../round/rubric.ts';
import { weightedTotal } from '../scoring/score-sheet.ts';

/** The exact total of one ballot's content; a content never changes, so its total is remembered with it. */
export function totalOf(rubric: Rubric, content: BallotContent): Fraction | null {
  const known = remembered.get(content);
  if (known?.rubric === rubric) return known.total;
  const answers = new Map<string, BallotContent['entries'][number]['answer']>();
  for (const { criterion, answer } of content.entries) answers.set(criterion, answer);
  const total = weightedTotal(rubric, (id) => answers.get(id) ?? null);
  remembered.set(content, { rubric, total });
  return total;
}

const remembered = new WeakMap<BallotContent, { readonly rubric: Rubric; readonly total: Fraction | null }>();
