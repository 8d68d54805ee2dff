import type { Decimal } from '../basics/decimal.ts';
import type { DossierNumber, MemberId } from '../basics/ids.ts';
import { intraclass, krippendorffAlpha, type Agreement, type Intraclass } from '../tally/agreement.ts';
import { answerIn } from '../tally/total-of.ts';
import { statisticsOf, type Statistics } from '../tally/statistics.ts';
import type { TallyInput } from '../tally/tally.ts';
import { awaitedReviewers, recusedFrom, type Docket, type DossierFile } from './docket.ts';
import { dossierTallyOf, independentInput, tallyOf } from './tally-of.ts';

/**
 * What deserves a second look: `near-cut` within two points of the pass mark, `split` members who disagree on an item, `wide` totals
 * 20 points apart or more, `few` under three ballots, `revised`, `unreadable` a ballot that cannot be opened, `against-rule` decided against
 * what the figures give.
 */
export const flags = ['near-cut', 'split', 'wide', 'few', 'revised', 'unreadable', 'against-rule'] as const;
export type Flag = (typeof flags)[number];

/** One line of the chair's table; `statistics` are of the independent layer. */
export interface DossierStatistics {
  readonly dossier: DossierNumber;
  readonly statistics: Statistics;
  readonly missing: readonly MemberId[];
  readonly recused: readonly MemberId[];
  readonly flags: readonly Flag[];
}

/** How far the members agree over the round, before they heard each other. */
export interface RoundAgreement {
  /** Krippendorff's alpha, nominal: a unit is a verdict item of a dossier. */
  readonly verdicts: Agreement | null;
  /** Krippendorff's alpha, interval: a unit is a dossier, its values are the members' totals. */
  readonly totals: Agreement | null;
  /** ICC(1,1) and ICC(1,k) over the totals, where every dossier has equally many. */
  readonly intraclass: Intraclass | null;
}

export interface RoundStatistics {
  readonly dossiers: readonly DossierStatistics[];
  readonly agreement: RoundAgreement;
}

/** The statistics of all opened dossiers, in the tally's order; remembered with the docket. */
export function statisticsOfRound(docket: Docket): RoundStatistics {
  const known = remembered.get(docket.dossiers);
  if (known) return known;
  const rule = docket.round?.body.rule;
  if (!rule) throw new Error('statistics need a round');
  const { places, passMark } = rule.points;
  const inputs: TallyInput[] = [];
  const dossiers = tallyOf(docket).dossiers.flatMap((tally): DossierStatistics[] => {
    const file = docket.dossiers.get(tally.dossier);
    if (!file) return [];
    const input = independentInput(docket, file);
    inputs.push(input);
    const statistics = statisticsOf(input, places);
    const near = tally.score !== null && Math.abs(Number(tally.score) - Number(passMark)) <= 2;
    const found: readonly (readonly [Flag, boolean])[] = [
      ['near-cut', near],
      ['split', statistics.splitVerdicts !== '0'],
      ['wide', Number(statistics.range ?? 0) >= 20],
      ['few', tally.ballots < 3],
      ['revised', file.revisions.size > 0],
      ['unreadable', file.unreadable.length > 0],
      ['against-rule', isAgainst(file, tally.passes)],
    ];
    const raised = found.flatMap(([flag, holds]) => (holds ? [flag] : []));
    const missing = awaitedReviewers(file);
    return [{ dossier: tally.dossier, statistics, missing, recused: recusedFrom(file), flags: raised }];
  });
  const computed = { dossiers, agreement: agreementOver(inputs, dossiers, places) };
  remembered.set(docket.dossiers, computed);
  return computed;
}

const remembered = new WeakMap<Docket['dossiers'], RoundStatistics>();

/** Most of the work that `tallyOf` and `statisticsOfRound` have with one opened dossier; they find it done. */
export function countAhead(docket: Docket, file: DossierFile): void {
  if (!docket.round || file.contents === null) return;
  dossierTallyOf(docket, file);
  statisticsOf(independentInput(docket, file), docket.round.body.rule.points.places);
}

function isAgainst({ decision }: DossierFile, passes: 'yes' | 'no'): boolean {
  const outcome = decision?.body.outcome;
  return passes === 'yes' ? outcome === 'not-selected' : outcome === 'upheld';
}

function agreementOver(
  inputs: readonly TallyInput[],
  dossiers: readonly DossierStatistics[],
  places: number,
): RoundAgreement {
  const totals = dossiers.map(({ statistics }) => statistics.totals.map(({ total }) => scaled(total, places)));
  const scored = totals.filter(({ length }) => length > 0);
  return {
    verdicts: krippendorffAlpha(inputs.flatMap(verdictUnits), 'nominal'),
    totals: krippendorffAlpha(totals, 'interval'),
    intraclass: intraclass(scored),
  };
}

const codes: Readonly<Record<string, number>> = { fit: 1, unfit: 2, 'not-applicable': 3 };

function verdictUnits({ rubric, ballots }: TallyInput): readonly (readonly number[])[] {
  return rubric.criteria.flatMap(({ id, instrument }, place) => {
    if (instrument.kind !== 'verdict') return [];
    const unit: number[] = [];
    for (const { content } of ballots) {
      const code = codes[answerIn(content, id, place)?.kind ?? ''];
      if (code !== undefined) unit.push(code);
    }
    return [unit];
  });
}

/** An exact figure with at most so many places, as a whole number of its last place. */
function scaled(figure: Decimal, places: number): bigint {
  const [whole = '0', decimals = ''] = figure.split('.');
  return BigInt(whole + decimals.padEnd(places, '0'));
}
