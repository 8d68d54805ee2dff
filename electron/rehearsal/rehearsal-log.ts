/** A rehearsal's log, and the real round's, as the registry shows them now; nothing of either enters this desk's own journal. */
import type { MemberId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { ShownRehearsal } from '../../shared/contracts/rehearsal-api.ts';
import { admit } from '../../shared/docket/admit.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import type { Docket, Filed } from '../../shared/docket/docket.ts';
import type { RecordKind } from '../../shared/docket/record-kinds.ts';
import { verifyReceipt } from '../../shared/log/receipt.ts';
import { compareWithGolden, whatDisagrees } from '../../shared/rehearsal/compare-with-golden.ts';
import { isRehearsalId } from '../../shared/round/rehearsal-mark.ts';
import type { SignOffBody, ZeroReport } from '../../shared/round/sign-off.ts';
import { emptyRoundLog } from '../desk/round-log.ts';
import type { Session } from '../desk/session.ts';
import { signBody } from '../desk/sign.ts';
import { fetchGrowth } from '../desk/sync.ts';

export interface ReadLog {
  readonly docket: Docket;
  readonly records: readonly string[];
  /** The registry's signed word on all of it. */
  readonly note: string;
}

/** Every record judged as a member's desk judges them. Problem: 'rehearsal/none' where this device is not on its roster. */
export async function readLog(session: Session, round: RoundId): Promise<Result<ReadLog>> {
  session.strangers.delete(round);
  const growth = await fetchGrowth(session, session.registry, emptyRoundLog(session.crypto, round));
  if (!growth.ok) return growth;
  const { docket, entries } = growth.value;
  const note = entries.flatMap((entry) => (entry.kind === 'checkpoint' ? [entry.note] : [])).at(-1);
  if (note === undefined) return err(problem('rehearsal/none'));
  return ok({ docket, records: entries.flatMap((entry) => (entry.kind === 'record' ? [entry.jws] : [])), note });
}

/**
 * The all-zero report of a real round: no log at all, or one with nothing but its set-up. Problem: 'rehearsal/real-log-not-empty'.
 */
export async function zeroReport(session: Session, round: RoundId): Promise<Result<ZeroReport>> {
  const asked = await session.registry.checkpoint(round, 0);
  if (!asked.ok && asked.problem.code === 'registry/unknown-round')
    return ok({ round, records: 0, ballots: 0, decisions: 0, checkpoint: null });
  if (!asked.ok) return asked;
  const log = await readLog(session, round);
  if (!log.ok) return log;
  const { docket, note } = log.value;
  const files = [...docket.dossiers.values()];
  const ballots = files.reduce((sum, file) => sum + file.ballots.size, 0);
  const decisions = files.filter(({ decision }) => decision).length;
  if (files.length > 0)
    return err(problem('rehearsal/real-log-not-empty', { dossiers: files.length, ballots, decisions }));
  return ok({ round, records: docket.size, ballots: 0, decisions: 0, checkpoint: note });
}

/** Rehearsals that name this device, newest first. */
export async function rehearsalIds(session: Session): Promise<Result<readonly RoundId[]>> {
  const about = await session.registry.about();
  if (!about.ok) return about;
  if (about.value.verifierKey !== session.pinned.verifierKey) return err(problem('registry/wrong-key'));
  const attempt = (round: RoundId) => Number(/-(\d+)$/.exec(round)?.[1] ?? 0);
  return ok(about.value.rounds.filter(isRehearsalId).sort((a, b) => attempt(b) - attempt(a) || (a < b ? 1 : -1)));
}

/** A rehearsal as this desk finds it, whatever anybody says of it. */
export async function showRehearsal(session: Session, round: RoundId): Promise<Result<ShownRehearsal>> {
  const log = await readLog(session, round);
  if (!log.ok) return log;
  const { docket } = log.value;
  const plan = docket.round?.body;
  if (!plan?.rehearsal) return err(problem('rehearsal/not-a-rehearsal'));
  const compared = compareWithGolden(session.crypto, docket);
  const zero = await zeroReport(session, plan.rehearsal.of);
  const found = !compared.ok
    ? compared.problem
    : (whatDisagrees(docket, compared.value) ?? (zero.ok ? null : zero.problem));
  return ok({
    round,
    of: plan.rehearsal.of,
    title: plan.title,
    records: docket.size,
    compared: compared.ok ? [...compared.value] : [],
    zero: zero.ok ? zero.value : null,
    signOffs: {
      secretariat: signedOff(docket, docket.signOffs.secretariat),
      chair: signedOff(docket, docket.signOffs.chair),
    },
    problem: found,
  });
}

/** Signs a record of the rehearsal with this desk's own key, behind its author's last, and hands it to the registry at once. */
export async function appendOwn(
  session: Session,
  { docket }: Pick<ReadLog, 'docket'>,
  round: RoundId,
  kind: RecordKind,
  fields: object,
): Promise<Result<Docket>> {
  const author = ownerOf(docket, session.keys.kid);
  if (!author) return err(problem('roster/not-enrolled'));
  return appendSigned(session, docket, round, kind, author.id, fields);
}

/** As `appendOwn` for the record with which a log begins: nobody is enrolled before it. */
export async function appendSigned(
  session: Session,
  docket: Docket,
  round: RoundId,
  kind: RecordKind,
  author: MemberId,
  fields: object,
): Promise<Result<Docket>> {
  const previous = docket.lastOf.get(author) ?? null;
  const { jws } = signBody(session, kind, { ...fields, round, author, previous, at: session.now() });
  const admitted = admit(session.crypto, docket, jws);
  if (!admitted.ok) return admitted;
  const reply = await session.registry.append(round, [jws]);
  if (!reply.ok) return reply;
  const [outcome] = reply.value.outcomes;
  if (!outcome) return err(problem('registry/bad-reply', { call: 'append' }));
  if ('problem' in outcome) return err(outcome.problem);
  const held = verifyReceipt(session.crypto, outcome.receipt, jws, session.pinned.verifierKey);
  if (!held.ok) return held;
  const log = await readLog(session, round);
  return log.ok ? ok(log.value.docket) : log;
}

function signedOff(docket: Docket, filed: Filed<SignOffBody> | null) {
  if (!filed) return null;
  const name = docket.roster?.body.members.find(({ id }) => id === filed.body.author)?.name ?? '';
  return { record: filed.id, name, at: filed.body.at };
}
