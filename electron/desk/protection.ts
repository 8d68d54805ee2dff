import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { Profile } from '../../shared/contracts/desktop-api.ts';
import type { DeviceKeys, PublicKeys } from '../keys/device-keys.ts';
import { readPublicKeys, unlockKeyFile, writeKeyFile } from '../keys/key-file.ts';
import { hasKeychainFile, removeKeychainFile, unlockKeychainFile, writeKeychainFile } from '../keys/keychain-file.ts';
import type { DeskDeps } from './deps.ts';

/** The two locks of a device's keys in its folder: the passphrase, which always opens, and the keychain, when its owner wants it. */
export interface Protection {
  /** The public half, readable while locked; null before keys were made. */
  readonly device: () => Promise<Result<PublicKeys | null>>;
  readonly byPassphrase: (passphrase: string) => Promise<Result<DeviceKeys>>;
  /** Problems as of `unlockKeychainFile`. */
  readonly byKeychain: () => Promise<Result<DeviceKeys>>;
  readonly write: (keys: DeviceKeys, passphrase: string) => Promise<void>;
  /** Problem: 'keys/wrong-passphrase' for the current one; then nothing changed. */
  readonly changePassphrase: (current: string, next: string) => Promise<Result<true>>;
  readonly setKeychainUnlock: (keys: DeviceKeys, to: 'on' | 'off') => Promise<Result<true>>;
  readonly keychainState: () => Promise<Pick<Profile['protection'], 'keychain' | 'keychainUnlock'>>;
}

export function protectionIn({ crypto, folder, keychain, keyCost }: DeskDeps): Protection {
  const paths = { keys: join(folder, 'keys.json'), keychain: join(folder, 'keychain.json') };
  const byPassphrase = (passphrase: string) => unlockKeyFile(crypto, paths.keys, passphrase);
  const write = (keys: DeviceKeys, passphrase: string) =>
    writeKeyFile(crypto, paths.keys, keys, { passphrase, cost: keyCost });
  const device = () => readPublicKeys(crypto, paths.keys);
  return {
    device,
    byPassphrase,
    byKeychain: async () => {
      const own = await device();
      if (!own.ok) return own;
      if (!own.value) return err(problem('keys/damaged'));
      return unlockKeychainFile(crypto, paths.keychain, own.value, keychain);
    },
    write,
    changePassphrase: async (current, next) => {
      const keys = await byPassphrase(current);
      if (!keys.ok) return keys;
      await write(keys.value, next);
      return ok(true);
    },
    setKeychainUnlock: async (keys, to) => {
      if (to === 'on') return writeKeychainFile(crypto, paths.keychain, keys, keychain);
      await removeKeychainFile(paths.keychain);
      return ok(true);
    },
    keychainState: async () => ({
      keychain: keychain.state(),
      keychainUnlock: (await hasKeychainFile(paths.keychain)) ? 'on' : 'off',
    }),
  };
}
