import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  fractionFromDecimal,
  multiplyFractions,
  roundedDecimal,
  squareRootDecimal,
  subtractFractions,
  type Fraction,
} from '../basics/decimal.ts';
import type { MemberId } from '../basics/ids.ts';
import type { Criterion } from '../round/rubric.ts';
import type { Rule } from '../round/rule.ts';
import { meetsShare } from '../round/share.ts';
import type { Answer } from '../scoring/score-sheet.ts';
import { answerIn, totalOf } from './total-of.ts';
import type { DossierTally, MemberTotal, PointsTally, TallyInput, TallyStep, VerdictTally } from './tally.ts';

/**
 * One dossier's figures with the steps that led to them; the rank is left to the month. Exact until the one rounding the rule names.
 * Remembered with the input, which never changes: a decision on one of thousands leaves the figures of the others as they are.
 */
export function tallyDossier(rule: Rule, input: TallyInput): DossierTally {
  const known = remembered.get(input);
  if (known?.rule === rule) return known.tally;
  const counted = countDossier(rule, input);
  remembered.set(input, { rule, tally: counted });
  return counted;
}

const remembered = new WeakMap<TallyInput, { readonly rule: Rule; readonly tally: DossierTally }>();

function countDossier(rule: Rule, input: TallyInput): DossierTally {
  const { dossier, serviceType, ballots } = input;
  const steps: TallyStep[] = [{ step: 'ballots-counted', values: { ballots: ballots.length } }];
  const revised = ballots.flatMap(({ member, revision }) => (revision ? [member] : []));
  if (revised.length > 0) steps.push({ step: 'revisions-counted', values: { revisions: revised.length } });
  const verdicts = verdictTallies(rule, input, steps);
  const exact = exactTotals(input);
  const kept = keptTotals(rule, exact, steps);
  const score = scoreOf(rule, kept, steps);
  const points = pointsTallies(rule, input, kept, steps);

  const hasPoints = input.rubric.criteria.some(({ instrument }) => instrument.kind === 'points');
  const reaches =
    score !== null && compareFractions(fractionFromDecimal(score), fractionFromDecimal(rule.points.passMark)) >= 0;
  if (score !== null)
    steps.push({
      step: 'pass-mark-compared',
      values: { score, passMark: rule.points.passMark, result: reaches ? 'yes' : 'no' },
    });
  const holds =
    ballots.length > 0 &&
    verdicts.every((verdict) => verdict.holds === 'yes') &&
    points.every((criterion) => criterion.holds === 'yes') &&
    (reaches || !hasPoints);
  const passes = holds ? 'yes' : 'no';
  steps.push({ step: 'outcome', values: { passes } });

  const totals = exact.map((total): MemberTotal => {
    const keptOnes = kept.find(({ member }) => member === total.member);
    return {
      member: total.member,
      total: roundedDecimal(total.value, rule.points.places),
      dropped: keptOnes?.dropped ?? null,
    };
  });
  const spread = spreadOf(exact);
  return {
    dossier,
    serviceType,
    ballots: ballots.length,
    ...(revised.length > 0 ? { revised } : {}),
    verdicts,
    points,
    totals,
    score,
    spread,
    passes,
    rank: null,
    tieBrokenBy: null,
    steps,
  };
}

interface ExactTotal {
  readonly member: MemberId;
  readonly value: Fraction;
}
interface WeighedTotal extends ExactTotal {
  readonly dropped: 'highest' | 'lowest' | null;
}
const zero = fraction(0n);

function answersTo(input: TallyInput, criterion: Criterion): readonly { member: MemberId; answer: Answer }[] {
  const place = input.rubric.criteria.indexOf(criterion);
  const answers: { member: MemberId; answer: Answer }[] = [];
  for (const { member, content } of input.ballots) {
    const answer = answerIn(content, criterion.id, place);
    if (answer) answers.push({ member, answer });
  }
  return answers;
}

function verdictTallies(rule: Rule, input: TallyInput, steps: TallyStep[]): readonly VerdictTally[] {
  return input.rubric.criteria
    .filter(({ instrument }) => instrument.kind === 'verdict')
    .map((criterion) => {
      const answers = answersTo(input, criterion);
      const count = (kind: Answer['kind']) => answers.filter(({ answer }) => answer.kind === kind).length;
      const [fit, unfit, notApplicable] = [count('fit'), count('unfit'), count('not-applicable')];
      const judged = fit + unfit;
      // Nobody found the item applicable: it cannot stand in the way. Nobody answered at all: it cannot hold.
      const holds = judged === 0 ? notApplicable > 0 : meetsShare(rule.verdictHolds, fit, judged);
      const values = { criterion: criterion.title, fit, unfit, notApplicable, result: holds ? 'yes' : 'no' };
      steps.push({ step: 'verdict-counted', values });
      return { criterion: criterion.id, fit, unfit, notApplicable, holds: holds ? 'yes' : 'no' };
    });
}

