import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../basics/ids.ts';
import { canonicalJson } from './canonical.ts';
import type { Crypto } from './crypto.ts';
import { isAcceptableKey, isAcceptableP256Key } from './key-policy.ts';

/** Ed25519 (RFC 8037), which the application's own devices use, or ECDSA on P-256 (RFC 7518), which tokens and other software have. */
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

/** Whether the signature is this key's, by the key's own algorithm. */
export function verifyWithKey(crypto: Crypto, key: SigningKey, signature: Uint8Array, message: Uint8Array): boolean {
  const bytes = fitKeyBytes(key);
  if (!bytes) return false;
  return key.alg === 'EdDSA'
    ? crypto.verifyEd25519(bytes, signature, message)
    : crypto.verifyEs256(bytes, signature, message);
}
