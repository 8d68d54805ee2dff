import type { BallotBody } from '../ballot/ballot.ts';
import type { OpenedContent } from '../ballot/content.ts';
import type { ClosingBody } from '../ballot/closing.ts';
import type { OuterOpening } from '../ballot/opening.ts';
import type { RevisionBody } from '../ballot/revision.ts';
import type { DossierNumber, KeyId, MemberId, RecordId, RoundId } from '../basics/ids.ts';
import type { DecisionBody } from '../decision/decision.ts';
import type { CountersignatureBody, ReopeningBody, SelectionBody } from '../decision/selection.ts';
import type { PackageBody } from '../dossier/package.ts';
import type { DestructionBody, DisposalBody } from '../disposal/disposal.ts';
import type { NominationBody } from '../nomination/nomination.ts';
import type { GivenOpinion } from '../opinion/opinion.ts';
import type { AnswerApproval, AnswerPublication, DraftAnswer } from '../question/answer.ts';
import type { QuestionBody } from '../question/question.ts';
import { committeeOf, membersWithRole, type Member, type RosterBody } from '../roster/roster.ts';
import type { RoundBody } from '../round/round.ts';
import type { SignOffBody } from '../round/sign-off.ts';
import type { RecusalBody } from '../scoring/conflict.ts';
import type { EnrolledDevices } from './devices.ts';
import type { TypedBody } from './record-kinds.ts';

/** A record after its signature, author and form were found right. `index` is its place in the round's log, from 0. */
export type AdmittedRecord = TypedBody & { readonly id: RecordId; readonly index: number; readonly jws: string };

/** A body with the record it came from. */
export interface Filed<B> {
  readonly id: RecordId;
  readonly index: number;
  readonly body: B;
}

/** All that the log says about one dossier. */
export interface DossierFile {
  readonly package: Filed<PackageBody>;
  readonly declarations: ReadonlyMap<MemberId, RecordId>;
  readonly recusals: ReadonlyMap<MemberId, Filed<RecusalBody>>;
  /** The latest ballot of each member, by log order. */
  readonly ballots: ReadonlyMap<MemberId, Filed<BallotBody>>;
  /** The opinion of each expert that stands: given last and not withdrawn. An author's recusal since makes it not count. */
  readonly opinions: ReadonlyMap<MemberId, Filed<GivenOpinion>>;
  readonly outer: Filed<OuterOpening> | null;
  /** Opened contents by ballot; null until the chair's act. */
  readonly contents: ReadonlyMap<RecordId, OpenedContent> | null;
  readonly unreadable: readonly RecordId[];
  /** The second layer: each member's latest word after the opening. */
  readonly revisions: ReadonlyMap<MemberId, Filed<RevisionBody>>;
  readonly decision: Filed<DecisionBody> | null;
  /** Content keys for devices that were enrolled after the package, base64 age files. */
  readonly grants: ReadonlyMap<KeyId, string>;
}

/** A question with what was signed about it: the draft that stands, its approval, and what was published last. */
export interface QuestionFile extends Filed<QuestionBody> {
  readonly draft: Filed<DraftAnswer> | null;
  readonly approval: Filed<AnswerApproval> | null;
  readonly publication: Filed<AnswerPublication> | null;
}

/** A selection with what was signed about it. `reopening` by either office; both make it void. */
export interface StandingSelection extends Filed<SelectionBody> {
  readonly countersignatures: ReadonlyMap<MemberId, Filed<CountersignatureBody>>;
  readonly reopening: {
    readonly chair: Filed<ReopeningBody> | null;
    readonly secretariat: Filed<ReopeningBody> | null;
  };
  /** The latest word on recommending a selected service as 혁신제품. */
  readonly nominations: ReadonlyMap<DossierNumber, Filed<NominationBody>>;
  /** Either office's word that the month is closed for good. */
  readonly disposal: {
    readonly chair: Filed<DisposalBody> | null;
    readonly secretariat: Filed<DisposalBody> | null;
  };
  /** What each device has destroyed since. */
  readonly destructions: ReadonlyMap<KeyId, Filed<DestructionBody>>;
}

/** A selection as it is signed, with nothing said about it yet. */
export function standingSelection(filed: Filed<SelectionBody>): StandingSelection {
  const nobody = { chair: null, secretariat: null };
  return {
    ...filed,
    countersignatures: new Map(),
    reopening: nobody,
    nominations: new Map(),
    disposal: nobody,
    destructions: new Map(),
  };
}

/** Both offices have said that the month is closed for good: desks destroy what they hold of its dossiers. */
export function isClosedForGood({ disposal }: Pick<StandingSelection, 'disposal'>): boolean {
  return disposal.chair !== null && disposal.secretariat !== null;
}

/** Until when applicants may object, in milliseconds since 1970, by the round's rule; null where it sets no period. */
export function objectionEnd(docket: Docket, { body }: Pick<StandingSelection, 'body'>): number | null {
  const days = docket.round?.body.rule.objectionDays;
  return days === undefined ? null : Date.parse(body.at) + days * 86_400_000;
}

