import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../../shared/basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../../shared/basics/ids.ts';
import { recipientSchema } from '../../shared/roster/device-card.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import {
  algorithmSchema,
  keyIdOf,
  publicKeyOf,
  randomSecretKey,
  signingKeySchema,
  type Algorithm,
  type SecretKey,
} from '../../shared/sealing/signing-key.ts';

/** What others may know of this device. */
export const publicKeysSchema = z.strictObject({
  kid: keyIdSchema,
  alg: algorithmSchema,
  signingKey: signingKeySchema,
  recipient: recipientSchema,
});
export type PublicKeys = Readonly<z.infer<typeof publicKeysSchema>>;

/** The same as they lie in a key file. One that names no algorithm was written when there was only Ed25519. */
export const filedKeysSchema = publicKeysSchema.extend({ alg: algorithmSchema.optional() });
export type FiledKeys = Readonly<z.infer<typeof filedKeysSchema>>;

export function publicKeysFrom(filed: FiledKeys): PublicKeys {
  return { ...filed, alg: filed.alg ?? 'EdDSA' };
}

/** The secrets of a device, as they lie sealed in `keys.json`; base64url, and age's own text form. */
export const secretKeysSchema = z.strictObject({
  signing: z.string().length(43),
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
  vault: z.string().length(43),
});
export type SecretKeys = Readonly<z.infer<typeof secretKeysSchema>>;

/** Unlocked keys in memory: the signing key's secret half, age identity, and the vault key from which all keys for data at rest derive. */
export interface DeviceKeys {
  readonly kid: KeyId;
  readonly public: PublicKeys;
  readonly signing: Uint8Array;
  readonly identity: string;
  readonly vault: Uint8Array;
}

export async function createDeviceKeys(crypto: Crypto, alg: Algorithm): Promise<DeviceKeys> {
  const signing = randomSecretKey(crypto, alg);
  const publicKey = publicKeyOf(crypto, { alg, secretKey: signing });
  const { generateAgeIdentity } = await import('../../shared/sealing/age.ts');
  const { identity, recipient } = await generateAgeIdentity();
  const kid = keyIdOf(crypto, publicKey, alg);
  const shown = publicKeysSchema.parse({ kid, alg, signingKey: base64UrlFromBytes(publicKey), recipient });
  return { kid, public: shown, signing, identity, vault: crypto.randomBytes(32) };
}

/** What everything is signed with on this device, by the one algorithm that its key was made for. */
export function signingKeyOf(keys: DeviceKeys): SecretKey & { readonly kid: KeyId } {
  return { kid: keys.kid, alg: keys.public.alg, secretKey: keys.signing };
}

export function secretsOf(keys: DeviceKeys): SecretKeys {
  return {
    signing: base64UrlFromBytes(keys.signing),
    identity: keys.identity,
    vault: base64UrlFromBytes(keys.vault),
  };
}

export function keysFromSecrets(shown: PublicKeys, secrets: SecretKeys): DeviceKeys {
  return {
    kid: shown.kid,
    public: shown,
    signing: keyBytes(secrets.signing),
    identity: secrets.identity,
    vault: keyBytes(secrets.vault),
  };
}

/** A key for one purpose only (RFC 5869), so that the page's store key opens neither journal nor dossiers. */
export function vaultKeyFor(crypto: Crypto, keys: DeviceKeys, purpose: 'page-store' | 'journal' | 'rest'): Uint8Array {
  return crypto.hkdfSha256(keys.vault, new Uint8Array(0), utf8(`simsa/${purpose}/v1`), 32);
}

function keyBytes(text: string): Uint8Array {
  const bytes = bytesFromBase64Url(text);
  if (!bytes.ok || bytes.value.length !== 32) throw new Error('a key that was sealed by us is not 32 bytes');
  return bytes.value;
}
