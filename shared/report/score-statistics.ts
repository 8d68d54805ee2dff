import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionFromDecimal,
  roundedDecimal,
  subtractFractions,
  type Fraction,
} from '../basics/decimal.ts';
import type { Decimal } from '../basics/decimal.ts';
import type { DossierResult } from './results.ts';

export interface ScoreStatistics {
  readonly totals: number;
  readonly dropped: number;
  readonly mean: Decimal | null;
  readonly median: Decimal | null;
  readonly highest: Decimal | null;
  readonly lowest: Decimal | null;
  readonly range: Decimal | null;
}

const places = 4;

/** Over all members' totals of a dossier, the dropped ones too; rounded half up to four places. Null where nothing was scored by points. */
export function scoreStatistics({ ballots }: Pick<DossierResult, 'ballots'>): ScoreStatistics {
  const totals = ballots
    .flatMap(({ total }) => (total === null ? [] : [fractionFromDecimal(total)]))
    .sort(compareFractions);
  const dropped = ballots.filter(({ dropped }) => dropped !== null).length;
  const [lowest, highest] = [totals[0], totals.at(-1)];
  if (!lowest || !highest)
    return { totals: 0, dropped, mean: null, median: null, highest: null, lowest: null, range: null };
  const sum = totals.reduce(addFractions, fraction(0n));
  return {
    totals: totals.length,
    dropped,
    mean: roundedDecimal(divideFractions(sum, fraction(BigInt(totals.length))), places),
    median: roundedDecimal(medianOf(totals, lowest), places),
    highest: roundedDecimal(highest, places),
    lowest: roundedDecimal(lowest, places),
    range: roundedDecimal(subtractFractions(highest, lowest), places),
  };
}

function medianOf(sorted: readonly Fraction[], first: Fraction): Fraction {
  const upper = sorted[sorted.length >> 1] ?? first;
  const lower = sorted[(sorted.length - 1) >> 1] ?? first;
  return divideFractions(addFractions(lower, upper), fraction(2n));
}
