import { hexFromBytes } from '../basics/bytes.ts';
import type { MemberId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Outcome } from '../decision/outcome.ts';
import { quorumFor } from '../decision/quorum.ts';
import {
  phaseOf,
  recusedFrom,
  type Docket,
  type DossierFile,
  type Filed,
  type StandingSelection,
} from '../docket/docket.ts';
import { statisticsOfRound } from '../docket/statistics-of.ts';
import { independentInput, tallyOf } from '../docket/tally-of.ts';
import { rubricOf } from '../dossier/rereview.ts';
import type { Checkpoint } from '../log/checkpoint.ts';
import { committeeOf, memberById, membersWithRole, type RosterBody } from '../roster/roster.ts';
import type { RoundBody } from '../round/round.ts';
import type { Criterion } from '../round/rubric.ts';
import type { DossierTally } from '../tally/tally.ts';
import type { BallotResult, CriterionResult, DossierResult, Names, Results, SelectionResult } from './results.ts';

/** Problem: 'report/not-final' before the selection. */
export function resultsOf(
  docket: Docket,
  {
    checkpoint,
    verifierKey,
    names,
  }: { readonly checkpoint: Checkpoint; readonly verifierKey: string; readonly names: Names },
): Result<Results> {
  const { id, round, roster, selection, reopened } = docket;
  if (!id || !round || !roster || !selection || phaseOf(docket) !== 'final')
    return err(problem('report/not-final', { phase: phaseOf(docket) }));
  const nameOf = namesFor(roster.body, names);
  const tallies = tallyOf(docket).dossiers;
  const statistics = statisticsOfRound(docket);
  const dossiers = tallies.map((tally) => {
    const file = docket.dossiers.get(tally.dossier);
    if (!file?.decision) throw new Error(`dossier ${tally.dossier} is in a selection without a decision`);
    return dossierResult(docket, { round: round.body, roster: roster.body, nameOf }, file, file.decision, tally);
  });
  const { title, month, place, schedule, rule, rubrics } = round.body;
  const selected = dossiers.filter(({ outcome }) => outcome === 'selected').length;
  return ok({
    format: 'simsa-results/v1',
    names,
    round: { id, title, month, place, schedule },
    rule,
    rubrics: rubrics.map(({ criteria: _criteria, ...rubric }) => rubric),
    committee: committeeOf(roster.body).map((member) => ({
      member: nameOf(member.id),
      role: names === 'shown' ? member.role : null,
      affiliation: names === 'shown' ? member.affiliation : null,
    })),
    ...(names === 'shown'
      ? {
          observers: membersWithRole(roster.body, 'secretariat').map(({ name, affiliation }) => ({
            member: name,
            affiliation,
          })),
        }
      : {}),
    counts: {
      dossiers: dossiers.length,
      selected,
      notSelected: dossiers.filter(({ outcome }) => outcome === 'not-selected').length,
      outcomes: countsOf(dossiers.map(({ outcome }) => outcome)),
      ballots: dossiers.reduce((sum, { ballots }) => sum + ballots.length, 0),
    },
    agreement: statistics.agreement,
    dossiers,
    selection: { ...selectionResult(roster.body, nameOf, selection), tally: selection.body.tally },
    reopened: reopened.map((each) => ({
      ...selectionResult(roster.body, nameOf, each),
      reasons: [each.reopening.chair, each.reopening.secretariat].flatMap((filed) => filed?.body.reason ?? []),
    })),
    log: { origin: checkpoint.origin, records: checkpoint.size, root: hexFromBytes(checkpoint.root), verifierKey },
  });
}

function countsOf(outcomes: readonly Outcome[]): Readonly<Partial<Record<Outcome, number>>> {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const outcome of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}

interface Meeting {
  readonly round: RoundBody;
  readonly roster: RosterBody;
  readonly nameOf: (id: MemberId) => string;
}

