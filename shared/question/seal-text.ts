import type { z } from 'zod';
import { base64FromBytes, base64UrlFromBytes, bytesFromBase64, bytesFromBase64Url } from '../basics/bytes.ts';
import { concatBytes, hexFromBytes, textFromUtf8, utf8 } from '../basics/bytes.ts';
import { digestSchema, type Digest } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { saltSchema } from '../ballot/content.ts';
import { openWithIdentity, sealToRecipients } from '../sealing/age.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';

/** A text with the salt under which its digest was signed. */
export interface SaltedText<T> {
  readonly salt: string;
  readonly text: T;
}

/** SHA-256 over salt bytes then the canonical text (RFC 8785), as a ballot's content has it. */
export function textDigest(crypto: Pick<Crypto, 'sha256'>, { salt, text }: SaltedText<object>): Digest {
  const bytes = bytesFromBase64Url(salt);
  if (!bytes.ok) throw new Error('salt was parsed before');
  const hash = crypto.sha256(concatBytes(bytes.value, utf8(canonicalJson(text))));
  return digestSchema.parse(hexFromBytes(hash));
}

/** Salts a text and seals it to age recipients. Returns base64 and the digest to sign. */
export async function sealText(
  crypto: Crypto,
  recipients: readonly string[],
  text: object,
): Promise<{ readonly sealed: string; readonly content: Digest }> {
  const salted = { salt: base64UrlFromBytes(crypto.randomBytes(32)), text };
  return { sealed: await sealSalted(recipients, salted), content: textDigest(crypto, salted) };
}

/** The same text under the same salt for others: its signed digest still holds. */
export async function sealSalted(recipients: readonly string[], salted: SaltedText<object>): Promise<string> {
  return base64FromBytes(await sealToRecipients(recipients, utf8(canonicalJson(salted))));
}

/** Opens a sealed text and holds it against the digest that was signed. Problems: 'question/unreadable', 'question/other-text', or age's. */
export async function openText<T extends object>(
  crypto: Crypto,
  identity: string,
  { sealed, content }: { readonly sealed: string; readonly content: Digest },
  schema: z.ZodType<T>,
): Promise<Result<SaltedText<T>>> {
  const bytes = bytesFromBase64(sealed);
  if (!bytes.ok) return bytes;
  const plain = await openWithIdentity(identity, bytes.value);
  if (!plain.ok) return plain;
  const parsed = textFromUtf8(plain.value).ok ? parseCanonical(plain.value) : err(problem('question/unreadable'));
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null)
    return err(problem('question/unreadable'));
  const { salt, text } = parsed.value as { readonly salt?: unknown; readonly text?: unknown };
  const [saltRead, textRead] = [saltSchema.safeParse(salt), schema.safeParse(text)];
  if (!saltRead.success || !textRead.success) return err(problem('question/unreadable'));
  const opened = { salt: saltRead.data, text: textRead.data };
  return textDigest(crypto, opened) === content ? ok(opened) : err(problem('question/other-text'));
}
