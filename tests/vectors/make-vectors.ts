/**
 * Makes the frozen vectors that are missing; one that is there is never written again, since that it can still be read is the point.
 * Run with SIMSA_MAKE_VECTORS=1 before the tests of this folder, once, when a format is new.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeBackupFile } from '../../electron/files/backup-file.ts';
import { writeBundle } from '../../electron/files/bundle/write-bundle.ts';
import { writeKeyFile } from '../../electron/keys/key-file.ts';
import { createDeviceKeys, keysFromSecrets, publicKeysSchema } from '../../electron/keys/device-keys.ts';
import { practiceCost } from '../../electron/keys/passphrase.ts';
import {
  ballotBody,
  ballotContent,
  chairFor,
  countersignatureBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  sealedBallot,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import {
  bundleOf,
  checkpointOf,
  cosignature,
  registryVerifier,
  round,
  treeOf,
} from '../../registry/command/attack/month-log.ts';
import { close, declare, setUp } from '../../registry/command/attack/play-month.ts';
import { newMonth, upTo, type SignedMonth } from '../../registry/command/attack/signed-month.ts';
import { receiptOf } from '../../registry/command/attack/follower.ts';
import { base64FromBytes, base64UrlFromBytes, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import { textFromInvitation } from '../../shared/contracts/invitation.ts';
import { authorizationFor, bodyDigest } from '../../shared/contracts/signed-request.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { withCosignatures } from '../../shared/log/cosignature.ts';
import { evidenceBytes, leavesOf, proveFork } from '../../shared/log/evidence.ts';
import { resultsOf } from '../../shared/report/results.ts';
import { pinSchema } from '../../shared/scoring/pin.ts';
import { emptySheet } from '../../shared/scoring/score-sheet.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { createSegmentSealer } from '../../shared/sealing/segments.ts';
import { keyIdOf, publicKeyOf, signWithKey, type Algorithm } from '../../shared/sealing/signing-key.ts';
import { encodeFrame, firstChain, journalMagic } from '../../shared/journal/frame.ts';
import { crypto, must } from '../flow/seat.ts';

export const frozen = join(import.meta.dirname, 'frozen');
export const passphrase = '가을 하늘 공활한데';
export const contentKey = new Uint8Array(32).fill(3);
export const clearFile = utf8('%PDF-1.7\n가용률 99.9 %\n');
export const journalPayloads = ['[]', '["eyJ.eyJ.eyJ"]', '가나다'].map(utf8);
export const at = instantSchema.parse('2026-11-24T09:00:00.000Z');
export const request = { method: 'POST', path: '/rounds/2026-11/records', nonce: 'Zm9yLW9uZS1yZXF1ZXN0LW9ubHk' };
export const requestBody = utf8('{"records":["eyJ.eyJ.eyJ"]}');

/** The key of a device that only vectors use. */
export function vectorKey(alg: Algorithm) {
  const secretKey = new Uint8Array(32).fill(alg === 'EdDSA' ? 41 : 42);
  const publicKey = publicKeyOf(crypto, { alg, secretKey });
  return { alg, secretKey, publicKey, kid: keyIdOf(crypto, publicKey, alg) };
}

