import { utf8 } from '../../shared/basics/bytes.ts';

/** Seals parts of files, which come encrypted already, once more under the store's key: with that key gone they are noise to everybody. */
export interface FileVault {
  readonly seal: (place: string, bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
  /** Nothing where the bytes were changed or belong to another place; the digest of the whole then tells. */
  readonly open: (place: string, sealed: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>;
}

const nonceBytes = 12;

/** AES-256-GCM by the browser, since files are large; under a key of its own, so that rows and files share none. */
export function createFileVault(storeKey: Uint8Array): FileVault {
  let key: Promise<CryptoKey> | null = null;
  const derived = () => (key ??= deriveKey(storeKey));
  const algorithm = (place: string, iv: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv,
    additionalData: new Uint8Array(utf8(place)),
  });
  return {
    seal: async (place, bytes) => {
      const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
      const sealed = await crypto.subtle.encrypt(algorithm(place, nonce), await derived(), new Uint8Array(bytes));
      const whole = new Uint8Array(nonceBytes + sealed.byteLength);
      whole.set(nonce);
      whole.set(new Uint8Array(sealed), nonceBytes);
      return whole;
    },
    open: async (place, sealed) => {
      const [nonce, rest] = [
        new Uint8Array(sealed.subarray(0, nonceBytes)),
        new Uint8Array(sealed.subarray(nonceBytes)),
      ];
      try {
        return new Uint8Array(await crypto.subtle.decrypt(algorithm(place, nonce), await derived(), rest));
      } catch {
        // A failed tag is an expected finding about the stored bytes, not a bug.
        return new Uint8Array(0);
      }
    },
  };
}

async function deriveKey(storeKey: Uint8Array): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', new Uint8Array(storeKey), 'HKDF', false, ['deriveKey']);
  const hkdf = {
    name: 'HKDF',
    hash: 'SHA-256',
    salt: new Uint8Array(0),
    info: new Uint8Array(utf8('simsa/page-files/v1')),
  };
  return crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
