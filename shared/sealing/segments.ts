import { concatBytes, utf8 } from '../basics/bytes.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from './crypto.ts';

/**
 * Files sealed in segments (the STREAM construction, as age's payload): 16 random bytes, then segments of 1 MiB each under
 * AES-256-GCM with a key derived per file; the nonce is an 11-byte counter and a byte that marks the last segment. So neither
 * order, nor end, nor any byte can change unseen, and a large file never has to be in memory whole.
 */
export const segmentBytes = 1024 * 1024;
const saltBytes = 16;
const tagBytes = 16;
const nothing = new Uint8Array(0);

/** Seals piece by piece: `update` answers the sealed bytes that are ready, `final` the rest. */
export interface SegmentSealer {
  readonly update: (chunk: Uint8Array) => Uint8Array;
  readonly final: () => Uint8Array;
}

export function createSegmentSealer(crypto: Crypto, key: Uint8Array): SegmentSealer {
  const salt = crypto.randomBytes(saltBytes);
  const fileKey = fileKeyOf(crypto, key, salt);
  let counter = 0;
  let kept: Uint8Array = nothing;
  let started = false;
  const sealed = (segment: Uint8Array, last: 0 | 1) => {
    const bytes = crypto.sealAesGcm(fileKey, nonceOf(counter, last), nothing, segment);
    counter += 1;
    return bytes;
  };
  return {
    update: (chunk) => {
      const ready: Uint8Array[] = started ? [] : [salt];
      started = true;
      kept = kept.length === 0 ? chunk : concatBytes(kept, chunk);
      // The last segment must be marked, so a full one is held back until more has come.
      while (kept.length > segmentBytes) {
        ready.push(sealed(kept.subarray(0, segmentBytes), 0));
        kept = kept.slice(segmentBytes);
      }
      return concatBytes(...ready);
    },
    final: () => {
      const last = sealed(kept, 1);
      return started ? last : concatBytes(salt, last);
    },
  };
}

export function openSegments(crypto: Crypto, key: Uint8Array, sealed: Uint8Array): Result<Uint8Array> {
  const damaged = err(problem('sealing/damaged'));
  if (sealed.length < saltBytes + tagBytes) return damaged;
  const fileKey = fileKeyOf(crypto, key, sealed.subarray(0, saltBytes));
  const parts: Uint8Array[] = [];
  let offset = saltBytes;
  for (let counter = 0; offset < sealed.length; counter += 1) {
    const end = Math.min(offset + segmentBytes + tagBytes, sealed.length);
    const last = end === sealed.length ? 1 : 0;
    const part = crypto.openAesGcm(fileKey, nonceOf(counter, last), nothing, sealed.subarray(offset, end));
    if (!part || (part.length === 0 && counter > 0)) return damaged;
    parts.push(part);
    offset = end;
  }
  return ok(concatBytes(...parts));
}

function fileKeyOf(crypto: Crypto, key: Uint8Array, salt: Uint8Array): Uint8Array {
  return crypto.hkdfSha256(key, salt, utf8('simsa/segments/v1'), 32);
}

function nonceOf(counter: number, last: 0 | 1): Uint8Array {
  const nonce = new Uint8Array(12);
  new DataView(nonce.buffer).setUint32(7, counter);
  nonce[11] = last;
  return nonce;
}
