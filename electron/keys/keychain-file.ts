import { access, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { base64UrlFromBytes, bytesFromBase64Url, equalBytes, textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { canonicalJson, digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { Keychain } from '../desk/deps.ts';
import { isMissing, syncFolder, writeAtomically } from '../files/atomic-file.ts';
import {
  keysFromSecrets,
  publicKeysSchema,
  secretKeysSchema,
  secretsOf,
  type DeviceKeys,
  type PublicKeys,
} from './device-keys.ts';

/**
 * The device's secrets wrapped a second time: under a key of their own, which the keychain wraps. The keychain is not asked to
 * protect the secrets themselves, since on Linux it does not notice when its bytes are changed.
 */
const keychainFileSchema = z.strictObject({
  format: z.literal('simsa-keychain/v1'),
  device: publicKeysSchema,
  wrapped: z.base64url().max(2000),
  nonce: z.string().length(16),
  sealed: z.base64url().max(2000),
  check: digestSchema,
});

/** Problems: 'keychain/none', 'keychain/refused' when what was put in does not come out again; then nothing is written. */
export async function writeKeychainFile(
  crypto: Crypto,
  path: string,
  keys: DeviceKeys,
  keychain: Keychain,
): Promise<Result<true>> {
  if (keychain.state() === 'none') return err(problem('keychain/none'));
  const [key, nonce] = [crypto.randomBytes(32), crypto.randomBytes(12)];
  const wrapped = keychain.seal(key);
  const back = wrapped && keychain.open(wrapped);
  if (!wrapped || !back || !equalBytes(back, key)) return err(problem('keychain/refused'));
  const device = keys.public;
  const sealed = crypto.sealAesGcm(key, nonce, boundTo(device), utf8(canonicalJson(secretsOf(keys))));
  const file = {
    format: 'simsa-keychain/v1',
    device,
    wrapped: base64UrlFromBytes(wrapped),
    nonce: base64UrlFromBytes(nonce),
    sealed: base64UrlFromBytes(sealed),
  } as const;
  await writeAtomically(path, `${JSON.stringify({ ...file, check: digestOf(crypto, file) }, null, 2)}\n`);
  return ok(true);
}

/**
 * The keys of `device`, from the keychain. Problems, after each of which the passphrase still opens: 'keychain/none',
 * 'keychain/off' (no such file), 'keychain/damaged' (also another device's file), 'keychain/refused' (lost, changed or locked).
 */
export async function unlockKeychainFile(
  crypto: Crypto,
  path: string,
  device: PublicKeys,
  keychain: Keychain,
): Promise<Result<DeviceKeys>> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => (isMissing(cause) ? null : ''));
  if (text === null) return err(problem('keychain/off'));
  if (keychain.state() === 'none') return err(problem('keychain/none'));
  const file = parsed(crypto, text);
  if (!file || canonicalJson(file.device) !== canonicalJson(device)) return err(problem('keychain/damaged'));
  const [wrapped, nonce, sealed] = [file.wrapped, file.nonce, file.sealed].map(bytesFromBase64Url);
  if (!wrapped?.ok || !nonce?.ok || !sealed?.ok) return err(problem('keychain/damaged'));
  const key = keychain.open(wrapped.value);
  const opened = key?.length === 32 ? crypto.openAesGcm(key, nonce.value, boundTo(device), sealed.value) : null;
  if (!opened) return err(problem('keychain/refused'));
  const secrets = textFromUtf8(opened);
  const keys = secrets.ok ? secretKeysSchema.safeParse(JSON.parse(secrets.value)) : null;
  return keys?.success ? ok(keysFromSecrets(device, keys.data)) : err(problem('keychain/damaged'));
}

/** Whether the person let the keychain open this desk. */
export function hasKeychainFile(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** From then on only the passphrase opens. */
export async function removeKeychainFile(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

function parsed(crypto: Crypto, text: string) {
  try {
    const file = keychainFileSchema.safeParse(JSON.parse(text));
    if (!file.success) return null;
    const { check, ...rest } = file.data;
    return digestOf(crypto, rest) === check ? file.data : null;
  } catch {
    // Not JSON: damage like any other.
    return null;
  }
}

function boundTo(device: PublicKeys): Uint8Array {
  return utf8(canonicalJson({ keychain: 'simsa-keychain/v1', device }));
}