/** Members without any points that apply have no total. */
function exactTotals({ rubric, ballots }: TallyInput): readonly ExactTotal[] {
  return ballots.flatMap(({ member, content }) => {
    const value = totalOf(rubric, content);
    return value ? [{ member, value }] : [];
  });
}

/** Drops the extremes the rule names; of several equal ones only as many as it names, the earliest ballots first. */
function keptTotals(rule: Rule, totals: readonly ExactTotal[], steps: TallyStep[]): readonly WeighedTotal[] {
  if (totals.length > 0) steps.push({ step: 'totals-computed', values: { totals: totals.length } });
  const { aggregation } = rule.points;
  const all = totals.map((total): WeighedTotal => ({ ...total, dropped: null }));
  if (aggregation.kind === 'mean' || totals.length === 0) return all;
  if (totals.length < aggregation.atLeast) {
    steps.push({ step: 'too-few-to-trim', values: { totals: totals.length, atLeast: aggregation.atLeast } });
    return all;
  }
  const ascending = totals.map((_, index) => index);
  ascending.sort((a, b) => compareFractions(at(totals, a).value, at(totals, b).value) || a - b);
  const descending = totals.map((_, index) => index);
  descending.sort((a, b) => compareFractions(at(totals, b).value, at(totals, a).value) || a - b);
  const lowest = ascending.slice(0, aggregation.lowest);
  const highest = descending.filter((index) => !lowest.includes(index)).slice(0, aggregation.highest);
  const text = (indexes: readonly number[]) =>
    indexes.map((index) => roundedDecimal(at(totals, index).value, rule.points.places)).join(', ');
  steps.push({ step: 'extremes-dropped', values: { highest: text(highest), lowest: text(lowest) } });
  return all.map((total, index) => {
    const dropped = highest.includes(index) ? 'highest' : lowest.includes(index) ? 'lowest' : null;
    return { ...total, dropped };
  });
}

function scoreOf(rule: Rule, totals: readonly WeighedTotal[], steps: TallyStep[]) {
  const counted = totals.filter(({ dropped }) => dropped === null);
  const mean = meanOf(counted.map(({ value }) => value));
  if (!mean) return null;
  const score = roundedDecimal(mean, rule.points.places);
  const sum = roundedDecimal(multiplyFractions(mean, fraction(BigInt(counted.length))), 6);
  steps.push({ step: 'mean-taken', values: { sum, count: counted.length, score, places: rule.points.places } });
  return score;
}

/** Criterion means are over the ballots kept in the score, so that the parts shown belong to the whole shown. */
function pointsTallies(
  rule: Rule,
  input: TallyInput,
  totals: readonly WeighedTotal[],
  steps: TallyStep[],
): readonly PointsTally[] {
  const keptMembers = new Set(totals.filter(({ dropped }) => dropped === null).map(({ member }) => member));
  return input.rubric.criteria.flatMap((criterion) => {
    const { instrument } = criterion;
    if (instrument.kind !== 'points') return [];
    const given = answersTo(input, criterion).flatMap(({ member, answer }) =>
      answer.kind === 'points' && keptMembers.has(member) ? [fractionFromDecimal(answer.points)] : [],
    );
    const mean = meanOf(given);
    const floor = multiplyFractions(
      fractionFromDecimal(instrument.max),
      divideFractions(fractionFromDecimal(rule.points.floor), fraction(100n)),
    );
    const holds = mean === null ? input.ballots.length > 0 : compareFractions(mean, floor) >= 0;
    const shown = mean ? roundedDecimal(mean, rule.points.places) : null;
    const floorText = roundedDecimal(floor, rule.points.places);
    steps.push({
      step: 'floor-compared',
      values: { criterion: criterion.title, mean: shown ?? '-', floor: floorText, result: holds ? 'yes' : 'no' },
    });
    return [
      { criterion: criterion.id, max: instrument.max, mean: shown, floor: floorText, holds: holds ? 'yes' : 'no' },
    ];
  });
}

function spreadOf(totals: readonly ExactTotal[]) {
  const mean = totals.length < 2 ? null : meanOf(totals.map(({ value }) => value));
  if (!mean) return null;
  const squares = totals.map(({ value }) => {
    const distance = subtractFractions(value, mean);
    return multiplyFractions(distance, distance);
  });
  const variance = meanOf(squares);
  return variance ? squareRootDecimal(variance, 4) : null;
}

function meanOf(values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  return divideFractions(values.reduce(addFractions, zero), fraction(BigInt(values.length)));
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('an index of the list itself is missing');
  return item;
}
