import { gcm } from '@noble/ciphers/aes.js';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256 } from '@noble/curves/nist.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../basics/bytes.ts';
import type { Crypto } from './crypto.ts';
import { hasCanonicalS, hasLowS, isAcceptableKey, isAcceptableP256Key } from './key-policy.ts';

/** A library in place of native primitives, for the page; randomness comes from the caller. Strict RFC 8032, not ZIP-215. */
export function pureCrypto(randomBytes: (count: number) => Uint8Array): Crypto {
  return {
    sha256,
    randomBytes,
    publicKeyEd25519,
    signEd25519: (secretKey, message) => ed25519.sign(message, secretKey),
    verifyEd25519: (publicKey, signature, message) => {
      if (!isAcceptableKey(publicKey) || !hasCanonicalS(signature)) return false;
      try {
        return ed25519.verify(signature, message, publicKey, { zip215: false });
      } catch {
        // The library throws on points that are not on the curve; to us that is a signature that does not hold.
        return false;
      }
    },
    publicKeyEs256,
    signEs256,
    verifyEs256: (publicKey, signature, message) =>
      isAcceptableP256Key(publicKey) &&
      hasLowS(signature) &&
      p256.verify(signature, message, concatBytes(uncompressed, publicKey)),
    sealAesGcm: (key, nonce, aad, plaintext) => gcm(key, nonce, aad).encrypt(plaintext),
    openAesGcm: (key, nonce, aad, sealed) => {
      try {
        return gcm(key, nonce, aad).decrypt(sealed);
      } catch {
        return null;
      }
    },
    hkdfSha256: (key, salt, info, length) => hkdf(sha256, key, salt, info, length),
  };
}

/** SEC 1: an uncompressed point begins with 4. */
const uncompressed = Uint8Array.of(4);

function publicKeyEs256(secretKey: Uint8Array): Uint8Array {
  return p256.getPublicKey(secretKey, false).slice(1);
}

/** Deterministic (RFC 6979), s in the lower half. */
function signEs256(secretKey: Uint8Array, message: Uint8Array): Uint8Array {
  return p256.sign(message, secretKey, { lowS: true });
}

function publicKeyEd25519(secretKey: Uint8Array): Uint8Array {
  return ed25519.getPublicKey(secretKey);
}

/** What a native implementation leaves to the library (see native.ts). */
export const libraryPart = { publicKeyEd25519, publicKeyEs256, signEs256 } as const;