/** The state of a round: the one read model, a pure function of the records in log order. */
export interface Docket {
  readonly id: RoundId | null;
  readonly size: number;
  readonly roster: Filed<RosterBody> | null;
  readonly devices: EnrolledDevices;
  readonly round: Filed<RoundBody> | null;
  readonly dossiers: ReadonlyMap<DossierNumber, DossierFile>;
  /** Clarifications and pre-questions in log order, by record id. */
  readonly questions: ReadonlyMap<RecordId, QuestionFile>;
  readonly closings: { readonly chair: Filed<ClosingBody> | null; readonly secretariat: Filed<ClosingBody> | null };
  /** The selection that stands; while it does, everything but countersigning and reopening is frozen. */
  readonly selection: StandingSelection | null;
  /** Selections that were reopened, oldest first: void, but readable. */
  readonly reopened: readonly StandingSelection[];
  /** Each office's word on a rehearsal; null in every month. */
  readonly signOffs: { readonly chair: Filed<SignOffBody> | null; readonly secretariat: Filed<SignOffBody> | null };
  readonly lastOf: ReadonlyMap<MemberId, RecordId>;
}

export const emptyDocket: Docket = {
  id: null,
  size: 0,
  roster: null,
  devices: new Map(),
  round: null,
  dossiers: new Map(),
  questions: new Map(),
  closings: { chair: null, secretariat: null },
  selection: null,
  reopened: [],
  signOffs: { chair: null, secretariat: null },
  lastOf: new Map(),
};

/** The phases of a month, in order; each follows from the log alone. */
export type Phase = 'preparing' | 'scoring' | 'closing' | 'opening' | 'deciding' | 'countersigning' | 'final';

export function phaseOf(docket: Docket): Phase {
  if (docket.selection)
    return countersigningOf(docket, docket.selection).missing === 'nothing' ? 'final' : 'countersigning';
  if (!docket.round || docket.dossiers.size === 0) return 'preparing';
  const { chair, secretariat } = docket.closings;
  if (!chair && !secretariat) return 'scoring';
  if (!chair || !secretariat) return 'closing';
  const opened = [...docket.dossiers.values()].every(({ contents }) => contents !== null);
  return opened ? 'deciding' : 'opening';
}

/** How far the countersigning of a selection has come, by the round's rule. */
export interface Countersigning {
  readonly members: number;
  readonly membersNeeded: number;
  readonly secretariat: 'signed' | 'missing' | 'not-needed';
  readonly missing: 'nothing' | 'something';
  /** Whose signature would bring it further, in the roster's order. */
  readonly awaited: readonly Member[];
}

export function countersigningOf(docket: Docket, { body, countersignatures }: StandingSelection): Countersigning {
  const rule = docket.round?.body.rule.countersign;
  if (!rule || !docket.roster) throw new Error('a selection rests on a round and a roster');
  const roster = docket.roster.body;
  const signed = (of: readonly Member[]) => of.filter(({ id }) => countersignatures.has(id)).length;
  const members = signed(committeeOf(roster));
  const office = signed(membersWithRole(roster, 'secretariat')) > 0;
  const secretariat = rule.secretariat === 'not-needed' ? 'not-needed' : office ? 'signed' : 'missing';
  const met = members >= rule.members && secretariat !== 'missing';
  const open = (of: readonly Member[]) => of.filter(({ id }) => id !== body.author && !countersignatures.has(id));
  const awaited = [
    ...(members < rule.members ? open(committeeOf(roster)) : []),
    ...(secretariat === 'missing' ? open(membersWithRole(roster, 'secretariat')) : []),
  ];
  return { members, membersNeeded: rule.members, secretariat, missing: met ? 'nothing' : 'something', awaited };
}

export function recusedFrom(file: DossierFile): readonly MemberId[] {
  return [...new Set([...file.package.body.excluded, ...file.recusals.keys()])];
}

/** The dossiers that at least one of these members may read: addressed to, and not recused since. */
export function readableDossiers(docket: Docket, members: readonly MemberId[]): readonly DossierFile[] {
  return [...docket.dossiers.values()].filter((file) => {
    const recused = recusedFrom(file);
    return members.some((id) => file.package.body.readers.includes(id) && !recused.includes(id));
  });
}

/** The ballots that a closing must list now: the latest of each member who is not recused, in log order. */
export function ballotsToCount(docket: Docket): readonly RecordId[] {
  return [...docket.dossiers.values()]
    .flatMap((file) => {
      const recused = recusedFrom(file);
      return [...file.ballots].filter(([member]) => !recused.includes(member)).map(([, ballot]) => ballot);
    })
    .sort((a, b) => a.index - b.index)
    .map(({ id }) => id);
}

/** The ballots of a dossier that the closing named, in log order. */
export function closedBallots(docket: Docket, file: DossierFile): readonly Filed<BallotBody>[] {
  const closing = (docket.closings.secretariat ?? docket.closings.chair)?.body;
  if (!closing) return [];
  const listed = listedBallots.get(closing) ?? new Set(closing.ballots);
  listedBallots.set(closing, listed);
  return [...file.ballots.values()].filter(({ id }) => listed.has(id)).sort((a, b) => a.index - b.index);
}

/** A closing lists the whole month's ballots and is asked once for every dossier. */
const listedBallots = new WeakMap<object, ReadonlySet<RecordId>>();

/** For whom the round waits: assigned reviewers without a recusal and without a ballot in the log. */
export function awaitedReviewers(file: DossierFile): readonly MemberId[] {
  const recused = recusedFrom(file);
  return file.package.body.reviewers.filter((id) => !recused.includes(id) && !file.ballots.has(id));
}
