import { base64FromBytes, equalBytes } from '../../../shared/basics/bytes.ts';
import { ok, type Result } from '../../../shared/basics/result.ts';
import { emptyDocket } from '../../../shared/docket/docket.ts';
import { judgeCheckpoint, judgeGrowth, type FollowedLog, type Trust } from '../../../shared/docket/follow-log.ts';
import { verifyCheckpoint } from '../../../shared/log/checkpoint.ts';
import { evidenceBytes, leavesOf, proveFork, type Finding } from '../../../shared/log/evidence.ts';
import type { KeptReceipt } from '../../../shared/log/receipt.ts';
import { createTree } from '../../../shared/log/tree.ts';
import { isConfirmed, verifyEvidence } from '../../../shared/report/verify-evidence.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { checkpointOf, registryVerifier, round, treeOf } from './month-log.ts';
import type { SignedMonth } from './signed-month.ts';

/** What a registry says at a sync: the note that it signs, and the log that it serves. */
export interface Said {
  readonly note: string;
  readonly records: readonly string[];
}

/** A registry that signs whatever log it likes. */
export function saidOf(records: readonly string[]): Said {
  return { note: checkpointOf(records), records };
}

/** The registry's promise for a record at its place in a log. */
export function receiptOf(records: readonly string[], index: number): KeptReceipt {
  const jws = records[index] ?? '';
  const proof = treeOf(records).inclusionProof(index, records.length).map(base64FromBytes);
  return { jws, receipt: { recordId: recordIdOf(crypto, jws), index, checkpoint: checkpointOf(records), proof } };
}

/** A member's desk that has followed an honest log up to a moment. */
export function followerAt(
  month: SignedMonth,
  size: number,
  receipts: readonly KeptReceipt[] = [],
): Result<FollowedLog, Finding> {
  const start = { round, docket: emptyDocket, records: [], tree: createTree(crypto), seen: null, receipts };
  return size === 0 ? ok(start) : follow(month, start, saidOf(month.records.slice(0, size)));
}

/** One sync, as a desk does it: checkpoint, records, receipts; a fork is proved with the log that the registry serves. */
export function follow(month: SignedMonth, log: FollowedLog, { note, records }: Said): Result<FollowedLog, Finding> {
  const trust: Trust = {
    verifierKey: registryVerifier,
    secretariats: month.cast.secretariat.member.devices.map(({ kid }) => kid),
  };
  const from = log.seen?.checkpoint.size ?? 0;
  const consistency = proofFrom(records, from);
  const checkpoint = judgeCheckpoint(crypto, log, trust, { checkpoint: note, consistency });
  if (!checkpoint.ok) {
    const { evidence, problem } = checkpoint.problem;
    if (evidence || problem.code !== 'log/forked' || !log.seen) return checkpoint;
    const about = { verifierKey: registryVerifier, round };
    const proof = proveFork(crypto, about, [log.seen.note, note], leavesOf(crypto, records));
    return { ok: false, problem: { problem, evidence: proof } };
  }
  const fresh = records.slice(log.records.length);
  const grown = judgeGrowth(crypto, log, trust, { note, checkpoint: checkpoint.value, records: fresh });
  if (!grown.ok) return grown;
  const { docket, tree } = grown.value;
  return ok({ ...log, docket, tree, records: [...records], seen: { note, checkpoint: checkpoint.value } });
}

/** Whether anybody who has only the file would be convinced. */
export function convinces({ evidence }: Finding): boolean {
  return (
    evidence !== null &&
    isConfirmed(verifyEvidence(crypto, evidenceBytes(evidence), { round, verifierKey: registryVerifier }))
  );
}

/** The best proof of growth that the registry's own tree gives. */
function proofFrom(records: readonly string[], from: number): readonly string[] {
  const tree = treeOf(records);
  return from > 0 && from <= tree.size() ? tree.consistencyProof(from, tree.size()).map(base64FromBytes) : [];
}

/** Whether the follower's own tree is that of the checkpoint; what an honest sync must end with. */
export function agrees(log: FollowedLog, note: string): boolean {
  const checkpoint = verifyCheckpoint(crypto, note, registryVerifier);
  return checkpoint.ok && equalBytes(log.tree.root(), checkpoint.value.root);
}
