import { z } from 'zod';
import { base64UrlBytes, bytesFromBase64Url, concatBytes, hexFromBytes, textFromAscii, utf8 } from '../basics/bytes.ts';
import { keyIdSchema, recordIdSchema, type KeyId, type RecordId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { canonicalJson, parseCanonical } from './canonical.ts';
import type { Crypto } from './crypto.ts';
import { algorithmSchema, signWithKey, verifyWithKey, type SecretKey, type SigningKey } from './signing-key.ts';

/** The largest record, in characters of its compact form. */
export const recordLimit = 8 * 1024 * 1024;

const headerSchema = z.strictObject({
  alg: algorithmSchema,
  kid: keyIdSchema,
  typ: z.string().regex(/^simsa\/[a-z-]+\/v[1-9]\d?$/),
});

/** A record in parts. `signingInput` and `signature` are bytes as received; nothing is re-serialised to verify. */
export interface ParsedRecord {
  readonly id: RecordId;
  readonly jws: string;
  readonly header: Readonly<z.infer<typeof headerSchema>>;
  readonly kind: string;
  readonly version: number;
  readonly body: unknown;
  readonly signingInput: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Signs a body as a compact JWS (RFC 7515) over canonical JSON (RFC 8785). `typ` separates the kinds, so that
 * a signature under one can never be read as another. Answers the id (SHA-256 of the JWS) and the JWS.
 */
export function signRecord(
  crypto: Crypto,
  {
    kind,
    version,
    alg,
    kid,
    secretKey,
    body,
  }: {
    readonly kind: string;
    readonly version: number;
    readonly kid: KeyId;
    readonly body: unknown;
  } & SecretKey,
): { readonly id: RecordId; readonly jws: string } {
  const header = base64UrlBytes(utf8(canonicalJson({ alg, kid, typ: `simsa/${kind}/v${version}` })));
  const input = concatBytes(header, dot, base64UrlBytes(utf8(canonicalJson(body))));
  const jws = concatBytes(input, dot, base64UrlBytes(signWithKey(crypto, { alg, secretKey }, input)));
  return { id: idOfBytes(crypto, jws), jws: textFromAscii(jws) };
}

const dot = Uint8Array.of(0x2e);

/** Refuses anything but exactly our header, canonical header and payload, and strict base64url. The signature is not judged yet. */
export function parseRecord(crypto: Pick<Crypto, 'sha256'>, jws: string): Result<ParsedRecord> {
  if (jws.length > recordLimit) return err(problem('record/too-large', { limit: recordLimit }));
  const parts = jws.split('.');
  const [headerText, payloadText, signatureText] = parts;
  if (parts.length !== 3 || !headerText || !payloadText || !signatureText) return err(problem('record/malformed'));
  const payloadBytes = bytesFromBase64Url(payloadText);
  const signature = bytesFromBase64Url(signatureText);
  if (!payloadBytes.ok || !signature.ok || signature.value.length !== 64) return err(problem('record/malformed'));

  const header = knownHeaders.get(headerText) ?? parseHeader(headerText);
  if (!header.ok) return header;
  const body = parseCanonical(payloadBytes.value);
  if (!body.ok) return body;

  const [, kind = '', version = ''] = header.value.typ.split('/');
  const bytes = utf8(jws);
  return ok({
    id: idOfBytes(crypto, bytes),
    jws,
    header: header.value,
    kind,
    version: Number(version.slice(1)),
    body: body.value,
    // All of base64url, as judged above: one byte for each letter.
    signingInput: bytes.subarray(0, headerText.length + 1 + payloadText.length),
    signature: signature.value,
  });
}

/** A month has thousands of records and a header for each device and kind; what was read once is not read again. */
const knownHeaders = new Map<string, Result<ParsedRecord['header']>>();

function parseHeader(text: string): Result<ParsedRecord['header']> {
  const bytes = bytesFromBase64Url(text);
  if (!bytes.ok) return err(problem('record/malformed'));
  const value = parseCanonical(bytes.value);
  if (!value.ok) return value;
  const header = headerSchema.safeParse(value.value);
  if (!header.success)
    return err(problem(namesOtherAlgorithm(value.value) ? 'record/unknown-algorithm' : 'record/malformed'));
  if (knownHeaders.size > 1000) knownHeaders.clear();
  knownHeaders.set(text, ok(header.data));
  return ok(header.data);
}

/** Judged with the enrolled key of the kid only, by the algorithm it was enrolled with; the message brings neither. */
export function verifySignature(crypto: Crypto, record: ParsedRecord, key: SigningKey): boolean {
  return record.header.alg === key.alg && verifyWithKey(crypto, key, record.signature, record.signingInput);
}

export function recordIdOf(crypto: Pick<Crypto, 'sha256'>, jws: string): RecordId {
  return idOfBytes(crypto, utf8(jws));
}

function idOfBytes(crypto: Pick<Crypto, 'sha256'>, bytes: Uint8Array): RecordId {
  return recordIdSchema.parse(hexFromBytes(crypto.sha256(bytes)));
}

function namesOtherAlgorithm(header: unknown): boolean {
  return (
    typeof header === 'object' && header !== null && 'alg' in header && !algorithmSchema.safeParse(header.alg).success
  );
}
