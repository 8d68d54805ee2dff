/** Hands own records to the registry. Takes a record for delivered only on a receipt that verifies; repeating changes nothing. */
import type { RecordId } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import { admit } from '../../shared/docket/admit.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { isRecordKind } from '../../shared/docket/record-kinds.ts';
import { verifyReceipt } from '../../shared/log/receipt.ts';
import { authoredSchema } from '../../shared/roster/authored.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import { dropRecusedFiles } from './reading.ts';
import { underWay, type Outgoing, type RoundLog } from './round-log.ts';
import { save, type Session } from './session.ts';
import { signBody } from './sign.ts';
import { syncInTurn } from './sync.ts';

const batchRecords = 100;
const batchCharacters = 4 * 1024 * 1024;

/** Delivers what waits, in order. Without a network all of it goes on waiting, and the problem says why. */
export function deliver(session: Session): Promise<Result<Delivery>> {
  return session.networkTurn(async () => {
    const delivered: RecordId[] = [];
    const problems: Problem[] = [];
    // A refusal breaks the chain of what follows it: then all is looked at again before the next batch.
    let ended: Sent['ended'];
    do {
      const ready = await syncAndRebase(session);
      problems.push(...(ready.ok ? ready.value : [ready.problem]));
      const sent = ready.ok ? await sendAll(session) : nothingSent;
      delivered.push(...sent.delivered);
      problems.push(...sent.problems);
      ended = sent.ended;
    } while (ended === 'refusal');
    if (delivered.length > 0) {
      const synced = await syncInTurn(session);
      if (!synced.ok) problems.push(synced.problem);
      await dropRecusedFiles(session);
    }
    const left = session.state.rounds().reduce((sum, log) => sum + waiting(log).length, 0);
    return ok({ delivered, waiting: left, problems });
  });
}

function waiting(log: RoundLog): readonly Outgoing[] {
  return underWay(log).filter(({ receipt }) => receipt === 'none');
}

function nextBatch(log: RoundLog): readonly Outgoing[] {
  return batchesOf(waiting(log))[0] ?? [];
}

/** Records in their order, in portions that one request can hold; none is empty. */
export function batchesOf<R extends { readonly jws: string }>(records: readonly R[]): readonly (readonly R[])[] {
  const batches: R[][] = [];
  let characters = 0;
  for (const record of records) {
    const last = batches.at(-1);
    characters += record.jws.length;
    if (last && last.length < batchRecords && characters <= batchCharacters) last.push(record);
    else {
      batches.push([record]);
      characters = record.jws.length;
    }
  }
  return batches;
}

interface Sent {
  readonly delivered: readonly RecordId[];
  readonly problems: readonly Problem[];
  readonly ended: 'empty' | 'refusal' | 'hindered';
}
const nothingSent: Sent = { delivered: [], problems: [], ended: 'hindered' };

/** Batch after batch until nothing waits, a record is refused, or the registry cannot be had. */
async function sendAll(session: Session): Promise<Sent> {
  const delivered: RecordId[] = [];
  for (;;) {
    const log = session.state.rounds().find((each) => waiting(each).length > 0);
    if (!log) return { delivered, problems: [], ended: 'empty' };
    const sent = await sendBatch(session, log, nextBatch(log));
    if (!sent.ok) return { delivered, problems: [sent.problem], ended: 'hindered' };
    delivered.push(...sent.value.delivered);
    if (sent.value.refusal) return { delivered, problems: [sent.value.refusal], ended: 'refusal' };
  }
}

