import { concatBytes, equalBytes } from '../basics/bytes.ts';
import type { Crypto } from '../sealing/crypto.ts';

type Hash = Pick<Crypto, 'sha256'>;

/** RFC 6962, 2.1: a leaf is hashed with a 0x00 prefix, so that no leaf can pass as a node. */
export function leafHash(crypto: Hash, data: Uint8Array): Uint8Array {
  if (data.length >= leafRoom.length) return crypto.sha256(concatBytes(Uint8Array.of(0), data));
  leafRoom.set(data, 1);
  return crypto.sha256(leafRoom.subarray(0, data.length + 1));
}

export function nodeHash(crypto: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  // A proof from elsewhere may hold anything: nothing of an earlier node may stand in for what it lacks.
  if (left.length !== 32 || right.length !== 32) return crypto.sha256(concatBytes(Uint8Array.of(1), left, right));
  pair.set(left, 1);
  pair.set(right, 33);
  return crypto.sha256(pair);
}

/** Places that every leaf and node is put together in, since a new array costs as much as the hash; nobody keeps them. */
const leafRoom = new Uint8Array(8192);
const pair = new Uint8Array(65).fill(1);

/** A Merkle tree that only grows. Full subtrees are kept level by level; appending costs O(1) hashes on average. */
export interface Tree {
  readonly size: () => number;
  readonly append: (leaf: Uint8Array) => void;
  /** Root over the first `size` leaves (all, when left out); SHA-256 of nothing when empty. */
  readonly root: (size?: number) => Uint8Array;
  readonly inclusionProof: (index: number, size: number) => readonly Uint8Array[];
  readonly consistencyProof: (from: number, to: number) => readonly Uint8Array[];
  /** An independent tree with the same leaves, to try growth on. */
  readonly copy: () => Tree;
}

export function createTree(crypto: Hash): Tree {
  return growingTree(crypto, []);
}

/** Hashes one behind the other: a month has too many for an object each. */
interface Level {
  bytes: Uint8Array;
  count: number;
}

/** levels[k] holds the roots of the full subtrees over leaves i*2^k to (i+1)*2^k; they are this tree's own. */
function growingTree(crypto: Hash, levels: Level[]): Tree {
  const size = () => levels[0]?.count ?? 0;
  const full = (level: number, index: number): Uint8Array => {
    const row = levels[level];
    if (!row || index < 0 || index >= row.count) throw new Error('a subtree outside the tree was asked for');
    return row.bytes.slice(index * 32, (index + 1) * 32);
  };

  /** Hash of leaves [from, to); RFC 6962 splits at the largest power of two below the count. */
  const range = (from: number, to: number): Uint8Array => {
    const count = to - from;
    const level = Math.log2(count);
    if (Number.isInteger(level) && from % count === 0) return full(level, from / count);
    const split = splitOf(count);
    return nodeHash(crypto, range(from, from + split), range(from + split, to));
  };
  const inclusion = (index: number, from: number, to: number): Uint8Array[] => {
    if (to - from === 1) return [];
    const middle = from + splitOf(to - from);
    return index < middle
      ? [...inclusion(index, from, middle), range(middle, to)]
      : [...inclusion(index, middle, to), range(from, middle)];
  };
  const consistency = (old: number, from: number, to: number, whole: 'yes' | 'no'): Uint8Array[] => {
    if (old === to) return whole === 'yes' ? [] : [range(from, to)];
    const middle = from + splitOf(to - from);
    return old <= middle
      ? [...consistency(old, from, middle, whole), range(middle, to)]
      : [...consistency(old, middle, to, 'no'), range(from, middle)];
  };

  return {
    size,
    append: (leaf) => {
      let hash = leaf;
      for (let level = 0; ; level += 1) {
        const row = (levels[level] ??= { bytes: new Uint8Array(64 * 32), count: 0 });
        push(row, hash);
        if (row.count % 2 === 1) return;
        pair.set(row.bytes.subarray((row.count - 2) * 32, row.count * 32), 1);
        hash = crypto.sha256(pair);
      }
    },
    root: (count = size()) => {
      if (count > size()) throw new Error('a root beyond the tree was asked for');
      return count === 0 ? crypto.sha256(new Uint8Array(0)) : range(0, count);
    },
    inclusionProof: (index, count) => {
      if (index < 0 || index >= count || count > size())
        throw new Error('an inclusion proof beyond the tree was asked for');
      return inclusion(index, 0, count);
    },
    consistencyProof: (from, to) => {
      if (from < 0 || from > to || to > size()) throw new Error('a consistency proof beyond the tree was asked for');
      return from === 0 || from === to ? [] : consistency(from, 0, to, 'yes');
    },
    copy: () =>
      growingTree(
        crypto,
        levels.map(({ bytes, count }) => ({ bytes: bytes.slice(), count })),
      ),
  };
}

/** One more hash at the end, in twice the room where there is none left. */
function push(row: Level, hash: Uint8Array): void {
  if (hash.length !== 32) throw new Error('a tree holds SHA-256 hashes');
  if (row.bytes.length === row.count * 32) {
    const room = new Uint8Array(row.bytes.length * 2);
    room.set(row.bytes);
    row.bytes = room;
  }
  row.bytes.set(hash, row.count * 32);
  row.count += 1;
}

/** The largest power of two below `count` (count of at least 2). */
function splitOf(count: number): number {
  let split = 1;
  while (split * 2 < count) split *= 2;
  return split;
}

/** RFC 9162, 2.1.3.2. Counts are bounded to 2^53. */
export function verifyInclusion(
  crypto: Hash,
  {
    leaf,
    index,
    size,
    proof,
    root,
  }: {
    readonly leaf: Uint8Array;
    readonly index: number;
    readonly size: number;
    readonly proof: readonly Uint8Array[];
    readonly root: Uint8Array;
  },
): boolean {
  if (index < 0 || index >= size) return false;
  let [fn, sn] = [index, size - 1];
  let hash = leaf;
  for (const step of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(crypto, step, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(crypto, hash, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(hash, root);
}

/** RFC 9162, 2.1.4.2. An empty tree proves nothing: whoever has seen only that has seen nothing yet, and must not ask. */
export function verifyConsistency(
  crypto: Hash,
  {
    from,
    to,
    fromRoot,
    toRoot,
    proof,
  }: {
    readonly from: number;
    readonly to: number;
    readonly fromRoot: Uint8Array;
    readonly toRoot: Uint8Array;
    readonly proof: readonly Uint8Array[];
  },
): boolean {
  if (from > to || from <= 0) return false;
  if (from === to) return proof.length === 0 && equalBytes(fromRoot, toRoot);
  const steps = Number.isInteger(Math.log2(from)) ? [fromRoot, ...proof] : [...proof];
  const first = steps.shift();
  if (!first) return false;
  let [fn, sn] = [from - 1, to - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [oldHash, newHash] = [first, first];
  for (const step of steps) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      oldHash = nodeHash(crypto, step, oldHash);
      newHash = nodeHash(crypto, step, newHash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else newHash = nodeHash(crypto, newHash, step);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && equalBytes(oldHash, fromRoot) && equalBytes(newHash, toRoot);
}

function half(count: number): number {
  return Math.floor(count / 2);
}
