import { scrypt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { canonicalJson, digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { isMissing, writeAtomically } from '../files/atomic-file.ts';
import {
  keysFromSecrets,
  publicKeysSchema,
  secretKeysSchema,
  secretsOf,
  type DeviceKeys,
  type PublicKeys,
} from './device-keys.ts';

/** scrypt cost (RFC 7914) for a real profile: N = 2^17, r = 8, p = 1, which takes 128 MiB and a good part of a second. */
export const realCost = 2 ** 17;
/** For practice profiles, whose passphrase is known to all anyway. */
export const practiceCost = 2 ** 12;

/**
 * The device's secrets wrapped by a passphrase. `check` is the digest of everything else: a file that was damaged is told apart
 * from a passphrase that is wrong, so that nobody types theirs forty times at a broken file.
 */
const keyFileSchema = z.strictObject({
  format: z.literal('simsa-keys/v1'),
  device: publicKeysSchema,
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    n: z
      .int()
      .min(2 ** 12)
      .max(2 ** 20),
    r: z.literal(8),
    p: z.literal(1),
    salt: z.string().length(43),
  }),
  nonce: z.string().length(16),
  sealed: z.string().max(2000),
  check: digestSchema,
});
type KeyFile = z.infer<typeof keyFileSchema>;

export async function writeKeyFile(
  crypto: Crypto,
  path: string,
  keys: DeviceKeys,
  { passphrase, cost }: { readonly passphrase: string; readonly cost: number },
): Promise<void> {
  const [salt, nonce] = [crypto.randomBytes(32), crypto.randomBytes(12)];
  const kdf = { name: 'scrypt', n: cost, r: 8, p: 1, salt: base64UrlFromBytes(salt) } as const;
  const wrapping = await wrappingKey(passphrase, kdf);
  const bound = utf8(canonicalJson({ device: keys.public, kdf }));
  const sealed = crypto.sealAesGcm(wrapping, nonce, bound, utf8(canonicalJson(secretsOf(keys))));
  const file = {
    format: 'simsa-keys/v1',
    device: keys.public,
    kdf,
    nonce: base64UrlFromBytes(nonce),
    sealed: base64UrlFromBytes(sealed),
  } as const;
  await writeAtomically(path, `${JSON.stringify({ ...file, check: digestOf(crypto, file) }, null, 2)}\n`);
}

/** The public half, readable while locked; null when there is no file. Problem: 'keys/damaged'. */
export async function readPublicKeys(crypto: Crypto, path: string): Promise<Result<PublicKeys | null>> {
  const file = await readKeyFile(crypto, path);
  if (!file.ok) return file;
  return ok(file.value?.device ?? null);
}

/** Problems: 'keys/wrong-passphrase', 'keys/damaged' (also when the file is missing). */
export async function unlockKeyFile(crypto: Crypto, path: string, passphrase: string): Promise<Result<DeviceKeys>> {
  const read = await readKeyFile(crypto, path);
  if (!read.ok) return read;
  const file = read.value;
  const [nonce, sealed] = [bytesFromBase64Url(file?.nonce ?? ''), bytesFromBase64Url(file?.sealed ?? '')];
  if (!file || !nonce.ok || !sealed.ok) return err(problem('keys/damaged'));
  const wrapping = await wrappingKey(passphrase, file.kdf);
  const bound = utf8(canonicalJson({ device: file.device, kdf: file.kdf }));
  const opened = crypto.openAesGcm(wrapping, nonce.value, bound, sealed.value);
  if (!opened) return err(problem('keys/wrong-passphrase'));
  const text = textFromUtf8(opened);
  const secrets = text.ok ? secretKeysSchema.safeParse(JSON.parse(text.value)) : null;
  return secrets?.success ? ok(keysFromSecrets(file.device, secrets.data)) : err(problem('keys/damaged'));
}

async function readKeyFile(crypto: Crypto, path: string): Promise<Result<KeyFile | null>> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    return isMissing(cause) ? ok(null) : err(problem('keys/damaged'));
  }
  const parsed = keyFileSchema.safeParse(value);
  if (!parsed.success) return err(problem('keys/damaged'));
  const { check, ...rest } = parsed.data;
  return digestOf(crypto, rest) === check ? ok(parsed.data) : err(problem('keys/damaged'));
}

/** NFC first: the same Hangul passphrase typed on two systems may arrive composed or decomposed. */
function wrappingKey(passphrase: string, { n, r, p, salt }: KeyFile['kdf']): Promise<Uint8Array> {
  const maxmem = 256 * n * r;
  return new Promise((resolve, reject) => {
    scrypt(utf8(passphrase.normalize('NFC')), utf8(salt), 32, { N: n, r, p, maxmem }, (failure, key) => {
      if (failure) reject(failure);
      else resolve(new Uint8Array(key));
    });
  });
}