/** Every signed kind there is, in one month: two devices changed, a recused chair, pins, a reopening, both algorithms. */
async function wholeMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = month.cast;
  const [acting, second, third] = members;
  if (!acting || !second || !third) throw new Error('three members sit at the table');
  const numbers = [numberOf(1), numberOf(2)] as const;
  setUp(month);
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageBody(month, number));
  const { kid, alg, publicKey } = vectorKey('ES256');
  const recipient = second.member.devices[0]?.recipient;
  const device = { kid, alg, signingKey: base64UrlFromBytes(publicKey), recipient };
  month.add(secretariat, 'enrolment', { member: second.member.id, device, keys: [] });
  month.add(secretariat, 'revocation', { kid, reason: '노트북 분실' });
  month.add(chair, 'recusal', { dossier: numbers[1], ground: 'party', reason: '공동권리자' });
  for (const number of numbers)
    for (const [index, member] of members.entries()) {
      declare(month, member, number);
      if (index > 0) month.add(member, 'ballot', await ballotBody(month, number, [90 - index, 44]));
      else month.add(member, 'ballot', await sealedBallot(month, number, pinned(month, number)));
    }
  close(month);
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of numbers) month.add(chairFor(month, number), 'opening', await innerBody(month, number));
  for (const number of numbers) month.add(chairFor(month, number), 'decision', decisionBody(month, number));
  const finalise = () => {
    month.add(chair, 'selection', selectionBody(month));
    for (const signer of [secretariat, third]) month.add(signer, 'countersignature', countersignatureBody(month));
  };
  finalise();
  for (const signer of [chair, secretariat])
    month.add(signer, 'reopening', { selection: month.docket().selection?.id, reason: '표결 수 오기' });
  finalise();
  return month;
}

function pinned(month: SignedMonth, number: ReturnType<typeof numberOf>) {
  const content = ballotContent(month, number, [95, 50]);
  const pin = pinSchema.parse({ file: 'ab'.repeat(32), page: 3, box: [100, 200, 3000, 150], quote: '가용률 99.9 %' });
  return { ...content, entries: content.entries.map((entry) => ({ ...entry, pins: [pin] })) };
}

export async function makeVectors(): Promise<void> {
  const write = (name: string, bytes: Uint8Array | string) => {
    const path = join(frozen, name);
    mkdirSync(dirname(path), { recursive: true });
    if (!existsSync(path)) writeFileSync(path, bytes);
  };
  const missing = (name: string) => !existsSync(join(frozen, name));

  if (missing('month.simsa')) {
    const month = await wholeMonth();
    const note = checkpointOf(month.records);
    const { chair, secretariat, members } = month.cast;
    const lines = [chair, secretariat, ...members].map((signer) => cosignature(signer, note));
    const text = new TextDecoder().decode(bundleOf(month.records)).replace(note, withCosignatures(note, lines));
    write('month.simsa', text);
    write('checkpoint.txt', note);
    write('cosigned.txt', withCosignatures(note, lines));
    const receipt = receiptOf(month.records, 7);
    write('receipt.json', `${JSON.stringify(receipt)}\n`);
    const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
    const results = resultsOf(month.docket(), { checkpoint, verifierKey: registryVerifier, names: 'hidden' });
    write('results.json', `${canonicalJson(must(results))}\n`);
    makeEvidence(month, write);
    await makeCarried(month, note, missing, write);
  }
  for (const alg of ['EdDSA', 'ES256'] as const) {
    const key = vectorKey(alg);
    const signingKey = base64UrlFromBytes(key.publicKey);
    const recipient = (await createDeviceKeys(crypto, alg)).public.recipient;
    const body = { name: '이서연', affiliation: '나래연구원', role: 'member', alg, signingKey, recipient, at };
    write(`card-${alg}.simsa-card`, `${signRecord(crypto, { kind: 'device-card', version: 1, ...key, body }).jws}\n`);
    const signer = {
      kid: key.kid,
      verifierKey: registryVerifier,
      sign: (bytes: Uint8Array) => signWithKey(crypto, key, bytes),
    };
    write(`request-${alg}.txt`, authorizationFor(signer, { ...request, body: bodyDigest(crypto, requestBody) }));
    if (missing(`keys-${alg}.json`)) {
      const made = await createDeviceKeys(crypto, alg);
      const shown = publicKeysSchema.parse({ ...made.public, kid: key.kid, signingKey });
      const secrets = { signing: base64UrlFromBytes(key.secretKey), vault: base64UrlFromBytes(contentKey) };
      const keys = keysFromSecrets(shown, { ...secrets, identity: made.identity });
      await writeKeyFile(crypto, join(frozen, `keys-${alg}.json`), keys, { passphrase, cost: practiceCost });
    }
  }
  write(
    'invitation.txt',
    textFromInvitation({
      address: 'https://192.168.0.7:4480',
      pin: base64UrlFromBytes(contentKey),
      verifierKey: registryVerifier,
      secretariat: vectorKey('EdDSA').kid,
    }),
  );
  if (missing('backup.simsa-backup')) {
    const month = await wholeMonth();
    const rubric = month.docket().round?.body.rubrics[0];
    if (!rubric) throw new Error('a round has rubrics');
    const sheet = { ...emptySheet(round, numberOf(1), rubric), opinion: '작성 중', note: '나만 보는 말' };
    must(
      await writeBackupFile(crypto, join(frozen, 'backup.simsa-backup'), [{ sheet, at }], {
        passphrase,
        cost: practiceCost,
      }),
    );
  }
  if (missing('file.sealed')) {
    const sealer = createSegmentSealer(crypto, contentKey);
    write('file.sealed', Buffer.concat([sealer.update(clearFile), sealer.final()]));
  }
  let chain = firstChain(crypto.sha256);
  const frames = journalPayloads.map((payload) => {
    const frame = encodeFrame(crypto.sha256, chain, payload);
    chain = frame.chain;
    return frame.bytes;
  });
  write('frames.journal', Buffer.concat([journalMagic, ...frames]));
}

