import { err, ok, problem, type Result } from '../basics/result.ts';
import { judgeContent, contentDigest } from '../ballot/content.ts';
import { isPossibleRereview, rubricOf } from '../dossier/rereview.ts';
import { committeeOf, membersWithRole, type Member } from '../roster/roster.ts';
import { officeOfRole, sitsOnCommittee } from '../roster/role.ts';
import { judgeRehearsalMark } from '../round/rehearsal-mark.ts';
import { judgeRoundPlan, rubricFor } from '../round/round.ts';
import { rubricDigest } from '../round/rubric.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { judgeDestruction, judgeDisposal, judgeNomination } from './judge-after-final.ts';
import { opensInner } from './chair-office.ts';
import { ballotsToCount, closedBallots, phaseOf, type Docket } from './docket.ts';
import { judgeEnrolment, judgeRevocation, judgeRosterRecord } from './judge-devices.ts';
import { judgeCountersignature, judgeDecisionRecord, judgeReopening, judgeSelection } from './judge-final.ts';
import { judgeOpinion } from './judge-opinion.ts';
import { judgeAnswer, judgeQuestion } from './judge-questions.ts';
import type { RecordBody, RecordKind, TypedBody } from './record-kinds.ts';
import { judgeRevision } from './judge-revision.ts';
import { judgeSignOff } from './judge-sign-off.ts';
import { notYours, readable, sameSet, unknownDossier, type Judge } from './verdict.ts';

/** Whether this author may write this record at this point of the round. */
export function judgeStanding(crypto: Crypto, docket: Docket, author: Member, { kind, body }: TypedBody): Result<true> {
  if (docket.selection && !aboutSelection.includes(kind)) return err(problem('selection/frozen'));
  const judge = judges[kind] as Judge<typeof kind>;
  return judge(crypto, docket, author, body);
}

/** What may still be written while a selection stands: it is all about that selection. */
const aboutSelection: readonly RecordKind[] = [
  'countersignature',
  'reopening',
  'nomination',
  'disposal',
  'destruction',
];

const judges: { readonly [K in RecordKind]: Judge<K> } = {
  roster: judgeRosterRecord,
  enrolment: judgeEnrolment,
  revocation: judgeRevocation,
  round: (_crypto, docket, author, body) => {
    if (author.role !== 'secretariat') return notYours();
    if (docket.dossiers.size > 0) return err(problem('round/already-open'));
    const named = judgeRehearsalMark(body.round, body.rehearsal);
    if (!named.ok) return named;
    const judged = judgeRoundPlan(planOf(body));
    return judged.ok ? ok(true) : judged;
  },
  'dossier-package': judgePackage,
  declaration: (_crypto, docket, author, body) => {
    const file = readable(docket, author, body.dossier);
    if (!file.ok) return file;
    return file.value.package.id === body.package
      ? ok(true)
      : err(problem('package/superseded', { dossier: body.dossier }));
  },
  recusal: (_crypto, docket, author, body) => {
    if (!sitsOnCommittee(author.role) && author.role !== 'expert') return notYours();
    return docket.dossiers.has(body.dossier) ? ok(true) : unknownDossier(body.dossier);
  },
  ballot: judgeBallot,
  withdrawal: judgeWithdrawal,
  opinion: judgeOpinion,
  question: judgeQuestion,
  answer: judgeAnswer,
  closing: judgeClosing,
  opening: judgeOpening,
  revision: judgeRevision,
  decision: judgeDecisionRecord,
  selection: judgeSelection,
  countersignature: judgeCountersignature,
  reopening: judgeReopening,
  'sign-off': judgeSignOff,
  nomination: judgeNomination,
  disposal: judgeDisposal,
  destruction: judgeDestruction,
};

function judgePackage(
  crypto: Crypto,
  docket: Docket,
  author: Member,
  body: RecordBody<'dossier-package'>,
): Result<true> {
  if (author.role !== 'secretariat') return notYours();
  if (!docket.round || !docket.roster) return err(problem('round/not-set-up'));
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const needed = docket.round.body.rule.countersign.members;
  // A rule that asks for more signatures than there are people would leave the month open for ever.
  if (needed >= committeeOf(docket.roster.body).length) return err(problem('round/too-few-to-countersign', { needed }));
  const rubric = rubricFor(docket.round.body, body.serviceType);
  if (!rubric || rubricDigest(crypto, rubric) !== body.rubric)
    return err(problem('package/other-rubric', { dossier: body.dossier }));
  if (body.rereview && !isPossibleRereview(rubric, body.rereview))
    return err(problem('package/bad-rereview', { dossier: body.dossier }));
  if ((docket.dossiers.get(body.dossier)?.ballots.size ?? 0) > 0)
    return err(problem('package/already-scored', { dossier: body.dossier }));
  const committee = new Set(committeeOf(docket.roster.body).map(({ id }) => id));
  const experts = new Set(membersWithRole(docket.roster.body, 'expert').map(({ id }) => id));
  const known =
    body.reviewers.every((id) => committee.has(id)) &&
    [...body.readers, ...body.excluded].every((id) => committee.has(id) || experts.has(id));
  const reviewersRead = body.reviewers.every((id) => body.readers.includes(id));
  const excludedDoNot = body.excluded.every((id) => !body.readers.includes(id));
  return known && reviewersRead && excludedDoNot
    ? ok(true)
    : err(problem('package/bad-readers', { dossier: body.dossier }));
}

