import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry, type RunningRegistry } from '../../../registry/start.ts';
import { base64UrlFromBytes, bytesFromHex } from '../../../shared/basics/bytes.ts';
import { verifyReceipt, type Receipt } from '../../../shared/log/receipt.ts';
import { signRecord } from '../../../shared/sealing/record.ts';
import { keyIdOf, publicKeyOf, type Algorithm } from '../../../shared/sealing/signing-key.ts';
import { crypto, must } from '../../flow/seat.ts';
import { forgedNumbers, otherForms, withSignature } from '../../shared/sealing/es256-forgeries.ts';
import { deviceOf, send, signedCall, signedRequest, type Device } from './signed-call.ts';
import { type Signer } from '../../../registry/command/attack/cast.ts';
import { numberOf, packageBody } from '../../../registry/command/attack/month-bodies.ts';
import { setUp } from '../../../registry/command/attack/play-month.ts';
import { newMonth, type SignedMonth } from '../../../registry/command/attack/signed-month.ts';

const path = '/rounds/2026-11/records';
const swapped = { EdDSA: 'ES256', ES256: 'EdDSA' } as const;
const recusal = { dossier: numberOf(1), ground: 'self', reason: '이해관계' };
/** The generator of secp256k1: a point, but of another curve. */
const elsewhere = must(
  bytesFromHex(
    '79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798' +
      '483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8',
  ),
);

