import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import { memberIdSchema } from '../../../shared/basics/ids.ts';
import { tallyInput, tallyOf } from '../../../shared/docket/tally-of.ts';
import { tallyDossier } from '../../../shared/tally/tally-dossier.ts';
import { asTheRule, layOut, replay, type Variant } from '../../../shared/tally/replay.ts';
import { randomMonth } from '../random-month.ts';

const figure = (text: string) => decimalSchema.parse(text);
const variants: readonly Variant[] = [
  asTheRule,
  { ...asTheRule, aggregation: 'mean' },
  { ...asTheRule, aggregation: 'trimmed-mean' },
  { ...asTheRule, leftOut: memberIdSchema.parse('m2') },
  { ...asTheRule, floor: figure('50'), passMark: figure('80') },
  { ...asTheRule, passMark: figure('60'), leftOut: memberIdSchema.parse('m1') },
];

describe('a replay of the rule', () => {
  it('is the tally itself with nothing changed, and the exact tally of a changed rule otherwise', async () => {
    let compared = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const docket = (await randomMonth(seed)).docket();
      const rule = docket.round?.body.rule;
      if (!rule) throw new Error('a final month has a rule');
      const inputs = tallyOf(docket).dossiers.flatMap(({ dossier }) => {
        const file = docket.dossiers.get(dossier);
        return file ? [tallyInput(docket, file)] : [];
      });
      const sheets = layOut(inputs);
      for (const variant of variants) {
        const aggregation =
          variant.aggregation === 'mean'
            ? ({ kind: 'mean' } as const)
            : variant.aggregation === 'trimmed-mean' && rule.points.aggregation.kind === 'mean'
              ? ({ kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 } as const)
              : rule.points.aggregation;
        const { floor, passMark } = variant;
        const changed = {
          ...rule,
          points: { ...rule.points, aggregation, ...(floor && { floor }), ...(passMark && { passMark }) },
        };
        const expected = inputs.map((input) =>
          tallyDossier(changed, {
            ...input,
            ballots: input.ballots.filter(({ member }) => member !== variant.leftOut),
          }),
        );
        const found = replay(rule, sheets, variant);
        expect(found.map(({ dossier, passes }) => [dossier, passes])).toEqual(
          expected.map(({ dossier, passes }) => [dossier, passes]),
        );
        for (const [index, { score }] of found.entries())
          expect(score === null ? null : score).toBeCloseToOrNull(expected[index]?.score ?? null, rule.points.places);
        compared += found.length;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });
});

expect.extend({
  toBeCloseToOrNull: (received: number | null, expected: string | null, places: number) => ({
    pass:
      received === null || expected === null
        ? received === expected
        : Math.abs(received - Number(expected)) <= 0.5001 * 10 ** -places,
    message: () => `${received} is not ${expected}`,
  }),
});
declare module 'vitest' {
  interface Matchers<T> {
    toBeCloseToOrNull: (expected: string | null, places: number) => T;
  }
}
