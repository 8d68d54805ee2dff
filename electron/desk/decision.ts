import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Delivery } from '../../shared/contracts/desktop-api.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import type { SelectionBody } from '../../shared/decision/selection.ts';
import { isAboutRegistry } from './closing.ts';
import { deliver } from './outbox.ts';
import { seatOf, type Session } from './session.ts';
import { signOne } from './sign.ts';

/** The chair's decision on one dossier, bound to the figures that the meeting had before it. */
export async function recordDecision(
  session: Session,
  { decision }: CallInput<'recordDecision'>,
): Promise<Result<Delivery>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  const file = docket.dossiers.get(decision.dossier);
  if (!file) return err(problem('docket/unknown-dossier', { dossier: decision.dossier }));
  if (!file.contents) return err(problem('decision/too-early'));
  const tally = dossierTallyDigest(session.crypto, dossierTallyOf(docket, file));
  const signed = await signOne(session, { round, author: member.id }, 'decision', { ...decision, tally });
  return signed.ok ? deliver(session) : signed;
}

/**
 * The month is final. Needs the registry: the selection names the newest checkpoint, and freezes what all have seen. On a desk that is
 * reached by bundles only it names the checkpoint carried in last, and the registry refuses it where that was overtaken.
 */
export async function finaliseRound(
  session: Session,
  { basis }: CallInput<'finaliseRound'>,
): Promise<Result<Delivery>> {
  const before = await deliver(session);
  if (!before.ok) return before;
  const hindrance = before.value.problems.find(({ code }) => isAboutRegistry(code));
  if (hindrance && basis !== 'carried') return err(hindrance);
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, log, round, member } = seat.value;
  const results = resultsOf(docket);
  if (!results.ok) return results;
  const signed = await signOne(session, { round, author: member.id }, 'selection', {
    results: [...results.value],
    tally: tallyDigest(session.crypto, tallyOf(docket)),
    checkpoint: log.seen?.note ?? '',
  });
  return signed.ok ? deliver(session) : signed;
}

function resultsOf(docket: Docket): Result<SelectionBody['results']> {
  const files = [...docket.dossiers].sort(([a], [b]) => (a < b ? -1 : 1));
  const results = files.flatMap(([dossier, { decision }]) =>
    decision ? [{ dossier, outcome: decision.body.outcome, decision: decision.id }] : [],
  );
  const undecided = files.length - results.length;
  return undecided === 0 && files.length > 0 ? ok(results) : err(problem('selection/incomplete', { undecided }));
}
