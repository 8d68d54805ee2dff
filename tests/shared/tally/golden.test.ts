import { describe, expect, it } from 'vitest';
import {
  decimalSchema,
  fractionFromDecimal,
  multiplyFractions,
  roundedDecimal,
} from '../../../shared/basics/decimal.ts';
import { dossierNumberSchema, memberIdSchema, recordIdSchema } from '../../../shared/basics/ids.ts';
import type { BallotContent } from '../../../shared/ballot/content.ts';
import { rubricSchema, type Rubric } from '../../../shared/round/rubric.ts';
import { ruleSchema, type Rule } from '../../../shared/round/rule.ts';
import { tally, type TallyInput } from '../../../shared/tally/tally.ts';

/** Two verdicts of nothing here: three points criteria with maxima 100, 50 and 20 and weights 50, 30 and 20. */
const rubric: Rubric = rubricSchema.parse({
  id: 'golden',
  title: '계산 검증용',
  version: '1',
  standing: 'example',
  basis: '예시',
  serviceTypes: ['SaaS'],
  criteria: [
    ['a', '100', '50'],
    ['b', '50', '30'],
    ['c', '20', '20'],
  ].map(([id, max, weight]) => ({
    id,
    group: 'capability',
    title: `항목 ${id}`,
    guide: '',
    instrument: { kind: 'points', max, weight, notApplicable: 'allowed' },
  })),
});

const half = { bound: 'more-than', numerator: 1, denominator: 2 };
const rule: Rule = ruleSchema.parse({
  id: 'golden',
  source: '계산 검증용',
  verdictHolds: half,
  points: {
    aggregation: { kind: 'trimmed-mean', highest: 1, lowest: 1, atLeast: 3 },
    places: 4,
    floor: '40',
    passMark: '70',
  },
  tieBreak: ['heaviest-criterion', 'criteria-by-weight', 'smaller-spread', 'number'],
  quorum: { share: half, presider: 'chair', recused: 'stay-in-total' },
  vote: { share: half, of: 'present' },
  countersign: { members: 0, secretariat: 'not-needed' },
});

type Row = readonly [a: string, b: string, c: string] | null;

/** A dossier with the points of m1 to m5; null: that member was excluded and has no ballot. */
function dossier(number: string, rows: readonly Row[]): TallyInput {
  const ballots = rows.flatMap((row, index) => {
    if (!row) return [];
    const entries = row.map((points, place) => ({
      criterion: 'abc'.charAt(place),
      answer: { kind: 'points' as const, points: decimalSchema.parse(points) },
      reason: '확인',
    }));
    const content: BallotContent = { entries, opinion: '의견' };
    const ballot = recordIdSchema.parse(`${index}`.padStart(64, '0'));
    return [{ ballot, member: memberIdSchema.parse(`m${index + 1}`), content }];
  });
  return { dossier: dossierNumberSchema.parse(number), serviceType: 'SaaS', rubric, ballots };
}

/**
 * Worked out by hand. A member's total is a/100*50 + b/50*30 + c/20*20.
 *
 * D1, duplicate maxima: totals 90, 90, 80, 70, 60. One 90 (the earlier, m1) and 60 go: (90+80+70)/3 = 80.
 *     kept: m2, m3, m4, so a = (90+80+70)/3 = 80, b = (45+40+35)/3 = 40, c = (18+16+14)/3 = 16.
 * D2, m3 excluded: totals 72, 68, 70.5, 75. 75 and 68 go: (72+70.5)/2 = 71.25.
 * D3, floor met exactly: a and c full (50+20); b = 18, 20, 22, 20, 20 gives 10.8, 12, 13.2, 12, 12, so totals 80.8, 82, 83.2, 82,
 *     82. 83.2 and 80.8 go: 82. b over the kept = 20, which is exactly 40 % of 50: the floor is met.
 * D4: every member a = 80, b = 35, c = 14: 40+21+14 = 75. Mean 75.
 * D5: totals 75, 75, 75, 90, 60 on equal shares; 90 and 60 go: 75. Tied with D4; the heaviest criterion a is 80 against 75.
 * Order: D3 82, D1 80, D4 75 (a 80), D5 75 (a 75), D2 71.25.
 */
const table: readonly TallyInput[] = [
  dossier('D1', [
    ['90', '45', '18'],
    ['90', '45', '18'],
    ['80', '40', '16'],
    ['70', '35', '14'],
    ['60', '30', '12'],
  ]),
  dossier('D2', [['72', '36', '14.4'], ['68', '34', '13.6'], null, ['70.5', '35.25', '14.1'], ['75', '37.5', '15']]),
  dossier('D3', [
    ['100', '18', '20'],
    ['100', '20', '20'],
    ['100', '22', '20'],
    ['100', '20', '20'],
    ['100', '20', '20'],
  ]),
  dossier(
    'D4',
    Array.from({ length: 5 }, () => ['80', '35', '14'] as const),
  ),
  dossier('D5', [
    ['75', '37.5', '15'],
    ['75', '37.5', '15'],
    ['75', '37.5', '15'],
    ['90', '45', '18'],
    ['60', '30', '12'],
  ]),
];

