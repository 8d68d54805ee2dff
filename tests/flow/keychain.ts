import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keychain } from '../../electron/desk/deps.ts';

/** A keychain as a person's session has one: it may be lost, or exchanged for another, between two starts. */
export interface TestKeychain extends Keychain {
  readonly lose: () => void;
  readonly exchange: () => void;
}

/** Real encryption without authentication, as Chromium's own on Linux. */
export function keychainInMemory(first: Buffer = randomBytes(16)): TestKeychain {
  let key: Buffer | null = first;
  const vector = Buffer.alloc(16, 32);
  const attempt = (step: (secret: Buffer) => Buffer): Uint8Array | null => {
    try {
      return key && new Uint8Array(step(key));
    } catch {
      return null;
    }
  };
  return {
    state: () => (key ? 'real' : 'none'),
    seal: (secret) =>
      attempt((own) => {
        const cipher = createCipheriv('aes-128-cbc', own, vector);
        return Buffer.concat([cipher.update(secret), cipher.final()]);
      }),
    open: (sealed) =>
      attempt((own) => {
        const cipher = createDecipheriv('aes-128-cbc', own, vector);
        return Buffer.concat([cipher.update(sealed), cipher.final()]);
      }),
    lose: () => {
      key = null;
    },
    exchange: () => {
      key = randomBytes(16);
    },
  };
}
