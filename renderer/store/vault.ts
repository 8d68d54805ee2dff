import { managedNonce } from '@noble/ciphers/utils.js';
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';

/** Seals what the page keeps, so that IndexedDB holds nothing in the clear. The place is bound in: a row moved elsewhere does not open. */
export interface Vault {
  readonly seal: (place: string, value: unknown) => Uint8Array;
  /** null when the bytes were changed or belong to another place or key. */
  readonly open: (place: string, sealed: Uint8Array) => unknown;
}

/**
 * XChaCha20-Poly1305 with a random nonce per row (24 bytes, so repeats need not be feared). A synchronous library is used here
 * on purpose: WebCrypto is asynchronous, and awaiting it would end a Dexie transaction half-way.
 */
export function createVault(key: Uint8Array): Vault {
  const cipherFor = (place: string) => managedNonce(xchacha20poly1305)(key, utf8(place));
  return {
    seal: (place, value) => cipherFor(place).encrypt(utf8(JSON.stringify(value))),
    open: (place, sealed) => {
      try {
        const text = textFromUtf8(cipherFor(place).decrypt(sealed));
        return text.ok ? JSON.parse(text.value) : null;
      } catch {
        // A failed tag is an expected finding about the stored bytes, not a bug.
        return null;
      }
    },
  };
}