function judgeBallot(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'ballot'>): Result<true> {
  const file = readable(docket, author, body.dossier);
  if (!file.ok) return file;
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const { package: filed, declarations } = file.value;
  if (!filed.body.reviewers.includes(author.id)) return err(problem('ballot/not-assigned', { dossier: body.dossier }));
  if (!declarations.has(author.id)) return err(problem('scoring/conflict-undeclared', { dossier: body.dossier }));
  if (filed.id !== body.package) return err(problem('package/superseded', { dossier: body.dossier }));
  const rubric = docket.round ? rubricFor(docket.round.body, filed.body.serviceType) : undefined;
  const same = rubric && rubricDigest(crypto, rubric) === body.rubric;
  return same ? ok(true) : err(problem('ballot/other-rubric', { dossier: body.dossier }));
}

function judgeWithdrawal(
  _crypto: Crypto,
  docket: Docket,
  author: Member,
  { dossier, ballot }: RecordBody<'withdrawal'>,
): Result<true> {
  const file = readable(docket, author, dossier);
  if (!file.ok) return file;
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const standing = file.value.ballots.get(author.id)?.id;
  return standing === ballot ? ok(true) : err(problem('ballot/none-to-withdraw', { dossier }));
}

function judgeClosing(_crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'closing'>): Result<true> {
  const office = officeOfRole(author.role);
  if (!office) return notYours();
  if (phaseOf(docket) === 'preparing') return err(problem('closing/nothing-to-close'));
  if (docket.closings[office]) return err(problem('closing/twice'));
  if (body.logSize > docket.size) return err(problem('closing/other-log'));
  const other = docket.closings[office === 'chair' ? 'secretariat' : 'chair'];
  const expected = other ? other.body.ballots : ballotsToCount(docket);
  return expected.join() === body.ballots.join() ? ok(true) : err(problem('closing/other-ballots'));
}

function judgeOpening(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'opening'>): Result<true> {
  const file = docket.dossiers.get(body.dossier);
  if (!file) return unknownDossier(body.dossier);
  const { chair, secretariat } = docket.closings;
  if (!chair || !secretariat) return err(problem('opening/not-closed'));
  const closed = closedBallots(docket, file);
  if (body.act === 'outer') {
    if (author.role !== 'secretariat') return notYours();
    if (file.outer) return err(problem('opening/twice', { dossier: body.dossier }));
    const listed = [...body.envelopes.map(({ ballot }) => ballot), ...body.unreadable];
    return sameSet(
      listed,
      closed.map(({ id }) => id),
    )
      ? ok(true)
      : err(problem('opening/other-ballots', { dossier: body.dossier }));
  }
  if (officeOfRole(author.role) !== 'chair') return notYours();
  if (docket.roster && !opensInner(docket.roster.body, file, author.id))
    return err(problem('opening/recused', { dossier: body.dossier }));
  if (!file.outer) return err(problem('opening/outer-first', { dossier: body.dossier }));
  if (file.contents) return err(problem('opening/twice', { dossier: body.dossier }));
  const listed = [...body.contents.map(({ ballot }) => ballot), ...body.unreadable];
  if (
    !sameSet(
      listed,
      file.outer.body.envelopes.map(({ ballot }) => ballot),
    )
  )
    return err(problem('opening/other-ballots', { dossier: body.dossier }));
  const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
  for (const { ballot: id, salt, content } of body.contents) {
    const ballot = closed.find((each) => each.id === id);
    const digestHolds = ballot && contentDigest(crypto, { salt, content }) === ballot.body.content;
    if (!digestHolds) return err(problem('ballot/other-content', { record: id }));
    const wrong = rubric ? judgeContent(rubric, content) : problem('ballot/other-rubric');
    if (wrong) return err(wrong);
  }
  return ok(true);
}

function planOf({ title, month, place, schedule, rubrics, rule }: RecordBody<'round'>) {
  return { title, month, place, schedule, rubrics, rule };
}
