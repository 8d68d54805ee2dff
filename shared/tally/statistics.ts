import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  roundedDecimal,
  squareRootDecimal,
  subtractFractions,
  multiplyFractions,
  type Decimal,
  type Fraction,
} from '../basics/decimal.ts';
import type { MemberId } from '../basics/ids.ts';
import { answerIn, totalOf } from './total-of.ts';
import type { TallyInput } from './tally.ts';

/** Figures over the members' totals of one dossier; null where there are too few totals for them. */
export interface Statistics {
  readonly totals: readonly { readonly member: MemberId; readonly total: Decimal }[];
  readonly mean: Decimal | null;
  /** One highest and one lowest left out, whatever the rule says; null below three totals. */
  readonly trimmedMean: Decimal | null;
  readonly median: Decimal | null;
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  readonly range: Decimal | null;
  /** Population standard deviation, 4 places; null below two totals. */
  readonly deviation: Decimal | null;
  /** Verdicts given on the verdict criteria. */
  readonly fit: number;
  readonly unfit: number;
  /** The share of the verdict criteria on which the members disagree, from 0 to 1. */
  readonly splitVerdicts: Decimal;
}

/** What a table shows of one dossier's ballots; exact until the rounding to `places`. Remembered with the input, which never changes. */
export function statisticsOf(input: TallyInput, places: number): Statistics {
  const known = remembered.get(input);
  if (known?.places === places) return known.statistics;
  const statistics = countStatistics(input, places);
  remembered.set(input, { places, statistics });
  return statistics;
}

const remembered = new WeakMap<TallyInput, { readonly places: number; readonly statistics: Statistics }>();

function countStatistics({ rubric, ballots }: TallyInput, places: number): Statistics {
  const exact = ballots.flatMap(({ member, content }) => {
    const value = totalOf(rubric, content);
    return value ? [{ member, value }] : [];
  });
  const sorted = exact.map(({ value }) => value).sort(compareFractions);
  const rounded = (value: Fraction | null) => value && roundedDecimal(value, places);
  const [lowest, highest] = [sorted[0] ?? null, sorted.at(-1) ?? null];
  const counts = rubric.criteria.flatMap(({ id, instrument }, place) => {
    if (instrument.kind !== 'verdict') return [];
    let [fit, unfit] = [0, 0];
    for (const { content } of ballots) {
      const kind = answerIn(content, id, place)?.kind;
      if (kind === 'fit') fit += 1;
      if (kind === 'unfit') unfit += 1;
    }
    return [{ fit, unfit }];
  });
  const split = counts.filter(({ fit, unfit }) => fit > 0 && unfit > 0).length;
  return {
    totals: exact.map(({ member, value }) => ({ member, total: roundedDecimal(value, places) })),
    mean: rounded(meanOf(sorted)),
    trimmedMean: sorted.length < 3 ? null : rounded(meanOf(sorted.slice(1, -1))),
    median: rounded(medianOf(sorted)),
    lowest: rounded(lowest),
    highest: rounded(highest),
    range: lowest && highest ? rounded(subtractFractions(highest, lowest)) : null,
    deviation: deviationOf(sorted),
    fit: counts.reduce((sum, { fit }) => sum + fit, 0),
    unfit: counts.reduce((sum, { unfit }) => sum + unfit, 0),
    splitVerdicts: roundedDecimal(counts.length === 0 ? fraction(0n) : share(split, counts.length), 4),
  };
}

function share(part: number, whole: number): Fraction {
  return fraction(BigInt(part), BigInt(whole));
}

function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  return divideFractions(
    values.reduce((sum, value) => addFractions(sum, value)),
    fraction(BigInt(values.length)),
  );
}

/** The middle one, or the mean of the middle two. */
function medianOf(sorted: readonly Fraction[]): Fraction | null {
  const middle = Math.floor((sorted.length - 1) / 2);
  return meanOf(sorted.slice(middle, sorted.length - middle));
}

function deviationOf(values: readonly Fraction[]): Decimal | null {
  const mean = values.length < 2 ? null : meanOf(values);
  if (!mean) return null;
  const squares = values.map((value) => {
    const distance = subtractFractions(value, mean);
    return multiplyFractions(distance, distance);
  });
  const variance = meanOf(squares);
  return variance && squareRootDecimal(variance, 4);
}
