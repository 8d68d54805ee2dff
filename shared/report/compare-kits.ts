import { z } from 'zod';
import { addFractions, divideFractions, fraction, fractionFromDecimal, roundedDecimal } from '../basics/decimal.ts';
import { instantSchema } from '../basics/instant.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { ruleSchema } from '../round/rule.ts';
import { serviceTypeSchema, serviceTypes, type ServiceType } from '../round/service-type.ts';

/** What a comparison reads of a results.json, an earlier version's too: fields it does not know are passed over. */
export const comparableSchema = z.object({
  format: z.literal('simsa-results/v1'),
  round: z.object({
    id: z.string(),
    title: z.string(),
    month: z.string(),
    schedule: z.object({ scoringFrom: instantSchema, scoringUntil: instantSchema, meetingAt: instantSchema }),
  }),
  rule: ruleSchema.loose().readonly(),
  rubrics: z.array(z.object({ title: z.string(), version: z.string() })).readonly(),
  committee: z.array(z.unknown()).readonly(),
  counts: z.object({ dossiers: z.int(), selected: z.int(), ballots: z.int() }),
  dossiers: z
    .array(
      z.object({
        serviceType: serviceTypeSchema,
        outcome: z.string(),
        score: z.string().nullable(),
        recused: z.array(z.unknown()).readonly(),
      }),
    )
    .readonly(),
  selection: z.object({ at: instantSchema }),
  reopened: z.array(z.unknown()).readonly(),
});
export type Comparable = Readonly<z.infer<typeof comparableSchema>>;

/** The text of an earlier kit's results.json. Problem: 'kit/not-results'. */
export function comparableFromText(text: string): Result<Comparable> {
  try {
    const parsed = comparableSchema.safeParse(JSON.parse(text));
    return parsed.success ? ok(parsed.data) : err(problem('kit/not-results'));
  } catch {
    return err(problem('kit/not-results'));
  }
}

export const comparedTopics = [
  'dossiers',
  'selected',
  'ballots',
  'recusals',
  'mean-score',
  'committee',
  'scoring-days',
  'days-to-final',
  'reopened',
  'rule',
  'rubrics',
] as const;

/** One line of a comparison; `type` where it is about one service type alone. Figures are decimals as text. */
export const comparedSchema = z.strictObject({
  topic: z.enum(comparedTopics),
  type: serviceTypeSchema.nullable(),
  earlier: z.string(),
  later: z.string(),
});
export type Compared = Readonly<z.infer<typeof comparedSchema>>;

/** What changed from one round to the next, and what stayed: every line has both values. */
export function compareKits(earlier: Comparable, later: Comparable): readonly Compared[] {
  const line = (topic: Compared['topic'], of: (kit: Comparable) => string, type: ServiceType | null = null) => ({
    topic,
    type,
    earlier: of(earlier),
    later: of(later),
  });
  const types = serviceTypes.filter((type) =>
    [earlier, later].some(({ dossiers }) => dossiers.some(({ serviceType }) => serviceType === type)),
  );
  return [
    line('dossiers', ({ counts }) => String(counts.dossiers)),
    line('selected', ({ counts }) => String(counts.selected)),
    ...types.flatMap((type) => [
      line('dossiers', (kit) => String(ofType(kit, type).length), type),
      line('selected', (kit) => String(ofType(kit, type).filter(({ outcome }) => outcome === 'selected').length), type),
      line('mean-score', (kit) => meanScore(ofType(kit, type)), type),
    ]),
    line('mean-score', ({ dossiers }) => meanScore(dossiers)),
    line('ballots', ({ counts }) => String(counts.ballots)),
    line('recusals', ({ dossiers }) => String(dossiers.reduce((sum, { recused }) => sum + recused.length, 0))),
    line('committee', ({ committee }) => String(committee.length)),
    line('scoring-days', ({ round: { schedule } }) => daysBetween(schedule.scoringFrom, schedule.scoringUntil)),
    line('days-to-final', ({ round, selection }) => daysBetween(round.schedule.scoringFrom, selection.at)),
    line('reopened', ({ reopened }) => String(reopened.length)),
    line('rule', ({ rule }) => ruleText(rule)),
    line('rubrics', ({ rubrics }) => rubrics.map(({ title, version }) => `${title} ${version}`).join(', ')),
  ];
}

function ofType({ dossiers }: Comparable, type: ServiceType): Comparable['dossiers'] {
  return dossiers.filter(({ serviceType }) => serviceType === type);
}

/** The plain mean of the dossiers' scores, four places; '' where nothing was scored by points. */
function meanScore(dossiers: Comparable['dossiers']): string {
  const scores = dossiers.flatMap(({ score }) => (score === null ? [] : [fractionFromDecimal(score)]));
  if (scores.length === 0) return '';
  const sum = scores.reduce(addFractions, fraction(0n));
  return roundedDecimal(divideFractions(sum, fraction(BigInt(scores.length))), 4);
}

function daysBetween(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
  return String(Math.round(days * 10) / 10);
}

/** The rule in the digits that decide, short enough for a cell. */
function ruleText({
  id,
  points: { aggregation, floor, passMark, places },
  verdictHolds,
  vote,
}: Comparable['rule']): string {
  const mean =
    aggregation.kind === 'mean' ? '평균' : `최고 ${aggregation.highest}·최저 ${aggregation.lowest} 제외 평균`;
  return `${id}: ${mean}, ${places}자리, 과락 ${floor}, 통과 ${passMark}, 적정 ${verdictHolds.numerator}/${verdictHolds.denominator}, 의결 ${vote.share.numerator}/${vote.share.denominator}`;
}
