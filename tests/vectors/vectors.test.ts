import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackupFile } from '../../electron/files/backup-file.ts';
import { openBundle } from '../../electron/files/bundle/open-bundle.ts';
import { unlockKeyFile } from '../../electron/keys/key-file.ts';
import { registryKey, registryVerifier, treeOf } from '../../registry/command/attack/month-log.ts';
import { base64FromBytes, bytesFromBase64 } from '../../shared/basics/bytes.ts';
import { invitationFromText, textFromInvitation } from '../../shared/contracts/invitation.ts';
import { bodyDigest, isRequestSigned, proofFromAuthorization } from '../../shared/contracts/signed-request.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { recordKinds } from '../../shared/docket/record-kinds.ts';
import { tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import { scanJournal } from '../../shared/journal/scan.ts';
import { bareNote, signCheckpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureLines } from '../../shared/log/cosignature.ts';
import { evidenceBytes, evidenceKinds, parseEvidence } from '../../shared/log/evidence.ts';
import { receiptSchema, verifyReceipt } from '../../shared/log/receipt.ts';
import { bundleBytes, parseBundle } from '../../shared/report/bundle.ts';
import { resultsOf } from '../../shared/report/results.ts';
import { isConfirmed, verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { parseRecord, signRecord } from '../../shared/sealing/record.ts';
import { openSegments } from '../../shared/sealing/segments.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import {
  clearFile,
  contentKey,
  frozen,
  journalPayloads,
  makeVectors,
  passphrase,
  request,
  requestBody,
  vectorKey,
} from './make-vectors.ts';

if (process.env['SIMSA_MAKE_VECTORS'] === '1') await makeVectors();

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(frozen, name)));
const textOf = (name: string) => readFileSync(join(frozen, name), 'utf8');
const flipped = (bytes: Uint8Array, place: number) => bytes.with(place, (bytes[place] ?? 0) ^ 1);
const signers = ['EdDSA', 'ES256'] as const;

describe('the frozen month', () => {
  const bytes = bytesOf('month.simsa');
  const { claims, docket, bundle } = verifyMonth(crypto, bytes, { round: '2026-11', verifierKey: registryVerifier });
  if (!docket || !bundle) throw new Error('the frozen month no longer reads');

  it('verifies, and gives the figures that it gave when it was frozen', () => {
    expect(claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures).toEqual({ devices: 5 });
    expect(phaseOf(docket)).toBe('final');
    expect(`${base64FromBytes(treeOf(bundle.records).root())}\n`).toBe(textOf('root.txt'));
    expect(tallyDigest(crypto, tallyOf(docket))).toBe(docket.selection?.body.tally);
  });

  it('holds a record of every kind that there is, and is written again byte by byte', () => {
    const kinds = bundle.records.map((jws) => must(parseRecord(crypto, jws)).kind);
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(recordKinds).sort());
    expect(bundleBytes(bundle)).toEqual(bytes);
    for (const jws of bundle.records) expect(canonicalJson(must(parseRecord(crypto, jws)).body)).toBe(payloadOf(jws));
  });

  it('gives the results file that it gave when it was frozen', () => {
    const checkpoint = must(verifyCheckpoint(crypto, bundle.checkpoint, registryVerifier));
    const results = must(resultsOf(docket, { checkpoint, verifierKey: registryVerifier, names: 'hidden' }));
    const now = `${canonicalJson(results)}\n`;
    expect(now).toBe(textOf('results.json'));
  });

  it('is refused with any byte changed', () => {
    for (let place = 0; place < bytes.length; place += 997)
      expect(everythingHolds(verifyMonth(crypto, flipped(bytes, place))), `byte ${place}`).toBe(false);
  });
});

describe('the frozen checkpoint', () => {
  const note = textOf('checkpoint.txt');
  it('is signed again byte by byte, with or without cosignatures under it', () => {
    const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
    expect(signCheckpoint(crypto, checkpoint, registryKey)).toBe(note);
    const cosigned = textOf('cosigned.txt');
    expect(must(verifyCheckpoint(crypto, cosigned, registryVerifier))).toEqual(checkpoint);
    expect(cosignatureLines(cosigned)).toHaveLength(5);
    expect(bareNote(cosigned)).toBe(note);
  });

  it('has a receipt that holds, and for no other record', () => {
    const { jws, receipt } = JSON.parse(textOf('receipt.json')) as { jws: string; receipt: unknown };
    const parsed = receiptSchema.parse(receipt);
    expect(codeOf(verifyReceipt(crypto, parsed, jws, registryVerifier))).toBe('ok');
    expect(codeOf(verifyReceipt(crypto, { ...parsed, index: parsed.index + 1 }, jws, registryVerifier))).not.toBe('ok');
    expect(codeOf(verifyReceipt(crypto, parsed, `${jws}x`, registryVerifier))).not.toBe('ok');
  });
});

