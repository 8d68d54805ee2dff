import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, Delivery } from '../../shared/contracts/desktop-api.ts';
import type { SelectionBody } from '../../shared/decision/selection.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import { isAboutRegistry } from './closing.ts';
import { deliver } from './outbox.ts';
import { seatOf, type Seat, type Session } from './session.ts';
import { signOne } from './sign.ts';

/** The chair's selection. Needs the registry: it names the newest checkpoint, and freezes what all have seen. */
export async function finaliseRound(
  session: Session,
  { basis }: CallInput<'finaliseRound'>,
): Promise<Result<Delivery>> {
  const seat = await upToDate(session, basis);
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

/** A signature under the selection that stands, with the checkpoint that holds it: so it needs the registry as well. */
export async function countersign(session: Session, { basis }: CallInput<'countersign'>): Promise<Result<Delivery>> {
  const seat = await upToDate(session, basis);
  if (!seat.ok) return seat;
  const { docket, log, round, member } = seat.value;
  if (!docket.selection) return err(problem('selection/none'));
  const signed = await signOne(session, { round, author: member.id }, 'countersignature', {
    selection: docket.selection.id,
    checkpoint: log.seen?.note ?? '',
  });
  return signed.ok ? deliver(session) : signed;
}

/** This office's word that the selection is to be reopened; void only with the other office's. */
export async function reopenRound(
  session: Session,
  { basis, reason }: CallInput<'reopenRound'>,
): Promise<Result<Delivery>> {
  const seat = await upToDate(session, basis);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  if (!docket.selection) return err(problem('selection/none'));
  const fields = { selection: docket.selection.id, reason };
  const signed = await signOne(session, { round, author: member.id }, 'reopening', fields);
  return signed.ok ? deliver(session) : signed;
}

/**
 * The seat after an exchange with the registry that went well. A desk that is reached by bundles only signs on what it carried in
 * last ('carried'), and the registry refuses it where that was overtaken.
 */
async function upToDate(session: Session, basis: CallInput<'finaliseRound'>['basis']): Promise<Result<Seat>> {
  const before = await deliver(session);
  if (!before.ok) return before;
  const hindrance = before.value.problems.find(({ code }) => isAboutRegistry(code));
  return hindrance && basis !== 'carried' ? err(hindrance) : seatOf(session);
}

function resultsOf(docket: Docket): Result<SelectionBody['results']> {
  const files = [...docket.dossiers].sort(([a], [b]) => (a < b ? -1 : 1));
  const results = files.flatMap(([dossier, { decision }]) =>
    decision ? [{ dossier, outcome: decision.body.outcome, decision: decision.id }] : [],
  );
  const undecided = files.length - results.length;
  return undecided === 0 && files.length > 0 ? ok(results) : err(problem('selection/incomplete', { undecided }));
}
