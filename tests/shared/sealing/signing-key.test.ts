import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, bytesFromHex, concatBytes, hexFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { publicKeyOf, randomSecretKey, signWithKey, verifyWithKey } from '../../../shared/sealing/signing-key.ts';
import { crypto, must } from '../../flow/seat.ts';
import { forgedNumbers, otherForms } from './es256-forgeries.ts';

/** RFC 6979, A.2.5, with SHA-256; s is given as the RFC prints it. */
const secretKey = must(bytesFromHex('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721'));
const signed = [
  [
    'sample',
    'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716',
    'f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  ],
  [
    'test',
    'f1abb023518351cd71d881567b1ea663ed3efcf6c5132b354f28d3b0b7d38367',
    '019f4113742a2b14bd25926b49c649155f267e60d3814b4c0cc84250e46f0083',
  ],
] as const;
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const key = { alg: 'ES256', secretKey } as const;
const publicKey = publicKeyOf(crypto, key);
const shown = { alg: 'ES256', signingKey: base64UrlFromBytes(publicKey) } as const;

describe('an ES256 signature', () => {
  it.each(signed)('of "%s" is the one of RFC 6979, with the lower s', (message, r, s) => {
    const lower = [BigInt(`0x${s}`), order - BigInt(`0x${s}`)].reduce((a, b) => (a < b ? a : b));
    const signature = signWithKey(crypto, key, utf8(message));
    expect(hexFromBytes(signature)).toBe(r + lower.toString(16).padStart(64, '0'));
    expect(signWithKey(crypto, key, utf8(message))).toEqual(signature);
    expect(verifyWithKey(crypto, shown, signature, utf8(message))).toBe(true);
  });

  it.each([...forgedNumbers, ...otherForms])('%s does not hold', (_title, change) => {
    const signature = signWithKey(crypto, key, utf8('sample'));
    expect(verifyWithKey(crypto, shown, change(signature), utf8('sample'))).toBe(false);
  });

  it('with the other s, or in DER, does hold by the curve alone: it is the policy that refuses it', () => {
    const part = (from: number, to: number) => base64UrlFromBytes(publicKey.subarray(from, to));
    const jwk = { kty: 'EC', crv: 'P-256', x: part(0, 32), y: part(32, 64) };
    const native = createPublicKey({ key: jwk, format: 'jwk' });
    const signature = signWithKey(crypto, key, utf8('sample'));
    const [other, der] = [forgedNumbers[0], otherForms[0]].map((each) => each?.[1](signature) ?? new Uint8Array(0));
    const holds = (bytes: Uint8Array | undefined, dsaEncoding: 'der' | 'ieee-p1363') =>
      verify('sha256', utf8('sample'), { key: native, dsaEncoding }, bytes ?? new Uint8Array(0));
    expect([holds(other, 'ieee-p1363'), holds(der, 'der')]).toEqual([true, true]);
  });
});

describe('a new secret key', () => {
  it('of P-256 is below the order of its group, however the dice fall', () => {
    const beyond = new Uint8Array(32).fill(0xff);
    const within = concatBytes(Uint8Array.of(0x7f), new Uint8Array(31).fill(0xff));
    const drawn = [beyond, must(bytesFromHex(order.toString(16))), within];
    const dice = { randomBytes: () => drawn.shift() ?? new Uint8Array(32) };
    expect(randomSecretKey(dice, 'ES256')).toEqual(within);
    expect(publicKeyOf(crypto, { alg: 'ES256', secretKey: within })).toHaveLength(64);
  });

  it('of Ed25519 is whatever 32 bytes come', () => {
    const beyond = new Uint8Array(32).fill(0xff);
    expect(randomSecretKey({ randomBytes: () => beyond }, 'EdDSA')).toEqual(beyond);
  });
});