describe.each(evidenceKinds)('the frozen proof of a %s', (kind) => {
  const bytes = bytesOf(`${kind}.simsa-evidence`);
  it('convinces, is written again byte by byte, and proves nothing with a byte changed', () => {
    const verification = verifyEvidence(crypto, bytes, { verifierKey: registryVerifier });
    expect(verification.claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(verification.evidence?.kind).toBe(kind);
    expect(evidenceBytes(must(parseEvidence(bytes)))).toEqual(bytes);
    for (let place = 0; place < bytes.length; place += 97)
      expect(isConfirmed(verifyEvidence(crypto, flipped(bytes, place))), `byte ${place}`).toBe(false);
  });
});

describe('the frozen bundles of a stick', () => {
  it('open as what they are, with every file', async () => {
    const round = must(await openBundle(join(frozen, 'round.simsa')));
    expect(round.log).toMatchObject({ kind: 'round', checkpoint: textOf('checkpoint.txt') });
    expect(round.log.records).toEqual(must(parseBundle(bytesOf('month.simsa'))).records);
    const [file] = round.files;
    const parts: Uint8Array[] = [];
    if (file) must(await round.copy(file.blob, async (part) => void parts.push(part)));
    expect(Buffer.concat(parts).toString('utf8')).toBe('encrypted bytes');
    await round.close();
    const outbox = must(await openBundle(join(frozen, 'outbox.simsa')));
    expect(outbox.log).toMatchObject({ kind: 'outbox', records: { length: 1 } });
    expect(outbox.log.kind === 'outbox' && cosignatureLines(outbox.log.cosigned ?? '')).toHaveLength(1);
    await outbox.close();
  });
});

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
    expect(codeOf(await unlockKeyFile(crypto, join(frozen, `keys-${alg}.json`), '다른 말'))).toBe(
      'keys/wrong-passphrase',
    );
  });
});

describe('other frozen files', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-vectors-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('an invitation, read and written again', () => {
    const text = textOf('invitation.txt');
    const invitation = must(invitationFromText(crypto, text));
    expect(invitation).toMatchObject({ address: 'https://192.168.0.7:4480', verifierKey: registryVerifier });
    expect(textFromInvitation(invitation)).toBe(text);
    expect(codeOf(invitationFromText(crypto, `${text}A`))).toBe('registry/bad-invitation');
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
});

/** Which frozen files show a page's format; where a page is about rules or foreign files, the tests that hold them. */
const shownBy: Readonly<Record<string, readonly string[]>> = {
  'admission.md': ['tests/vectors/frozen/month.simsa', 'tests/shared/docket/tamperings.test.ts'],
  'applications-folder.md': ['tests/electron/files/import/read-applications.test.ts'],
  'backup.md': ['tests/vectors/frozen/backup.simsa-backup'],
  'carried-bundle.md': ['tests/vectors/frozen/round.simsa', 'tests/vectors/frozen/outbox.simsa'],
  'checkpoint-and-receipt.md': [
    'tests/vectors/frozen/checkpoint.txt',
    'tests/vectors/frozen/cosigned.txt',
    'tests/vectors/frozen/receipt.json',
  ],
  'evidence.md': evidenceKinds.map((kind) => `tests/vectors/frozen/${kind}.simsa-evidence`),
  'files-on-the-way.md': ['tests/vectors/frozen/file.sealed'],
  'invitation.md': ['tests/vectors/frozen/invitation.txt'],
  'journal.md': ['tests/vectors/frozen/frames.journal'],
  'key-file.md': signers.map((alg) => `tests/vectors/frozen/keys-${alg}.json`),
  'month-bundle.md': ['tests/vectors/frozen/month.simsa'],
  'records.md': [
    'tests/vectors/frozen/month.simsa',
    ...signers.map((alg) => `tests/vectors/frozen/card-${alg}.simsa-card`),
  ],
  'results.md': ['tests/vectors/frozen/results.json'],
  'signed-request.md': signers.map((alg) => `tests/vectors/frozen/request-${alg}.txt`),
  'tally.md': ['tests/shared/tally/golden.test.ts'],
};

describe('docs/formats', () => {
  const pages = readdirSync('docs/formats').sort();
  it('has vectors for every page', () => {
    expect(pages).toEqual(Object.keys(shownBy).sort());
    for (const file of Object.values(shownBy).flat()) expect(existsSync(file), file).toBe(true);
  });

  it.each(pages)('%s starts with an example', (page) => {
    expect(readFileSync(join('docs/formats', page), 'utf8')).toMatch(/^# [^\n]+\n\n```/);
  });
});

function payloadOf(jws: string): string {
  const standard = (jws.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = must(bytesFromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '=')));
  return new TextDecoder().decode(bytes);
}
