import { describe, expect, it } from 'vitest';
import { cosignature, registryVerifier } from '../../registry/command/attack/month-log.ts';
import { utf8 } from '../../shared/basics/bytes.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { evidenceKinds, type EvidenceKind } from '../../shared/log/evidence.ts';
import { receiptSchema, verifyReceipt, type Receipt } from '../../shared/log/receipt.ts';
import { verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { codeOf, crypto } from '../flow/seat.ts';
import { altered } from './alter-file.ts';
import { signerOf } from './frozen-records.ts';
import { bytesOf, textOf } from './frozen.ts';

/** The claim that fails first, and why. */
function failing(claims: readonly { claim: string; verdict: string; problem: { code: string } | null }[]) {
  const found = claims.find(({ verdict }) => verdict === 'fails');
  return [found?.claim, found?.problem?.code];
}

describe('a month', () => {
  const month = textOf('month.simsa');
  const [cosigned = '', next = ''] = month.split('\n').slice(-6);
  const stranger = () =>
    cosignature({ ...signerOf('m2'), secretKey: new Uint8Array(32).fill(99) }, textOf('checkpoint.txt'));
  it.each([
    ['another first line', 'simsa-bundle/v1', 'simsa-bundle/v2', 'bundle-readable', 'bundle/unreadable'],
    ['a carriage return', '\n', '\r\n', 'bundle-readable', 'bundle/unreadable'],
    ['a space in line 2', '{"kind"', '{ "kind"', 'bundle-readable', 'bundle/damaged'],
    ['a field more in line 2', '{"kind"', '{"extra":1,"kind"', 'bundle-readable', 'bundle/damaged'],
    ['a record more in line 2', '"records":35', '"records":36', 'bundle-readable', 'bundle/damaged'],
    ['another kind in line 2', '"kind":"month"', '"kind":"round"', 'bundle-readable', 'bundle/damaged'],
    [
      'another key in line 2',
      '"verifierKey":"simsa',
      '"verifierKey":"other',
      'checkpoint-signed',
      'log/wrong-registry-key',
    ],
    ['another origin in line 2', '"origin":"simsa', '"origin":"other', 'checkpoint-signed', 'log/bad-checkpoint'],
    ['another round in line 2', '"round":"2026-11"', '"round":"2026-12"', 'round-named', 'bundle/foreign-round'],
    ['a record left out', /\neyJ[^\n]+(?=\n\n)/, '', 'bundle-readable', 'bundle/damaged'],
    ['padding after a record', '\n\n', '=\n\n', 'bundle-readable', 'bundle/damaged'],
    ['a smaller checkpoint', '\n35\n', '\n34\n', 'checkpoint-signed', 'log/bad-checkpoint'],
    ['another root', /\n[^\n]{43}=\n/, `\n${'A'.repeat(43)}=\n`, 'checkpoint-signed', 'log/bad-checkpoint'],
    ['a cosignature twice', next, cosigned, 'cosignatures-hold', 'log/bad-cosignature'],
    ['a cosignature by another key', next, stranger(), 'cosignatures-hold', 'log/bad-cosignature'],
    ['a changed cosignature', /.(?=.{9}\n$)/, '!', 'cosignatures-hold', 'log/bad-cosignature'],
  ])('with %s fails by name', (_title, from, to, claim, code) => {
    const bytes = utf8(altered(month, from, to));
    expect(failing(verifyMonth(crypto, bytes, { round: '2026-11', verifierKey: registryVerifier }).claims)).toEqual([
      claim,
      code,
    ]);
  });
});

describe('a checkpoint', () => {
  const note = textOf('checkpoint.txt');
  it.each([
    ['another origin', 'simsa', 'other', 'log/bad-checkpoint'],
    ['another size', '\n35\n', '\n36\n', 'log/bad-checkpoint'],
    ['a size with a zero before it', '\n35\n', '\n035\n', 'log/bad-checkpoint'],
    ['a root that is too short', /=\n\n/, '\n\n', 'log/bad-checkpoint'],
    ['a fourth line', '=\n\n', '=\nmore\n\n', 'log/bad-checkpoint'],
    ['a changed signature', /.(?=.{9}\n$)/, '!', 'log/bad-checkpoint'],
    ['a signature of another name', '— simsa', '— other', 'log/wrong-registry-key'],
    ['no line feed at its end', /\n$/, '', 'log/bad-checkpoint'],
    ['a line that is no signature', /$/, 'x\n', 'log/bad-checkpoint'],
    ['a line before the signature that is none', '\n\n', '\n\nx\n', 'log/bad-checkpoint'],
  ])('with %s is judged so', (_title, from, to, code) => {
    expect(codeOf(verifyCheckpoint(crypto, altered(note, from, to), registryVerifier))).toBe(code);
  });
});

describe('a receipt', () => {
  const { jws, receipt } = JSON.parse(textOf('receipt.json')) as { jws: string; receipt: Receipt };
  const other = 'A'.repeat(43) + '=';
  const list: readonly (readonly [string, Partial<Receipt>, string])[] = [
    ['another place', { index: receipt.index + 1 }, 'log/not-included'],
    ['a place beyond the log', { index: 35 }, 'log/not-included'],
    ['another record', { recordId: 'ef'.repeat(32) as Receipt['recordId'] }, 'log/receipt-for-other-record'],
    ['a proof too short', { proof: receipt.proof.slice(1) }, 'log/not-included'],
    ['a proof too long', { proof: [...receipt.proof, other] }, 'log/not-included'],
    ['a proof in another order', { proof: receipt.proof.toReversed() }, 'log/not-included'],
    ['a changed hash', { proof: receipt.proof.with(0, other) }, 'log/not-included'],
    ['a hash that is none', { proof: receipt.proof.with(0, 'x') }, 'log/bad-proof'],
    [
      'a checkpoint of another size',
      { checkpoint: receipt.checkpoint.replace('\n35\n', '\n34\n') },
      'log/bad-checkpoint',
    ],
  ];
  it.each(list)('with %s is refused', (_title, change, code) => {
    expect(codeOf(verifyReceipt(crypto, { ...receipt, ...change }, jws, registryVerifier))).toBe(code);
  });
  it('with a field more does not read', () => {
    expect(receiptSchema.safeParse({ ...receipt, extra: 1 }).success).toBe(false);
  });
});

describe('a proof against a registry', () => {
  const [key, other] = ['"verifierKey":"simsa', '"verifierKey":"other'];
  const every: readonly (readonly [string, string | RegExp, string, string, string])[] = [
    ['a space', '{', '{ ', 'evidence-readable', 'evidence/unreadable'],
    ['a field more', '{', '{"a":1,', 'evidence-readable', 'evidence/unreadable'],
    ['no line feed at its end', /\n$/, '', 'evidence-readable', 'evidence/unreadable'],
    ['another version', 'simsa-evidence/v1', 'simsa-evidence/v2', 'evidence-readable', 'evidence/unreadable'],
    ['a kind that is none', /"kind":"[^"]*"/, '"kind":"rumour"', 'evidence-readable', 'evidence/unreadable'],
    ['another key', key, other, 'registry-signed', 'log/bad-verifier-key'],
    ['another round', '"round":"2026-11"', '"round":"2026-12"', 'one-log', 'evidence/other-log'],
  ];
  const leaf = `${'A'.repeat(43)}=`;
  const own: Readonly<Record<EvidenceKind, typeof every>> = {
    fork: [
      ['another size', '\\n35\\n', '\\n34\\n', 'registry-signed', 'log/bad-checkpoint'],
      ['a leaf changed', /"leaves":\["[^"]*"/, `"leaves":["${leaf}"`, 'leaves-add-up', 'evidence/other-root'],
      ['a leaf left out', /"leaves":\["[^"]*",/, '"leaves":[', 'leaves-add-up', 'evidence/other-root'],
      [
        'one state twice',
        /"earlier":"([^"]*)"(.*)"later":"([^"]*)"/,
        '"earlier":"$3"$2"later":"$3"',
        'leaves-add-up',
        'evidence/other-root',
      ],
    ],
    'bad-record': [
      ['its bad record left out', /,"[^"]*"\],"round"/, '],"round"', 'leaves-add-up', 'evidence/other-root'],
      [
        'a following leaf changed',
        /"following":\["[^"]*"/,
        `"following":["${leaf}"`,
        'leaves-add-up',
        'evidence/other-root',
      ],
      [
        'the leaves after it left out',
        /"following":\[[^\]]*\]/,
        '"following":[]',
        'leaves-add-up',
        'evidence/other-root',
      ],
    ],
    'broken-receipt': [
      ['another place', '"index":8', '"index":7', 'registry-signed', 'log/not-included'],
      ['a leaf changed', /"leaves":\["[^"]*"/, `"leaves":["${leaf}"`, 'leaves-add-up', 'evidence/other-root'],
      ['another record', /"record":"./, '"record":"f', 'registry-signed', 'log/receipt-for-other-record'],
    ],
  };
  describe.each(evidenceKinds)('of a %s', (kind) => {
    it.each([...every, ...own[kind]])('with %s fails by name', (_title, from, to, claim, code) => {
      const bytes = utf8(altered(textOf(`${kind}.simsa-evidence`), from, to));
      expect(failing(verifyEvidence(crypto, bytes).claims)).toEqual([claim, code]);
    });
    it('of another registry or round is none against this one', () => {
      const bytes = bytesOf(`${kind}.simsa-evidence`);
      expect(failing(verifyEvidence(crypto, bytes, { verifierKey: 'other' }).claims)).toEqual([
        'registry-signed',
        'log/wrong-registry-key',
      ]);
      expect(failing(verifyEvidence(crypto, bytes, { round: '2026-12' }).claims)).toEqual([
        'one-log',
        'evidence/other-log',
      ]);
    });
  });
});
