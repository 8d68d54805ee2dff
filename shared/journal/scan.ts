import { equalBytes } from '../basics/bytes.ts';
import { chainBytes, firstChain, headBytes, journalMagic, lengthFromHead, nextChain, type Sha256 } from './frame.ts';

/**
 * `whole`: every byte belongs to a good frame. `torn`: the last write never finished (it was never acknowledged), so the rest after
 * `goodLength` may be dropped. `damaged`: bytes changed after they were acknowledged; nothing may be dropped in silence.
 */
export interface Scan {
  readonly payloads: readonly Uint8Array[];
  readonly chain: Uint8Array;
  readonly goodLength: number;
  readonly state: 'whole' | 'torn' | 'damaged';
}

export function scanJournal(sha256: Sha256, bytes: Uint8Array): Scan {
  const payloads: Uint8Array[] = [];
  let chain = firstChain(sha256);
  const magic = bytes.subarray(0, journalMagic.length);
  if (magic.length < journalMagic.length) {
    const begun = equalBytes(magic, journalMagic.subarray(0, magic.length)) || isZero(magic);
    return { payloads, chain, goodLength: 0, state: bytes.length === 0 ? 'whole' : begun ? 'torn' : 'damaged' };
  }
  if (!equalBytes(magic, journalMagic)) {
    return { payloads, chain, goodLength: 0, state: isZero(bytes) ? 'torn' : 'damaged' };
  }

  let offset = journalMagic.length;
  const done = (state: Scan['state']): Scan => ({ payloads, chain, goodLength: offset, state });
  while (offset < bytes.length) {
    const rest = bytes.subarray(offset);
    if (isZero(rest)) return done('torn');
    if (rest.length < headBytes) return done('torn');
    const length = lengthFromHead(sha256, chain, rest.subarray(0, headBytes));
    if (length === null) return done('damaged');
    if (rest.length < headBytes + length + chainBytes) return done('torn');
    const payload = rest.subarray(headBytes, headBytes + length);
    const next = nextChain(sha256, chain, payload);
    if (!equalBytes(next, rest.subarray(headBytes + length, headBytes + length + chainBytes))) return done('damaged');
    payloads.push(payload.slice());
    chain = next;
    offset += headBytes + length + chainBytes;
  }
  return done('whole');
}

/** Bytes of a file that holds just these payloads. */
export function lengthOfFrames(payloads: readonly Uint8Array[]): number {
  return payloads.reduce((sum, { length }) => sum + headBytes + length + chainBytes, journalMagic.length);
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