describe('a registry that ES256 devices write to', () => {
  let data: string;
  let registry: RunningRegistry;
  let month: SignedMonth;
  const ofEd25519 = () => month.cast.members[0] as Signer;
  const ofEs256 = () => month.cast.members[1] as Signer;
  const size = async () => {
    const reply = await signedCall(registry, deviceOf(ofEs256()), `${path}?from=0&limit=1000`);
    return (reply.body['records'] as string[]).length;
  };
  const outcomeOf = async (signer: Signer, record: string) => {
    const reply = await signedCall(registry, deviceOf(signer), path, { method: 'POST', json: { records: [record] } });
    const [outcome] = reply.body['outcomes'] as { problem?: { code: string }; receipt?: Receipt }[];
    return outcome;
  };
  const refused = async (signer: Signer, record: string, code: string) => {
    const before = await size();
    expect((await outcomeOf(signer, record))?.problem?.code).toBe(code);
    expect(await size()).toBe(before);
  };

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-es256-'));
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    month = await newMonth(2, 'member', 'ES256');
    setUp(month);
    month.add(month.cast.secretariat, 'dossier-package', packageBody(month, numberOf(1)));
    const office = deviceOf(month.cast.secretariat);
    const begun = await signedCall(registry, office, path, { method: 'POST', json: { records: month.records } });
    expect(begun.status).toBe(200);
  });
  afterAll(async () => {
    await registry.close();
    await rm(data, { recursive: true, force: true });
  });

  describe('refuses a record', () => {
    it.each(forgedNumbers)('%s', async (_title, change) => {
      await refused(
        ofEs256(),
        withSignature(month.sign(ofEs256(), 'recusal', recusal), change),
        'record/bad-signature',
      );
    });

    it.each(otherForms)('signed %s', async (_title, change) => {
      await refused(ofEs256(), withSignature(month.sign(ofEs256(), 'recusal', recusal), change), 'record/malformed');
    });

    it.each([
      ['of the ES256 device that says EdDSA', ofEs256],
      ['of the Ed25519 device that says ES256', ofEd25519],
    ])('%s, signed by the other algorithm’s key of the same number', async (_title, person) => {
      const signer = { ...person(), alg: swapped[person().alg] };
      await refused(person(), month.sign(signer, 'recusal', recusal), 'record/bad-signature');
    });

    it.each([
      ['of the ES256 device that says EdDSA', ofEs256],
      ['of the Ed25519 device that says ES256', ofEd25519],
    ])('%s over its own good signature', async (_title, person) => {
      const { alg } = person();
      const [header = '', ...rest] = month.sign(person(), 'recusal', recusal).split('.');
      const text = Buffer.from(header, 'base64url').toString('utf8').replace(alg, swapped[alg]);
      const record = [Buffer.from(text).toString('base64url'), ...rest].join('.');
      await refused(person(), record, 'record/bad-signature');
    });
  });

  describe('refuses to enrol', () => {
    const device = (publicKey: Uint8Array, alg: Algorithm) => ({
      kid: keyIdOf(crypto, publicKey, alg),
      alg,
      signingKey: base64UrlFromBytes(publicKey),
      recipient: ofEs256().member.devices[0]?.recipient,
    });
    const secretKey = new Uint8Array(32).fill(77);
    const keyOf = (alg: Algorithm) => publicKeyOf(crypto, { alg, secretKey });
    const tries: readonly (readonly [title: string, publicKey: Uint8Array, alg: Algorithm, code: string])[] = [
      ['a point of another curve', elsewhere, 'ES256', 'roster/bad-key'],
      ['the point (0, 0)', new Uint8Array(64), 'ES256', 'roster/bad-key'],
      ['a coordinate beyond the prime', new Uint8Array(64).fill(0xff), 'ES256', 'roster/bad-key'],
      ['a point with its sign of form before it', Uint8Array.of(4, ...keyOf('ES256')), 'ES256', 'docket/bad-body'],
      ['an Ed25519 key as ES256', keyOf('EdDSA'), 'ES256', 'roster/bad-key'],
      ['a P-256 point as Ed25519', keyOf('ES256'), 'EdDSA', 'roster/bad-key'],
    ];
    it.each(tries)('%s', async (_title, publicKey, alg, code) => {
      const body = { member: 'm1', device: device(publicKey, alg), keys: [] };
      await refused(month.cast.secretariat, month.sign(month.cast.secretariat, 'enrolment', body), code);
    });

    it.each(tries)('by a card, %s', async (_title, publicKey, alg) => {
      const { kid, signingKey, recipient } = device(publicKey, alg);
      const person = { name: '이서연', affiliation: '', role: 'member', at: '2026-11-23T00:00:00.000Z' };
      const card = { ...person, alg, signingKey, recipient };
      const { jws } = signRecord(crypto, { kind: 'device-card', version: 1, kid, alg, secretKey, body: card });
      const json = { method: 'POST', json: { card: jws } } as const;
      expect((await signedCall(registry, null, '/cards', json)).code).toBe('roster/bad-card');
    });
  });

  describe('answers no request', () => {
    const asked = `${path}?from=0&limit=5`;
    const forged = async (change: (header: string) => string) => {
      const request = await signedRequest(registry, deviceOf(ofEs256()), asked);
      const headers = new Headers(request.headers);
      headers.set('authorization', change(headers.get('authorization') ?? ''));
      const { status, code } = await send(registry, asked, { ...request, headers });
      return [status, code];
    };

    it.each(forgedNumbers)('%s', async (_title, change) => {
      expect(await forged((header) => withSignature(header, change))).toEqual([401, 'registry/bad-signature']);
    });

    it.each(otherForms)('signed %s', async (_title, change) => {
      expect(await forged((header) => withSignature(header, change))).toEqual([401, 'registry/nonce-needed']);
    });

    it.each([
      ['of the ES256 device', ofEs256],
      ['of the Ed25519 device', ofEd25519],
    ])('%s signed by the other algorithm', async (_title, person) => {
      const device: Device = { ...deviceOf(person()), alg: swapped[person().alg] };
      const { status, code } = await signedCall(registry, device, asked);
      expect([status, code]).toEqual([401, 'registry/bad-signature']);
    });

    it('less than the genuine one, which it answers', async () => {
      expect(await forged((header) => header)).toEqual([200, undefined]);
    });
  });

  it('takes the genuine record, once all else was refused', async () => {
    const record = month.sign(ofEs256(), 'recusal', recusal);
    const receipt = (await outcomeOf(ofEs256(), record))?.receipt;
    if (!receipt) throw new Error('a genuine record gets a receipt');
    expect(verifyReceipt(crypto, receipt, record, registry.verifierKey).ok).toBe(true);
    expect(await size()).toBe(month.records.length + 1);
  });
});