async function sendBatch(
  session: Session,
  log: RoundLog,
  batch: readonly Outgoing[],
): Promise<Result<{ readonly delivered: readonly RecordId[]; readonly refusal: Problem | null }>> {
  const reply = await session.registry.append(
    log.round,
    batch.map(({ jws }) => jws),
  );
  if (!reply.ok) return reply;
  if (reply.value.outcomes.length !== batch.length) return err(problem('registry/bad-reply', { call: 'append' }));
  const entries: DeskEntry[] = [];
  let refusal: Problem | null = null;
  for (const [index, outcome] of reply.value.outcomes.entries()) {
    const { id, jws } = batch[index] ?? noRecord();
    if ('problem' in outcome) {
      // The registry's own troubles pass; its word about a record is final. What follows is chained to it and is signed anew.
      if (outcome.problem.code.startsWith('registry/')) return entries.length > 0 ? keep() : err(outcome.problem);
      refusal = outcome.problem;
      entries.push({ kind: 'refused', round: log.round, id, code: outcome.problem.code, at: session.now() });
      break;
    }
    const held = verifyReceipt(session.crypto, outcome.receipt, jws, session.pinned.verifierKey);
    if (!held.ok) return held;
    entries.push({ kind: 'delivered', round: log.round, id, receipt: outcome.receipt, at: session.now() });
  }
  return keep();

  async function keep() {
    const saved = await save(session, entries);
    if (!saved.ok) return saved;
    const delivered = entries.flatMap((entry) => (entry.kind === 'delivered' ? [entry.id] : []));
    return ok({ delivered, refusal });
  }
}

/**
 * Brings waiting records in line with what the registry holds now. One whose predecessor was refused, or who was overtaken by
 * another device of the same author, is signed anew behind the author's last record; one that the rule no longer admits is
 * closed as refused with the rule's word. Answers those words.
 */
async function syncAndRebase(session: Session): Promise<Result<readonly Problem[]>> {
  const synced = await syncInTurn(session);
  return synced.ok ? rebaseAll(session) : synced;
}

/** As `syncAndRebase`, after a growth that came another way. */
export function rebaseAll(session: Session): Promise<Result<readonly Problem[]>> {
  return session.signingTurn(async () => {
    const problems: Problem[] = [];
    const entries: DeskEntry[] = [];
    for (const log of session.state.rounds()) {
      const rebased = rebase(session, log);
      entries.push(...rebased.entries);
      problems.push(...rebased.problems);
    }
    if (entries.length === 0) return ok(problems);
    const saved = await save(session, entries);
    return saved.ok ? ok(problems) : saved;
  });
}

function rebase(
  session: Session,
  log: RoundLog,
): { readonly entries: readonly DeskEntry[]; readonly problems: readonly Problem[] } {
  const { crypto } = session;
  const at = session.now();
  const entries: DeskEntry[] = [];
  const renewed: DeskEntry[] = [];
  const problems: Problem[] = [];
  let docket = log.docket;
  let order: 'kept' | 'changed' = 'kept';
  for (const { id, jws } of underWay(log)) {
    const admitted = admit(crypto, docket, jws);
    if (admitted.ok && order === 'kept') {
      docket = fileRecord(docket, admitted.value);
      continue;
    }
    // From here on records are closed and, if possible, written again, so that the journal's order stays the chain's order.
    order = 'changed';
    const anew = admitted.ok ? admitted : admit(crypto, docket, signedAnew(session, log, docket.lastOf, jws));
    const code = anew.ok ? 'docket/broken-chain' : anew.problem.code;
    entries.push({ kind: 'refused', round: log.round, id, code, at });
    if (anew.ok) {
      docket = fileRecord(docket, anew.value);
      renewed.push({ kind: 'outgoing', round: log.round, id: anew.value.id, jws: anew.value.jws, at });
    } else problems.push(anew.problem);
  }
  return { entries: [...entries, ...renewed], problems };
}

function signedAnew(session: Session, log: RoundLog, lastOf: RoundLog['docket']['lastOf'], jws: string): string {
  const parsed = parseRecord(session.crypto, jws);
  if (!parsed.ok || !isRecordKind(parsed.value.kind)) throw new Error(`an own record of ${log.round} does not read`);
  const { author } = authoredSchema.parse(parsed.value.body);
  const body = { ...(parsed.value.body as object), previous: lastOf.get(author) ?? null };
  return signBody(session, parsed.value.kind, body).jws;
}

function noRecord(): never {
  throw new Error('as many outcomes as records were counted');
}
