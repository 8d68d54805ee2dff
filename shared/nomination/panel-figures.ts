import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionFromDecimal,
  roundedDecimal,
  type Decimal,
  type Fraction,
} from '../basics/decimal.ts';
import { meetsShare } from '../round/share.ts';
import type { NominationForm } from './nomination-form.ts';
import type { Evaluation } from './nomination.ts';

export interface PublicFigure {
  readonly item: string;
  readonly fit: number;
  readonly unfit: number;
  readonly holds: 'yes' | 'no';
}

export interface PanelTotal {
  readonly evaluator: number;
  readonly total: Decimal;
  readonly dropped: 'highest' | 'lowest' | null;
}

/** What a panel's evaluations come to under a form. `mean` is for the eye, to four places; the mark is compared exactly. */
export interface PanelFigures {
  readonly publicItems: readonly PublicFigure[];
  readonly totals: readonly PanelTotal[];
  /** null where nobody is left after dropping. */
  readonly mean: Decimal | null;
  readonly reaches: 'yes' | 'no';
  readonly enough: 'yes' | 'no';
  readonly passes: 'yes' | 'no';
}

/** Places of the mean as it is shown, as in tenders (제안서평가 세부기준 제12조: the fifth place is rounded). */
const places = 4;
const zero = fraction(0n);

/**
 * One highest and one lowest total are left out, of several equal ones only one each (the lowest evaluator's number); the mean of the rest
 * must reach the mark, and each item of 공공성 the share of all who evaluated.
 */
export function panelFigures({ publicItems, rule }: NominationForm, evaluations: readonly Evaluation[]): PanelFigures {
  const exact = evaluations.map(({ evaluator, points }) => ({
    evaluator,
    value: points.map((each) => fractionFromDecimal(each)).reduce(addFractions, zero),
  }));
  const dropped = droppedFrom(exact, rule.drop);
  const kept = exact.filter(({ evaluator }) => !dropped.has(evaluator));
  const mean = kept.length > 0 ? meanOf(kept.map(({ value }) => value)) : null;
  const items = publicItems.map(({ id }, place): PublicFigure => {
    const fit = evaluations.filter((each) => each.publicItems[place] === 'fit').length;
    const unfit = evaluations.filter((each) => each.publicItems[place] === 'unfit').length;
    const holds = evaluations.length > 0 && meetsShare(rule.publicShare, fit, evaluations.length);
    return { item: id, fit, unfit, holds: holds ? 'yes' : 'no' };
  });
  const reaches = mean !== null && compareFractions(mean, fractionFromDecimal(rule.passMark)) >= 0;
  const enough = evaluations.length >= rule.panel.least && evaluations.length <= rule.panel.most;
  const passes = enough && reaches && items.every(({ holds }) => holds === 'yes');
  return {
    publicItems: items,
    totals: exact.map(({ evaluator, value }) => ({
      evaluator,
      total: roundedDecimal(value, 20),
      dropped: dropped.get(evaluator) ?? null,
    })),
    mean: mean && roundedDecimal(mean, places),
    reaches: reaches ? 'yes' : 'no',
    enough: enough ? 'yes' : 'no',
    passes: passes ? 'yes' : 'no',
  };
}

interface ExactTotal {
  readonly evaluator: number;
  readonly value: Fraction;
}

function droppedFrom(
  totals: readonly ExactTotal[],
  { highest, lowest }: NominationForm['rule']['drop'],
): ReadonlyMap<number, 'highest' | 'lowest'> {
  // Where nobody would be left, nothing is dropped; the panel is too small then anyway.
  if (totals.length <= highest + lowest) return new Map();
  const byNumber = [...totals].sort((a, b) => a.evaluator - b.evaluator);
  const rising = [...byNumber].sort((a, b) => compareFractions(a.value, b.value));
  const low = rising.slice(0, lowest);
  const falling = byNumber
    .filter((each) => !low.includes(each))
    .sort((a, b) => compareFractions(b.value, a.value))
    .slice(0, highest);
  return new Map([
    ...low.map(({ evaluator }) => [evaluator, 'lowest'] as const),
    ...falling.map(({ evaluator }) => [evaluator, 'highest'] as const),
  ]);
}

function meanOf(values: readonly Fraction[]): Fraction {
  return divideFractions(values.reduce(addFractions, zero), fraction(BigInt(values.length)));
}
