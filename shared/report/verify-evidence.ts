import { equalBytes, utf8 } from '../basics/bytes.ts';
import type { Problem } from '../basics/problem.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { growingDocket } from '../docket/fold.ts';
import { admitInPlace } from '../docket/follow-log.ts';
import { verifyCheckpoint, type Checkpoint } from '../log/checkpoint.ts';
import { leavesOf, parseEvidence, treeFromLeaves, type Evidence } from '../log/evidence.ts';
import { verifyReceipt } from '../log/receipt.ts';
import { leafHash, verifyInclusion, type Tree } from '../log/tree.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { evidenceClaimCodes, type EvidenceClaim, type EvidenceClaimCode } from './evidence-claims.ts';
import type { Expectations } from './verify-month.ts';

/** Every claim in order; `evidence` is null when the file does not read. */
export interface EvidenceVerification {
  readonly claims: readonly EvidenceClaim[];
  readonly evidence: Evidence | null;
}

/**
 * Confirms a proof that a registry lied from the file's bytes alone, or refuses it claim by claim. Whoever accuses is not
 * believed: only the registry's own signatures and what can be hashed again count.
 */
export function verifyEvidence(crypto: Crypto, bytes: Uint8Array, expected: Expectations = {}): EvidenceVerification {
  const parsed = parseEvidence(bytes);
  if (!parsed.ok) return { claims: claimsWith([['evidence-readable', parsed.problem]]), evidence: null };
  const evidence = parsed.value;
  const verdicts: [EvidenceClaimCode, Problem | null][] = [['evidence-readable', null]];
  const judge = <T>(claim: EvidenceClaimCode, result: Result<T>): T | null => {
    verdicts.push([claim, result.ok ? null : result.problem]);
    return result.ok ? result.value : null;
  };
  const signed = judge('registry-signed', signedStates(crypto, evidence, expected));
  const one = signed && judge('one-log', ofOneLog(evidence, signed, expected));
  const tree = signed && one && judge('leaves-add-up', treeBehind(crypto, evidence, signed));
  if (signed && tree) judge('contradicts', contradiction(crypto, evidence, signed, tree));
  return { claims: claimsWith(verdicts), evidence };
}

export function isConfirmed({ claims }: EvidenceVerification): boolean {
  return claims.every(({ verdict }) => verdict === 'holds');
}

/** The state whose records are shown, and the one that it is held against. */
interface SignedStates {
  readonly shown: Checkpoint;
  readonly against: Checkpoint;
}

function signedStates(crypto: Crypto, evidence: Evidence, { verifierKey }: Expectations): Result<SignedStates> {
  if (verifierKey !== undefined && verifierKey !== evidence.verifierKey) return err(problem('log/wrong-registry-key'));
  const shown = verifyCheckpoint(
    crypto,
    evidence.kind === 'fork' ? evidence.later : evidence.checkpoint,
    evidence.verifierKey,
  );
  if (!shown.ok) return shown;
  if (evidence.kind === 'bad-record') return ok({ shown: shown.value, against: shown.value });
  const against =
    evidence.kind === 'fork'
      ? verifyCheckpoint(crypto, evidence.earlier, evidence.verifierKey)
      : verifyReceipt(crypto, evidence.receipt, evidence.record, evidence.verifierKey);
  return against.ok ? ok({ shown: shown.value, against: against.value }) : against;
}

function ofOneLog({ round }: Evidence, { shown, against }: SignedStates, expected: Expectations): Result<true> {
  const same = shown.origin === against.origin && shown.origin.endsWith(`/${round}`);
  return same && (expected.round ?? round) === round ? ok(true) : err(problem('evidence/other-log', { round }));
}

/** The tree behind the state shown; for two states of one size no leaf is needed, and none may be there. */
function treeBehind(crypto: Crypto, evidence: Evidence, { shown, against }: SignedStates): Result<Tree> {
  const bySize = evidence.kind === 'fork' && shown.size === against.size;
  const leaves =
    evidence.kind === 'bad-record' ? [...leavesOf(crypto, evidence.records), ...evidence.following] : evidence.leaves;
  const tree = treeFromLeaves(crypto, leaves);
  if (!tree) return err(problem('evidence/unreadable'));
  const adds = bySize ? tree.size() === 0 : tree.size() === shown.size && equalBytes(tree.root(), shown.root);
  return adds ? ok(tree) : err(problem('evidence/other-root'));
}

function contradiction(crypto: Crypto, evidence: Evidence, states: SignedStates, tree: Tree): Result<true> {
  const innocent = err(problem('evidence/no-contradiction'));
  const { shown, against } = states;
  switch (evidence.kind) {
    case 'fork': {
      if (shown.size === against.size) return equalBytes(shown.root, against.root) ? innocent : ok(true);
      const prefix = against.size < shown.size && equalBytes(tree.root(against.size), against.root);
      return against.size > shown.size || prefix ? innocent : ok(true);
    }
    case 'broken-receipt': {
      const { index } = evidence.receipt;
      if (index >= tree.size()) return innocent;
      return holdsAt(crypto, tree, index, evidence.record) ? innocent : ok(true);
    }
    case 'bad-record':
      return lastIsRefused(crypto, evidence, shown, tree) ? ok(true) : innocent;
  }
}

/** Whether the record is the leaf at this place: the path that the tree gives leads from it to the root, or it does not. */
function holdsAt(crypto: Crypto, tree: Tree, index: number, jws: string): boolean {
  const proof = tree.inclusionProof(index, tree.size());
  const leaf = leafHash(crypto, utf8(jws));
  return verifyInclusion(crypto, { leaf, index, size: tree.size(), proof, root: tree.root() });
}

/** All records before the last must be admitted: otherwise another one is to blame, and the proof says something else. */
function lastIsRefused(
  crypto: Crypto,
  { records, verifierKey }: Extract<Evidence, { kind: 'bad-record' }>,
  { origin }: Checkpoint,
  tree: Tree,
): boolean {
  const growing = growingDocket();
  for (const [index, jws] of records.entries()) {
    const judged = admitInPlace(crypto, growing.current(), jws, { origin, verifierKey, rootOf: tree.root });
    if (!judged.ok) return index === records.length - 1;
    growing.file(judged.value);
  }
  return false;
}

function claimsWith(verdicts: readonly (readonly [EvidenceClaimCode, Problem | null])[]): readonly EvidenceClaim[] {
  return evidenceClaimCodes.map((claim) => {
    const found = verdicts.find(([code]) => code === claim);
    const judged = found ? found[1] : problem('report/not-judged');
    const verdict = !found ? 'not-judged' : judged ? 'fails' : 'holds';
    return { claim, verdict, subject: null, problem: judged, figures: {} };
  });
}
