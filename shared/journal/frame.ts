import { concatBytes, equalBytes, utf8 } from '../basics/bytes.ts';

/**
 * An append-only file of frames, each bound to all before it: the file starts with eight bytes naming the format; a frame is
 * its payload's length (u32), the first 4 bytes of SHA-256 over that length and the chain so far, the payload, and the new chain =
 * SHA-256(chain so far || payload). The check over the length tells a write that never finished from a byte that changed.
 */
export const journalMagic = utf8('SIMSAJ1\n');
export const headBytes = 8;
export const chainBytes = 32;
export const payloadLimit = 64 * 1024 * 1024;

export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The chain value before the first frame. */
export function firstChain(sha256: Sha256): Uint8Array {
  return sha256(journalMagic);
}

export function nextChain(sha256: Sha256, chain: Uint8Array, payload: Uint8Array): Uint8Array {
  return sha256(concatBytes(chain, payload));
}

export function encodeFrame(
  sha256: Sha256,
  chain: Uint8Array,
  payload: Uint8Array,
): { bytes: Uint8Array; chain: Uint8Array } {
  if (payload.length > payloadLimit) throw new Error('a journal payload is over the limit');
  const next = nextChain(sha256, chain, payload);
  return { bytes: concatBytes(encodeHead(sha256, chain, payload.length), payload, next), chain: next };
}

function encodeHead(sha256: Sha256, chain: Uint8Array, length: number): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, length);
  return concatBytes(size, sha256(concatBytes(chain, size)).subarray(0, 4));
}

/** The payload length in an intact head, or null. */
export function lengthFromHead(sha256: Sha256, chain: Uint8Array, head: Uint8Array): number | null {
  const length = new DataView(head.buffer, head.byteOffset, headBytes).getUint32(0);
  const intact = length <= payloadLimit && equalBytes(head, encodeHead(sha256, chain, length));
  return intact ? length : null;
}
