import { rmSync } from 'node:fs';
import { writeBackupFile } from '../../electron/files/backup-file.ts';
import { openDeskJournal } from '../../electron/desk/sealed-journal.ts';
import {
  createDeviceKeys,
  keysFromSecrets,
  publicKeysSchema,
  type DeviceKeys,
} from '../../electron/keys/device-keys.ts';
import { writeKeychainFile } from '../../electron/keys/keychain-file.ts';
import { unlockKeyFile, writeKeyFile } from '../../electron/keys/key-file.ts';
import { practiceCost } from '../../electron/keys/passphrase.ts';
import { registryVerifier, round } from '../../registry/command/attack/month-log.ts';
import { numberOf } from '../../registry/command/attack/month-bodies.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import { base64UrlFromBytes } from '../../shared/basics/bytes.ts';
import { textFromInvitation } from '../../shared/contracts/invitation.ts';
import { authorizationFor, bodyDigest } from '../../shared/contracts/signed-request.ts';
import { encodeFrame, firstChain, journalMagic } from '../../shared/journal/frame.ts';
import { emptySheet } from '../../shared/scoring/score-sheet.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { signWithKey, type Algorithm } from '../../shared/sealing/signing-key.ts';
import { keychainInMemory } from '../flow/keychain.ts';
import { crypto, must } from '../flow/seat.ts';
import {
  at,
  contentKey,
  frozen,
  journalPayloads,
  keychainKey,
  passphrase,
  request,
  requestBody,
  signers,
  vectorKey,
} from './frozen.ts';
import type { Write } from './make-vectors.ts';

/** What a device writes: its card, requests and keys, and what lies on its disk or goes into a backup. */
export async function makeDeviceFiles(write: Write): Promise<void> {
  for (const alg of signers) {
    const { publicKey, ...key } = vectorKey(alg);
    await write(`card-${alg}.simsa-card`, async () => {
      const { recipient } = (await createDeviceKeys(crypto, alg)).public;
      const signingKey = base64UrlFromBytes(publicKey);
      const body = { name: '이서연', affiliation: '나래연구원', role: 'member', alg, signingKey, recipient, at };
      return `${signRecord(crypto, { kind: 'device-card', version: 1, ...key, body }).jws}\n`;
    });
    await write(`request-${alg}.txt`, () => {
      const sign = (bytes: Uint8Array) => signWithKey(crypto, key, bytes);
      const signer = { kid: key.kid, verifierKey: registryVerifier, sign };
      return authorizationFor(signer, { ...request, body: bodyDigest(crypto, requestBody) });
    });
    await write(`keys-${alg}.json`, async (path) =>
      writeKeyFile(crypto, path, await keysOf(alg), { passphrase, cost: practiceCost }),
    );
    await write(`keychain-${alg}.json`, async (path) => {
      const keys = must(await unlockKeyFile(crypto, `${frozen}/keys-${alg}.json`, passphrase));
      must(await writeKeychainFile(crypto, path, keys, keychainInMemory(keychainKey)));
    });
  }
  const invitation = { verifierKey: registryVerifier, pin: base64UrlFromBytes(contentKey) } as const;
  await write('invitation.txt', () =>
    textFromInvitation({ ...invitation, address: 'https://192.168.0.7:4480', secretariat: vectorKey('EdDSA').kid }),
  );
  await write('invitation-first.txt', () =>
    textFromInvitation({ ...invitation, address: 'http://127.0.0.1:4480', pin: null, secretariat: null }),
  );
  await write('backup.simsa-backup', async (path) => {
    must(await writeBackupFile(crypto, path, [{ sheet: sheet(), at }], { passphrase, cost: practiceCost }));
  });
  await write('frames.journal', () => {
    let chain = firstChain(crypto.sha256);
    const frames = journalPayloads.map((payload) => {
      const frame = encodeFrame(crypto.sha256, chain, payload);
      chain = frame.chain;
      return frame.bytes;
    });
    return Buffer.concat([journalMagic, ...frames]);
  });
  await write('desk.journal', async (path) => {
    rmSync(path, { force: true });
    const journal = must(await openDeskJournal(crypto, { path, key: contentKey, kept: () => undefined }));
    must(await journal.append([{ kind: 'sheet', sheet: sheet(), at }]));
    must(await journal.append([{ kind: 'intake-removed', numbers: [numberOf(2)], at }]));
    await journal.close();
  });
  await write('desk-save-of-two.journal', async (path) => {
    const journal = must(await openDeskJournal(crypto, { path, key: contentKey, kept: () => undefined }));
    const removed = [numberOf(2), numberOf(3)].map((number) => [number]);
    must(await journal.append(removed.map((numbers) => ({ kind: 'intake-removed', numbers, at }) as const)));
    await journal.close();
  });
}

function sheet() {
  const [rubric] = smallPlan(Date.parse(at)).rubrics;
  if (!rubric) throw new Error('a plan has rubrics');
  return { ...emptySheet(round, numberOf(1), rubric), opinion: '작성 중', note: '나만 보는 말' };
}

async function keysOf(alg: Algorithm): Promise<DeviceKeys> {
  const { kid, publicKey, secretKey } = vectorKey(alg);
  const made = await createDeviceKeys(crypto, alg);
  const shown = publicKeysSchema.parse({ ...made.public, kid, signingKey: base64UrlFromBytes(publicKey) });
  const secrets = { signing: base64UrlFromBytes(secretKey), vault: base64UrlFromBytes(contentKey) };
  return keysFromSecrets(shown, { ...secrets, identity: made.identity });
}
