/**
 * The one interface to cryptographic primitives; all synchronous, all byte arrays. `native.ts` serves it from Node, `pure.ts`
 * from a library where nothing native exists. Both refuse the same signatures.
 */
export interface Crypto {
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
  readonly randomBytes: (count: number) => Uint8Array;
  /** RFC 8032; the secret key is the 32-byte seed. */
  readonly signEd25519: (secretKey: Uint8Array, message: Uint8Array) => Uint8Array;
  readonly verifyEd25519: (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => boolean;
  readonly publicKeyEd25519: (secretKey: Uint8Array) => Uint8Array;
  /** ECDSA on P-256 with SHA-256 (RFC 7518, 3.4); secret key 32 bytes, public key x||y, signature r||s with s in the lower half. */
  readonly signEs256: (secretKey: Uint8Array, message: Uint8Array) => Uint8Array;
  readonly verifyEs256: (publicKey: Uint8Array, signature: Uint8Array, message: Uint8Array) => boolean;
  readonly publicKeyEs256: (secretKey: Uint8Array) => Uint8Array;
  /** AES-256-GCM; 12-byte nonce; answers ciphertext followed by the 16-byte tag. */
  readonly sealAesGcm: (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array) => Uint8Array;
  /** null when the tag does not hold. */
  readonly openAesGcm: (key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, sealed: Uint8Array) => Uint8Array | null;
  /** RFC 5869. */
  readonly hkdfSha256: (key: Uint8Array, salt: Uint8Array, info: Uint8Array, length: number) => Uint8Array;
}
