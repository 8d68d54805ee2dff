import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeviceKeys, vaultKeyFor } from '../../../electron/keys/device-keys.ts';
import { digestOf } from '../../../shared/sealing/canonical.ts';
import { base64UrlFromBytes } from '../../../shared/basics/bytes.ts';
import { publicKeyOf } from '../../../shared/sealing/signing-key.ts';
import { readPublicKeys, unlockKeyFile, writeKeyFile } from '../../../electron/keys/key-file.ts';
import { practiceCost } from '../../../electron/keys/passphrase.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

interface KeyFileText {
  readonly check: string;
  readonly device: Readonly<Record<string, string>>;
}

describe.each(['EdDSA', 'ES256'] as const)('the key file of a device that signs with %s', (alg) => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-keys-'));
    path = join(folder, 'keys.json');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = async (passphrase: string) => {
    const keys = await createDeviceKeys(crypto, alg);
    await writeKeyFile(crypto, path, keys, { passphrase, cost: practiceCost });
    return keys;
  };

  it('gives back the very keys that were put in', async () => {
    const keys = await write('바른 비밀번호');
    expect(must(await unlockKeyFile(crypto, path, '바른 비밀번호'))).toEqual(keys);
    expect(keys.public.alg).toBe(alg);
    expect(must(await readPublicKeys(crypto, path))).toEqual(keys.public);
  });

  it('opens nothing once it names the other algorithm, even with its check made right', async () => {
    await write('바른 비밀번호');
    const { check: _check, ...file } = JSON.parse(await readFile(path, 'utf8')) as KeyFileText;
    const swapped = { ...file, device: { ...file.device, alg: alg === 'EdDSA' ? 'ES256' : 'EdDSA' } };
    await writeFile(path, JSON.stringify({ ...swapped, check: digestOf(crypto, swapped) }));
    expect(codeOf(await unlockKeyFile(crypto, path, '바른 비밀번호'))).toBe('keys/wrong-passphrase');
  });

  it('takes a Hangul passphrase in either normal form', async () => {
    await write('비밀번호'.normalize('NFD'));
    expect(codeOf(await unlockKeyFile(crypto, path, '비밀번호'.normalize('NFC')))).toBe('ok');
  });

  it('tells a wrong passphrase from a damaged file, for every byte of the file', async () => {
    await write('바른 비밀번호');
    expect(codeOf(await unlockKeyFile(crypto, path, '다른 비밀번호'))).toBe('keys/wrong-passphrase');
    const bytes = await readFile(path);
    const places = [...bytes.keys()].filter(
      (place) => !/\s/.test(String.fromCharCode(bytes[place] ?? 0)) && place % 7 === 0,
    );
    for (const place of places) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await writeFile(path, changed);
      expect(codeOf(await readPublicKeys(crypto, path)), `byte ${place}`).toBe('keys/damaged');
    }
  });

  it('is missing on a first start and damaged when it was to be unlocked', async () => {
    expect(must(await readPublicKeys(crypto, path))).toBeNull();
    expect(codeOf(await unlockKeyFile(crypto, path, 'x'))).toBe('keys/damaged');
  });

  it('holds no secret in the clear and is for its owner only', async () => {
    const keys = await write('바른 비밀번호');
    const text = await readFile(path, 'utf8');
    expect(text).not.toContain(keys.identity);
    expect(text).not.toContain('AGE-SECRET-KEY');
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('derives keys for different purposes that have nothing in common', async () => {
    const keys = await write('바른 비밀번호');
    expect(vaultKeyFor(crypto, keys, 'page-store')).not.toEqual(vaultKeyFor(crypto, keys, 'journal'));
    expect(vaultKeyFor(crypto, keys, 'page-store')).not.toEqual(keys.vault);
  });
});

describe('a key file from before there was a choice', () => {
  /** Written by the application as it was then: its device names no algorithm. */
  const path = join(import.meta.dirname, '../../vectors/frozen/keys-without-alg.json');

  it('is read as an Ed25519 device’s, locked and unlocked', async () => {
    expect(await readFile(path, 'utf8')).not.toContain('"alg"');
    const keys = must(await unlockKeyFile(crypto, path, '가을 하늘 공활한데'));
    expect(keys.public.alg).toBe('EdDSA');
    expect(keys.public.signingKey).toBe(
      base64UrlFromBytes(publicKeyOf(crypto, { alg: 'EdDSA', secretKey: keys.signing })),
    );
    expect(must(await readPublicKeys(crypto, path))).toEqual(keys.public);
    expect(codeOf(await unlockKeyFile(crypto, path, '다른 비밀번호'))).toBe('keys/wrong-passphrase');
  });

  it('names it once the passphrase is changed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simsa-keys-'));
    const renewed = join(folder, 'keys.json');
    const keys = must(await unlockKeyFile(crypto, path, '가을 하늘 공활한데'));
    await writeKeyFile(crypto, renewed, keys, { passphrase: '새 암호문', cost: practiceCost });
    expect(await readFile(renewed, 'utf8')).toContain('"alg": "EdDSA"');
    expect(must(await unlockKeyFile(crypto, renewed, '새 암호문'))).toEqual(keys);
    await rm(folder, { recursive: true, force: true });
  });
});
