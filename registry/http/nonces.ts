import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a nonce is good, by the registry's own clock. */
export const nonceMillis = 120_000;
/** Used nonces that are remembered at most; only requests with a good signature use one up. */
const usedLimit = 200_000;

/** One-time numbers for signed requests: made up here, known again without having been stored, each good for one use. */
export interface Nonces {
  readonly issue: () => string;
  /** Whether it was given out here, a short while ago, and is not used yet. */
  readonly isFresh: (nonce: string) => boolean;
  /** Uses it up; false when somebody was faster, or when so many are in use that the answer must be "later". */
  readonly use: (nonce: string) => boolean;
}

/**
 * A nonce is 8 bytes of time, 16 of chance and 16 of a MAC over both, base64url. `millis` never goes back (a process's own
 * monotonic clock), and `key` is new with each start, so that nothing from before a restart is good again.
 */
export function createNonces(millis: () => number, key: Uint8Array = randomBytes(32)): Nonces {
  /** Insertion order is order of expiry. */
  const used = new Map<string, number>();
  const macOf = (head: Uint8Array) => createHmac('sha256', key).update(head).digest().subarray(0, 16);
  const isOurs = (nonce: string): boolean => {
    const bytes = Buffer.from(nonce, 'base64url');
    if (bytes.length !== 40 || bytes.toString('base64url') !== nonce) return false;
    const head = bytes.subarray(0, 24);
    const age = millis() - Number(head.readBigUInt64BE(0));
    return timingSafeEqual(macOf(head), bytes.subarray(24)) && age >= 0 && age < nonceMillis;
  };
  const forgetExpired = () => {
    for (const [nonce, until] of used) {
      if (until > millis()) return;
      used.delete(nonce);
    }
  };
  return {
    issue: () => {
      const head = Buffer.concat([Buffer.alloc(8), randomBytes(16)]);
      head.writeBigUInt64BE(BigInt(Math.floor(millis())), 0);
      return Buffer.concat([head, macOf(head)]).toString('base64url');
    },
    isFresh: (nonce) => isOurs(nonce) && !used.has(nonce),
    use: (nonce) => {
      forgetExpired();
      if (used.has(nonce) || used.size >= usedLimit) return false;
      used.set(nonce, millis() + nonceMillis);
      return true;
    },
  };
}
