/**
 * The operating system's keychain. Refuses to take Linux's `basic_text` for one: there Chromium "encrypts" with a password that is
 * written in its source, and says all the same that encryption is available.
 */
import type { Keychain } from '../desk/deps.ts';

/** The part of Electron's safeStorage that is used, handed in by main. */
export interface SafeStorage {
  readonly isEncryptionAvailable: () => boolean;
  readonly getSelectedStorageBackend: () => string;
  readonly encryptString: (plain: string) => Buffer;
  readonly decryptString: (sealed: Buffer) => string;
}

export function createOsKeychain(storage: SafeStorage, platform: NodeJS.Platform): Keychain {
  const state = () => (isReal(storage, platform) ? 'real' : 'none');
  return {
    state,
    seal: (secret) => attempt(() => new Uint8Array(storage.encryptString(Buffer.from(secret).toString('base64')))),
    open: (sealed) =>
      state() === 'none'
        ? null
        : attempt(() => new Uint8Array(Buffer.from(storage.decryptString(Buffer.from(sealed)), 'base64'))),
  };
}

/** No keychain at all, for practice and wherever the system has none. */
export const noKeychain: Keychain = { state: () => 'none', seal: () => null, open: () => null };

function isReal(storage: SafeStorage, platform: NodeJS.Platform): boolean {
  if (!attempt(() => storage.isEncryptionAvailable())) return false;
  if (platform !== 'linux') return true;
  const backend = attempt(() => storage.getSelectedStorageBackend());
  return backend !== null && backend !== 'basic_text' && backend !== 'unknown';
}

/** A keychain that was locked, emptied or exchanged throws; to us all of these mean that it does not help today. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null;
  }
}
