import { compareFractions, divideFractions, fraction, fractionFromDecimal } from '../basics/decimal.ts';
import type { DossierNumber } from '../basics/ids.ts';
import type { Criterion, Rubric } from '../round/rubric.ts';
import { entryOf, weightedTotal, type Answer, type ScoreSheet } from './score-sheet.ts';

/** From this total on, out of 100, a verdict of 부적정 surprises. */
export const highTotal = 80n;
/** A reason for full marks or for none is expected to have this many characters. */
export const fewCharacters = 10;
/** Shorter texts are equal by chance ("확인함"). */
const pastedCharacters = 30;
/** Equal marks for fewer criteria than this are nothing to ask about. */
const manyCriteria = 3;

/** What a member may want to look at again before signing. Never a reason to refuse a signature. */
export type Contradiction =
  | { readonly kind: 'unfit-yet-high'; readonly criterion: Criterion }
  | { readonly kind: 'same-everywhere' }
  | { readonly kind: 'extreme-with-few-words'; readonly criterion: Criterion }
  | { readonly kind: 'evidence-missing'; readonly criterion: Criterion }
  | { readonly kind: 'same-reasons' }
  | { readonly kind: 'pasted-from'; readonly where: Criterion | 'opinion'; readonly dossier: DossierNumber };

/** Warnings about one sheet, held against my other sheets of the round; in the order of the rubric. */
export function contradictionsIn(
  rubric: Rubric,
  sheet: ScoreSheet,
  others: readonly ScoreSheet[],
): readonly Contradiction[] {
  return [
    ...unfitYetHigh(rubric, sheet),
    ...sameEverywhere(rubric, sheet),
    ...extremes(rubric, sheet),
    ...withoutEvidence(rubric, sheet),
    ...sameReasons(rubric, sheet),
    ...pasted(rubric, sheet, others),
  ];
}

function unfitYetHigh(rubric: Rubric, sheet: ScoreSheet): readonly Contradiction[] {
  const total = weightedTotal(rubric, (criterion) => entryOf(sheet, criterion).answer);
  if (!total || compareFractions(total, fraction(highTotal)) < 0) return [];
  return rubric.criteria
    .filter(({ id }) => entryOf(sheet, id).answer?.kind === 'unfit')
    .map((criterion) => ({ kind: 'unfit-yet-high', criterion }));
}

function sameEverywhere(rubric: Rubric, sheet: ScoreSheet): readonly Contradiction[] {
  const shares = rubric.criteria.flatMap(({ id, instrument }) => shareOf(instrument, entryOf(sheet, id).answer) ?? []);
  const [first] = shares;
  const same = first && shares.length >= manyCriteria && shares.every((share) => compareFractions(share, first) === 0);
  return same ? [{ kind: 'same-everywhere' }] : [];
}

function extremes(rubric: Rubric, sheet: ScoreSheet): readonly Contradiction[] {
  return rubric.criteria
    .filter(({ id, instrument }) => {
      const { answer, reason } = entryOf(sheet, id);
      const share = shareOf(instrument, answer);
      if (!share || reason.trim() === '') return false;
      const extreme = [0n, 1n].some((end) => compareFractions(share, fraction(end)) === 0);
      return extreme && [...reason.trim()].length < fewCharacters;
    })
    .map((criterion) => ({ kind: 'extreme-with-few-words', criterion }));
}

/** Where the rubric asks for a place in the files; 해당 없음 has none. */
function withoutEvidence(rubric: Rubric, sheet: ScoreSheet): readonly Contradiction[] {
  return rubric.criteria
    .filter(({ id, evidence }) => {
      const { answer, pins } = entryOf(sheet, id);
      return evidence === 'asked' && answer !== null && answer.kind !== 'not-applicable' && !pins?.length;
    })
    .map((criterion) => ({ kind: 'evidence-missing', criterion }));
}

function sameReasons(rubric: Rubric, sheet: ScoreSheet): readonly Contradiction[] {
  const reasons = rubric.criteria.map(({ id }) => comparable(entryOf(sheet, id).reason)).filter((text) => text !== '');
  return reasons.length >= manyCriteria && new Set(reasons).size === 1 ? [{ kind: 'same-reasons' }] : [];
}

/** A text that stands, letter for letter, under another dossier: once is enough to say. */
function pasted(rubric: Rubric, sheet: ScoreSheet, others: readonly ScoreSheet[]): readonly Contradiction[] {
  const known = new Map<string, DossierNumber>();
  for (const other of others.filter(({ dossier }) => dossier !== sheet.dossier))
    for (const text of [other.opinion, ...other.entries.map(({ reason }) => reason)])
      if (isLong(text)) known.set(comparable(text), other.dossier);
  const texts = [
    ...rubric.criteria.map((criterion) => ({ where: criterion, text: entryOf(sheet, criterion.id).reason })),
    { where: 'opinion' as const, text: sheet.opinion },
  ];
  return texts.flatMap(({ where, text }) => {
    const dossier = isLong(text) ? known.get(comparable(text)) : undefined;
    return dossier ? [{ kind: 'pasted-from', where, dossier } as const] : [];
  });
}

function shareOf(instrument: Criterion['instrument'], answer: Answer | null) {
  if (instrument.kind !== 'points' || answer?.kind !== 'points') return null;
  return divideFractions(fractionFromDecimal(answer.points), fractionFromDecimal(instrument.max));
}

function isLong(text: string): boolean {
  return comparable(text).length >= pastedCharacters;
}

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
