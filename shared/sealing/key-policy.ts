import { bytesFromHex, hexFromBytes } from '../basics/bytes.ts';

/**
 * Refuses public keys that a careful signer never has: not 32 bytes, a y-coordinate that is not reduced, or one of the points
 * of small order (for which one signature can fit many messages). Judged at enrolment and again at every verification.
 */
export function isAcceptableKey(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 32) return false;
  const withoutSign = publicKey.slice();
  withoutSign[31] = (withoutSign[31] ?? 0) & 0x7f;
  return isReduced(withoutSign) && !smallOrder.has(hexFromBytes(withoutSign));
}

/** S below the group order L (RFC 8032, 5.1.7), so that a signature has one form only. Takes the 64-byte signature. */
export function hasCanonicalS(signature: Uint8Array): boolean {
  return signature.length === 64 && littleEndianBelow(signature.subarray(32), groupOrder);
}

/** The 64 bytes x||y of a P-256 point: coordinates reduced, and on the curve y^2 = x^3 - 3x + b (SEC 2). Its group has no small orders. */
export function isAcceptableP256Key(publicKey: Uint8Array): boolean {
  if (publicKey.length !== 64) return false;
  const [x, y] = [bigEndian(publicKey.subarray(0, 32)), bigEndian(publicKey.subarray(32))];
  const { p, b } = p256;
  if (x >= p || y >= p) return false;
  return (y * y - (x * x * x - 3n * x + b)) % p === 0n;
}

/** r and s within the group, s in its lower half: of the two signatures that ECDSA accepts only one counts. Takes the 64 bytes r||s. */
export function hasLowS(signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const [r, s] = [bigEndian(signature.subarray(0, 32)), bigEndian(signature.subarray(32))];
  return r > 0n && r < p256.n && s > 0n && s <= p256.n / 2n;
}

const p256 = {
  p: 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn,
  b: 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn,
  n: 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
} as const;

function bigEndian(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexFromBytes(bytes)}`);
}

/** y-coordinates of the points of order 1, 2, 4 and 8; their unreduced forms are refused by `isReduced`. */
const smallOrder = new Set([
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000000',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

const fieldPrime = bytesOf('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');
const groupOrder = bytesOf('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');

function isReduced(y: Uint8Array): boolean {
  return littleEndianBelow(y, fieldPrime);
}

function littleEndianBelow(value: Uint8Array, limit: Uint8Array): boolean {
  for (let i = 31; i >= 0; i -= 1) {
    const difference = (value[i] ?? 0) - (limit[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function bytesOf(hex: string): Uint8Array {
  const bytes = bytesFromHex(hex);
  if (!bytes.ok) throw new Error('a constant is not hex');
  return bytes.value;
}
