import { calculateJwkThumbprint, compactVerify, CompactSign, importJWK } from 'jose';
import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { keyIdOf, parseRecord, signRecord, verifySignature } from '../../../shared/sealing/record.ts';
import { crypto, must } from '../../flow/seat.ts';

const secretKey = new Uint8Array(32).fill(6);
const publicKey = crypto.publicKeyEd25519(secretKey);
const jwk = { kty: 'OKP', crv: 'Ed25519', x: base64UrlFromBytes(publicKey) };
const kid = keyIdOf(crypto, publicKey);
const body = { dossier: '2026-11-001', reason: '서류로 확인함', round: '2026-11' };
const { jws } = signRecord(crypto, { kind: 'recusal', version: 1, kid, secretKey, body });

describe('a record', () => {
  it('is a compact JWS that a standard library verifies, with our key id as its JWK thumbprint', async () => {
    const { payload, protectedHeader } = await compactVerify(jws, await importJWK(jwk, 'EdDSA'));
    expect(new TextDecoder().decode(payload)).toBe(canonicalJson(body));
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: await calculateJwkThumbprint(jwk), typ: 'simsa/recusal/v1' });
  });

  it('written by a standard library in the one spelling is read and verified by us', async () => {
    const written = await new CompactSign(utf8(canonicalJson(body)))
      .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'simsa/recusal/v1' })
      .sign(await importJWK({ ...jwk, d: base64UrlFromBytes(secretKey) }, 'EdDSA'));
    const parsed = must(parseRecord(crypto, written));
    expect(parsed.jws).toBe(jws);
    expect(verifySignature(crypto, parsed, publicKey)).toBe(true);
  });
});
