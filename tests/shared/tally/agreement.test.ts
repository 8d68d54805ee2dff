import { describe, expect, it } from 'vitest';
import { intraclass, krippendorffAlpha } from '../../../shared/tally/agreement.ts';
import { diceFrom } from '../dice.ts';

/** The reliability data of Krippendorff (2011), four observers and twelve units; 0 stands for a gap. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
  [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
];
const units =
  observers[0]?.map((_, unit) => observers.flatMap((values) => (values[unit] ? [BigInt(values[unit])] : []))) ?? [];

/** Table 2 of Shrout and Fleiss (1979): six targets, four judges. */
const targets = [
  [9n, 2n, 5n, 8n],
  [6n, 1n, 3n, 2n],
  [8n, 4n, 6n, 8n],
  [7n, 1n, 2n, 6n],
  [10n, 5n, 6n, 9n],
  [6n, 2n, 4n, 7n],
];

describe('Krippendorff’s alpha', () => {
  it('is what its author publishes for the worked example, nominal and interval', () => {
    expect(Number(krippendorffAlpha(units, 'nominal')?.value).toFixed(3)).toBe('0.743');
    expect(Number(krippendorffAlpha(units, 'interval')?.value).toFixed(3)).toBe('0.849');
    expect(krippendorffAlpha(units, 'nominal')).toMatchObject({ units: 11, values: 40 });
  });

  it('is the same when figures are scaled and moved', () => {
    const moved = units.map((values) => values.map((value) => 10_000n * value + 7n));
    expect(krippendorffAlpha(moved, 'interval')).toEqual(krippendorffAlpha(units, 'interval'));
  });

  it('is that of the definition, pair by pair, on random figures', () => {
    const dice = diceFrom(7);
    for (let round = 0; round < 50; round += 1) {
      const random = Array.from({ length: 2 + dice.below(6) }, () =>
        Array.from({ length: dice.below(6) }, () => BigInt(dice.below(9))),
      );
      for (const metric of ['nominal', 'interval'] as const) {
        const ours = krippendorffAlpha(random, metric);
        const theirs = byDefinition(random, metric);
        if (theirs === null) expect(ours).toBeNull();
        else expect(Number(ours?.value)).toBeCloseTo(theirs, 3);
      }
    }
  });

  it('says nothing where there is nothing to compare', () => {
    expect(krippendorffAlpha([[1n], [2n]], 'nominal')).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1n, 1n],
          [1n, 1n],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([], 'interval')).toBeNull();
  });
});

describe('the intraclass correlation', () => {
  it('is what Shrout and Fleiss publish for ICC(1,1) and ICC(1,4)', () => {
    const found = intraclass(targets);
    expect(Number(found?.single).toFixed(2)).toBe('0.17');
    expect(Number(found?.average).toFixed(2)).toBe('0.44');
  });

  it('is refused where units have different numbers of values', () => {
    expect(intraclass([...targets, [1n, 2n]])).toBeNull();
    expect(intraclass(targets.slice(0, 1))).toBeNull();
  });
});

function byDefinition(all: readonly (readonly bigint[])[], metric: 'nominal' | 'interval'): number | null {
  const distance = (a: bigint, b: bigint) => (metric === 'nominal' ? Number(a !== b) : Number((a - b) * (a - b)));
  const paired = all.filter(({ length }) => length > 1);
  const values = paired.flat();
  const sum = (list: readonly bigint[]) =>
    list.flatMap((a) => list.map((b) => distance(a, b))).reduce((x, y) => x + y, 0);
  const observed = paired.map((list) => sum(list) / (list.length - 1)).reduce((x, y) => x + y, 0) / values.length;
  const expected = sum(values) / (values.length * (values.length - 1));
  return expected > 0 ? 1 - observed / expected : null;
}
