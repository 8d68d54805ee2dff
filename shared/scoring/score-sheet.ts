import { z } from 'zod';
import {
  compareFractions,
  decimalSchema,
  divideFractions,
  fraction,
  fractionFromDecimal,
  multiplyFractions,
  type Fraction,
} from '../basics/decimal.ts';
import { dossierNumberSchema, roundIdSchema } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { problem } from '../basics/result.ts';
import { criterionIdSchema, type Criterion, type Rubric } from '../round/rubric.ts';
import { pinsSchema } from './pin.ts';

/** 적정, 부적정, 해당 없음, or points. "해당 없음" is an answer of its own and never a zero. */
export const answerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fit') }),
  z.strictObject({ kind: z.literal('unfit') }),
  z.strictObject({ kind: z.literal('not-applicable') }),
  z.strictObject({ kind: z.literal('points'), points: decimalSchema }),
]);
export type Answer = Readonly<z.infer<typeof answerSchema>>;

/** The most characters of a reason, and of the overall opinion or the note. */
export const reasonLimit = 4000;
export const textLimit = 8000;

export const sheetEntrySchema = z.strictObject({
  criterion: criterionIdSchema,
  answer: answerSchema.nullable(),
  reason: z.string().max(reasonLimit),
  pins: pinsSchema,
});
export type SheetEntry = Readonly<z.infer<typeof sheetEntrySchema>>;

/** A member's working paper for one dossier. `note` is private and never becomes part of a ballot. */
export const scoreSheetSchema = z.strictObject({
  round: roundIdSchema,
  dossier: dossierNumberSchema,
  entries: z.array(sheetEntrySchema).max(60),
  opinion: z.string().max(textLimit),
  note: z.string().max(textLimit),
});
export type ScoreSheet = Readonly<z.infer<typeof scoreSheetSchema>>;

export function emptySheet(round: ScoreSheet['round'], dossier: ScoreSheet['dossier'], rubric: Rubric): ScoreSheet {
  const entries = rubric.criteria.map(({ id }) => ({ criterion: id, answer: null, reason: '' }));
  return { round, dossier, entries, opinion: '', note: '' };
}

export function entryOf(sheet: ScoreSheet, criterion: string): SheetEntry {
  return sheet.entries.find((entry) => entry.criterion === criterion) ?? { criterion, answer: null, reason: '' };
}

/** The sheet with one entry replaced; a criterion met for the first time is added at the end. */
export function withEntry(sheet: ScoreSheet, entry: SheetEntry): ScoreSheet {
  const known = sheet.entries.some(({ criterion }) => criterion === entry.criterion);
  const entries = known
    ? sheet.entries.map((each) => (each.criterion === entry.criterion ? entry : each))
    : [...sheet.entries, entry];
  return { ...sheet, entries };
}

/** What makes an answer impossible for its criterion: the wrong instrument, a figure outside 0..max, 해당 없음 where it is refused. */
export function judgeAnswer(criterion: Criterion, answer: Answer): Problem | null {
  const { instrument, title } = criterion;
  if (answer.kind === 'not-applicable')
    return instrument.notApplicable === 'allowed'
      ? null
      : problem('scoring/not-applicable-refused', { criterion: title });
  if (instrument.kind === 'verdict')
    return answer.kind === 'points' ? problem('scoring/wrong-instrument', { criterion: title }) : null;
  if (answer.kind !== 'points') return problem('scoring/wrong-instrument', { criterion: title });
  const points = fractionFromDecimal(answer.points);
  const inRange =
    compareFractions(points, fraction(0n)) >= 0 && compareFractions(points, fractionFromDecimal(instrument.max)) <= 0;
  return inRange ? null : problem('scoring/score-out-of-range', { criterion: title, max: instrument.max });
}

