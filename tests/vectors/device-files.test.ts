import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, beforeAll, afterAll } from 'vitest';
import { openDeskJournal } from '../../electron/desk/sealed-journal.ts';
import { readBackupFile } from '../../electron/files/backup-file.ts';
import { readApplications } from '../../electron/files/import/read-applications.ts';
import { unlockKeyFile } from '../../electron/keys/key-file.ts';
import { unlockKeychainFile } from '../../electron/keys/keychain-file.ts';
import { registryVerifier } from '../../registry/command/attack/month-log.ts';
import { invitationFromText, textFromInvitation } from '../../shared/contracts/invitation.ts';
import { bodyDigest, isRequestSigned, proofFromAuthorization } from '../../shared/contracts/signed-request.ts';
import { scanJournal } from '../../shared/journal/scan.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import { openWithIdentity } from '../../shared/sealing/age.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { openSegments } from '../../shared/sealing/segments.ts';
import { keychainInMemory } from '../flow/keychain.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import {
  clearFile,
  contentKey,
  flipped,
  frozen,
  bytesOf,
  textOf,
  signers,
  journalPayloads,
  passphrase,
  request,
  requestBody,
  vectorKey,
  keychainKey,
} from './frozen.ts';

describe.each(signers)('what a device that signs with %s wrote', (alg) => {
  it('is its card, signed again byte by byte', () => {
    const jws = textOf(`card-${alg}.simsa-card`).trim();
    const card = must(deviceCardFromRecord(crypto, jws));
    expect(card).toMatchObject({ name: '이서연', role: 'member', alg });
    expect(signRecord(crypto, { kind: 'device-card', version: 1, ...vectorKey(alg), body: card }).jws).toBe(jws);
    const renamed = jws.replace(/^[^.]+\.(.)/, (head, letter: string) =>
      head.replace(/.$/, letter === 'e' ? 'f' : 'e'),
    );
    expect(codeOf(deviceCardFromRecord(crypto, renamed))).not.toBe('ok');
  });

  it('is its signature under a request, and under no other', () => {
    const proof = proofFromAuthorization(textOf(`request-${alg}.txt`));
    const key = {
      alg,
      signingKey: must(deviceCardFromRecord(crypto, textOf(`card-${alg}.simsa-card`).trim())).signingKey,
    };
    const parts = { method: request.method, path: request.path, body: bodyDigest(crypto, requestBody) };
    if (!proof) throw new Error('the frozen authorization no longer reads');
    const held = (change: object) =>
      isRequestSigned(crypto, proof, key, { ...parts, verifierKey: registryVerifier, ...change });
    expect(held({})).toBe(true);
    for (const change of [{ method: 'PUT' }, { path: '/x' }, { body: '' }, { verifierKey: 'x' }])
      expect(held(change)).toBe(false);
  });

  it('is its key file, which the passphrase opens', async () => {
    const keys = must(await unlockKeyFile(crypto, join(frozen, `keys-${alg}.json`), passphrase));
    expect(keys).toMatchObject({ kid: vectorKey(alg).kid, public: { alg }, signing: vectorKey(alg).secretKey });
    expect(keys.vault).toEqual(contentKey);
  });

  it('is its keychain file, which the same system’s keychain opens to the same keys', async () => {
    const keys = must(await unlockKeyFile(crypto, join(frozen, `keys-${alg}.json`), passphrase));
    const path = join(frozen, `keychain-${alg}.json`);
    expect(await unlockKeychainFile(crypto, path, keys.public, keychainInMemory(keychainKey))).toEqual({
      ok: true,
      value: keys,
    });
  });
});

