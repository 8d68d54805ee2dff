import { fraction, roundedDecimal, subtractFractions, type Decimal, type Fraction } from '../basics/decimal.ts';

/** Who of the judges agree, beyond what chance would give. 1: all alike; 0: as by chance; below: against each other. */
export interface Agreement {
  readonly value: Decimal;
  /** Units that at least two judges valued, and the values in them. */
  readonly units: number;
  readonly values: number;
}

/** What one unit got: whole numbers, or codes where they are only told apart. */
type Values = readonly bigint[] | readonly number[];

/** How far two values are apart: `nominal` the same or not, `interval` the square of their difference. */
export type Metric = 'nominal' | 'interval';

/** So that `1/(m-1)` of every unit of up to 20 judges is a whole number of parts: the least common multiple of 1 to 19. */
const parts = 232_792_560n;

/**
 * Krippendorff's alpha: 1 - observed / expected disagreement. A unit is what was valued, with the values that it got; gaps are left
 * out, so judges may differ in number from unit to unit (1 to 20). Values are whole numbers (figures scaled to whole ones). null where no unit has
 * two values, or all values are alike, so that there is nothing to disagree about.
 * Hayes, A. F. & Krippendorff, K. (2007), Answering the call for a standard reliability measure for coding data,
 * Communication Methods and Measures 1(1), 77-89; computed as in Krippendorff (2011), Computing Krippendorff's alpha-reliability.
 */
export function krippendorffAlpha(units: readonly Values[], metric: Metric): Agreement | null {
  const paired = units.filter((values) => values.length > 1);
  const all = paired.flatMap((values): (bigint | number)[] => [...values]);
  const n = BigInt(all.length);
  // Sums over ordered pairs of values, of a unit for what is observed and of all units for what chance gives.
  const distances = metric === 'nominal' ? unlikePairs : squaredPairs;
  const observed = paired.reduce((sum, values) => sum + (distances(values) * parts) / BigInt(values.length - 1), 0n);
  const expected = distances(all);
  if (expected === 0n) return null;
  const ratio = fraction(observed * (n - 1n), expected * parts);
  return { value: roundedDecimal(subtractFractions(one, ratio), 4), units: paired.length, values: all.length };
}

const one = fraction(1n);

function unlikePairs(values: readonly (bigint | number)[]): bigint {
  const counts = new Map<bigint | number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const alike = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  return BigInt(values.length * values.length - alike);
}

/** The sum of (a - b)^2 over ordered pairs: 2 (m * sum of squares - square of the sum). */
function squaredPairs(values: readonly (bigint | number)[]): bigint {
  let [sum, squares] = [0n, 0n];
  for (const each of values) {
    const value = BigInt(each);
    sum += value;
    squares += value * value;
  }
  return 2n * (BigInt(values.length) * squares - sum * sum);
}

/** The intraclass correlations of one judge's value, and of the mean over all judges. */
export interface Intraclass {
  readonly single: Decimal;
  readonly average: Decimal;
  readonly units: number;
  readonly judges: number;
}

/**
 * ICC(1,1) and ICC(1,k), one-way random effects: each unit valued by k judges who need not be the same from unit to unit.
 * null unless every unit has the same number (two or more) of whole values, with two units at least, or where all values are alike.
 * Shrout, P. E. & Fleiss, J. L. (1979), Intraclass correlations: uses in assessing rater reliability, Psychological Bulletin 86(2), 420-428.
 */
export function intraclass(units: readonly (readonly bigint[])[]): Intraclass | null {
  const judges = units[0]?.length ?? 0;
  if (units.length < 2 || judges < 2 || units.some(({ length }) => length !== judges)) return null;
  const [k, n] = [BigInt(judges), BigInt(units.length)];
  const sums = units.map((values) => values.reduce((sum, value) => sum + value, 0n));
  const squares = units.flat().reduce((sum, value) => sum + value * value, 0n);
  const total = sums.reduce((sum, value) => sum + value, 0n);
  const ofSums = sums.reduce((sum, value) => sum + value * value, 0n);
  // Mean squares between and within units, both times n k (n - 1)(k - 1), so that they stay whole.
  const between = (n * ofSums - total * total) * (k - 1n);
  const within = (k * squares - ofSums) * (n - 1n);
  const spread = between + (k - 1n) * within;
  if (spread === 0n || between === 0n) return null;
  const rounded = (value: Fraction) => roundedDecimal(value, 4);
  return {
    single: rounded(fraction(between - within, spread)),
    average: rounded(fraction(between - within, between)),
    units: units.length,
    judges,
  };
}