/** Draft saving refuses only what could never be right: foreign criteria and impossible answers. Gaps are fine until signing. */
export function judgeDraft(rubric: Rubric, sheet: ScoreSheet): readonly Problem[] {
  return sheet.entries.flatMap(({ criterion: id, answer }) => {
    const criterion = rubric.criteria.find((each) => each.id === id);
    if (!criterion) return [problem('scoring/unknown-criterion', { criterion: id })];
    const found = answer ? judgeAnswer(criterion, answer) : null;
    return found ? [found] : [];
  });
}

/** Signing demands an answer and a reason for every criterion, and an overall opinion. Empty list: ready to sign. */
export function judgeComplete(rubric: Rubric, sheet: ScoreSheet): readonly Problem[] {
  const missing = rubric.criteria.flatMap((criterion) => {
    const { answer, reason } = entryOf(sheet, criterion.id);
    if (!answer) return [problem('scoring/incomplete', { criterion: criterion.title })];
    return reason.trim() === '' ? [problem('scoring/reason-missing', { criterion: criterion.title })] : [];
  });
  const opinion = sheet.opinion.trim() === '' ? [problem('scoring/opinion-missing')] : [];
  return [...judgeDraft(rubric, sheet), ...missing, ...opinion];
}

/** How many criteria have both answer and reason. */
export function progressOf(
  rubric: Rubric,
  sheet: ScoreSheet | undefined,
): { readonly done: number; readonly all: number } {
  const all = rubric.criteria.length;
  if (!sheet) return { done: 0, all };
  const done = rubric.criteria.filter(({ id }) => {
    const { answer, reason } = entryOf(sheet, id);
    return answer !== null && reason.trim() !== '';
  }).length;
  return { done, all };
}

/**
 * One member's total out of 100: points over maximum, by weight, over the criteria that apply and are answered; exact. null where
 * no points were given.
 */
export function weightedTotal(
  rubric: Rubric,
  answerTo: (criterion: string, place: number) => Answer | null,
): Fraction | null {
  const { parts, scale } = weighed(rubric);
  // Whole numbers over one denominator; reduced once, at the end.
  let [sum, under, weights] = [0n, 1n, 0n];
  for (const { id, place, share, weight } of parts) {
    const answer = answerTo(id, place);
    if (answer?.kind !== 'points') continue;
    const { numerator, denominator } = fractionFromDecimal(answer.points);
    sum = denominator === 1n ? sum + share * numerator * under : sum * denominator + share * numerator * under;
    under *= denominator;
    weights += weight;
  }
  return weights === 0n ? null : fraction(sum, scale * under * weights);
}

interface Weighed {
  /** Of each points criterion, 100 * weight / max times `scale` times the weights' own scale, and the weight times that scale. */
  readonly parts: readonly {
    readonly id: string;
    readonly place: number;
    readonly share: bigint;
    readonly weight: bigint;
  }[];
  readonly scale: bigint;
}

/** A rubric's weights as whole numbers; a rubric never changes, and every ballot of a month asks for them. */
function weighed(rubric: Rubric): Weighed {
  const known = weighedRubrics.get(rubric);
  if (known) return known;
  const scored = rubric.criteria.flatMap(({ id, instrument }, place) => {
    if (instrument.kind !== 'points') return [];
    const weight = fractionFromDecimal(instrument.weight);
    const share = multiplyFractions(divideFractions(weight, fractionFromDecimal(instrument.max)), fraction(100n));
    return [{ id, place, share, weight }];
  });
  const scale = scored.reduce((product, { share }) => product * share.denominator, 1n);
  const ofWeights = scored.reduce((product, { weight }) => product * weight.denominator, 1n);
  const whole = ({ numerator, denominator }: Fraction, times: bigint) => (numerator * times) / denominator;
  const parts = scored.map(({ id, place, share, weight }) => ({
    id,
    place,
    share: whole(share, scale) * ofWeights,
    weight: whole(weight, ofWeights),
  }));
  const found = { parts, scale };
  weighedRubrics.set(rubric, found);
  return found;
}

const weighedRubrics = new WeakMap<Rubric, Weighed>();