function dossierResult(
  docket: Docket,
  { round, roster, nameOf }: Meeting,
  file: DossierFile,
  { id, body }: Filed<NonNullable<DossierFile['decision']>['body']>,
  tally: DossierTally,
): DossierResult {
  const { dossier, service, applicant, serviceType, excluded } = file.package.body;
  const rubric = rubricOf(round, file.package.body);
  if (!rubric) throw new Error('an admitted package has a rubric');
  const line = statisticsOfRound(docket).dossiers.find((each) => each.dossier === dossier);
  if (!line) throw new Error('a tallied dossier has statistics');
  const { mean, trimmedMean, median, lowest, highest, range, deviation } = line.statistics;
  const ballots = independentInput(docket, file).ballots.map(({ member, ballot, content }): BallotResult => {
    const figure = tally.totals.find((each) => each.member === member);
    const { entries, opinion } = content;
    return {
      member: nameOf(member),
      record: ballot,
      total: figure?.total ?? null,
      dropped: figure?.dropped ?? null,
      entries,
      opinion,
      revision: revisionOf(file, member, tally),
    };
  });
  return {
    number: dossier,
    service,
    applicant,
    serviceType,
    rubric: rubric.id,
    outcome: body.outcome,
    reasons: body.reasons,
    decidedAt: body.at,
    decision: id,
    vote: body.vote,
    quorum: quorumFor(round.rule, roster, body.attending, recusedFrom(file)),
    attending: inRosterOrder(roster, body.attending).map(nameOf),
    recused: inRosterOrder(roster, recusedFrom(file)).map((member) => ({
      member: nameOf(member),
      ground: excluded.includes(member) ? 'excluded' : (file.recusals.get(member)?.body.ground ?? 'self'),
    })),
    score: tally.score,
    rank: tally.rank,
    spread: tally.spread,
    passes: tally.passes,
    criteria: rubric.criteria.map((criterion) => criterionResult(criterion, tally)),
    ballots,
    unreadable: file.unreadable.length,
    steps: tally.steps,
    statistics: { mean, trimmedMean, median, lowest, highest, range, deviation },
    missing: inRosterOrder(roster, line.missing).map(nameOf),
    sitting: body.sitting ?? null,
    conditions: body.conditions ?? null,
    rereview: file.package.body.rereview ?? null,
    effectiveOn: body.effectiveOn ?? null,
  };
}

function revisionOf(file: DossierFile, member: MemberId, tally: DossierTally): BallotResult['revision'] {
  const filed = file.revisions.get(member);
  if (!filed) return null;
  const { content, why } = filed.body;
  const counts = tally.revised?.includes(member) ? 'yes' : 'no';
  return { record: filed.id, why, counts, ...content };
}

function selectionResult(
  roster: RosterBody,
  nameOf: (id: MemberId) => string,
  { id, body, countersignatures }: StandingSelection,
): SelectionResult {
  const countersigned = inRosterOrder(roster, [...countersignatures.keys()]).flatMap((member) => {
    const filed = countersignatures.get(member);
    return filed ? [{ member: nameOf(member), record: filed.id }] : [];
  });
  return { record: id, at: body.at, countersigned };
}

function criterionResult({ id, group, title, instrument }: Criterion, tally: DossierTally): CriterionResult {
  const verdict = tally.verdicts.find(({ criterion }) => criterion === id);
  const points = tally.points.find(({ criterion }) => criterion === id);
  return {
    id,
    group,
    title,
    kind: instrument.kind,
    max: instrument.kind === 'points' ? instrument.max : null,
    weight: instrument.kind === 'points' ? instrument.weight : null,
    mean: points?.mean ?? null,
    floor: points?.floor ?? null,
    fit: verdict?.fit ?? null,
    unfit: verdict?.unfit ?? null,
    notApplicable: verdict?.notApplicable ?? null,
    holds: verdict?.holds ?? points?.holds ?? 'no',
  };
}

function namesFor(roster: RosterBody, names: Names): (id: MemberId) => string {
  if (names === 'shown') return (id) => memberById(roster, id)?.name ?? id;
  const labels = new Map(committeeOf(roster).map(({ id }, index) => [id, `위원 ${index + 1}`]));
  return (id) => labels.get(id) ?? '사무국';
}

function inRosterOrder(roster: RosterBody, ids: readonly MemberId[]): readonly MemberId[] {
  return roster.members.map(({ id }) => id).filter((id) => ids.includes(id));
}
