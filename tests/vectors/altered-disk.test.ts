import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDeskJournal } from '../../electron/desk/sealed-journal.ts';
import { readBackupFile } from '../../electron/files/backup-file.ts';
import { unlockKeyFile } from '../../electron/keys/key-file.ts';
import { unlockKeychainFile } from '../../electron/keys/keychain-file.ts';
import { scanJournal } from '../../shared/journal/scan.ts';
import { openWithIdentity } from '../../shared/sealing/age.ts';
import { openSegments } from '../../shared/sealing/segments.ts';
import { keychainInMemory } from '../flow/keychain.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import { rewritten, refuses, cut } from './alter-file.ts';
import {
  bytesOf,
  contentKey,
  flipped,
  frozen,
  keychainKey,
  passphrase,
  signers,
  textOf,
  journalPayloads,
} from './frozen.ts';

const longer = (name: string) => new Uint8Array([...bytesOf(name), 0]);
const at = (bytes: Uint8Array, text: string) => Buffer.from(bytes).indexOf(text);

for (const alg of signers) {
  const keys = `keys-${alg}.json`;
  refuses(
    `the key file of an ${alg} device`,
    [
      ['another passphrase', 'keys/wrong-passphrase', () => bytesOf(keys)],
      ['a changed public key', 'keys/damaged', () => rewritten(keys, /"signingKey": "./, '"signingKey": "_')],
      ['another cost', 'keys/damaged', () => rewritten(keys, '"n": 4096', '"n": 8192')],
      ['a cost beyond every limit', 'keys/damaged', () => rewritten(keys, '"n": 4096', '"n": 2097152')],
      ['changed secrets', 'keys/damaged', () => rewritten(keys, /"sealed": "./, '"sealed": "_')],
      ['another check', 'keys/damaged', () => rewritten(keys, /"check": "."?/, '"check": "x')],
      ['a field more', 'keys/damaged', () => rewritten(keys, '{', '{"extra":1,')],
      ['another format', 'keys/damaged', () => rewritten(keys, 'simsa-keys/v1', 'simsa-keys/v2')],
      ['its end cut off', 'keys/damaged', () => cut(keys, 400)],
    ],
    async (path) => codeOf(await unlockKeyFile(crypto, path, '다른 말')),
  );

  const chain = `keychain-${alg}.json`;
  const other = signers.find((each) => each !== alg) ?? alg;
  refuses(
    `the keychain file of an ${alg} device`,
    [
      ['the file of another device', 'keychain/damaged', () => bytesOf(`keychain-${other}.json`)],
      ['a changed public key', 'keychain/damaged', () => rewritten(chain, /"signingKey": "./, '"signingKey": "_')],
      ['another wrapped key', 'keychain/damaged', () => rewritten(chain, /"wrapped": "./, '"wrapped": "_')],
      ['a field more', 'keychain/damaged', () => rewritten(chain, '{', '{"extra":1,')],
      ['its end cut off', 'keychain/damaged', () => cut(chain, 400)],
    ],
    async (path) => {
      const device = must(await unlockKeyFile(crypto, join(frozen, keys), passphrase)).public;
      return codeOf(await unlockKeychainFile(crypto, path, device, keychainInMemory(keychainKey)));
    },
  );
  it(`the keychain file of an ${alg} device opens with no other keychain`, async () => {
    const device = must(await unlockKeyFile(crypto, join(frozen, keys), passphrase)).public;
    const opened = await unlockKeychainFile(crypto, join(frozen, chain), device, keychainInMemory(Buffer.alloc(16, 8)));
    expect(codeOf(opened)).toBe('keychain/refused');
  });
}

const backup = 'backup.simsa-backup';
refuses(
  'a backup',
  [
    ['another passphrase', 'backup/wrong-passphrase', () => bytesOf(backup)],
    ['changed sheets', 'backup/damaged', () => rewritten(backup, /"sealed": "./, '"sealed": "_')],
    ['another salt', 'backup/damaged', () => rewritten(backup, /"salt": "./, '"salt": "_')],
    ['another check', 'backup/damaged', () => rewritten(backup, /"check": "."?/, '"check": "x')],
    ['a field more', 'backup/damaged', () => rewritten(backup, '{', '{"extra":1,')],
    ['another format', 'backup/damaged', () => rewritten(backup, 'simsa-backup/v1', 'simsa-backup/v2')],
    ['its end cut off', 'backup/damaged', () => cut(backup, 300)],
    ['nothing in it', 'backup/damaged', () => new Uint8Array(0)],
  ],
  async (path) => codeOf(await readBackupFile(crypto, path, '다른 말')),
);

refuses(
  'a desk’s journal',
  [
    ['a changed length', 'journal/damaged', () => flipped(bytesOf('desk.journal'), 9)],
    ['a changed entry', 'journal/damaged', () => flipped(bytesOf('desk.journal'), 40)],
    ['a changed chain', 'journal/damaged', () => flipped(bytesOf('desk.journal'), bytesOf('desk.journal').length - 1)],
    ['another beginning', 'journal/damaged', () => flipped(bytesOf('desk.journal'), 0)],
    ['the sealed entries of nobody', 'journal/damaged', () => bytesOf('frames.journal')],
    ['a last write that never ended', 'ok', () => bytesOf('desk.journal').slice(0, -5)],
    ['zeros after its end', 'ok', () => new Uint8Array([...bytesOf('desk.journal'), ...new Uint8Array(100)])],
  ],
  async (path) => openedJournal(path, contentKey),
);
it('a desk’s journal opens with no other key', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'simsa-altered-'));
  const path = join(folder, 'other.journal');
  await writeFile(path, bytesOf('desk.journal'));
  expect(await openedJournal(path, new Uint8Array(32))).toBe('journal/damaged');
  await rm(folder, { recursive: true });
});
async function openedJournal(path: string, key: Uint8Array): Promise<string> {
  const journal = await openDeskJournal(crypto, { path, key, kept: () => undefined });
  if (journal.ok) await journal.value.close();
  return codeOf(journal);
}

refuses(
  'a sealed file',
  [
    ['another salt', 'sealing/damaged', () => flipped(bytesOf('file.sealed'), 0)],
    ['a changed byte', 'sealing/damaged', () => flipped(bytesOf('file.sealed'), 20)],
    ['a changed tag', 'sealing/damaged', () => flipped(bytesOf('file.sealed'), bytesOf('file.sealed').length - 1)],
    ['its end cut off', 'sealing/damaged', () => bytesOf('file.sealed').slice(0, -1)],
    ['a byte more', 'sealing/damaged', () => longer('file.sealed')],
    ['nothing but a salt', 'sealing/damaged', () => cut('file.sealed', 16)],
  ],
  async (_path, bytes) => codeOf(openSegments(crypto, contentKey, bytes)),
);

const reader = JSON.parse(textOf('dossier-key.json')) as { identity: string; sealed: string };
const sealedKey = new Uint8Array(Buffer.from(reader.sealed, 'base64'));
refuses(
  'a dossier’s key',
  [
    ['a changed stanza', 'sealing/not-for-this-key', () => flipped(sealedKey, at(sealedKey, '\n---') - 3)],
    ['a changed header', 'sealing/damaged', () => flipped(sealedKey, at(sealedKey, '\n---') + 6)],
    ['a changed payload', 'sealing/damaged', () => flipped(sealedKey, sealedKey.length - 1)],
    ['its end cut off', 'sealing/damaged', () => sealedKey.slice(0, -1)],
  ],
  async (_path, bytes) => codeOf(await openWithIdentity(reader.identity, bytes)),
);

describe('a journal', () => {
  const bytes = bytesOf('frames.journal');
  const last = 8 + 4 + 4 + 2 + 32;
  it.each([
    ['whole', 'whole', 3, bytes],
    ['cut at a frame', 'whole', 1, bytes.slice(0, last)],
    ['cut within a frame', 'torn', 1, bytes.slice(0, last + 20)],
    ['cut within a length', 'torn', 1, bytes.slice(0, last + 3)],
    ['with zeros after its end', 'torn', 3, new Uint8Array([...bytes, ...new Uint8Array(64)])],
    ['with a frame left out', 'damaged', 0, new Uint8Array([...bytes.slice(0, 8), ...bytes.slice(last)])],
    ['with a frame twice', 'damaged', 1, new Uint8Array([...bytes.slice(0, last), ...bytes.slice(8)])],
    ['of another version', 'damaged', 0, bytes.with(6, '2'.charCodeAt(0))],
  ])('%s is %s', (_title, state, count, changed) => {
    expect(scanJournal(crypto.sha256, changed)).toMatchObject({ state, payloads: journalPayloads.slice(0, count) });
  });
});
