import { describe, expect, it } from 'vitest';
import { registryVerifier } from '../../registry/command/attack/month-log.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { invitationFromText, textFromInvitation, type Invitation } from '../../shared/contracts/invitation.ts';
import { bodyDigest, isRequestSigned, proofFromAuthorization } from '../../shared/contracts/signed-request.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import { parseRecord, signRecord } from '../../shared/sealing/record.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import { altered } from './alter-file.ts';
import { signers, textOf, request, requestBody, vectorKey } from './frozen.ts';

describe('an invitation', () => {
  const invitation = must(invitationFromText(crypto, textOf('invitation.txt')));
  const list: readonly (readonly [string, () => string, string])[] = [
    [
      'another beginning',
      () => altered(textOf('invitation.txt'), 'simsa-invitation:', 'simsa:'),
      'registry/bad-invitation',
    ],
    ['a character more', () => `${textOf('invitation.txt')}A`, 'registry/bad-invitation'],
    ['padding', () => `${textOf('invitation.txt')}=`, 'registry/bad-invitation'],
    ['a key that is none', () => invite({ verifierKey: registryVerifier.slice(0, -1) }), 'registry/bad-invitation'],
    ['a key under another name', () => invite({ verifierKey: `x${registryVerifier}` }), 'registry/bad-invitation'],
    ['a pin that is none', () => invite({ pin: 'x' }), 'registry/bad-invitation'],
    ['a field more', () => invite({ extra: 1 }), 'registry/bad-invitation'],
    ['an address of another kind', () => invite({ address: 'ftp://192.168.0.7' }), 'registry/bad-invitation'],
    [
      'plain HTTP to another computer',
      () => invite({ address: 'http://192.168.0.7:4480', pin: null }),
      'registry/insecure-address',
    ],
    [
      'a name before the loopback address',
      () => invite({ address: 'http://127.0.0.1@elsewhere', pin: null }),
      'registry/insecure-address',
    ],
    ['a pin on loopback', () => invite({ address: 'http://127.0.0.1:4480' }), 'registry/insecure-address'],
  ];
  const invite = (change: object) => textFromInvitation({ ...invitation, ...change } as Invitation);
  it.each(list)('with %s is refused', (_title, text, code) => {
    expect(codeOf(invitationFromText(crypto, text()))).toBe(code);
  });
  it('with the white space that mail puts in is the same', () => {
    const text = textOf('invitation.txt');
    expect(invitationFromText(crypto, ` ${text.slice(0, 50)}\r\n ${text.slice(50)}\n`)).toEqual({
      ok: true,
      value: invitation,
    });
  });
});

describe.each(signers)('the card of an %s device', (alg) => {
  const jws = textOf(`card-${alg}.simsa-card`).trim();
  const { kid, secretKey } = vectorKey(alg);
  const body = must(parseRecord(crypto, jws)).body as object;
  const signed = (change: object, over: object = {}) =>
    signRecord(crypto, { kind: 'device-card', version: 1, alg, kid, secretKey, body: { ...body, ...change }, ...over })
      .jws;
  const other = vectorKey(alg === 'EdDSA' ? 'ES256' : 'EdDSA');
  it.each([
    ['a changed signature', () => altered(jws, /.(?=.{9}$)/, '-'), 'roster/bad-card'],
    [
      'another role without its signature',
      () =>
        jws
          .split('.')
          .with(1, signed({ role: 'chair' }).split('.')[1] ?? '')
          .join('.'),
      'roster/bad-card',
    ],
    [
      'the key of somebody else',
      () =>
        signed({
          signingKey: must(deviceCardFromRecord(crypto, textOf(`card-${other.alg}.simsa-card`).trim())).signingKey,
        }),
      'roster/bad-card',
    ],
    ['the other algorithm', () => signed({ alg: other.alg }), 'roster/bad-card'],
    ['another key id', () => signed({}, { kid: other.kid }), 'roster/bad-card'],
    ['a field more', () => signed({ extra: 1 }), 'roster/bad-card'],
    ['a role that is none', () => signed({ role: 'guest' }), 'roster/bad-card'],
    ['another kind', () => signed({}, { kind: 'recusal' }), 'roster/bad-card'],
    ['padding', () => `${jws}=`, 'record/malformed'],
    ['no signature', () => jws.split('.').slice(0, 2).join('.'), 'record/malformed'],
  ])('with %s is refused', (_title, card, code) => {
    expect(codeOf(deviceCardFromRecord(crypto, card()))).toBe(code);
  });
});

describe.each(signers)('a request signed by an %s device', (alg) => {
  const text = textOf(`request-${alg}.txt`);
  const { signingKey } = must(deviceCardFromRecord(crypto, textOf(`card-${alg}.simsa-card`).trim()));
  const parts = {
    method: request.method,
    path: request.path,
    body: bodyDigest(crypto, requestBody),
    verifierKey: registryVerifier,
  };
  it.each([
    ['another scheme', () => altered(text, 'Simsa', 'Bearer')],
    ['a word more', () => `${text} x`],
    ['a part more', () => `${text}.x`],
    ['a part less', () => altered(text, /\.[^.]*$/, '')],
    ['a short nonce', () => altered(text, /\.[^.]*\./, '.abc.')],
    ['a signature of another length', () => `${text}A`],
  ])('with %s does not read', (_title, header) => {
    expect(proofFromAuthorization(header())).toBeNull();
  });
  it.each([
    ['another method', { method: 'PUT' }, text],
    ['another path', { path: '/rounds/2026-12/records' }, text],
    ['another body', { body: bodyDigest(crypto, utf8('{"records":[]}')) }, text],
    ['another registry', { verifierKey: registryVerifier.replace('test', 'next') }, text],
    ['another nonce', {}, altered(text, 'Zm9y', 'Zm9z')],
    ['a changed signature', {}, altered(text, /.(?=.{9}$)/, '-')],
  ])('for %s does not hold', (_title, change, header) => {
    const proof = proofFromAuthorization(header);
    if (!proof) throw new Error('it still reads');
    expect(isRequestSigned(crypto, proof, { alg, signingKey }, { ...parts, ...change })).toBe(false);
  });
});
