/**
 * Dossiers whose result is known by construction. Nothing here asks the tally: answers are laid out so that a mean, trimmed or
 * not, can be read off them, and that is written down as expected.
 */
import {
  addFractions,
  compareFractions,
  fraction,
  fractionFromDecimal,
  multiplyFractions,
  roundedDecimal,
  type Fraction,
} from '../basics/decimal.ts';
import { dossierNumberSchema, type DossierNumber } from '../basics/ids.ts';
import type { Role } from '../roster/role.ts';
import type { RoundPlan } from '../round/round.ts';
import type { Criterion, Rubric } from '../round/rubric.ts';
import type { Rule } from '../round/rule.ts';
import type { ServiceType } from '../round/service-type.ts';
import type { Answer } from '../scoring/score-sheet.ts';
import { goldenCaseSchema, type GoldenCase, type GoldenFigures } from './golden-figures.ts';

export interface GoldenDossier {
  readonly dossier: DossierNumber;
  readonly case: GoldenCase;
  readonly serviceType: ServiceType;
  readonly rubric: Rubric;
  /** In the rubric's order, for each reviewer in the roster's order. */
  readonly answers: readonly (readonly Answer[])[];
  readonly expected: GoldenFigures;
}

export type GoldenSource = (
  plan: Pick<RoundPlan, 'rubrics' | 'rule'>,
  members: readonly { readonly role: Role }[],
) => readonly GoldenDossier[];

/** Four for each rubric. Reviewers are the members and the acting chair, as in a round without an assignment. */
export const goldenDossiers: GoldenSource = ({ rubrics, rule }, members) => {
  const reviewers = members.filter(({ role }) => role === 'member' || role === 'acting-chair').length;
  return rubrics.flatMap((rubric, place) =>
    goldenCaseSchema.options.flatMap((each, index): GoldenDossier[] => {
      const [serviceType] = rubric.serviceTypes;
      if (!serviceType) return [];
      const number = place * goldenCaseSchema.options.length + index + 1;
      const laid = cases[each](reviewers, rule);
      return [
        {
          dossier: dossierNumberSchema.parse(`예행-${String(number).padStart(2, '0')}`),
          case: each,
          serviceType,
          rubric,
          answers: Array.from({ length: reviewers }, (_, reviewer) =>
            rubric.criteria.map((criterion, at) => answerFor(criterion, laid, reviewer, at)),
          ),
          expected: expectedOf(rubric, rule, laid, reviewers),
        },
      ];
    }),
  );
};

/** How a case is laid out: whole percentages of each maximum, how many say 적정, and the mean percentage that follows. */
interface Laid {
  readonly percent: (reviewer: number, criterion: number) => number;
  readonly fits: number;
  readonly mean: (criterion: number) => number;
}

const cases: Readonly<Record<GoldenCase, (reviewers: number, rule: Rule) => Laid>> = {
  full: (reviewers) => ({ percent: () => 100, fits: reviewers, mean: () => 100 }),
  none: () => ({ percent: () => 0, fits: 0, mean: () => 0 }),
  /** Two percent a step around the middle: dropping more at one end moves the mean by one percent for each. */
  stairs: (reviewers, { points: { aggregation } }) => {
    const trims = aggregation.kind === 'trimmed-mean' && reviewers >= aggregation.atLeast;
    const moved = trims ? aggregation.lowest - aggregation.highest : 0;
    return {
      percent: (reviewer) => 51 - reviewers + 2 * reviewer,
      fits: Math.min(reviewers, Math.floor(reviewers / 2) + 1),
      mean: () => 50 + moved,
    };
  },
  /** Everybody alike, every criterion another percentage: only the weights can bring them together. */
  weights: (reviewers) => {
    const percent = (criterion: number) => 40 + ((7 * criterion) % 61);
    return { percent: (_reviewer, criterion) => percent(criterion), fits: reviewers, mean: percent };
  },
};

function answerFor({ instrument }: Criterion, laid: Laid, reviewer: number, criterion: number): Answer {
  if (instrument.kind === 'verdict') return { kind: reviewer < laid.fits ? 'fit' : 'unfit' };
  const points = ofMax(instrument.max, laid.percent(reviewer, criterion));
  // Percentages are whole, so that two places more than the maximum has are enough.
  return { kind: 'points', points: roundedDecimal(points, 22) };
}

function expectedOf(rubric: Rubric, rule: Rule, laid: Laid, reviewers: number): GoldenFigures {
  const { places, floor, passMark } = rule.points;
  const { bound, numerator, denominator } = rule.verdictHolds;
  const [said, needed] = [laid.fits * denominator, reviewers * numerator];
  const carried = bound === 'more-than' ? said > needed : said >= needed;
  const verdicts = rubric.criteria
    .filter(({ instrument }) => instrument.kind === 'verdict')
    .map(({ id }) => ({ criterion: id, fit: laid.fits, unfit: reviewers - laid.fits, holds: yes(carried) }));
  let sum: Fraction | null = null;
  const points = rubric.criteria.flatMap(({ id, instrument }, at) => {
    if (instrument.kind !== 'points') return [];
    const part = ofMax(instrument.weight, laid.mean(at));
    sum = sum ? addFractions(sum, part) : part;
    const enough = compareFractions(fraction(BigInt(laid.mean(at))), fractionFromDecimal(floor)) >= 0;
    return [{ criterion: id, mean: roundedDecimal(ofMax(instrument.max, laid.mean(at)), places), holds: yes(enough) }];
  });
  const score = sum ? roundedDecimal(sum, places) : null;
  const reaches = score === null || compareFractions(fractionFromDecimal(score), fractionFromDecimal(passMark)) >= 0;
  const passes = reaches && [...verdicts, ...points].every(({ holds }) => holds === 'yes');
  return { ballots: reviewers, score, passes: yes(passes), verdicts, points };
}

function ofMax(max: string, percent: number): Fraction {
  return multiplyFractions(fractionFromDecimal(max), fraction(BigInt(percent), 100n));
}

function yes(holds: boolean): 'yes' | 'no' {
  return holds ? 'yes' : 'no';
}
