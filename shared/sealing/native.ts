import { base64UrlFromBytes, concatBytes } from '../basics/bytes.ts';
import type { Crypto } from './crypto.ts';
import { hasCanonicalS, hasLowS, isAcceptableKey, isAcceptableP256Key } from './key-policy.ts';

/** What is used of `node:crypto`, so that shared code needs no Node types; the module itself is the argument. */
export interface NodeCrypto<Key> {
  readonly hash: (name: 'sha256', data: Uint8Array, as: 'buffer') => Uint8Array;
  readonly randomBytes: (count: number) => Uint8Array;
  readonly createPrivateKey: (options: { key: JsonWebKeyLike; format: 'jwk' }) => Key;
  readonly createPublicKey: (options: { key: JsonWebKeyLike; format: 'jwk' }) => Key;
  readonly sign: (algorithm: null, message: Uint8Array, key: Key) => Uint8Array;
  readonly verify: {
    (algorithm: null, message: Uint8Array, key: Key, signature: Uint8Array): boolean;
    (
      algorithm: 'sha256',
      message: Uint8Array,
      key: { key: Key; dsaEncoding: 'ieee-p1363' },
      signature: Uint8Array,
    ): boolean;
  };
  readonly createCipheriv: (
    name: 'aes-256-gcm',
    key: Uint8Array,
    nonce: Uint8Array,
  ) => NodeCipher & { getAuthTag(): Uint8Array };
  readonly createDecipheriv: (
    name: 'aes-256-gcm',
    key: Uint8Array,
    nonce: Uint8Array,
    options: { authTagLength: 16 },
  ) => NodeCipher & { setAuthTag(tag: Uint8Array): unknown };
  readonly hkdfSync: (
    name: 'sha256',
    key: Uint8Array,
    salt: Uint8Array,
    info: Uint8Array,
    length: number,
  ) => ArrayBuffer;
}
interface NodeCipher {
  setAAD(aad: Uint8Array): unknown;
  update(data: Uint8Array): Uint8Array;
  final(): Uint8Array;
}
/** A type, not an interface: Node asks for an index signature, which only a type has of itself. */
type JsonWebKeyLike =
  { kty: 'OKP'; crv: 'Ed25519'; x: string; d?: string } | { kty: 'EC'; crv: 'P-256'; x: string; y: string };

/** What stays with the library: deriving public keys, and P-256 signing, which Node does without choosing the lower half of s. */
export type LibraryPart = Pick<Crypto, 'publicKeyEd25519' | 'publicKeyEs256' | 'signEs256'>;

/** Node's own primitives behind the interface. Node accepts small-order keys, so the key policy is applied here as well. */
export function nativeCrypto<Key>(node: NodeCrypto<Key>, pure: LibraryPart): Crypto {
  const publicKeys = new Map<string, Key>();
  const publicKeyOf = (bytes: Uint8Array): Key => {
    const text = base64UrlFromBytes(bytes);
    const known = publicKeys.get(text);
    if (known) return known;
    if (publicKeys.size > 500) publicKeys.clear();
    const key = node.createPublicKey({ key: jwkOf(bytes), format: 'jwk' });
    publicKeys.set(text, key);
    return key;
  };
  // Remembered by the array itself, so that a key is forgotten with the secret that it was made from.
  const privateKeys = new WeakMap<Uint8Array, Key>();
  const privateKeyOf = (secretKey: Uint8Array): Key => {
    const known = privateKeys.get(secretKey);
    if (known) return known;
    const [x, d] = [base64UrlFromBytes(pure.publicKeyEd25519(secretKey)), base64UrlFromBytes(secretKey)];
    const key = node.createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
    privateKeys.set(secretKey, key);
    return key;
  };
  return {
    sha256: (bytes) => plain(node.hash('sha256', bytes, 'buffer')),
    randomBytes: (count) => plain(node.randomBytes(count)),
    publicKeyEd25519: pure.publicKeyEd25519,
    signEd25519: (secretKey, message) => plain(node.sign(null, message, privateKeyOf(secretKey))),
    verifyEd25519: (publicKey, signature, message) =>
      isAcceptableKey(publicKey) &&
      hasCanonicalS(signature) &&
      node.verify(null, message, publicKeyOf(publicKey), signature),
    publicKeyEs256: pure.publicKeyEs256,
    signEs256: pure.signEs256,
    verifyEs256: (publicKey, signature, message) =>
      isAcceptableP256Key(publicKey) &&
      hasLowS(signature) &&
      node.verify('sha256', message, { key: publicKeyOf(publicKey), dsaEncoding: 'ieee-p1363' }, signature),
    sealAesGcm: (key, nonce, aad, plaintext) => {
      const cipher = node.createCipheriv('aes-256-gcm', key, nonce);
      cipher.setAAD(aad);
      return concatBytes(cipher.update(plaintext), cipher.final(), cipher.getAuthTag());
    },
    openAesGcm: (key, nonce, aad, sealed) => {
      if (sealed.length < 16) return null;
      const decipher = node.createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
      decipher.setAAD(aad);
      decipher.setAuthTag(sealed.subarray(sealed.length - 16));
      try {
        return concatBytes(decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final());
      } catch {
        // Node reports a tag that does not hold by throwing; to us it is an answer.
        return null;
      }
    },
    hkdfSha256: (key, salt, info, length) => new Uint8Array(node.hkdfSync('sha256', key, salt, info, length)),
  };
}

/** 32 bytes are an Ed25519 key (RFC 8037), 64 a point of P-256 (RFC 7518, 6.2). */
function jwkOf(key: Uint8Array): JsonWebKeyLike {
  const part = (from: number, to: number) => base64UrlFromBytes(key.subarray(from, to));
  return key.length === 32
    ? { kty: 'OKP', crv: 'Ed25519', x: part(0, 32) }
    : { kty: 'EC', crv: 'P-256', x: part(0, 32), y: part(32, 64) };
}

/** Node's Buffers have other methods; records and journals want plain arrays. What shares memory with others is copied. */
function plain(bytes: Uint8Array): Uint8Array {
  const alone = bytes.byteLength === bytes.buffer.byteLength;
  return alone ? new Uint8Array(bytes.buffer, 0, bytes.length) : new Uint8Array(bytes);
}