describe('other frozen files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-vectors-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['invitation', 'https://192.168.0.7:4480', 'secretariat'],
    ['invitation-first', 'http://127.0.0.1:4480', null],
  ])('an %s, read and written again', (name, address, secretariat) => {
    const text = textOf(`${name}.txt`);
    const invitation = must(invitationFromText(crypto, text));
    expect(invitation).toMatchObject({ address, verifierKey: registryVerifier });
    expect(invitation.secretariat).toBe(secretariat && vectorKey('EdDSA').kid);
    expect(textFromInvitation(invitation)).toBe(text);
  });

  it('a backup, which the passphrase opens and a changed byte does not', async () => {
    const path = join(frozen, 'backup.simsa-backup');
    const [kept] = must(await readBackupFile(crypto, path, passphrase));
    expect(kept?.sheet).toMatchObject({ opinion: '작성 중', note: '나만 보는 말' });
    const changed = join(folder, 'changed.simsa-backup');
    const text = await readFile(path, 'utf8');
    await writeFile(changed, text.replace(/("sealed": *")./, '$1_'));
    expect(codeOf(await readBackupFile(crypto, changed, passphrase))).toBe('backup/damaged');
    expect(codeOf(await readBackupFile(crypto, path, '다른 말'))).toBe('backup/wrong-passphrase');
  });

  it('a file on its way, opened with its key and no other', () => {
    const sealed = bytesOf('file.sealed');
    expect(must(openSegments(crypto, contentKey, sealed))).toEqual(clearFile);
    expect(codeOf(openSegments(crypto, new Uint8Array(32), sealed))).toBe('sealing/damaged');
    expect(codeOf(openSegments(crypto, contentKey, flipped(sealed, 20)))).toBe('sealing/damaged');
  });

  it('a journal, frame by frame, with the chain that closes each', () => {
    const bytes = bytesOf('frames.journal');
    expect(scanJournal(crypto.sha256, bytes)).toMatchObject({ state: 'whole', payloads: journalPayloads });
    for (let place = 0; place < bytes.length - 60; place += 1)
      expect(scanJournal(crypto.sha256, flipped(bytes, place)).state, `byte ${place}`).toBe('damaged');
  });

  it('a desk’s journal, its entries opened with the desk’s key', async () => {
    const path = join(folder, 'desk.journal');
    await writeFile(path, bytesOf('desk.journal'));
    const journal = must(await openDeskJournal(crypto, { path, key: contentKey, kept: () => undefined }));
    expect(journal.entries).toMatchObject([
      { seq: 1, entry: { kind: 'sheet', sheet: { opinion: '작성 중' } } },
      { seq: 2, entry: { kind: 'intake-removed', numbers: ['2026-11-002'] } },
    ]);
    await journal.close();
  });

  it('a desk’s journal with a save of two entries, of which the first alone is nothing', async () => {
    const path = join(folder, 'desk-save-of-two.journal');
    const bytes = bytesOf('desk-save-of-two.journal');
    for (const [end, count] of [
      [bytes.length, 2],
      [bytes.length - 1, 0],
    ] as const) {
      await writeFile(path, bytes.subarray(0, end));
      const journal = must(await openDeskJournal(crypto, { path, key: contentKey, kept: () => undefined }));
      expect(journal.entries.map(({ entry }) => entry.kind)).toEqual(
        Array.from({ length: count }, () => 'intake-removed'),
      );
      await journal.close();
    }
  });

  it('a dossier’s key, opened by its reader', async () => {
    const { identity, sealed } = JSON.parse(textOf('dossier-key.json')) as { identity: string; sealed: string };
    expect(must(await openWithIdentity(identity, new Uint8Array(Buffer.from(sealed, 'base64'))))).toEqual(contentKey);
  });

  it('an office’s folder of applications', async () => {
    const taken: string[] = [];
    const { accepted, problems } = must(
      await readApplications({
        folder: join(frozen, 'applications'),
        signal: new AbortController().signal,
        onProgress: () => undefined,
        acceptFile: async ({ number, name }) => {
          taken.push(`${number}/${name}`);
          return { ok: true, value: true };
        },
      }),
    );
    expect(problems).toEqual([]);
    expect(accepted).toMatchObject([{ number: '2026-11-001', overview: '상담을, 자동으로 분류' }]);
    expect(taken).toEqual(['2026-11-001/1_개요서.pdf']);
  });
});
