import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, hexFromBytes, utf8 } from '../basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../basics/ids.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { verifyWithKey, type SigningKey } from '../sealing/signing-key.ts';

/** What a request's signature is over. `path` is the path with its query; `body` the SHA-256 of the body, in hex. */
export interface RequestParts {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  /** Given out by this registry for one request. */
  readonly nonce: string;
  /** The registry that is meant: a signature is worth nothing at another one. */
  readonly verifierKey: string;
}

/** Who signs requests; the key itself stays with the signer. */
export interface RequestSigner {
  readonly kid: KeyId;
  readonly verifierKey: string;
  readonly sign: (bytes: Uint8Array) => Uint8Array;
}

/** Every reply brings the nonce for a next request in this header. */
export const nonceHeader = 'simsa-nonce';

const scheme = 'Simsa';

const proofSchema = z.strictObject({
  kid: keyIdSchema,
  nonce: z.string().regex(/^[A-Za-z0-9_-]{16,100}$/),
  signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
});
export type RequestProof = Readonly<z.infer<typeof proofSchema>>;

/** The value of the `authorization` header: `Simsa <kid>.<nonce>.<signature>`. */
export function authorizationFor(signer: RequestSigner, parts: Omit<RequestParts, 'verifierKey'>): string {
  const signature = signer.sign(signedBytes({ ...parts, verifierKey: signer.verifierKey }));
  return `${scheme} ${signer.kid}.${parts.nonce}.${base64UrlFromBytes(signature)}`;
}

/** null for anything but exactly the form above. */
export function proofFromAuthorization(header: string | undefined): RequestProof | null {
  const [word, value = '', ...more] = (header ?? '').split(' ');
  const [kid, nonce, signature, ...rest] = value.split('.');
  if (word !== scheme || more.length > 0 || rest.length > 0) return null;
  const parsed = proofSchema.safeParse({ kid, nonce, signature });
  return parsed.success ? parsed.data : null;
}

/** Judged with the key that is enrolled for the kid, by that key's algorithm; the request brings neither. */
export function isRequestSigned(
  crypto: Crypto,
  proof: RequestProof,
  key: SigningKey,
  parts: Omit<RequestParts, 'nonce'>,
): boolean {
  const signature = bytesFromBase64Url(proof.signature);
  const bytes = signedBytes({ ...parts, nonce: proof.nonce });
  return signature.ok && verifyWithKey(crypto, key, signature.value, bytes);
}

export function bodyDigest(crypto: Pick<Crypto, 'sha256'>, body: Uint8Array): string {
  return hexFromBytes(crypto.sha256(body));
}

/** One part a line; none of them can hold a line break, so that no two requests have one text. A record never begins like this. */
function signedBytes({ method, path, body, nonce, verifierKey }: RequestParts): Uint8Array {
  return utf8(['simsa/request/v1', method, path, body, nonce, verifierKey].join('\n'));
}
