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
import { phaseOf, type Docket } from '../../shared/docket/docket.ts';
import { isRehearsalId } from '../../shared/round/rehearsal-mark.ts';
import { bareNote, verifyCheckpoint, type Checkpoint } from '../../shared/log/checkpoint.ts';
import { leavesOf, proveFork, type Finding } from '../../shared/log/evidence.ts';
import { cosignRound } from './cosign.ts';
import { keepFinding } from './findings.ts';
import type { LogSource } from '../registry-client/carried-log.ts';
import type { RoundLog } from './round-log.ts';
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
    const saved = entries.length > 0 ? await save(session, entries) : ok(true);
    if (!saved.ok) return saved;
    added += entries.filter(({ kind }) => kind === 'record').length;
    const cosigned = await cosignRound(session, round);
    if (!cosigned.ok) return cosigned;
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
  // A rehearsal is nobody's month: only the desks that play it keep it.
  const wanted = about.value.rounds.filter((round) => isRehearsalId(round) === (session.follows === 'rehearsals'));
  if (judged.ok) return ok(wanted);
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
  const moved = checkpoint.size !== log.docket.size || log.seen?.checkpoint.size !== checkpoint.size;
  if (moved && session.strangers.get(log.round) === checkpoint.size) return unmoved;
  const records = await fetchRecords(session, source, log.round, log.docket.size, checkpoint.size);
  if (!records.ok) return records;
  const grown = judgeGrowth(session.crypto, log, trustOf(session), { note, checkpoint, records: records.value });
  if (!grown.ok) return caught(session, source, log.round, grown.problem);
  if (!moved) return unmoved;
  // A round whose roster does not name this device is none of this desk's business: not kept, and not fetched again until it grows.
  // One that was revoked still learns that it was, and whatever came with it.
  if (!grown.value.docket.devices.has(session.keys.kid)) {
    session.strangers.set(log.round, checkpoint.size);
    return unmoved;
  }
  const { docket } = grown.value;
  const kept = grown.value.records.map(({ index, jws }) => ({ kind: 'record', round: log.round, index, jws }) as const);
  // Cosignatures come and go with the moment; what is kept is the registry's own word.
  return ok({ entries: [...kept, { kind: 'checkpoint', round: log.round, note: bareNote(note) }], docket });
}

/** The newest checkpoint, once the shared rule has accepted it. A fork is proved with the records behind it, if they can be had. */
async function fetchCheckpoint(
  session: Session,
  source: LogSource,
  log: RoundLog,
): Promise<Result<{ note: string; checkpoint: Checkpoint }>> {
  const { crypto, pinned } = session;
  const reply = await source.checkpoint(log.round, log.seen?.checkpoint.size ?? 0);
  if (!reply.ok && !saysItHoldsLess(reply.problem, log)) return reply;
  const checkpoint = judgeCheckpoint(crypto, log, pinned, reply.ok ? reply.value : 'less');
  if (checkpoint.ok && reply.ok) return ok({ note: reply.value.checkpoint, checkpoint: checkpoint.value });
  if (checkpoint.ok) throw new Error('a registry that holds less was accepted');
  const finding = reply.ok
    ? await provenByItsRecords(session, source, log, reply.value.checkpoint, checkpoint.problem)
    : checkpoint.problem;
  return caught(session, source, log.round, finding);
}

/** A registry is held to every word; a stick may only be old, so that it convicts nobody without a proof. */
async function caught(session: Session, source: LogSource, round: RoundId, finding: Finding): Promise<Result<never>> {
  const counts = source === session.registry || finding.evidence !== null;
  return counts ? keepFinding(session, round, finding) : err(finding.problem);
}

/** Another history shows itself only in its own leaves: the registry is asked for them, and may refuse. */
async function provenByItsRecords(
  session: Session,
  source: LogSource,
  { round, seen }: RoundLog,
  note: string,
  finding: Finding,
): Promise<Finding> {
  const { crypto, pinned } = session;
  const shown = verifyCheckpoint(crypto, note, pinned.verifierKey);
  if (finding.problem.code !== 'log/forked' || finding.evidence || !seen || !shown.ok) return finding;
  const records = await fetchRecords(session, source, round, 0, shown.value.size);
  if (!records.ok) return finding;
  const about = { verifierKey: pinned.verifierKey, round };
  return { ...finding, evidence: proveFork(crypto, about, [seen.note, note], leavesOf(crypto, records.value)) };
}

async function fetchRecords(
  session: Session,
  source: LogSource,
  round: RoundId,
  start: number,
  until: number,
): Promise<Result<readonly string[]>> {
  const records: string[] = [];
  let from = start;
  while (from < until) {
    const page = await source.records(round, from, Math.min(pageSize, until - from));
    if (!page.ok) return page;
    if (page.value.records.length === 0 || page.value.records.length > until - from)
      return caught(session, source, round, { problem: problem('log/incomplete', { round, from }), evidence: null });
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
