import { describe, expect, it } from 'vitest';
import {
  decimalFromTyped,
  decimalSchema,
  fraction,
  fractionFromDecimal,
  roundedDecimal,
} from '../../../shared/basics/decimal.ts';
import { diceFrom } from '../dice.ts';

describe('a figure as people type it', () => {
  it.each([
    ['80', '80'],
    [' 80.50 ', '80.5'],
    ['080', '80'],
    ['0', '0'],
    ['00', '0'],
    ['0.10', '0.1'],
    ['8.', '8'],
    ['.5', '0.5'],
    ['-0', '0'],
    ['-3.20', '-3.2'],
    ['33.333', '33.333'],
  ])('%j is %s', (typed, exact) => expect(decimalFromTyped(typed)).toBe(exact));

  it.each(['', ' ', '-', '.', '1e3', '1,000', '8 0', '٣', '80점', '--1', '1.2.3', '+5', '1'.repeat(41)])(
    '%j is none',
    (typed) => expect(decimalFromTyped(typed)).toBeNull(),
  );
});

describe('rounding', () => {
  it.each([
    ['0.00005', 4, '0.0001'],
    ['0.00004999', 4, '0'],
    ['-0.00005', 4, '-0.0001'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['99.99995', 4, '100'],
  ])('takes %s to %i places as %s, half away from zero', (text, places, expected) =>
    expect(roundedDecimal(fractionFromDecimal(text), places)).toBe(expected),
  );

  it('always writes the one exact form that the wire knows', () => {
    const dice = diceFrom(7);
    for (let round = 0; round < 20_000; round += 1) {
      const value = fraction(
        BigInt(dice.below(2_000_001) - 1_000_000),
        BigInt(1 + dice.below(round % 2 ? 7 : 100_000)),
      );
      const rounded = roundedDecimal(value, dice.below(7));
      expect(decimalSchema.parse(rounded)).toBe(rounded);
    }
    expect(() => roundedDecimal(fraction(10n ** 41n), 0)).toThrow();
  });
});
