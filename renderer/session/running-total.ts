import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionFromDecimal,
  multiplyFractions,
  roundedDecimal,
} from '../../shared/basics/decimal.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { entryOf, judgeAnswer, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';

/** My own total so far out of 100, over the points criteria that I answered; null before the first. One place. */
export function runningTotal(rubric: Rubric, sheet: ScoreSheet): string | null {
  let sum = fraction(0n);
  let weights = fraction(0n);
  for (const criterion of rubric.criteria) {
    const { answer } = entryOf(sheet, criterion.id);
    if (criterion.instrument.kind !== 'points' || answer?.kind !== 'points' || judgeAnswer(criterion, answer)) continue;
    const weight = fractionFromDecimal(criterion.instrument.weight);
    sum = addFractions(
      sum,
      multiplyFractions(
        divideFractions(fractionFromDecimal(answer.points), fractionFromDecimal(criterion.instrument.max)),
        weight,
      ),
    );
    weights = addFractions(weights, weight);
  }
  if (compareFractions(weights, fraction(0n)) === 0) return null;
  return roundedDecimal(multiplyFractions(divideFractions(sum, weights), fraction(100n)), 1);
}
