import { describe, expect, it } from 'vitest';
import { createOsKeychain, type SafeStorage } from '../../../electron/keys/os-keychain.ts';

/** What Electron answers on a system; sealing only turns the text around, which is enough to see that it was asked. */
function storage(backend: string, change: Partial<SafeStorage> = {}): SafeStorage {
  return {
    isEncryptionAvailable: () => true,
    getSelectedStorageBackend: () => backend,
    encryptString: (plain) => Buffer.from([...plain].reverse().join('')),
    decryptString: (sealed) => [...sealed.toString()].reverse().join(''),
    ...change,
  };
}
const throwing = () => {
  throw new Error('the keyring is locked');
};

describe('the system keychain', () => {
  it.each(['basic_text', 'unknown'])('on Linux with the backend %s is none, whatever else it says', (backend) => {
    const keychain = createOsKeychain(storage(backend), 'linux');
    expect(keychain.state()).toBe('none');
    expect(keychain.open(Buffer.from('x'))).toBeNull();
  });

  it.each(['gnome_libsecret', 'kwallet6'])('on Linux with %s is real', (backend) => {
    expect(createOsKeychain(storage(backend), 'linux').state()).toBe('real');
  });

  it('that says it cannot encrypt is none everywhere', () => {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const refusing = storage('gnome_libsecret', { isEncryptionAvailable: () => false });
      expect(createOsKeychain(refusing, platform).state()).toBe('none');
    }
  });

  it('gives back the bytes that were put in', () => {
    const keychain = createOsKeychain(storage(''), 'darwin');
    const secret = new Uint8Array([0, 255, 1, 128]);
    expect(keychain.open(keychain.seal(secret) ?? new Uint8Array())).toEqual(secret);
  });

  it('that throws answers null, and never ends the application', () => {
    const locked = storage('gnome_libsecret', { encryptString: throwing, decryptString: throwing });
    const keychain = createOsKeychain(locked, 'linux');
    expect(keychain.seal(new Uint8Array(32))).toBeNull();
    expect(keychain.open(new Uint8Array(32))).toBeNull();
    const broken = storage('', { isEncryptionAvailable: throwing });
    expect(createOsKeychain(broken, 'win32').state()).toBe('none');
  });
});
