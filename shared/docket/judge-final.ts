import { err, ok, problem } from '../basics/result.ts';
import { judgeDecision } from '../decision/decision.ts';
import { checkpointSize } from '../log/checkpoint.ts';
import { officeOfRole } from '../roster/role.ts';
import { committeeOf } from '../roster/roster.ts';
import { isClosedForGood, phaseOf, recusedFrom } from './docket.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from './tally-of.ts';
import { notYours, sameSet, unknownDossier, type Judge } from './verdict.ts';

export const judgeDecisionRecord: Judge<'decision'> = (crypto, docket, author, body) => {
  if (author.role !== 'chair' && author.role !== 'acting-chair') return notYours();
  const file = docket.dossiers.get(body.dossier);
  if (!file || !docket.round || !docket.roster) return unknownDossier(body.dossier);
  if (recusedFrom(file).includes(author.id)) return err(problem('decision/recused', { dossier: body.dossier }));
  if (phaseOf(docket) !== 'deciding') return err(problem('decision/too-early'));
  const committee = new Set(committeeOf(docket.roster.body).map(({ id }) => id));
  const known = body.attending.every((id) => committee.has(id));
  if (!known || new Set(body.attending).size !== body.attending.length)
    return err(problem('decision/unknown-attendance'));
  const tally = dossierTallyOf(docket, file);
  if (dossierTallyDigest(crypto, tally) !== body.tally)
    return err(problem('decision/other-tally', { dossier: body.dossier }));
  const { rule } = docket.round.body;
  const { rereview } = file.package.body;
  const judged = judgeDecision(rule, docket.roster.body, recusedFrom(file), tally, body, rereview);
  return judged.ok ? ok(true) : judged;
};

export const judgeSelection: Judge<'selection'> = (crypto, docket, author, body) => {
  if (author.role !== 'chair' && author.role !== 'acting-chair') return notYours();
  if (docket.round?.body.rehearsal) return err(problem('rehearsal/never-final'));
  if (phaseOf(docket) !== 'deciding') return err(problem('selection/too-early'));
  const files = [...docket.dossiers.values()];
  const undecided = files.filter(({ decision }) => !decision).length;
  if (undecided > 0) return err(problem('selection/incomplete', { undecided }));
  const named = body.results.map(({ dossier }) => dossier);
  const complete =
    sameSet(named, [...docket.dossiers.keys()]) &&
    body.results.every(({ dossier, outcome, decision }) => {
      const filed = docket.dossiers.get(dossier)?.decision;
      return filed?.id === decision && filed.body.outcome === outcome;
    });
  if (!complete) return err(problem('selection/other-decisions'));
  const stale = files.find(
    (file) => file.decision?.body.tally !== dossierTallyDigest(crypto, dossierTallyOf(docket, file)),
  );
  // A member who recused after the decision took a ballot out of the figures it rests on: the meeting must look again.
  if (stale) return err(problem('selection/stale-decision', { dossier: stale.package.body.dossier }));
  return tallyDigest(crypto, tallyOf(docket)) === body.tally ? ok(true) : err(problem('selection/other-tally'));
};

/** Of the selection that stands, by somebody else than its author, once each, and with a checkpoint that holds it. */
export const judgeCountersignature: Judge<'countersignature'> = (_crypto, { selection }, author, body) => {
  if (!selection) return err(problem('selection/none'));
  if (author.role === 'expert') return notYours();
  if (body.selection !== selection.id) return err(problem('selection/another'));
  if (selection.body.author === author.id || selection.countersignatures.has(author.id))
    return err(problem('selection/signed-already'));
  // The registry's signature on the checkpoint is judged with the log (see named-state).
  const size = checkpointSize(body.checkpoint);
  return size !== null && size > selection.index ? ok(true) : err(problem('selection/not-seen'));
};

/** By the chair's office and by the secretariat's, once each. */
export const judgeReopening: Judge<'reopening'> = (_crypto, { selection }, author, body) => {
  if (!selection) return err(problem('selection/none'));
  const office = officeOfRole(author.role);
  if (!office) return notYours();
  if (body.selection !== selection.id) return err(problem('selection/another'));
  // What the decisions rested on is destroyed on the desks: nothing could be decided anew.
  if (isClosedForGood(selection)) return err(problem('disposal/closed-for-good'));
  return selection.reopening[office] ? err(problem('selection/signed-already')) : ok(true);
};
