import { describe, expect, it } from 'vitest';
import { decimalFromTyped, fractionFromDecimal, roundedDecimal } from '../../../shared/basics/decimal.ts';

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
});
