import { calculateJwkThumbprint, compactVerify, CompactSign, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, bytesFromBase64Url, concatBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { parseRecord, signRecord, verifySignature } from '../../../shared/sealing/record.ts';
import { keyIdOf, type Algorithm } from '../../../shared/sealing/signing-key.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const secretKey = new Uint8Array(32).fill(6);
const body = { dossier: '2026-11-001', reason: '서류로 확인함', round: '2026-11' };

/** One signer in each profile, with the key as a standard library wants it. */
function signer(alg: Algorithm) {
  const publicKey = alg === 'EdDSA' ? crypto.publicKeyEd25519(secretKey) : crypto.publicKeyEs256(secretKey);
  const part = (from: number, to: number) => base64UrlFromBytes(publicKey.subarray(from, to));
  const jwk =
    alg === 'EdDSA'
      ? { kty: 'OKP', crv: 'Ed25519', x: part(0, 32) }
      : { kty: 'EC', crv: 'P-256', x: part(0, 32), y: part(32, 64) };
  const kid = keyIdOf(crypto, publicKey, alg);
  const { jws } = signRecord(crypto, { kind: 'recusal', version: 1, alg, kid, secretKey, body });
  return { alg, jwk, kid, jws, signingKey: base64UrlFromBytes(publicKey) };
}

describe.each(['EdDSA', 'ES256'] as const)('a record signed with %s', (alg) => {
  const { jwk, kid, jws, signingKey } = signer(alg);

  it('is a compact JWS that a standard library verifies, with our key id as its JWK thumbprint', async () => {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(jwk, alg));
    expect(new TextDecoder().decode(payload)).toBe(canonicalJson(body));
    expect(protectedHeader).toEqual({ alg, kid: await calculateJwkThumbprint(jwk), typ: 'simsa/recusal/v1' });
  });

  it('verifies with the enrolled key and by the algorithm it was enrolled with, and with no other', () => {
    const parsed = must(parseRecord(crypto, jws));
    expect(verifySignature(crypto, parsed, { alg, signingKey })).toBe(true);
    const other = signer(alg === 'EdDSA' ? 'ES256' : 'EdDSA');
    expect(verifySignature(crypto, parsed, other)).toBe(false);
    expect(verifySignature(crypto, parsed, { alg: other.alg, signingKey })).toBe(false);
  });

  it('names its algorithm in vain: with another one in the header it does not hold', () => {
    const swapped = alg === 'EdDSA' ? 'ES256' : 'EdDSA';
    const header = base64UrlFromBytes(utf8(canonicalJson({ alg: swapped, kid, typ: 'simsa/recusal/v1' })));
    const forged = [header, ...jws.split('.').slice(1)].join('.');
    expect(verifySignature(crypto, must(parseRecord(crypto, forged)), { alg, signingKey })).toBe(false);
  });

  it.each(['none', 'HS256', 'ES384', 'RS256', 'eddsa'])('is refused at once with alg %s', (named) => {
    const header = base64UrlFromBytes(utf8(canonicalJson({ alg: named, kid, typ: 'simsa/recusal/v1' })));
    expect(codeOf(parseRecord(crypto, [header, ...jws.split('.').slice(1)].join('.')))).toBe(
      'record/unknown-algorithm',
    );
  });
});

describe('a record in the Ed25519 profile', () => {
  it('written by a standard library in the one spelling is ours to the last byte', async () => {
    const { jwk, kid, jws } = signer('EdDSA');
    const written = await new CompactSign(utf8(canonicalJson(body)))
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'simsa/recusal/v1' })
      .sign(await importJWK({ ...jwk, d: base64UrlFromBytes(secretKey) }, 'EdDSA'));
    expect(written).toBe(jws);
  });
});

describe('a record in the P-256 profile', () => {
  const { jws, signingKey, alg } = signer('ES256');
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const bytesOf = (value: bigint) => new Uint8Array(Buffer.from(value.toString(16).padStart(64, '0'), 'hex'));

  it('has one signature, not two: the one with n - s is refused, natively or not', () => {
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const bytes = must(bytesFromBase64Url(signature));
    const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).toString('hex')}`);
    const twin = base64UrlFromBytes(concatBytes(bytes.subarray(0, 32), bytesOf(n - s)));
    const parsed = must(parseRecord(crypto, `${header}.${payload}.${twin}`));
    expect(verifySignature(crypto, parsed, { alg, signingKey })).toBe(false);
  });

  it.each([
    ['r of zero', 0n, 1n],
    ['s of zero', 1n, 0n],
    ['r of the group order', n, 1n],
    ['s of the group order', 1n, n],
  ])('with %s does not hold', (_title, r, s) => {
    const [header = '', payload = ''] = jws.split('.');
    const forged = base64UrlFromBytes(concatBytes(bytesOf(r), bytesOf(s)));
    const parsed = must(parseRecord(crypto, `${header}.${payload}.${forged}`));
    expect(verifySignature(crypto, parsed, { alg, signingKey })).toBe(false);
  });

  it.each([
    ['the zero point', new Uint8Array(64)],
    ['a point beside the curve', must(bytesFromBase64Url(signingKey)).with(63, 1)],
    ['a coordinate that is not reduced', new Uint8Array(64).fill(255)],
    ['an Ed25519 key', crypto.publicKeyEd25519(secretKey)],
  ])('is verified by no key that is %s', (_title, key) => {
    const parsed = must(parseRecord(crypto, jws));
    expect(verifySignature(crypto, parsed, { alg, signingKey: base64UrlFromBytes(key) })).toBe(false);
  });
});
