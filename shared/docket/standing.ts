import { err, ok, problem, type Result } from '../basics/result.ts';
import { judgeContent, contentDigest } from '../ballot/content.ts';
import { judgeDecision } from '../decision/decision.ts';
import type { DossierNumber } from '../basics/ids.ts';
import type { Member } from '../roster/roster.ts';
import { committeeOf } from '../roster/roster.ts';
import { judgeRoster } from '../roster/judge-roster.ts';
import { sitsOnCommittee } from '../roster/role.ts';
import { judgeRoundPlan, rubricFor } from '../round/round.ts';
import { rubricDigest } from '../round/rubric.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { ballotsToCount, closedBallots, phaseOf, recusedFrom, type Docket, type DossierFile } from './docket.ts';
import type { RecordBody, RecordKind, TypedBody } from './record-kinds.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from './tally-of.ts';

type Verdict = Result<true>;
type Judge<K extends RecordKind> = (crypto: Crypto, docket: Docket, author: Member, body: RecordBody<K>) => Verdict;

/** Whether this author may write this record at this point of the round. */
export function judgeStanding(crypto: Crypto, docket: Docket, author: Member, { kind, body }: TypedBody): Verdict {
  if (docket.selection) return err(problem('selection/frozen'));
  const judge = judges[kind] as Judge<typeof kind>;
  return judge(crypto, docket, author, body);
}

const judges: { readonly [K in RecordKind]: Judge<K> } = {
  roster: (crypto, docket, author, body) => {
    if (author.role !== 'secretariat') return notYours();
    if (docket.dossiers.size > 0) return err(problem('roster/round-open'));
    const judged = judgeRoster(crypto, body);
    return judged.ok ? ok(true) : judged;
  },
  round: (_crypto, docket, author, body) => {
    if (author.role !== 'secretariat') return notYours();
    if (docket.dossiers.size > 0) return err(problem('round/already-open'));
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
    if (!sitsOnCommittee(author.role)) return notYours();
    return docket.dossiers.has(body.dossier) ? ok(true) : unknownDossier(body.dossier);
  },
  ballot: judgeBallot,
  closing: judgeClosing,
  opening: judgeOpening,
  decision: (crypto, docket, author, body) => {
    if (author.role !== 'chair' && author.role !== 'acting-chair') return notYours();
    const file = docket.dossiers.get(body.dossier);
    if (!file || !docket.round || !docket.roster) return unknownDossier(body.dossier);
    if (phaseOf(docket) !== 'deciding') return err(problem('decision/too-early'));
    const strangers = body.attending.filter(
      (id) => !committeeOf(docket.roster?.body ?? noRoster()).some((m) => m.id === id),
    );
    if (strangers.length > 0 || new Set(body.attending).size !== body.attending.length)
      return err(problem('decision/unknown-attendance'));
    const tally = dossierTallyOf(docket, file);
    if (dossierTallyDigest(crypto, tally) !== body.tally)
      return err(problem('decision/other-tally', { dossier: body.dossier }));
    const judged = judgeDecision(docket.round.body.rule, docket.roster.body, recusedFrom(file), tally, body);
    return judged.ok ? ok(true) : judged;
  },
  selection: judgeSelection,
};

function judgePackage(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'dossier-package'>): Verdict {
  if (author.role !== 'secretariat') return notYours();
  if (!docket.round || !docket.roster) return err(problem('round/not-set-up'));
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const rubric = rubricFor(docket.round.body, body.serviceType);
  if (!rubric || rubricDigest(crypto, rubric) !== body.rubric)
    return err(problem('package/other-rubric', { dossier: body.dossier }));
  if ((docket.dossiers.get(body.dossier)?.ballots.size ?? 0) > 0)
    return err(problem('package/already-scored', { dossier: body.dossier }));
  const committee = new Set(committeeOf(docket.roster.body).map(({ id }) => id));
  const known = [...body.readers, ...body.reviewers, ...body.excluded].every((id) => committee.has(id));
  const reviewersRead = body.reviewers.every((id) => body.readers.includes(id));
  const excludedDoNot = body.excluded.every((id) => !body.readers.includes(id));
  return known && reviewersRead && excludedDoNot
    ? ok(true)
    : err(problem('package/bad-readers', { dossier: body.dossier }));
}

