import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { canonicalJson, digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { isMissing, writeAtomically } from '../files/atomic-file.ts';
import {
  filedKeysSchema,
  keysFromSecrets,
  publicKeysFrom,
  secretKeysSchema,
  secretsOf,
  type DeviceKeys,
  type PublicKeys,
} from './device-keys.ts';
import { openWithPassphrase, passphraseSealShape, sealWithPassphrase, type PassphraseCost } from './passphrase.ts';

/**
 * The device's secrets wrapped by a passphrase. `check` is the digest of everything else: a file that was damaged is told apart
 * from a passphrase that is wrong, so that nobody types theirs forty times at a broken file.
 */
const keyFileSchema = z.strictObject({
  format: z.literal('simsa-keys/v1'),
  device: filedKeysSchema,
  ...passphraseSealShape,
  check: digestSchema,
});
type KeyFile = Readonly<z.infer<typeof keyFileSchema>>;

/** Replaces the file in one step: after a change of passphrase the one before opens nothing here. */
export async function writeKeyFile(
  crypto: Crypto,
  path: string,
  keys: DeviceKeys,
  { passphrase, cost }: { readonly passphrase: string; readonly cost: PassphraseCost },
): Promise<void> {
  const device = keys.public;
  const secrets = utf8(canonicalJson(secretsOf(keys)));
  const seal = await sealWithPassphrase(crypto, secrets, { passphrase, cost, bound: { device } });
  const file = { format: 'simsa-keys/v1', device, ...seal } as const;
  await writeAtomically(path, `${JSON.stringify({ ...file, check: digestOf(crypto, file) }, null, 2)}\n`);
}

/** The public half, readable while locked; null when there is no file. Problem: 'keys/damaged'. */
export async function readPublicKeys(crypto: Crypto, path: string): Promise<Result<PublicKeys | null>> {
  const file = await readKeyFile(crypto, path);
  if (!file.ok) return file;
  return ok(file.value && publicKeysFrom(file.value.device));
}

/** Problems: 'keys/wrong-passphrase', 'keys/damaged' (also when the file is missing). */
export async function unlockKeyFile(crypto: Crypto, path: string, passphrase: string): Promise<Result<DeviceKeys>> {
  const read = await readKeyFile(crypto, path);
  if (!read.ok) return read;
  const file = read.value;
  if (!file) return err(problem('keys/damaged'));
  // As filed: what was sealed without an algorithm is bound to a device without one.
  const opened = await openWithPassphrase(crypto, passphrase, { ...file, bound: { device: file.device } });
  if (!opened) return err(problem('keys/wrong-passphrase'));
  const text = textFromUtf8(opened);
  const secrets = text.ok ? secretKeysSchema.safeParse(JSON.parse(text.value)) : null;
  return secrets?.success
    ? ok(keysFromSecrets(publicKeysFrom(file.device), secrets.data))
    : err(problem('keys/damaged'));
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
