import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bytesFromHex, utf8 } from '../../../shared/basics/bytes.ts';
import { canonicalJson, parseCanonical } from '../../../shared/sealing/canonical.ts';
import { pureCrypto } from '../../../shared/sealing/pure.ts';
import { crypto as native, must } from '../../flow/seat.ts';
import { haveVectors, vectors, vectorTitle } from '../vectors.ts';

const pure = pureCrypto((count) => new Uint8Array(randomBytes(count)));

describe.skipIf(!haveVectors)(vectorTitle('JSON canonicalisation (RFC 8785)'), () => {
  const names = haveVectors ? readdirSync(join(vectors, 'jcs/input')) : [];
  it('has vectors to run', () => expect(names.length).toBeGreaterThan(3));
  it.each(names)('%s comes out byte for byte', (name) => {
    const input = JSON.parse(readFileSync(join(vectors, 'jcs/input', name), 'utf8')) as unknown;
    const output = readFileSync(join(vectors, 'jcs/output', name), 'utf8').trimEnd();
    expect(canonicalJson(input)).toBe(output);
    expect(must(parseCanonical(utf8(output)))).toEqual(input);
  });
});

const wycheproofSchema = z.object({
  testGroups: z.array(
    z.object({
      publicKey: z.object({ pk: z.string() }),
      tests: z.array(
        z.object({ tcId: z.number(), comment: z.string(), msg: z.string(), sig: z.string(), result: z.string() }),
      ),
    }),
  ),
});

describe.skipIf(!haveVectors)(vectorTitle('Ed25519 (Wycheproof)'), () => {
  const file = haveVectors ? readFileSync(join(vectors, 'wycheproof/ed25519_test.json'), 'utf8') : '{"testGroups":[]}';
  const cases = wycheproofSchema
    .parse(JSON.parse(file))
    .testGroups.flatMap(({ publicKey, tests }) => tests.map((each) => ({ ...each, pk: publicKey.pk })));
  it('has vectors to run', () => expect(cases.length).toBeGreaterThan(100));
  it.each(cases)('$tcId $comment: $result', ({ pk, msg, sig, result }) => {
    const [key, message, signature] = [pk, msg, sig].map((hex) => must(bytesFromHex(hex)));
    if (!key || !message || !signature) throw new Error('a vector is not hex');
    const expected = result === 'valid';
    expect(native.verifyEd25519(key, signature, message)).toBe(expected);
    expect(pure.verifyEd25519(key, signature, message)).toBe(expected);
  });
});

describe('keys that no careful signer has', () => {
  const small = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000000',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  ];
  it.each(small)('%s verifies nothing, natively or not', (hex) => {
    const key = must(bytesFromHex(hex));
    const signature = new Uint8Array(64);
    signature[0] = 1;
    for (const crypto of [native, pure]) expect(crypto.verifyEd25519(key, signature, utf8('anything'))).toBe(false);
  });
});

describe('native and pure primitives', () => {
  it('agree on signatures, ciphertexts and derived keys', () => {
    const secret = new Uint8Array(32).fill(5);
    const message = utf8('같은 서명');
    expect(native.signEd25519(secret, message)).toEqual(pure.signEd25519(secret, message));
    const [point, signature] = [native.publicKeyEs256(secret), native.signEs256(secret, message)];
    for (const crypto of [native, pure]) {
      expect(crypto.verifyEs256(point, signature, message)).toBe(true);
      expect(crypto.verifyEs256(point, signature, utf8('다른 말'))).toBe(false);
    }
    const [key, nonce, aad] = [new Uint8Array(32).fill(1), new Uint8Array(12).fill(2), utf8('aad')];
    const sealed = native.sealAesGcm(key, nonce, aad, message);
    expect(pure.openAesGcm(key, nonce, aad, sealed)).toEqual(message);
    expect(native.openAesGcm(key, nonce, utf8('other'), sealed)).toBeNull();
    expect(native.hkdfSha256(key, nonce, aad, 32)).toEqual(pure.hkdfSha256(key, nonce, aad, 32));
  });
});