function judgeBallot(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'ballot'>): Verdict {
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

function judgeClosing(_crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'closing'>): Verdict {
  const office = author.role === 'secretariat' ? 'secretariat' : author.role === 'member' ? null : 'chair';
  if (!office) return notYours();
  if (phaseOf(docket) === 'preparing') return err(problem('closing/nothing-to-close'));
  if (docket.closings[office]) return err(problem('closing/twice'));
  if (body.logSize > docket.size) return err(problem('closing/other-log'));
  const other = docket.closings[office === 'chair' ? 'secretariat' : 'chair'];
  const expected = other ? other.body.ballots : ballotsToCount(docket);
  return expected.join() === body.ballots.join() ? ok(true) : err(problem('closing/other-ballots'));
}

function judgeOpening(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'opening'>): Verdict {
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
  if (author.role === 'member' || author.role === 'secretariat') return notYours();
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
  const rubric = docket.round ? rubricFor(docket.round.body, file.package.body.serviceType) : undefined;
  for (const { ballot: id, salt, content } of body.contents) {
    const ballot = closed.find((each) => each.id === id);
    const digestHolds = ballot && contentDigest(crypto, { salt, content }) === ballot.body.content;
    if (!digestHolds) return err(problem('ballot/other-content', { record: id }));
    const wrong = rubric ? judgeContent(rubric, content) : problem('ballot/other-rubric');
    if (wrong) return err(wrong);
  }
  return ok(true);
}

function judgeSelection(crypto: Crypto, docket: Docket, author: Member, body: RecordBody<'selection'>): Verdict {
  if (author.role !== 'chair' && author.role !== 'acting-chair') return notYours();
  if (phaseOf(docket) !== 'deciding') return err(problem('selection/too-early'));
  const undecided = [...docket.dossiers.values()].filter(({ decision }) => !decision).length;
  if (undecided > 0) return err(problem('selection/incomplete', { undecided }));
  const numbers = body.results.map(({ dossier }) => dossier);
  const complete =
    sameSet(numbers, [...docket.dossiers.keys()]) &&
    body.results.every(({ dossier, outcome, decision }) => {
      const filed = docket.dossiers.get(dossier)?.decision;
      return filed?.id === decision && filed.body.outcome === outcome;
    });
  if (!complete) return err(problem('selection/other-decisions'));
  const stale = [...docket.dossiers.values()].find(
    (file) => file.decision?.body.tally !== dossierTallyDigest(crypto, dossierTallyOf(docket, file)),
  );
  // A member who recused after the decision took a ballot out of the figures it rests on: the meeting must look again.
  if (stale) return err(problem('selection/stale-decision', { dossier: stale.package.body.dossier }));
  const tally = tallyDigest(crypto, tallyOf(docket));
  return tally === body.tally ? ok(true) : err(problem('selection/other-tally'));
}

/** The dossier, for an author who may read and has no conflict. */
function readable(docket: Docket, author: Member, dossier: DossierNumber): Result<DossierFile> {
  const file = docket.dossiers.get(dossier);
  if (!file) return unknownDossier(dossier);
  if (recusedFrom(file).includes(author.id)) return err(problem('ballot/recused', { dossier }));
  return file.package.body.readers.includes(author.id) ? ok(file) : err(problem('ballot/not-assigned', { dossier }));
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((each) => a.includes(each));
}

function planOf({ title, month, place, schedule, rubrics, rule }: RecordBody<'round'>) {
  return { title, month, place, schedule, rubrics, rule };
}

function notYours(): Result<never> {
  return err(problem('docket/not-your-role'));
}

function unknownDossier(dossier: DossierNumber): Result<never> {
  return err(problem('docket/unknown-dossier', { dossier }));
}

function noRoster(): never {
  throw new Error('a docket with dossiers has a roster');
}