type Write = (name: string, bytes: Uint8Array | string) => void;

/** One of each kind: what the registry of the vectors signed besides the month. */
function makeEvidence(month: SignedMonth, write: Write): void {
  const about = { verifierKey: registryVerifier, round };
  const [whole, earlier] = [month.records, month.records.slice(0, 5).toReversed()];
  const fork = proveFork(crypto, about, [checkpointOf(earlier), checkpointOf(whole)], leavesOf(crypto, whole));
  if (!fork) throw new Error('two histories are a fork');
  write('fork.simsa-evidence', evidenceBytes(fork));
  const named = { format: 'simsa-evidence/v1', ...about } as const;
  const bad = [...month.records.slice(0, 4), month.records[3] ?? ''];
  const following = [...leavesOf(crypto, month.records.slice(4, 6))];
  const badLog = [...bad, ...month.records.slice(4, 6)];
  write(
    'bad-record.simsa-evidence',
    evidenceBytes({ ...named, kind: 'bad-record', checkpoint: checkpointOf(badLog), records: bad, following }),
  );
  const { jws: record, receipt } = receiptOf(upTo(month, 9).records, 8);
  const other = month.records.with(8, month.records[9] ?? '');
  write(
    'broken-receipt.simsa-evidence',
    evidenceBytes({
      ...named,
      kind: 'broken-receipt',
      record,
      receipt: { ...receipt, proof: [...receipt.proof] },
      checkpoint: checkpointOf(other),
      leaves: [...leavesOf(crypto, other)],
    }),
  );
}

async function makeCarried(month: SignedMonth, note: string, missing: (name: string) => boolean, write: Write) {
  const { signal } = new AbortController();
  const shared = { round, verifierKey: registryVerifier, records: month.records } as const;
  const blob = utf8('encrypted bytes');
  const digest = digestSchema.parse(Buffer.from(crypto.sha256(blob)).toString('hex'));
  const rest = { part: async () => ({ ok: true, value: blob }) as const, progress: () => undefined, signal };
  const origin = note.split('\n')[0] ?? '';
  if (missing('round.simsa'))
    must(
      await writeBundle(join(frozen, 'round.simsa'), {
        log: { kind: 'round', origin, checkpoint: note, ...shared },
        files: [{ blob: digest, bytes: blob.length }],
        ...rest,
      }),
    );
  const records = month.records.slice(-1);
  const [signer] = month.cast.members;
  if (!signer) throw new Error('a month has members');
  const cosigned = withCosignatures(note, [cosignature(signer, note)]);
  if (missing('outbox.simsa'))
    must(
      await writeBundle(join(frozen, 'outbox.simsa'), {
        log: { kind: 'outbox', ...shared, records, cosigned },
        files: [],
        ...rest,
      }),
    );
  write('root.txt', `${base64FromBytes(treeOf(month.records).root())}\n`);
}
