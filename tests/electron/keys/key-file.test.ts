import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeviceKeys, vaultKeyFor } from '../../../electron/keys/device-keys.ts';
import { readPublicKeys, unlockKeyFile, writeKeyFile } from '../../../electron/keys/key-file.ts';
import { practiceCost } from '../../../electron/keys/passphrase.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

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
