import canonicalize from 'canonicalize';
import { hexFromBytes, textFromUtf8, utf8 } from '../basics/bytes.ts';
import { digestSchema, type Digest } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Crypto } from './crypto.ts';

/** RFC 8785. A value without a JSON form (undefined, NaN) is a bug. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without JSON form reached canonicalisation');
  return text;
}

/**
 * Parses bytes that must already be canonical: any other spelling of the same value (duplicate keys, spaces, other number
 * forms, other key order) is refused, because two spellings of one signed thing invite disputes.
 */
export function parseCanonical(bytes: Uint8Array): Result<unknown> {
  const text = textFromUtf8(bytes);
  if (!text.ok) return text;
  try {
    const value: unknown = JSON.parse(text.value);
    return canonicalize(value) === text.value ? ok(value) : err(problem('record/not-canonical'));
  } catch {
    // Besides bad syntax: half a surrogate pair, a number beyond every double, nesting deeper than the stack.
    return err(problem('record/malformed'));
  }
}

/** SHA-256 of the canonical JSON. */
export function digestOf(crypto: Pick<Crypto, 'sha256'>, value: unknown): Digest {
  return digestSchema.parse(hexFromBytes(crypto.sha256(utf8(canonicalJson(value)))));
}

/** SHA-256 of bytes, as hex. */
export function digestOfBytes(crypto: Pick<Crypto, 'sha256'>, bytes: Uint8Array): Digest {
  return digestSchema.parse(hexFromBytes(crypto.sha256(bytes)));
}
