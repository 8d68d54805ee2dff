import { base64FromBytes, base64UrlFromBytes, bytesFromBase64, textFromUtf8, utf8 } from '../basics/bytes.ts';
import type { Digest } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { openWithIdentity, sealToRecipients } from '../sealing/age.ts';
import { canonicalJson, parseCanonical } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { contentDigest, openedContentSchema, type BallotContent, type OpenedContent } from './content.ts';

/** Who holds the opening keys: several age recipients for each office. */
export interface OpeningKeys {
  readonly chair: readonly string[];
  readonly secretariat: readonly string[];
}

/** Seals a content: salted, inside to the chair's office, outside to the secretariat's. Returns base64 and the digest to sign. */
export async function sealContent(
  crypto: Crypto,
  keys: OpeningKeys,
  content: BallotContent,
): Promise<{ readonly sealed: string; readonly digest: Digest }> {
  const opened = { salt: base64UrlFromBytes(crypto.randomBytes(32)), content };
  const inner = await sealToRecipients(keys.chair, utf8(canonicalJson(opened)));
  const outer = await sealToRecipients(keys.secretariat, inner);
  return { sealed: base64FromBytes(outer), digest: contentDigest(crypto, opened) };
}

/** The secretariat's act: takes the outer envelope off. Input and output are base64. */
export async function openOuter(identity: string, sealed: string): Promise<Result<string>> {
  const bytes = bytesFromBase64(sealed);
  if (!bytes.ok) return bytes;
  const inner = await openWithIdentity(identity, bytes.value);
  return inner.ok ? ok(base64FromBytes(inner.value)) : inner;
}

/** The chair's act: opens the inner envelope and checks the content against the digest that the member signed. */
export async function openInner(
  crypto: Crypto,
  identity: string,
  inner: string,
  signedDigest: Digest,
): Promise<Result<OpenedContent>> {
  const bytes = bytesFromBase64(inner);
  if (!bytes.ok) return bytes;
  const plain = await openWithIdentity(identity, bytes.value);
  if (!plain.ok) return plain;
  const parsed = textFromUtf8(plain.value).ok ? parseCanonical(plain.value) : err(problem('ballot/unreadable'));
  const opened = parsed.ok ? openedContentSchema.safeParse(parsed.value) : null;
  if (!opened?.success) return err(problem('ballot/unreadable'));
  const matches = contentDigest(crypto, opened.data) === signedDigest;
  return matches ? ok(opened.data) : err(problem('ballot/other-content'));
}
