import type { Decimal } from '../basics/decimal.ts';
import type { DossierNumber, MemberId, RecordId } from '../basics/ids.ts';
import type { BallotContent } from '../ballot/content.ts';
import type { Rubric } from '../round/rubric.ts';
import type { Rule, TieBreak } from '../round/rule.ts';
import type { ServiceType } from '../round/service-type.ts';
import { tallyDossier } from './tally-dossier.ts';
import { rankDossiers } from './rank.ts';

/** One dossier with the opened ballots that count. */
export interface TallyInput {
  readonly dossier: DossierNumber;
  readonly serviceType: ServiceType;
  readonly rubric: Rubric;
  readonly ballots: readonly {
    readonly ballot: RecordId;
    readonly member: MemberId;
    readonly content: BallotContent;
    /** The record that the content is from, where it is not the ballot's own. */
    readonly revision?: RecordId;
  }[];
}

/** How a verdict criterion came out: `holds` by the rule's share of 적정 among 적정 + 부적정; all 해당 없음 holds. */
export interface VerdictTally {
  readonly criterion: string;
  readonly fit: number;
  readonly unfit: number;
  readonly notApplicable: number;
  readonly holds: 'yes' | 'no';
}

/** A points criterion over the ballots: `mean` of the points given (same aggregation as the total), `floor` in points. */
export interface PointsTally {
  readonly criterion: string;
  readonly max: Decimal;
  readonly mean: Decimal | null;
  readonly floor: Decimal;
  readonly holds: 'yes' | 'no';
}

/** A member's total out of 100, exact up to rounding to the rule's places; `dropped` when the trimmed mean leaves it out. */
export interface MemberTotal {
  readonly member: MemberId;
  readonly total: Decimal;
  readonly dropped: 'highest' | 'lowest' | null;
}

/** A step of the explanation: a code with the figures that were used; screens and files turn it into a sentence. */
export interface TallyStep {
  readonly step:
    | 'ballots-counted'
    | 'revisions-counted'
    | 'verdict-counted'
    | 'totals-computed'
    | 'extremes-dropped'
    | 'too-few-to-trim'
    | 'mean-taken'
    | 'floor-compared'
    | 'pass-mark-compared'
    | 'tie-broken'
    | 'outcome';
  readonly values: Readonly<Record<string, string | number>>;
}

export interface DossierTally {
  readonly dossier: DossierNumber;
  readonly serviceType: ServiceType;
  readonly ballots: number;
  /** Whose revision the figures rest on instead of the ballot; absent where they rest on the ballots alone. */
  readonly revised?: readonly MemberId[];
  readonly verdicts: readonly VerdictTally[];
  readonly points: readonly PointsTally[];
  readonly totals: readonly MemberTotal[];
  /** Aggregated total out of 100 with the rule's places, or null where the rubric has no points or no ballot was cast. */
  readonly score: Decimal | null;
  /** Population standard deviation of the members' totals, 4 places; null below two ballots. */
  readonly spread: Decimal | null;
  /** Every verdict holds, every floor is met and the score reaches the pass mark. Without ballots: no. */
  readonly passes: 'yes' | 'no';
  /** 1 is best; among the dossiers that have a score. */
  readonly rank: number | null;
  readonly tieBrokenBy: TieBreak | null;
  readonly steps: readonly TallyStep[];
}

export interface Tally {
  readonly rule: string;
  readonly dossiers: readonly DossierTally[];
}

/** The month's tally, a pure function of rule, rubrics and opened ballots; dossiers in the order given. */
export function tally(rule: Rule, inputs: readonly TallyInput[]): Tally {
  const counted = inputs.map((input) => tallyDossier(rule, input));
  return { rule: rule.id, dossiers: rankDossiers(rule, inputs, counted) };
}
