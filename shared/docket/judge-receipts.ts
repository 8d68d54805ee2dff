import { equalBytes } from '../basics/bytes.ts';
import type { RoundId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { verifyCheckpoint } from '../log/checkpoint.ts';
import { leavesOf, proveFork, type Evidence, type Finding } from '../log/evidence.ts';
import type { KeptReceipt } from '../log/receipt.ts';
import type { Tree } from '../log/tree.ts';
import type { Crypto } from '../sealing/crypto.ts';

/** A log as the registry now shows it: the records, their tree, and the receipts that it gave for some of them. */
interface ShownLog {
  readonly round: RoundId;
  readonly records: readonly string[];
  readonly tree: Tree;
  readonly receipts: readonly KeptReceipt[];
}

/**
 * Each receipt must be about the log that everyone sees: the record at its place, and its checkpoint on the same line of history.
 * A registry that takes a member's record, signs for it and leaves it out of the log is caught here, by that member.
 */
export function judgeReceipts(crypto: Crypto, log: ShownLog, verifierKey: string, note: string): Result<true, Finding> {
  for (const kept of log.receipts) {
    // The log was not fetched that far: its next growth judges it.
    if (kept.receipt.index >= log.tree.size()) continue;
    const broken = brokenBy(crypto, log, verifierKey, note, kept);
    if (broken) return err({ problem: problem('log/forked', { record: kept.receipt.recordId }), evidence: broken });
  }
  return ok(true);
}

function brokenBy(
  crypto: Crypto,
  { round, records, tree }: ShownLog,
  verifierKey: string,
  note: string,
  { jws, receipt }: KeptReceipt,
): Evidence | null {
  const about = { round, verifierKey };
  if (records[receipt.index] !== jws) {
    const leaves = [...leavesOf(crypto, records)];
    return {
      format: 'simsa-evidence/v1',
      kind: 'broken-receipt',
      ...about,
      record: jws,
      receipt: { ...receipt },
      checkpoint: note,
      leaves,
    };
  }
  const promised = verifyCheckpoint(crypto, receipt.checkpoint, verifierKey);
  if (!promised.ok || promised.value.size > tree.size()) return null;
  if (equalBytes(tree.root(promised.value.size), promised.value.root)) return null;
  return proveFork(crypto, about, [receipt.checkpoint, note], leavesOf(crypto, records));
}
