import { z } from 'zod';

/** The wire form of an exact figure: no exponent, no leading zeros or plus, no trailing zeros after the point, no "-0". */
export const decimalSchema = z
  .string()
  .max(40)
  .regex(/^(0|-?([1-9]\d*)(\.\d*[1-9])?|-?0\.\d*[1-9])$/)
  .brand<'Decimal'>();
export type Decimal = z.infer<typeof decimalSchema>;

/** A figure as people type it ("80", " 80.50", "080", "8.", ".5") in its one exact form, or null where it is none. */
export function decimalFromTyped(text: string): Decimal | null {
  const typed = text
    .trim()
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/^(-?)\.(?=\d)/, (_, sign: string) => `${sign}0.`);
  const exact = typed.includes('.') ? typed.replace(/\.?0*$/, '') : typed;
  const parsed = decimalSchema.safeParse(exact === '-0' ? '0' : exact);
  return parsed.success ? parsed.data : null;
}

/** An exact quotient; the denominator is positive. Never rounded until a place is asked for. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A zero denominator is a bug. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 1n) return { numerator, denominator };
  if (denominator === 0n) throw new Error('division by zero');
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator);
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** The same figures come again and again in a month's ballots. */
const known = new Map<string, Fraction>();
const mostKnown = 10_000;

export function fractionFromDecimal(text: string): Fraction {
  const before = known.get(text);
  if (before) return before;
  const found = parsedDecimal(text);
  if (known.size < mostKnown) known.set(text, found);
  return found;
}

function parsedDecimal(text: string): Fraction {
  const [whole = '0', decimals = ''] = text.split('.');
  return fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator + b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) return fraction(a.numerator - b.numerator, a.denominator);
  return fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const same = a.denominator === b.denominator;
  const left = same ? a.numerator : a.numerator * b.denominator;
  const right = same ? b.numerator : b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Rounded half away from zero (사사오입) to `places`, in canonical wire form. */
export function roundedDecimal(value: Fraction, places: number): Decimal {
  const fixed = fixedDecimal(value, places);
  const trimmed = fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  if (trimmed.length > 40) throw new Error('a figure of more than 40 characters');
  // Canonical as it is written here. A month rounds a hundred thousand figures; parsing each again took a quarter of its tally.
  return (trimmed === '-0' ? '0' : trimmed) as Decimal;
}

/** As `roundedDecimal`, always showing `places` digits after the point; for eyes, not for the wire. */
export function fixedDecimal(value: Fraction, places: number): string {
  const negative = value.numerator < 0n;
  const magnitude = negative ? -value.numerator : value.numerator;
  const scaled = (2n * magnitude * 10n ** BigInt(places) + value.denominator) / (2n * value.denominator);
  return decimalText(negative && scaled > 0n, scaled, places);
}

/** Square root to `places`, rounded half up; for a standard deviation. A negative value is a bug. */
export function squareRootDecimal(value: Fraction, places: number): Decimal {
  if (value.numerator < 0n) throw new Error('square root of a negative figure');
  const scale = 10n ** BigInt(places + 1);
  const root = integerSquareRoot((value.numerator * scale * scale) / value.denominator);
  return roundedDecimal(fraction(root, scale), places);
}

function decimalText(negative: boolean, scaled: bigint, places: number): string {
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const decimals = places > 0 ? `.${digits.slice(digits.length - places)}` : '';
  return `${negative ? '-' : ''}${whole}${decimals}`;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  // Whole numbers that a double holds are divided many times faster than large ones.
  while (y !== 0n) {
    if (x <= largest && y <= largest) return smallDivisor(Number(x), Number(y));
    [x, y] = [y, x % y];
  }
  return x === 0n ? 1n : x;
}

const largest = BigInt(Number.MAX_SAFE_INTEGER);

function smallDivisor(a: number, b: number): bigint {
  let [x, y] = [a, b];
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return BigInt(x);
}

function integerSquareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
