import { compareFractions, divideFractions, fractionFromDecimal, type Fraction } from '../basics/decimal.ts';
import type { Rule, TieBreak } from '../round/rule.ts';
import type { DossierTally, TallyInput } from './tally.ts';

/**
 * Ranks the dossiers that have a score, best first; equal scores are settled by the rule's tie-breaks in order. What still is
 * equal shares a rank. Answers the tallies in the order given.
 */
export function rankDossiers(
  rule: Rule,
  inputs: readonly TallyInput[],
  tallies: readonly DossierTally[],
): readonly DossierTally[] {
  const entries = tallies.flatMap((tally, index) => {
    const input = inputs[index];
    return tally.score !== null && input ? [{ tally, input, index }] : [];
  });
  entries.sort((a, b) => compare(rule, a, b).order);

  const ranked = [...tallies];
  let rank = 0;
  for (const [place, entry] of entries.entries()) {
    const before = entries[place - 1];
    const after = entries[place + 1];
    const toBefore = before ? compare(rule, before, entry) : null;
    const toAfter = after ? compare(rule, entry, after) : null;
    if (toBefore?.order !== 0) rank = place + 1;
    const tieBrokenBy = toBefore?.by ?? toAfter?.by ?? null;
    const steps = tieBrokenBy
      ? [...entry.tally.steps, { step: 'tie-broken' as const, values: { by: tieBrokenBy, rank } }]
      : entry.tally.steps;
    ranked[entry.index] = { ...entry.tally, rank, tieBrokenBy, steps };
  }
  return ranked;
}

interface Entry {
  readonly tally: DossierTally;
  readonly input: TallyInput;
}

/** Negative order: `a` comes first. `by` names the tie-break that decided between equal scores. */
function compare(rule: Rule, a: Entry, b: Entry): { readonly order: number; readonly by: TieBreak | null } {
  const byScore = compareText(b.tally.score, a.tally.score);
  if (byScore !== 0) return { order: byScore, by: null };
  for (const by of rule.tieBreak) {
    const order = tieBreakers[by](a, b);
    if (order !== 0) return { order, by };
  }
  return { order: 0, by: null };
}

const tieBreakers: Readonly<Record<TieBreak, (a: Entry, b: Entry) => number>> = {
  'heaviest-criterion': (a, b) => compareShares(sharesByWeight(b)[0] ?? null, sharesByWeight(a)[0] ?? null),
  'criteria-by-weight': (a, b) => {
    const [ofA, ofB] = [sharesByWeight(a), sharesByWeight(b)];
    for (let i = 0; i < Math.max(ofA.length, ofB.length); i += 1) {
      const order = compareShares(ofB[i] ?? null, ofA[i] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  },
  'smaller-spread': (a, b) => compareText(a.tally.spread, b.tally.spread),
  number: (a, b) => (a.tally.dossier < b.tally.dossier ? -1 : 1),
};

/** Criterion means as shares of their maximum, so that rubrics with other maxima compare; the heaviest criterion first. */
function sharesByWeight({ tally, input }: Entry): readonly (Fraction | null)[] {
  const weighed = input.rubric.criteria.flatMap(({ id, instrument }) => {
    if (instrument.kind !== 'points') return [];
    const mean = tally.points.find(({ criterion }) => criterion === id)?.mean ?? null;
    const share = mean && divideFractions(fractionFromDecimal(mean), fractionFromDecimal(instrument.max));
    return [{ weight: fractionFromDecimal(instrument.weight), share }];
  });
  weighed.sort((a, b) => compareFractions(b.weight, a.weight));
  return weighed.map(({ share }) => share);
}

function compareText(a: string | null, b: string | null): number {
  return compareShares(a === null ? null : fractionFromDecimal(a), b === null ? null : fractionFromDecimal(b));
}

/** What is missing comes before everything else. */
function compareShares(a: Fraction | null, b: Fraction | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareFractions(a, b);
}
