/**
 * Takes in the growth of the registry's logs. Refuses a registry with another key, a log that shrank or forked, records that do
 * not add up to the signed checkpoint, and every record that the shared rule would not admit; then nothing is kept.
 */
import { equalBytes } from '../../shared/basics/bytes.ts';
import type { KeyId, RoundId } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import { admit } from '../../shared/docket/admit.ts';
import { phaseOf, type AdmittedRecord, type Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { judgeNamedState, type PastLog } from '../../shared/docket/named-state.ts';
import { parseVerifierKey, verifyCheckpoint, type Checkpoint } from '../../shared/log/checkpoint.ts';
import { verifyGrowth } from '../../shared/log/receipt.ts';
import { membersWithRole } from '../../shared/roster/roster.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import type { LogSource } from '../registry-client/carried-log.ts';
import { leafOf, ownMember, type RoundLog } from './round-log.ts';
import { save, type Session } from './session.ts';

const pageSize = 500;

export interface Synced {
  readonly added: number;
  /** Records in the current round's log. */
  readonly size: number;
  readonly at: Instant;
}

export function syncRounds(session: Session): Promise<Result<Synced>> {
  return session.networkTurn(() => syncInTurn(session));
}

/** As `syncRounds`, for a caller who has the network's turn already. */
export async function syncInTurn(session: Session): Promise<Result<Synced>> {
  const rounds = await trustedRounds(session);
  if (!rounds.ok) return rounds;
  let added = 0;
  for (const round of rounds.value) {
    const growth = await fetchGrowth(session, session.registry, session.state.round(round));
    if (!growth.ok) return growth;
    const { entries } = growth.value;
    if (entries.length === 0) continue;
    const saved = await save(session, entries);
    if (!saved.ok) return saved;
    added += entries.filter(({ kind }) => kind === 'record').length;
  }
  return ok({ added, size: session.state.current()?.docket.size ?? 0, at: session.now() });
}

/** The registry's rounds, once it is found to be the one that was pinned; tells the page how it stands with the registry. */
async function trustedRounds(session: Session): Promise<Result<readonly RoundId[]>> {
  const about = await session.registry.about();
  if (!about.ok) {
    session.emit({ event: 'registry', state: 'unreachable' });
    return about;
  }
  if (about.value.verifierKey !== session.pinned.verifierKey) {
    session.emit({ event: 'registry', state: 'wrong-key' });
    return err(problem('registry/wrong-key'));
  }
  session.emit({ event: 'registry', state: 'reachable' });
  const lost = session.state.rounds().find(({ round, seen }) => seen && !about.value.rounds.includes(round));
  if (lost)
    return err(problem('log/rolled-back', { round: lost.round, seen: lost.seen?.checkpoint.size ?? 0, now: 0 }));
  return ok(about.value.rounds);
}

/** What a source adds to a round: entries to keep, and the docket once they are kept. */
export interface Growth {
  readonly entries: readonly DeskEntry[];
  readonly docket: Docket;
}

/**
 * The entries to keep for one round: its new records, then the checkpoint that vouches for them. Empty when nothing moved. The
 * registry and a carried bundle are asked and judged alike.
 */
export async function fetchGrowth(session: Session, source: LogSource, log: RoundLog): Promise<Result<Growth>> {
  const unmoved = ok({ entries: [], docket: log.docket });
  const next = await fetchCheckpoint(session, source, log);
  if (!next.ok) return next;
  const { note, checkpoint } = next.value;
  if (checkpoint.size === log.docket.size && log.seen?.checkpoint.size === checkpoint.size) return unmoved;
  if (session.strangers.get(log.round) === checkpoint.size) return unmoved;
  const records = await fetchRecords(source, log, checkpoint.size);
  if (!records.ok) return records;

  const tree = log.tree.copy();
  for (const jws of records.value) tree.append(leafOf(session.crypto, jws));
  if (tree.size() !== checkpoint.size || !equalBytes(tree.root(), checkpoint.root))
    return err(problem('log/other-root', { round: log.round }));

  const past = { origin: checkpoint.origin, verifierKey: session.pinned.verifierKey, rootOf: tree.root };
  const admitted = admitAll(session, log, records.value, past);
  if (!admitted.ok) return admitted;
  // A round whose roster does not name this device is none of this desk's business: not kept, and not fetched again until it grows.
  if (!ownMember(admitted.value.docket, session.keys.kid)) {
    session.strangers.set(log.round, checkpoint.size);
    return unmoved;
  }
  const kept = admitted.value.records.map(
    ({ index, jws }) => ({ kind: 'record', round: log.round, index, jws }) as const,
  );
  return ok({ entries: [...kept, { kind: 'checkpoint', round: log.round, note }], docket: admitted.value.docket });
}

/** The newest checkpoint, signed by the pinned key for this very log, and grown from the last one seen. */
async function fetchCheckpoint(
  session: Session,
  source: LogSource,
  log: RoundLog,
): Promise<Result<{ note: string; checkpoint: Checkpoint }>> {
  const { crypto, pinned } = session;
  const seen = log.seen?.checkpoint.size ?? 0;
  const reply = await source.checkpoint(log.round, seen);
  if (!reply.ok) {
    // The registry's own word for "I hold less than you have seen".
    const shrank =
      reply.problem.code === 'registry/behind' || (reply.problem.code === 'registry/unknown-round' && seen > 0);
    return shrank ? err(problem('log/rolled-back', { round: log.round, seen })) : reply;
  }
  const checkpoint = verifyCheckpoint(crypto, reply.value.checkpoint, pinned.verifierKey);
  if (!checkpoint.ok) return checkpoint;
  const name = parseVerifierKey(crypto, pinned.verifierKey);
  if (!name.ok || checkpoint.value.origin !== `${name.value.name}/${log.round}`)
    return err(problem('log/other-log', { round: log.round }));
  const grown = verifyGrowth(crypto, {
    seen: log.seen?.checkpoint ?? null,
    next: checkpoint.value,
    proof: reply.value.consistency,
  });
  if (!grown.ok) return grown;
  // Records kept without their checkpoint (a crash in between) were vouched for by one as large at least.
  if (checkpoint.value.size < log.docket.size)
    return err(problem('log/rolled-back', { round: log.round, seen: log.docket.size, now: checkpoint.value.size }));
  return ok({ note: reply.value.checkpoint, checkpoint: checkpoint.value });
}

async function fetchRecords(source: LogSource, log: RoundLog, until: number): Promise<Result<readonly string[]>> {
  const records: string[] = [];
  let from = log.docket.size;
  while (from < until) {
    const page = await source.records(log.round, from, Math.min(pageSize, until - from));
    if (!page.ok) return page;
    if (page.value.records.length === 0 || page.value.records.length > until - from)
      return err(problem('log/incomplete', { round: log.round, from }));
    records.push(...page.value.records);
    from += page.value.records.length;
  }
  return ok(records);
}

function admitAll(
  session: Session,
  log: RoundLog,
  fresh: readonly string[],
  past: PastLog,
): Result<{ readonly docket: Docket; readonly records: readonly AdmittedRecord[] }> {
  let docket = log.docket;
  const records: AdmittedRecord[] = [];
  for (const jws of fresh) {
    if (docket.size === 0) {
      const begun = judgeBeginning(session, jws);
      if (!begun.ok) return begun;
    }
    const admitted = admit(session.crypto, docket, jws);
    if (!admitted.ok) return admitted;
    const named = judgeNamedState(session.crypto, admitted.value, past);
    if (!named.ok) return named;
    docket = fileRecord(docket, admitted.value);
    records.push(admitted.value);
  }
  return ok({ docket, records });
}

/**
 * A round begins with a roster, and the roster brings its own keys: so it counts only when it was signed by the secretariat named
 * in the invitation, or by one that a round trusted before names.
 */
function judgeBeginning(session: Session, jws: string): Result<true> {
  const { secretariat } = session.pinned;
  if (secretariat === null) return ok(true);
  const parsed = parseRecord(session.crypto, jws);
  if (!parsed.ok) return parsed;
  const known: readonly KeyId[] = session.state.rounds().flatMap(({ docket }) => secretariatKeys(docket));
  const trusted = parsed.value.header.kid === secretariat || known.includes(parsed.value.header.kid);
  return trusted ? ok(true) : err(problem('roster/other-secretariat'));
}

function secretariatKeys(docket: Docket): readonly KeyId[] {
  if (!docket.roster || phaseOf(docket) === 'preparing') return [];
  return membersWithRole(docket.roster.body, 'secretariat').flatMap(({ devices }) => devices.map(({ kid }) => kid));
}
