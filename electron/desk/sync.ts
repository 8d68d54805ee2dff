/**
 * Takes in the growth of the registry's logs. Refuses a registry with another key, a log that shrank or forked, records that do
 * not add up to the signed checkpoint, and every record that the shared rule would not admit; then nothing is kept.
 */
import type { RoundId } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import {
  judgeCheckpoint,
  judgeGrowth,
  judgeRounds,
  saysItHoldsLess,
  secretariatKeys,
  type Trust,
} from '../../shared/docket/follow-log.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { verifyCheckpoint, type Checkpoint } from '../../shared/log/checkpoint.ts';
import { leavesOf, proveFork, type Finding } from '../../shared/log/evidence.ts';
import { keepFinding } from './findings.ts';
import { type RoundLog } from './round-log.ts';
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
    const growth = await fetchGrowth(session, session.state.round(round));
    if (!growth.ok) return growth;
    if (growth.value.length === 0) continue;
    const saved = await save(session, growth.value);
    if (!saved.ok) return saved;
    added += growth.value.filter(({ kind }) => kind === 'record').length;
  }
  return ok({ added, size: session.state.current()?.docket.size ?? 0, at: session.now() });
}

/** The registry's rounds, once it is found to be the one that was pinned; tells the page how it stands with the registry. */
async function trustedRounds(session: Session): Promise<Result<readonly RoundId[]>> {
  const about = await session.registry.about();
  if (!about.ok) {
    const state = about.problem.code === 'registry/wrong-certificate' ? 'wrong-key' : 'unreachable';
    session.emit({ event: 'registry', state });
    return about;
  }
  if (about.value.verifierKey !== session.pinned.verifierKey) {
    session.emit({ event: 'registry', state: 'wrong-key' });
    return err(problem('registry/wrong-key'));
  }
  session.emit({ event: 'registry', state: 'reachable' });
  const judged = judgeRounds(about.value.rounds, session.state.rounds());
  if (judged.ok) return ok(about.value.rounds);
  return (await takenOff(session, about.value.rounds)) ?? keepFinding(session, null, judged.problem);
}

/**
 * Why a round that this desk has seen may rightly be kept from it: the device was revoked, or is off a roster that may still
 * change. A registry that says so without cause serves the desk nothing, which is seen at once.
 */
async function takenOff({ registry, state }: Session, listed: readonly RoundId[]): Promise<Result<never> | null> {
  const lost = state.rounds().find(({ round, seen }) => seen && !listed.includes(round));
  const asked = lost && (await registry.checkpoint(lost.round, lost.seen?.checkpoint.size ?? 0));
  if (!asked || asked.ok) return null;
  const { code } = asked.problem;
  const changed = code === 'registry/not-on-the-roster' && phaseOf(lost.docket) === 'preparing';
  return code === 'registry/revoked-device' || changed ? asked : null;
}

/** The entries to keep for one round: its new records, then the checkpoint that vouches for them. Empty when nothing moved. */
async function fetchGrowth(session: Session, log: RoundLog): Promise<Result<readonly DeskEntry[]>> {
  const next = await fetchCheckpoint(session, log);
  if (!next.ok) return next;
  const { note, checkpoint } = next.value;
  const moved = checkpoint.size !== log.docket.size || log.seen?.checkpoint.size !== checkpoint.size;
  if (moved && session.strangers.get(log.round) === checkpoint.size) return ok([]);
  const records = await fetchRecords(session, log.round, log.docket.size, checkpoint.size);
  if (!records.ok) return records;
  const grown = judgeGrowth(session.crypto, log, trustOf(session), { note, checkpoint, records: records.value });
  if (!grown.ok) return keepFinding(session, log.round, grown.problem);
  if (!moved) return ok([]);
  // A round whose roster does not name this device is none of this desk's business: not kept, and not fetched again until it grows.
  // One that was revoked still learns that it was, and whatever came with it.
  if (!grown.value.docket.devices.has(session.keys.kid)) {
    session.strangers.set(log.round, checkpoint.size);
    return ok([]);
  }
  const kept = grown.value.records.map(({ index, jws }) => ({ kind: 'record', round: log.round, index, jws }) as const);
  return ok([...kept, { kind: 'checkpoint', round: log.round, note }]);
}

/** The newest checkpoint, once the shared rule has accepted it. A fork is proved with the records behind it, if they can be had. */
async function fetchCheckpoint(
  session: Session,
  log: RoundLog,
): Promise<Result<{ note: string; checkpoint: Checkpoint }>> {
  const { crypto, pinned, registry } = session;
  const reply = await registry.checkpoint(log.round, log.seen?.checkpoint.size ?? 0);
  if (!reply.ok && !saysItHoldsLess(reply.problem, log)) return reply;
  const checkpoint = judgeCheckpoint(crypto, log, pinned, reply.ok ? reply.value : 'less');
  if (checkpoint.ok && reply.ok) return ok({ note: reply.value.checkpoint, checkpoint: checkpoint.value });
  if (checkpoint.ok) throw new Error('a registry that holds less was accepted');
  const finding = reply.ok
    ? await provenByItsRecords(session, log, reply.value.checkpoint, checkpoint.problem)
    : checkpoint.problem;
  return keepFinding(session, log.round, finding);
}

/** Another history shows itself only in its own leaves: the registry is asked for them, and may refuse. */
async function provenByItsRecords(
  session: Session,
  { round, seen }: RoundLog,
  note: string,
  finding: Finding,
): Promise<Finding> {
  const { crypto, pinned } = session;
  const shown = verifyCheckpoint(crypto, note, pinned.verifierKey);
  if (finding.problem.code !== 'log/forked' || finding.evidence || !seen || !shown.ok) return finding;
  const records = await fetchRecords(session, round, 0, shown.value.size);
  if (!records.ok) return finding;
  const about = { verifierKey: pinned.verifierKey, round };
  return { ...finding, evidence: proveFork(crypto, about, [seen.note, note], leavesOf(crypto, records.value)) };
}

async function fetchRecords(
  session: Session,
  round: RoundId,
  start: number,
  until: number,
): Promise<Result<readonly string[]>> {
  const records: string[] = [];
  let from = start;
  while (from < until) {
    const page = await session.registry.records(round, from, Math.min(pageSize, until - from));
    if (!page.ok) return page;
    if (page.value.records.length === 0 || page.value.records.length > until - from)
      return keepFinding(session, round, { problem: problem('log/incomplete', { round, from }), evidence: null });
    records.push(...page.value.records);
    from += page.value.records.length;
  }
  return ok(records);
}

/** The secretariat named in the invitation, and those that a round trusted before names; whoever comes first where none is named. */
function trustOf({ pinned, state }: Session): Trust {
  const { verifierKey, secretariat } = pinned;
  if (secretariat === null) return { verifierKey, secretariats: 'anybody' };
  return { verifierKey, secretariats: [secretariat, ...secretariatKeys(state.rounds().map(({ docket }) => docket))] };
}
