import { z } from 'zod';
import { bytesFromBase64, utf8 } from '../basics/bytes.ts';
import { recordIdSchema } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { recordIdOf } from '../sealing/record.ts';
import { verifyCheckpoint, type Checkpoint } from './checkpoint.ts';
import { leafHash, verifyConsistency, verifyInclusion } from './tree.ts';

/** Proof that a record is in the log: its index, a checkpoint, and the inclusion proof (base64 SHA-256 hashes) to its root. */
export const receiptSchema = z.strictObject({
  recordId: recordIdSchema,
  index: z.int().min(0),
  checkpoint: z.string().max(10_000),
  proof: z.array(z.base64().length(44)).max(64),
});
export type Receipt = Readonly<z.infer<typeof receiptSchema>>;

/** An own record with the registry's promise about it, which was verified when it came. */
export interface KeptReceipt {
  readonly jws: string;
  readonly receipt: Receipt;
}

/** A ballot counts as delivered only when this holds; answers the checkpoint, still to be held against the last one seen. */
export function verifyReceipt(
  crypto: Crypto,
  receipt: Receipt,
  jws: string,
  verifierKeyText: string,
): Result<Checkpoint> {
  if (receipt.recordId !== recordIdOf(crypto, jws)) return err(problem('log/receipt-for-other-record'));
  const checkpoint = verifyCheckpoint(crypto, receipt.checkpoint, verifierKeyText);
  if (!checkpoint.ok) return checkpoint;
  const proof = hashesFromBase64(receipt.proof);
  if (!proof.ok) return proof;
  const { size, root } = checkpoint.value;
  const leaf = leafHash(crypto, utf8(jws));
  const included = verifyInclusion(crypto, { leaf, index: receipt.index, size, proof: proof.value, root });
  return included ? checkpoint : err(problem('log/not-included'));
}

/** Whether `next` is a growth of what was seen before: same log, not smaller, and with the old records as its beginning. */
export function verifyGrowth(
  crypto: Crypto,
  {
    seen,
    next,
    proof,
  }: { readonly seen: Checkpoint | null; readonly next: Checkpoint; readonly proof: readonly string[] },
): Result<Checkpoint> {
  if (!seen) return ok(next);
  if (next.origin !== seen.origin) return err(problem('log/other-log'));
  if (seen.size === 0) return ok(next);
  if (next.size < seen.size) return err(problem('log/rolled-back', { seen: seen.size, now: next.size }));
  const hashes = hashesFromBase64(proof);
  if (!hashes.ok) return hashes;
  const grown = verifyConsistency(crypto, {
    from: seen.size,
    to: next.size,
    fromRoot: seen.root,
    toRoot: next.root,
    proof: hashes.value,
  });
  return grown ? ok(next) : err(problem('log/forked', { seen: seen.size, now: next.size }));
}

function hashesFromBase64(texts: readonly string[]): Result<readonly Uint8Array[]> {
  const hashes: Uint8Array[] = [];
  for (const text of texts) {
    const hash = bytesFromBase64(text);
    if (!hash.ok || hash.value.length !== 32) return err(problem('log/bad-proof'));
    hashes.push(hash.value);
  }
  return ok(hashes);
}
