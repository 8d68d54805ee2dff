import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import { exampleNominationForm } from '../../../shared/nomination/example-form.ts';
import { judgeNominationForm, nominationFormSchema } from '../../../shared/nomination/nomination-form.ts';
import {
  judgeNominationPaper,
  missingDocuments,
  nominationHindrances,
} from '../../../shared/nomination/judge-nomination-paper.ts';
import type { Evaluation } from '../../../shared/nomination/nomination.ts';
import { panelFigures } from '../../../shared/nomination/panel-figures.ts';
import { diceFrom } from '../dice.ts';
import { codeOf } from '../../flow/seat.ts';

const form = exampleNominationForm;
/** One criterion of 100 points, and a panel as small as dropping allows. */
const plain = nominationFormSchema.parse({
  ...form,
  criteria: [{ id: 'all', title: '전부', max: '100' }],
  publicItems: [{ id: 'one', title: '하나' }],
  rule: { ...form.rule, panel: { least: 3, most: 20 } },
});
const panel = (totals: readonly string[], fits = totals.length): readonly Evaluation[] =>
  totals.map((total, index) => ({
    evaluator: index + 1,
    publicItems: [index < fits ? 'fit' : 'unfit'],
    points: [decimalSchema.parse(total)],
  }));

describe('the figures of a panel', () => {
  it('the example form can be applied', () => {
    expect(judgeNominationForm(form)).toEqual({ ok: true, value: true });
    expect(nominationFormSchema.parse(form)).toEqual(form);
  });

  it('leaves one highest and one lowest out, of equal ones only one each', () => {
    const { totals, mean } = panelFigures(plain, panel(['90', '90', '50', '50', '70']));
    expect(totals.map(({ dropped }) => dropped)).toEqual(['highest', null, 'lowest', null, null]);
    expect(mean).toBe('70');
    const same = panelFigures(plain, panel(['70', '70', '70']));
    expect(same.totals.map(({ dropped }) => dropped)).toEqual(['lowest', 'highest', null]);
    expect(same).toMatchObject({ mean: '70', passes: 'yes' });
  });

  it('drops nothing of fewer than three, and such a panel passes nobody', () => {
    for (const totals of [[], ['100'], ['100', '100']]) {
      const figures = panelFigures(plain, panel(totals));
      expect(figures.totals.every(({ dropped }) => dropped === null)).toBe(true);
      expect(figures).toMatchObject({ enough: 'no', passes: 'no' });
      expect(codeOf(judgeNominationPaper({ form: plain, documents: given, evaluations: [...panel(totals)] }))).toBe(
        'nomination/panel',
      );
    }
  });

  it('passes at exactly 70, and not with a mean that only looks like it', () => {
    expect(panelFigures(plain, panel(['0', '70', '70', '100']))).toMatchObject({ mean: '70', passes: 'yes' });
    const short = panelFigures(plain, panel(['0', '69.9999', '70', '70', '100']));
    expect(short).toMatchObject({ mean: '70', reaches: 'no', passes: 'no' });
    expect(panelFigures(plain, panel(['0', '69.99999999', '70.00000001', '100']))).toMatchObject({ reaches: 'yes' });
  });

  it('needs two thirds of all who evaluated on each item, and exactly two thirds are enough', () => {
    const all = ['80', '80', '80', '80', '80', '80', '80', '80', '80'];
    expect(panelFigures(plain, panel(all, 6)).publicItems).toEqual([{ item: 'one', fit: 6, unfit: 3, holds: 'yes' }]);
    expect(panelFigures(plain, panel(all, 5)).passes).toBe('no');
    // 7 of 10 are more than two thirds, 6 of 10 are less; no rounding comes between.
    expect(panelFigures(plain, panel([...all, '80'], 7)).passes).toBe('yes');
    expect(panelFigures(plain, panel([...all, '80'], 6)).passes).toBe('no');
  });

  it('is the same in whole hundredths, whatever the points are and however many are alike', () => {
    const dice = diceFrom(71);
    for (let time = 0; time < 2000; time += 1) {
      const count = 3 + dice.below(8);
      const hundredths = Array.from({ length: count }, () => 6000 + 250 * dice.below(9) + dice.below(2));
      const evaluations = panel(hundredths.map((value) => decimalSchema.parse(String(value / 100))));
      const figures = panelFigures(plain, evaluations);
      const sorted = hundredths.toSorted((a, b) => a - b).slice(1, -1);
      const sum = sorted.reduce((a, b) => a + b, 0);
      expect(figures.reaches).toBe(sum >= 7000 * sorted.length ? 'yes' : 'no');
      const kept = figures.totals.filter(({ dropped }) => dropped === null);
      expect(kept).toHaveLength(count - 2);
      expect(kept.reduce((total, each) => total + Math.round(Number(each.total) * 100), 0)).toBe(sum);
      expect(figures.totals.filter(({ dropped }) => dropped === 'highest')).toHaveLength(1);
      // Who hands in first changes nothing.
      const turned = evaluations.toReversed().map((each, index) => ({ ...each, evaluator: index + 1 }));
      expect(panelFigures(plain, turned)).toMatchObject({ mean: figures.mean, passes: figures.passes });
    }
  });
});

const given = form.documents.map(() => 'given' as const);

describe('a nomination', () => {
  const evaluations = Array.from({ length: 6 }, (_, index): Evaluation => ({
    evaluator: index + 1,
    publicItems: ['fit', 'fit', 'fit'],
    points: ['25', '25', '15', '15'].map((each) => decimalSchema.parse(each)),
  }));

  it('stands in the way of nobody who has everything', () => {
    expect(nominationHindrances({ form, documents: given, evaluations })).toEqual([]);
  });

  it('waits for the documents that are always needed, and for those that apply', () => {
    const without = (place: number, state: 'missing' | 'does-not-apply') => given.with(place, state as 'given');
    expect(missingDocuments(form, without(0, 'missing'))).toEqual(['혁신제품 추천 신청서']);
    expect(missingDocuments(form, without(0, 'does-not-apply'))).toEqual(['혁신제품 추천 신청서']);
    expect(missingDocuments(form, without(3, 'does-not-apply'))).toEqual([]);
    expect(nominationHindrances({ form, documents: without(3, 'missing'), evaluations })).toEqual(['documents']);
    expect(missingDocuments(form, [])).toHaveLength(form.documents.length);
  });

  it('needs a panel of six, though dropping would do with three', () => {
    expect(nominationHindrances({ form, documents: given, evaluations: evaluations.slice(0, 5) })).toEqual(['panel']);
  });
});