describe('the golden table', () => {
  const { dossiers } = tally(rule, table);
  const of = (number: string) => {
    const found = dossiers.find((each) => each.dossier === number);
    if (!found) throw new Error(`no ${number}`);
    return found;
  };

  it('gives the scores and the order worked out by hand', () => {
    expect(dossiers.map(({ dossier: number, score, rank }) => [number, score, rank])).toEqual([
      ['D1', '80', 2],
      ['D2', '71.25', 5],
      ['D3', '82', 1],
      ['D4', '75', 3],
      ['D5', '75', 4],
    ]);
  });

  it('drops one of two equal maxima, the earlier ballot', () => {
    expect(of('D1').totals.map(({ total, dropped }) => [total, dropped])).toEqual([
      ['90', 'highest'],
      ['90', null],
      ['80', null],
      ['70', null],
      ['60', 'lowest'],
    ]);
    expect(of('D1').points.map(({ mean }) => mean)).toEqual(['80', '40', '16']);
  });

  it('counts only the ballots of members who were not excluded', () => {
    expect(of('D2').ballots).toBe(4);
    expect(of('D2').totals.map(({ member, total }) => [member, total])).toEqual([
      ['m1', '72'],
      ['m2', '68'],
      ['m4', '70.5'],
      ['m5', '75'],
    ]);
  });

  it('takes a floor that is met exactly for met, and one step below for not met', () => {
    expect(of('D3').points[1]).toMatchObject({ mean: '20', floor: '20', holds: 'yes' });
    expect(of('D3').passes).toBe('yes');
    const below = dossier(
      'D3',
      Array.from({ length: 5 }, () => ['100', '19.999', '20'] as const),
    );
    expect(tally(rule, [below]).dossiers[0]).toMatchObject({ passes: 'no' });
  });

  it('settles the tie by the heaviest criterion and says so', () => {
    expect([of('D4').tieBrokenBy, of('D5').tieBrokenBy]).toEqual(['heaviest-criterion', 'heaviest-criterion']);
    expect(of('D4').steps.at(-1)).toEqual({ step: 'tie-broken', values: { by: 'heaviest-criterion', rank: 3 } });
  });

  it('does not hang on the order in which dossiers come', () => {
    const turned = tally(rule, [...table].reverse()).dossiers;
    expect([...turned].reverse()).toEqual(dossiers);
  });
});

describe('figures', () => {
  const one = (total: string) =>
    dossier('X', [[total, roundedDecimal(half50(total), 4), roundedDecimal(fifth(total), 4)]]);
  const half50 = (total: string) => scaled(total, '0.5');
  const fifth = (total: string) => scaled(total, '0.2');
  const scaled = (total: string, factor: string) =>
    multiplyFractions(fractionFromDecimal(total), fractionFromDecimal(factor));

  it('passes at exactly the pass mark and not a hair below', () => {
    expect(tally(rule, [one('70')]).dossiers[0]).toMatchObject({ score: '70', passes: 'yes' });
    expect(tally(rule, [one('69.9998')]).dossiers[0]).toMatchObject({ score: '69.9998', passes: 'no' });
  });

  it('rounds half up once, at the end, and never meets 0.30000000000000004', () => {
    const third = dossier('X', [
      ['0.1', '0', '0'],
      ['0.2', '0', '0'],
      ['0.2', '0', '0'],
      ['0.3', '0', '0'],
      ['0.1', '0', '0'],
    ]);
    // Totals 0.05, 0.1, 0.1, 0.15, 0.05; 0.15 and one 0.05 go: 0.25/3 = 0.08333...
    expect(tally(rule, [third]).dossiers[0]?.score).toBe('0.0833');
  });

  it('takes the plain mean below the number of ballots that trimming needs', () => {
    const two = dossier('X', [
      ['90', '45', '18'],
      ['80', '40', '16'],
    ]);
    const [result] = tally(rule, [two]).dossiers;
    expect(result).toMatchObject({ score: '85' });
    expect(result?.steps.map(({ step }) => step)).toContain('too-few-to-trim');
  });

  it('without a ballot has no score, no rank, and does not pass', () => {
    expect(tally(rule, [dossier('X', [])]).dossiers[0]).toMatchObject({ score: null, rank: null, passes: 'no' });
  });

  it('an item that does not apply leaves the weights and is never a zero', () => {
    const input = dossier('X', [['80', '40', '16']]);
    const [ballot] = input.ballots;
    if (!ballot) throw new Error('no ballot');
    const entries = ballot.content.entries.map((entry) =>
      entry.criterion === 'c' ? { ...entry, answer: { kind: 'not-applicable' as const } } : entry,
    );
    const without = { ...input, ballots: [{ ...ballot, content: { ...ballot.content, entries } }] };
    expect(tally(rule, [without]).dossiers[0]).toMatchObject({ score: '80', passes: 'yes' });
  });
});
