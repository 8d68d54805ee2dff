import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../basics/ids.ts';
import { canonicalJson } from './canonical.ts';
import type { Crypto } from './crypto.ts';
import { isAcceptableKey, isAcceptableP256Key } from './key-policy.ts';

/** Ed25519 (RFC 8037), which a device uses unless told otherwise, or ECDSA on P-256 (RFC 7518), where an agency or a token asks for it. */
export const algorithmSchema = z.enum(['EdDSA', 'ES256']);
export type Algorithm = z.infer<typeof algorithmSchema>;

/** base64url of the 32 bytes of an Ed25519 key, or of the 64 bytes x||y of a P-256 point. */
export const signingKeySchema = z.string().regex(/^([A-Za-z0-9_-]{43}|[A-Za-z0-9_-]{86})$/);

/** A key as it is enrolled. What it can verify hangs on `alg` here and on nothing that a message says. */
export interface SigningKey {
  readonly alg: Algorithm;
  readonly signingKey: string;
}

/** The key's bytes, or null when they do not fit the algorithm or are not fit to verify with (see key-policy). */
export function fitKeyBytes({ alg, signingKey }: SigningKey): Uint8Array | null {
  const bytes = bytesFromBase64Url(signingKey);
  const fit = bytes.ok && (alg === 'EdDSA' ? isAcceptableKey(bytes.value) : isAcceptableP256Key(bytes.value));
  return fit ? bytes.value : null;
}

/** JWK thumbprint (RFC 7638; RFC 8037, appendix A.3) of a key that fits its algorithm. */
export function keyIdOf(crypto: Pick<Crypto, 'sha256'>, publicKey: Uint8Array, alg: Algorithm): KeyId {
  const part = (from: number, to: number) => base64UrlFromBytes(publicKey.subarray(from, to));
  const jwk =
    alg === 'EdDSA'
      ? { crv: 'Ed25519', kty: 'OKP', x: part(0, 32) }
      : { crv: 'P-256', kty: 'EC', x: part(0, 32), y: part(32, 64) };
  return keyIdSchema.parse(base64UrlFromBytes(crypto.sha256(utf8(canonicalJson(jwk)))));
}

/** The secret half: an Ed25519 seed, or a P-256 scalar; 32 bytes either way. */
export interface SecretKey {
  readonly alg: Algorithm;
  readonly secretKey: Uint8Array;
}

export function signWithKey(crypto: Crypto, { alg, secretKey }: SecretKey, message: Uint8Array): Uint8Array {
  return alg === 'EdDSA' ? crypto.signEd25519(secretKey, message) : crypto.signEs256(secretKey, message);
}

export function publicKeyOf(crypto: Crypto, { alg, secretKey }: SecretKey): Uint8Array {
  return alg === 'EdDSA' ? crypto.publicKeyEd25519(secretKey) : crypto.publicKeyEs256(secretKey);
}

/** Random bytes that are a secret key. Of P-256's numbers those beyond the group's order, which begin with 32 ones, are none. */
export function randomSecretKey(crypto: Pick<Crypto, 'randomBytes'>, alg: Algorithm): Uint8Array {
  for (;;) {
    const bytes = crypto.randomBytes(32);
    if (alg === 'EdDSA' || bytes.subarray(0, 4).some((byte) => byte !== 0xff)) return bytes;
  }
}

/** Whether the signature is this key's, by the key's own algorithm. */
export function verifyWithKey(crypto: Crypto, key: SigningKey, signature: Uint8Array, message: Uint8Array): boolean {
  const bytes = fitKeyBytes(key);
  if (!bytes) return false;
  return key.alg === 'EdDSA'
    ? crypto.verifyEd25519(bytes, signature, message)
    : crypto.verifyEs256(bytes, signature, message);
}
