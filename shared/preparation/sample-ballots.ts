import { dossierNumberSchema, memberIdSchema, recordIdSchema } from '../basics/ids.ts';
import {
  divideFractions,
  fraction,
  fractionFromDecimal,
  multiplyFractions,
  roundedDecimal,
} from '../basics/decimal.ts';
import type { BallotContent } from '../ballot/content.ts';
import type { Rubric } from '../round/rubric.ts';
import type { TallyInput } from '../tally/tally.ts';

/**
 * Five members' scores in percent of each criterion's maximum, for dossiers chosen so that each field of a rule decides one: clear
 * cases, an outlier at either end, one item under the floor, the very pass mark, a verdict in doubt, few ballots, two equal totals.
 * `unfit` members say 부적정 to the first verdict item.
 */
const cases: readonly {
  readonly name: string;
  readonly percents: readonly number[];
  readonly weakest: number;
  readonly unfit: number;
}[] = [
  { name: 'clear', percents: [92, 90, 88, 94, 91], weakest: 0, unfit: 0 },
  { name: 'at-the-mark', percents: [70, 70, 70, 70, 70], weakest: 0, unfit: 0 },
  { name: 'outlier-low', percents: [80, 78, 79, 81, 25], weakest: 0, unfit: 0 },
  { name: 'outlier-high', percents: [66, 67, 68, 66, 100], weakest: 0, unfit: 0 },
  { name: 'weak-item', percents: [86, 84, 85, 88, 83], weakest: -48, unfit: 0 },
  { name: 'divided', percents: [76, 74, 75, 77, 73], weakest: 0, unfit: 2 },
  { name: 'doubtful', percents: [82, 80, 81, 79, 83], weakest: 0, unfit: 3 },
  { name: 'few', percents: [90, 52], weakest: 0, unfit: 0 },
  { name: 'equal-a', percents: [74, 76, 75, 74, 76], weakest: 0, unfit: 0 },
  { name: 'equal-b', percents: [65, 85, 75, 70, 80], weakest: 0, unfit: 0 },
  { name: 'below', percents: [58, 60, 55, 62, 57], weakest: 0, unfit: 0 },
];

/** The sample under a rubric; the case's name is the dossier's number. */
export function sampleBallots(rubric: Rubric): readonly TallyInput[] {
  const [serviceType] = rubric.serviceTypes;
  if (!serviceType) return [];
  return cases.map(({ name, percents, weakest, unfit }, row) => ({
    dossier: dossierNumberSchema.parse(name),
    serviceType,
    rubric,
    ballots: percents.map((percent, member) => ({
      ballot: recordIdSchema.parse((row * 10 + member).toString(16).padStart(64, '0')),
      member: memberIdSchema.parse(`sample-${member + 1}`),
      content: contentFor(rubric, percent, weakest, member < unfit),
    })),
  }));
}

function contentFor(rubric: Rubric, percent: number, weakest: number, doubts: boolean): BallotContent {
  const lightest = [...rubric.criteria]
    .flatMap(({ id, instrument }) => (instrument.kind === 'points' ? [{ id, weight: Number(instrument.weight) }] : []))
    .sort((a, b) => a.weight - b.weight)[0]?.id;
  const doubted = rubric.criteria.find(({ instrument }) => instrument.kind === 'verdict')?.id;
  return {
    opinion: '예시',
    entries: rubric.criteria.map(({ id, instrument }) => ({
      criterion: id,
      reason: '예시',
      answer:
        instrument.kind === 'verdict'
          ? { kind: doubts && id === doubted ? ('unfit' as const) : ('fit' as const) }
          : { kind: 'points' as const, points: shareOf(instrument.max, percent + (id === lightest ? weakest : 0)) },
    })),
  };
}

function shareOf(max: string, percent: number) {
  const share = multiplyFractions(
    fractionFromDecimal(max as never),
    divideFractions(fraction(BigInt(percent)), fraction(100n)),
  );
  return roundedDecimal(share, 2);
}
