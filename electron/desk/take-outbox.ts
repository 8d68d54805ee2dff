/** Hands carried records to the registry, which judges each by the one rule. Repeated records change nothing; nothing is kept here but the log. */
import type { RecordId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { recordLine } from '../../shared/docket/record-line.ts';
import { verifyReceipt } from '../../shared/log/receipt.ts';
import type { CarriedOutbox } from '../../shared/report/carried.ts';
import type { OpenedBundle } from '../files/bundle/open-bundle.ts';
import type { BundleWork } from './bundles.ts';
import { handInWord } from './cosign.ts';
import { batchesOf } from './outbox.ts';
import type { Session } from './session.ts';
import { syncInTurn } from './sync.ts';

type Taken = Omit<Extract<CallOutput<'importBundle'>, { kind: 'outbox' }>, 'name'>;
type Line = Taken['records'][number];
interface Waiting {
  readonly jws: string;
  readonly line: Pick<Line, 'id' | 'kind' | 'dossier' | 'author'>;
}

export function takeOutbox(
  session: Session,
  bundle: OpenedBundle,
  carried: CarriedOutbox,
  { progress, signal }: BundleWork,
): Promise<Result<Taken>> {
  return session.networkTurn(async () => {
    const judged = judgeOutbox(session, bundle, carried);
    if (!judged.ok) return judged;
    const synced = await syncInTurn(session);
    if (!synced.ok) return synced;
    const before = new Set(session.state.round(carried.round).ids);

    const witnessed = carried.cosigned === null ? ok(true) : await handInWord(session, carried.round, carried.cosigned);
    if (!witnessed.ok) return witnessed;
    const lines: Line[] = [];
    for (const batch of batchesOf(judged.value)) {
      progress(lines.length, judged.value.length);
      // What was handed over stays handed over: the rest can follow with the same file.
      if (signal.aborted) return err(problem('bundle/cancelled'));
      const sent = await sendBatch(session, carried, batch, before);
      if (!sent.ok) return sent;
      lines.push(...sent.value);
    }
    const after = await syncInTurn(session);
    if (!after.ok) return after;
    return ok({ kind: 'outbox', round: carried.round, records: lines.map((line) => named(session, carried, line)) });
  });
}

/** Problems: 'bundle/other-registry', 'bundle/foreign-round', 'bundle/unnamed-file', 'bundle/damaged' with the line's number. */
function judgeOutbox(session: Session, bundle: OpenedBundle, carried: CarriedOutbox): Result<readonly Waiting[]> {
  if (carried.verifierKey !== session.pinned.verifierKey) return err(problem('bundle/other-registry'));
  if (!session.state.rounds().some(({ round }) => round === carried.round))
    return err(problem('bundle/foreign-round', { round: carried.round }));
  if (bundle.files.length > 0) return err(problem('bundle/unnamed-file'));
  const waiting: Waiting[] = [];
  for (const [index, jws] of carried.records.entries()) {
    const line = recordLine(session.crypto, jws);
    if (!line.ok) return err(problem('bundle/damaged', { line: index + 3 }));
    waiting.push({ jws, line: line.value });
  }
  return ok(waiting);
}

async function sendBatch(
  session: Session,
  { round }: CarriedOutbox,
  batch: readonly Waiting[],
  before: ReadonlySet<RecordId>,
): Promise<Result<readonly Line[]>> {
  const reply = await session.registry.append(
    round,
    batch.map(({ jws }) => jws),
  );
  if (!reply.ok) return reply;
  if (reply.value.outcomes.length !== batch.length) return err(problem('registry/bad-reply', { call: 'append' }));
  const lines: Line[] = [];
  for (const [index, { jws, line }] of batch.entries()) {
    const outcome = reply.value.outcomes[index];
    if (!outcome) return err(problem('registry/bad-reply', { call: 'append' }));
    if ('problem' in outcome) {
      // The registry's own troubles pass; its word about a record is final.
      if (outcome.problem.code.startsWith('registry/')) return err(outcome.problem);
      lines.push({ ...line, outcome: 'refused', problem: outcome.problem });
      continue;
    }
    const held = verifyReceipt(session.crypto, outcome.receipt, jws, session.pinned.verifierKey);
    if (!held.ok) return held;
    lines.push({ ...line, outcome: before.has(line.id) ? 'already-there' : 'taken', problem: null });
  }
  return ok(lines);
}

/** A person's name as the roster has it, in place of the id. */
function named(session: Session, { round }: CarriedOutbox, line: Line): Line {
  const members = session.state.round(round).docket.roster?.body.members ?? [];
  return { ...line, author: members.find(({ id }) => id === line.author)?.name ?? line.author };
}
