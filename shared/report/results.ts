import type { Day } from '../basics/day.ts';
import type { Decimal } from '../basics/decimal.ts';
import type { Digest, DossierNumber, RecordId, RoundId } from '../basics/ids.ts';
import type { Instant } from '../basics/instant.ts';
import type { Vote } from '../decision/decision.ts';
import type { Outcome } from '../decision/outcome.ts';
import type { Sitting } from '../decision/sitting.ts';
import type { Quorum } from '../decision/quorum.ts';
import type { RoundAgreement } from '../docket/statistics-of.ts';
import type { Rereview } from '../dossier/rereview.ts';
import type { Role } from '../roster/role.ts';
import type { Schedule } from '../round/round.ts';
import type { Criterion, Rubric } from '../round/rubric.ts';
import type { Rule } from '../round/rule.ts';
import type { ServiceType } from '../round/service-type.ts';
import type { ConflictGround } from '../scoring/conflict.ts';
import type { Answer } from '../scoring/score-sheet.ts';
import type { Statistics } from '../tally/statistics.ts';
import type { TallyStep } from '../tally/tally.ts';

/** `hidden` writes 위원 1, 위원 2 ... in roster order: what is disclosed does not say who scored how. */
export type Names = 'shown' | 'hidden';

export interface CriterionResult {
  readonly id: string;
  readonly group: Criterion['group'];
  readonly title: string;
  readonly kind: 'verdict' | 'points';
  /** Points criteria only; the mean is over the ballots that count in the score. */
  readonly max: Decimal | null;
  readonly weight: Decimal | null;
  readonly mean: Decimal | null;
  readonly floor: Decimal | null;
  /** Verdict criteria only. */
  readonly fit: number | null;
  readonly unfit: number | null;
  readonly notApplicable: number | null;
  readonly holds: 'yes' | 'no';
}

export interface BallotResult {
  readonly member: string;
  readonly record: RecordId;
  readonly total: Decimal | null;
  readonly dropped: 'highest' | 'lowest' | null;
  readonly entries: readonly { readonly criterion: string; readonly answer: Answer; readonly reason: string }[];
  readonly opinion: string;
  /** The member's latest word after the opening, where there is one; `counts`: the total above rests on it. */
  readonly revision: {
    readonly record: RecordId;
    readonly why: string;
    readonly counts: 'yes' | 'no';
    readonly entries: readonly { readonly criterion: string; readonly answer: Answer; readonly reason: string }[];
    readonly opinion: string;
  } | null;
}

export interface DossierResult {
  readonly number: DossierNumber;
  readonly service: string;
  readonly applicant: string;
  readonly serviceType: ServiceType;
  readonly rubric: string;
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly decidedAt: Instant;
  readonly decision: RecordId;
  readonly vote: Vote;
  readonly quorum: Quorum;
  readonly attending: readonly string[];
  readonly recused: readonly { readonly member: string; readonly ground: ConflictGround | 'excluded' }[];
  readonly score: Decimal | null;
  readonly rank: number | null;
  readonly spread: Decimal | null;
  readonly passes: 'yes' | 'no';
  readonly criteria: readonly CriterionResult[];
  readonly ballots: readonly BallotResult[];
  /** Ballots that their own authors sealed wrongly: listed, never dropped in silence. */
  readonly unreadable: number;
  readonly steps: readonly TallyStep[];
  /** Of the independent layer: the ballots as they were opened. */
  readonly statistics: Pick<
    Statistics,
    'mean' | 'trimmedMean' | 'median' | 'lowest' | 'highest' | 'range' | 'deviation'
  >;
  readonly missing: readonly string[];
  readonly sitting: Sitting | null;
  readonly conditions: string | null;
  /** A selected service that was judged anew, and from when a finding of unfit has effect. */
  readonly rereview: Rereview | null;
  readonly effectiveOn: Day | null;
}

/** A signed selection and who countersigned it, in roster order. */
export interface SelectionResult {
  readonly record: RecordId;
  readonly at: Instant;
  readonly countersigned: readonly { readonly member: string; readonly record: RecordId }[];
}

/** The results kit as data: every file of the kit says what this says, and nothing else. */
export interface Results {
  readonly format: 'simsa-results/v1';
  readonly names: Names;
  readonly round: {
    readonly id: RoundId;
    readonly title: string;
    readonly month: string;
    readonly place: string;
    readonly schedule: Schedule;
  };
  readonly rule: Rule;
  readonly rubrics: readonly Pick<Rubric, 'id' | 'title' | 'version' | 'standing' | 'basis' | 'serviceTypes'>[];
  /** Role and affiliation would give a hidden name away, so that they are null then. */
  readonly committee: readonly {
    readonly member: string;
    readonly role: Role | null;
    readonly affiliation: string | null;
  }[];
  /** The secretariat, which sits in at the meeting; only where names are shown. */
  readonly observers?: readonly { readonly member: string; readonly affiliation: string }[];
  readonly counts: {
    readonly dossiers: number;
    readonly selected: number;
    readonly notSelected: number;
    /** By outcome, those that occur. */
    readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
    readonly ballots: number;
  };
  /** How far the members agreed before they heard each other: which figure, see shared/tally/agreement.ts. */
  readonly agreement: RoundAgreement;
  readonly dossiers: readonly DossierResult[];
  readonly selection: SelectionResult & { readonly tally: Digest };
  /** Earlier selections of this round that two roles reopened, oldest first. */
  readonly reopened: readonly (SelectionResult & { readonly reasons: readonly string[] })[];
  /** The log behind all this: number of records, Merkle root (hex), and the registry's key to check it with. */
  readonly log: {
    readonly origin: string;
    readonly records: number;
    readonly root: string;
    readonly verifierKey: string;
  };
}
