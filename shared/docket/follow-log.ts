/**
 * The member's side of following a registry's log, pure: desks, the import of bundles and the attack command all judge by it.
 * Refuses a checkpoint of another key or another log, a log that shrank, forked or stands still behind the registry's own word,
 * records that do not add up to the checkpoint, and every record that the shared rule would not admit.
 */
import { equalBytes, utf8 } from '../basics/bytes.ts';
import type { KeyId, RoundId } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { parseVerifierKey, verifyCheckpoint, type Checkpoint } from '../log/checkpoint.ts';
import { leavesOf, proveFork, type Evidence, type Finding } from '../log/evidence.ts';
import { verifyGrowth, type KeptReceipt } from '../log/receipt.ts';
import { leafHash, type Tree } from '../log/tree.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { parseRecord } from '../sealing/record.ts';
import { admit } from './admit.ts';
import { keysOfRole } from './devices.ts';
import { phaseOf, type AdmittedRecord, type Docket } from './docket.ts';
import { growingDocket } from './fold.ts';
import { judgeNamedState, type PastLog } from './named-state.ts';
import { judgeReceipts } from './judge-receipts.ts';

/** What a follower knows of one round's log. */
export interface FollowedLog {
  readonly round: RoundId;
  readonly docket: Docket;
  readonly records: readonly string[];
  readonly tree: Tree;
  /** The last checkpoint that was accepted; `note` is the text that the registry signed. */
  readonly seen: { readonly note: string; readonly checkpoint: Checkpoint } | null;
  /** The registry's promises about own records, each verified when it came. */
  readonly receipts: readonly KeptReceipt[];
}

/** Whom the follower trusts: one registry key, and the secretariats with whose roster a round may begin. */
export interface Trust {
  readonly verifierKey: string;
  readonly secretariats: readonly KeyId[] | 'anybody';
}

/** What a registry shows when it is asked for its newest state: that, or its own word that it holds less than was seen. */
export type Shown = { readonly checkpoint: string; readonly consistency: readonly string[] } | 'less';

/** The registry's own word for "I hold less than you have seen". */
export function saysItHoldsLess(found: Problem, { seen }: Pick<FollowedLog, 'seen'>): boolean {
  return (
    found.code === 'registry/behind' || (found.code === 'registry/unknown-round' && (seen?.checkpoint.size ?? 0) > 0)
  );
}

/** A round once followed that the registry does not list any more. */
export function judgeRounds(listed: readonly RoundId[], followed: readonly FollowedLog[]): Result<true, Finding> {
  const lost = followed.find(({ round, seen }) => seen && !listed.includes(round));
  return lost ? unproved(shrunk(lost, 0)) : ok(true);
}

/** The newest checkpoint: signed by the pinned key for this very log, and grown from everything that the registry signed before. */
export function judgeCheckpoint(
  crypto: Crypto,
  log: FollowedLog,
  { verifierKey }: Pick<Trust, 'verifierKey'>,
  shown: Shown,
): Result<Checkpoint, Finding> {
  if (shown === 'less') return unproved(problem('log/rolled-back', { round: log.round, seen: sizeSeen(log) }));
  const checkpoint = verifyCheckpoint(crypto, shown.checkpoint, verifierKey);
  if (!checkpoint.ok) return unproved(checkpoint.problem);
  const key = parseVerifierKey(crypto, verifierKey);
  if (!key.ok || checkpoint.value.origin !== `${key.value.name}/${log.round}`)
    return unproved(problem('log/other-log', { round: log.round }));
  const seen = log.seen?.checkpoint ?? null;
  const grown = verifyGrowth(crypto, { seen, next: checkpoint.value, proof: shown.consistency });
  if (!grown.ok)
    return err({ problem: grown.problem, evidence: forkWithOwnRecords(crypto, log, verifierKey, shown.checkpoint) });
  // Records kept without their checkpoint (a crash in between) were vouched for by one as large at least.
  if (checkpoint.value.size < log.docket.size) return unproved(shrunk(log, checkpoint.value.size));
  const promised = newestPromise(crypto, log, verifierKey);
  return checkpoint.value.size < promised
    ? unproved(problem('log/frozen', { round: log.round, promised, now: checkpoint.value.size }))
    : checkpoint;
}

