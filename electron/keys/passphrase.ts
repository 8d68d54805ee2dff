import { scrypt } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, utf8 } from '../../shared/basics/bytes.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';

/** scrypt cost (RFC 7914), N with r = 8 and p = 1: a fixed one, or as much as this computer gives in a quarter of a second. */
export type PassphraseCost = number | 'calibrated';

/** The least for a real profile: N = 2^17, which takes 128 MiB a guess. */
export const leastCost = 2 ** 17;
const mostCost = 2 ** 20;
/** The least time that a guess must take here, in milliseconds. */
export const leastMillis = 250;
/** For practice profiles, whose passphrase is known to all anyway. */
export const practiceCost = 2 ** 12;

const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  n: z.int().min(practiceCost).max(mostCost),
  r: z.literal(8),
  p: z.literal(1),
  salt: z.string().length(43),
});
type Kdf = Readonly<z.infer<typeof kdfSchema>>;

/** Bytes under a passphrase: the fields that a file's schema spreads among its own. */
export const passphraseSealShape = { kdf: kdfSchema, nonce: z.string().length(16), sealed: z.base64url() } as const;
export interface PassphraseSeal {
  readonly kdf: Kdf;
  readonly nonce: string;
  readonly sealed: string;
}

/** AES-256-GCM under scrypt of the passphrase; `bound` and the parameters are authenticated with it. */
export async function sealWithPassphrase(
  crypto: Crypto,
  plain: Uint8Array,
  {
    passphrase,
    cost,
    bound,
  }: {
    readonly passphrase: string;
    readonly cost: PassphraseCost;
    readonly bound: Readonly<Record<string, unknown>>;
  },
): Promise<PassphraseSeal> {
  const n = cost === 'calibrated' ? await calibratedCost(millisOf) : cost;
  const [salt, nonce] = [crypto.randomBytes(32), crypto.randomBytes(12)];
  const kdf = { name: 'scrypt', n, r: 8, p: 1, salt: base64UrlFromBytes(salt) } as const;
  const key = await keyFrom(passphrase, kdf);
  const sealed = crypto.sealAesGcm(key, nonce, utf8(canonicalJson({ ...bound, kdf })), plain);
  return { kdf, nonce: base64UrlFromBytes(nonce), sealed: base64UrlFromBytes(sealed) };
}

/** null when the passphrase is another one; whether the file is whole must be judged before. */
export async function openWithPassphrase(
  crypto: Crypto,
  passphrase: string,
  { kdf, nonce, sealed, bound }: PassphraseSeal & { readonly bound: Readonly<Record<string, unknown>> },
): Promise<Uint8Array | null> {
  const [nonceBytes, sealedBytes] = [bytesFromBase64Url(nonce), bytesFromBase64Url(sealed)];
  if (!nonceBytes.ok || !sealedBytes.ok) return null;
  const key = await keyFrom(passphrase, kdf);
  return crypto.openAesGcm(key, nonceBytes.value, utf8(canonicalJson({ ...bound, kdf })), sealedBytes.value);
}

/** The cost at which one guess takes `leastMillis` at least, by doubling; a slow computer keeps the least, a fast one stops at 1 GiB. */
export async function calibratedCost(millis: (n: number) => Promise<number>): Promise<number> {
  for (let n = leastCost; ; n *= 2) if (n === mostCost || (await millis(n)) >= leastMillis) return n;
}

async function millisOf(n: number): Promise<number> {
  const begun = performance.now();
  await keyFrom('calibration', { name: 'scrypt', n, r: 8, p: 1, salt: 'calibration' });
  return performance.now() - begun;
}

/** NFC first: the same Hangul passphrase typed on two systems may arrive composed or decomposed. */
function keyFrom(passphrase: string, { n, r, p, salt }: Kdf): Promise<Uint8Array> {
  const maxmem = 256 * n * r;
  return new Promise((resolve, reject) => {
    scrypt(utf8(passphrase.normalize('NFC')), utf8(salt), 32, { N: n, r, p, maxmem }, (failure, key) => {
      if (failure) reject(failure);
      else resolve(new Uint8Array(key));
    });
  });
}
