import { base64UrlFromBytes, concatBytes } from '../basics/bytes.ts';
import type { Crypto } from './crypto.ts';
import { hasCanonicalS, isAcceptableKey } from './key-policy.ts';

/** What is used of `node:crypto`, so that shared code needs no Node types; the module itself is the argument. */
export interface NodeCrypto<Key> {
  readonly createHash: (name: 'sha256') => { update(data: Uint8Array): { digest(): Uint8Array } };
  readonly randomBytes: (count: number) => Uint8Array;
  readonly createPrivateKey: (options: { key: JsonWebKeyLike; format: 'jwk' }) => Key;
  readonly createPublicKey: (options: { key: JsonWebKeyLike; format: 'jwk' }) => Key;
  readonly sign: (algorithm: null, message: Uint8Array, key: Key) => Uint8Array;
  readonly verify: (algorithm: null, message: Uint8Array, key: Key, signature: Uint8Array) => boolean;
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
type JsonWebKeyLike = { kty: 'OKP'; crv: 'Ed25519'; x: string; d?: string };

/** Node's own primitives behind the interface. Node accepts small-order keys, so the key policy is applied here as well. */
export function nativeCrypto<Key>(node: NodeCrypto<Key>, pure: Pick<Crypto, 'publicKeyEd25519'>): Crypto {
  const publicKeys = new Map<string, Key>();
  const publicKeyOf = (x: string): Key => {
    const known = publicKeys.get(x);
    if (known) return known;
    if (publicKeys.size > 500) publicKeys.clear();
    const key = node.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    publicKeys.set(x, key);
    return key;
  };
  const privateKeyOf = (secretKey: Uint8Array): Key => {
    const [x, d] = [base64UrlFromBytes(pure.publicKeyEd25519(secretKey)), base64UrlFromBytes(secretKey)];
    return node.createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', x, d }, format: 'jwk' });
  };
  return {
    sha256: (bytes) => plain(node.createHash('sha256').update(bytes).digest()),
    randomBytes: (count) => plain(node.randomBytes(count)),
    publicKeyEd25519: pure.publicKeyEd25519,
    signEd25519: (secretKey, message) => plain(node.sign(null, message, privateKeyOf(secretKey))),
    verifyEd25519: (publicKey, signature, message) =>
      isAcceptableKey(publicKey) &&
      hasCanonicalS(signature) &&
      node.verify(null, message, publicKeyOf(base64UrlFromBytes(publicKey)), signature),
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

/** Node's Buffers are views with other methods; records and journals want plain arrays. */
function plain(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
