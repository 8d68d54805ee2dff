import { z } from 'zod';
import { base64FromBytes, bytesFromBase64, equalBytes, utf8 } from '../basics/bytes.ts';
import { roundIdSchema } from '../basics/ids.ts';
import type { Problem } from '../basics/problem.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { recordLimit } from '../sealing/record.ts';
import { verifyCheckpoint } from './checkpoint.ts';
import { receiptSchema } from './receipt.ts';
import { createTree, leafHash, type Tree } from './tree.ts';

/** The largest evidence file that is read, in bytes: a whole round's records, and what JSON adds. */
export const evidenceLimit = 512 * 1024 * 1024;

const note = z.string().max(20_000);
const jws = z.string().max(recordLimit);
const leaves = z.array(z.base64().length(44)).max(1_000_000);
const named = {
  format: z.literal('simsa-evidence/v1'),
  round: roundIdSchema,
  /** C2SP verifier key of the registry that is accused; worth as much as the comparison with the key on paper. */
  verifierKey: z.string().min(1).max(300),
} as const;

/**
 * What proves to anyone that a registry lied: only its own signatures count, and everything else can be hashed again. `leaves`
 * are the leaf hashes (RFC 6962, base64) of the log behind the later checkpoint, so that a fork shows no record's content.
 */
export const evidenceSchema = z.discriminatedUnion('kind', [
  /** Two signed states that cannot belong to one history; `leaves` is empty when both have the same size. */
  z.strictObject({ ...named, kind: z.literal('fork'), earlier: note, later: note, leaves }),
  /** A signed state over records of which the last one here is refused by the rules; `following` are the leaves after it. */
  z.strictObject({
    ...named,
    kind: z.literal('bad-record'),
    checkpoint: note,
    records: z.array(jws).min(1).max(1_000_000),
    following: leaves,
  }),
  /** A signed promise that a record is at a place, and a signed state in which something else is there. */
  z.strictObject({
    ...named,
    kind: z.literal('broken-receipt'),
    record: jws,
    receipt: receiptSchema,
    checkpoint: note,
    leaves,
  }),
]);
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>;
export type EvidenceKind = Evidence['kind'];
export const evidenceKinds = ['fork', 'bad-record', 'broken-receipt'] as const satisfies readonly EvidenceKind[];

/** What was caught. `evidence` proves it to anyone; null where it is one word against another. */
export interface Finding {
  readonly problem: Problem;
  readonly evidence: Evidence | null;
}

/** Canonical JSON (RFC 8785) and a line feed. */
export function evidenceBytes(evidence: Evidence): Uint8Array {
  return utf8(`${canonicalJson(evidence)}\n`);
}

/** Whether a file says of itself that it is evidence; whether it is worth anything is for `parseEvidence` and the verifier. */
export function looksLikeEvidence(bytes: Uint8Array): boolean {
  return bytes[0] === '{'.charCodeAt(0);
}

/** Refuses everything but the one spelling of a piece of evidence. Problems: 'evidence/too-large', 'evidence/unreadable'. */
export function parseEvidence(bytes: Uint8Array): Result<Evidence> {
  if (bytes.length > evidenceLimit) return err(problem('evidence/too-large'));
  const unreadable = err(problem('evidence/unreadable'));
  if (bytes.at(-1) !== '\n'.charCodeAt(0)) return unreadable;
  const value = parseCanonical(bytes.subarray(0, -1));
  const parsed = value.ok ? evidenceSchema.safeParse(value.value) : null;
  return parsed?.success ? ok(parsed.data) : unreadable;
}

export function leavesOf(crypto: Pick<Crypto, 'sha256'>, records: readonly string[]): readonly string[] {
  return records.map((each) => base64FromBytes(leafHash(crypto, utf8(each))));
}

/** The tree over leaf hashes in base64; null when one of them is none. */
export function treeFromLeaves(crypto: Pick<Crypto, 'sha256'>, hashes: readonly string[]): Tree | null {
  const tree = createTree(crypto);
  for (const text of hashes) {
    const hash = bytesFromBase64(text);
    if (!hash.ok || hash.value.length !== 32) return null;
    tree.append(hash.value);
  }
  return tree;
}

/**
 * The proof that two signed notes are of different histories; null when they are not, or when the leaves given are not those of
 * the larger one. Notes in either order; leaves are needed only when the sizes differ.
 */
export function proveFork(
  crypto: Crypto,
  { verifierKey, round }: Pick<Evidence, 'verifierKey' | 'round'>,
  [one, other]: readonly [string, string],
  leaves: readonly string[],
): Evidence | null {
  const [first, second] = [one, other].map((text) => verifyCheckpoint(crypto, text, verifierKey));
  if (!first?.ok || !second?.ok || first.value.origin !== second.value.origin) return null;
  const [earlier, later, small, large] =
    first.value.size <= second.value.size
      ? [one, other, first.value, second.value]
      : [other, one, second.value, first.value];
  const found = { format: 'simsa-evidence/v1', kind: 'fork', round, verifierKey, earlier, later } as const;
  if (small.size === large.size) return equalBytes(small.root, large.root) ? null : { ...found, leaves: [] };
  const tree = treeFromLeaves(crypto, leaves);
  if (!tree || tree.size() !== large.size || !equalBytes(tree.root(), large.root)) return null;
  return equalBytes(tree.root(small.size), small.root) ? null : { ...found, leaves: [...leaves] };
}