/**
 * The records between what was followed and the checkpoint, judged one by one. Nothing counts unless all of it holds: the log
 * that the registry signed is then the one that this follower keeps.
 */
export function judgeGrowth(
  crypto: Crypto,
  log: FollowedLog,
  trust: Trust,
  {
    note,
    checkpoint,
    records,
  }: { readonly note: string; readonly checkpoint: Checkpoint; readonly records: readonly string[] },
): Result<{ readonly docket: Docket; readonly records: readonly AdmittedRecord[]; readonly tree: Tree }, Finding> {
  const tree = log.tree.copy();
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  if (tree.size() !== checkpoint.size || !equalBytes(tree.root(), checkpoint.root))
    return unproved(problem('log/other-root', { round: log.round }));

  const past = { origin: checkpoint.origin, verifierKey: trust.verifierKey, rootOf: tree.root };
  const growing = growingDocket(log.docket);
  const admitted: AdmittedRecord[] = [];
  for (const jws of records) {
    const docket = growing.current();
    const begun = docket.size === 0 ? judgeBeginning(crypto, trust, jws) : ok(true);
    if (!begun.ok) return unproved(begun.problem);
    const judged = admitInPlace(crypto, docket, jws, past);
    if (!judged.ok) {
      const whole = [...log.records, ...records];
      const upTo = log.records.length + admitted.length + 1;
      return err({
        problem: judged.problem,
        evidence: {
          format: 'simsa-evidence/v1',
          kind: 'bad-record',
          round: log.round,
          verifierKey: trust.verifierKey,
          checkpoint: note,
          records: whole.slice(0, upTo),
          following: [...leavesOf(crypto, whole.slice(upTo))],
        },
      });
    }
    growing.file(judged.value);
    admitted.push(judged.value);
  }
  const kept = judgeReceipts(crypto, { ...log, tree, records: [...log.records, ...records] }, trust.verifierKey, note);
  return kept.ok ? ok({ docket: growing.current(), records: admitted, tree }) : kept;
}

/** The one policy at a record's place in the log: `admit`, and the states of the log that it names. */
export function admitInPlace(crypto: Crypto, docket: Docket, jws: string, past: PastLog): Result<AdmittedRecord> {
  const admitted = admit(crypto, docket, jws);
  if (!admitted.ok) return admitted;
  const named = judgeNamedState(crypto, admitted.value, past);
  return named.ok ? admitted : named;
}

/** Keys that may begin a round besides those pinned: the secretariats of rounds that were opened and followed before. */
export function secretariatKeys(dockets: readonly Docket[]): readonly KeyId[] {
  return dockets.flatMap((docket) => (phaseOf(docket) === 'preparing' ? [] : keysOfRole(docket, 'secretariat')));
}

/** A round begins with a roster, and the roster brings its own keys: so it counts only when a trusted secretariat signed it. */
function judgeBeginning(crypto: Crypto, { secretariats }: Trust, jws: string): Result<true> {
  if (secretariats === 'anybody') return ok(true);
  const parsed = parseRecord(crypto, jws);
  if (!parsed.ok) return parsed;
  return secretariats.includes(parsed.value.header.kid) ? ok(true) : err(problem('roster/other-secretariat'));
}

/** A state that is not larger than ours can be held against our own records at once. */
function forkWithOwnRecords(crypto: Crypto, log: FollowedLog, verifierKey: string, note: string): Evidence | null {
  if (!log.seen) return null;
  const own = log.records.slice(0, log.seen.checkpoint.size);
  return proveFork(crypto, { verifierKey, round: log.round }, [note, log.seen.note], leavesOf(crypto, own));
}

function newestPromise(crypto: Crypto, { receipts }: FollowedLog, verifierKey: string): number {
  return receipts.reduce((largest, { receipt }) => {
    const checkpoint = verifyCheckpoint(crypto, receipt.checkpoint, verifierKey);
    return checkpoint.ok ? Math.max(largest, checkpoint.value.size) : largest;
  }, 0);
}

function shrunk(log: FollowedLog, now: number): Problem {
  const seen = Math.max(sizeSeen(log), log.docket.size);
  return problem('log/rolled-back', { round: log.round, seen, now });
}

function sizeSeen({ seen }: FollowedLog): number {
  return seen?.checkpoint.size ?? 0;
}

function unproved(found: Problem): Result<never, Finding> {
  return err({ problem: found, evidence: null });
}
