import * as nodeCrypto from 'node:crypto';
import { hexFromBytes } from '../../../shared/basics/bytes.ts';
import { nativeCrypto } from '../../../shared/sealing/native.ts';
import { libraryPart } from '../../../shared/sealing/pure.ts';

const publicKeys = new Map<string, Uint8Array>();

/** The real primitives. Deriving a public key is the one slow step of signing, and the played people keep their keys. */
export const attackCrypto = nativeCrypto(nodeCrypto, {
  ...libraryPart,
  publicKeyEd25519: (secretKey) => {
    const secret = hexFromBytes(secretKey);
    const publicKey = publicKeys.get(secret) ?? libraryPart.publicKeyEd25519(secretKey);
    publicKeys.set(secret, publicKey);
    return publicKey;
  },
});
