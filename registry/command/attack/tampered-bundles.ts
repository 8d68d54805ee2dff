import { base64UrlFromBytes } from '../../../shared/basics/bytes.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { claimCodes, type ClaimCode } from '../../../shared/report/claims.ts';
import { verifyMonth } from '../../../shared/report/verify-month.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { cosignedBundles } from './cosigned-bundles.ts';
import { misplacedRecords } from './misplaced-records.ts';
import type { Random } from './random.ts';
import { bundleOf, registryVerifier, round, type SignedMonth } from './signed-month.ts';
import {
  bodyOf,
  forged,
  kindOf,
  misspelled,
  resigned,
  respelled,
  rewritten,
  signedAgain,
  signerOf,
  withPart,
  type Tampering,
  type Json,
} from './tamper.ts';

/** The claim that fails first in the verification of a bundle; null when everything that was judged holds. */
export function firstFailing(bytes: Uint8Array): ClaimCode | null {
  const { claims } = verifyMonth(crypto, bytes, { round, verifierKey: registryVerifier });
  return claims.find(({ verdict }) => verdict === 'fails')?.claim ?? null;
}

const chair = (month: SignedMonth) => month.cast.chair;
const office = (month: SignedMonth) => month.cast.secretariat;
const anywhere = (records: readonly string[], random: Random) => random.whole(0, records.length - 1);

/** Where a record is missing, too many or out of its place, what breaks first depends on the place. */
const anyOfReplay: readonly ClaimCode[] = claimCodes.slice(
  claimCodes.indexOf('round-named'),
  claimCodes.indexOf('none-left-out'),
);

const changedBundles: readonly (readonly [string, readonly ClaimCode[], Tampering['bundle']])[] = [
  [
    'bit flip in a record',
    ['bundle-readable', 'records-well-formed', 'log-complete'],
    rewritten((text, random) => flipped(text, random, recordsFrom(text), text.indexOf('\n\n') - 1)),
  ],
  [
    'bit flip in the header',
    ['bundle-readable', 'checkpoint-signed', 'round-named'],
    rewritten((text, random) => flipped(text, random, 0, recordsFrom(text) - 1)),
  ],
  [
    'bit flip in the checkpoint',
    ['checkpoint-signed'],
    rewritten((text, random) => flipped(text, random, text.indexOf('\n\n') + 2, text.length - 2)),
  ],
  ['a record dropped', anyOfReplay, resigned((records, random) => records.toSpliced(anywhere(records, random), 1))],
  [
    'a record added',
    anyOfReplay,
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, late(month, random))),
  ],
  [
    'two records swapped',
    anyOfReplay,
    resigned((records, random) => swapped(records, random.whole(0, records.length - 2))),
  ],
  [
    'a record twice',
    ['chains-unbroken', 'signatures-hold'],
    resigned((records, random) => twice(records, anywhere(records, random))),
  ],
  ['the last record cut off', ['countersigned'], resigned((records) => records.slice(0, -1))],
  [
    'a checkpoint of fewer records',
    ['checkpoint-signed'],
    rewritten((text) => text.replace(/\n(\d+)\n(?=[^\n]{44}\n)/, (_, size: string) => `\n${Number(size) - 1}\n`)),
  ],
  [
    'another root in the checkpoint',
    ['checkpoint-signed'],
    rewritten((text) => text.replace(/\n[^\n]{44}\n\n/, `\n${'A'.repeat(43)}=\n\n`)),
  ],
  [
    'another origin in the header',
    ['checkpoint-signed'],
    rewritten((text) => text.replace('"origin":"simsa', '"origin":"other')),
  ],
  [
    'another key in the header',
    ['checkpoint-signed'],
    rewritten((text) => text.replace('"verifierKey":"simsa', '"verifierKey":"other')),
  ],
  [
    'the name of another round',
    ['round-named'],
    rewritten((text) => text.replace('"round":"2026-11"', '"round":"2026-12"')),
  ],
  ['no algorithm', ['records-well-formed'], respelled('header', (text) => text.replace('EdDSA', 'none'))],
  ['another algorithm', ['records-well-formed'], respelled('header', (text) => text.replace('EdDSA', 'HS256'))],
  [
    'another kid',
    ['signatures-hold'],
    respelled('header', (text, random) =>
      text.replace(/"kid":"[^"]*"/, `"kid":"${base64UrlFromBytes(random.bytes(32))}"`),
    ),
  ],
  [
    'another kind',
    ['records-well-formed'],
    respelled('header', (text) =>
      text.replace(/simsa\/[a-z-]+\//, (typ) => (typ === 'simsa/ballot/' ? 'simsa/recusal/' : 'simsa/ballot/')),
    ),
  ],
  ['another version', ['records-well-formed'], respelled('header', (text) => text.replace('/v1"', '/v2"'))],
  [
    'a key twice in the payload',
    ['records-well-formed'],
    misspelled((text) => text.replace('{"at":', '{"at":"2026-11-22T00:00:00.000Z","at":')),
  ],
  ['blanks in the payload', ['records-well-formed'], misspelled((text) => text.replace('","', '", "'))],
  [
    'keys in another order',
    ['records-well-formed'],
    misspelled(
      (text) =>
        `{${text
          .slice(1, -1)
          .split(/,(?="round")/)
          .reverse()
          .join(',')}}`,
    ),
  ],
  [
    'a number as a fraction',
    ['records-well-formed'],
    misspelled((text) => text.replace(/"logSize":(\d+)/, '"logSize":$1.0')),
  ],
  [
    'a number with an exponent',
    ['records-well-formed'],
    misspelled((text) => text.replace(/"logSize":(\d+)/, '"logSize":$1e0')),
  ],
  [
    'escapes for plain letters',
    ['records-well-formed'],
    misspelled((text) => text.replace('"round":"2026', '"round":"\\u0032026')),
  ],
  [
    'Hangul taken apart (NFD)',
    ['signatures-hold'],
    resigned((records) =>
      records.with(
        0,
        withPart(records[0] ?? '', 'payload', (text) => text.normalize('NFD')),
      ),
    ),
  ],
  [
    'Hangul of an opinion taken apart by the chair',
    ['openings-match'],
    forged('opening', chair, (body) => JSON.parse(JSON.stringify(body).normalize('NFD')) as Json),
  ],
  [
    'base64 padding',
    ['bundle-readable'],
    resigned((records, random) => {
      const at = anywhere(records, random);
      return records.with(at, `${records[at] ?? ''}==`);
    }),
  ],
  [
    'stray bits after a signature',
    ['records-well-formed'],
    resigned((records, random) => withStrayBits(records, anywhere(records, random))),
  ],
  [
    'a record replayed from another round',
    ['round-named', 'set-up-in-order'],
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, foreign(month, random))),
  ],
  [
    'a changed roster',
    ['chains-unbroken'],
    forged('roster', office, (body) => ({
      ...body,
      members: (body['members'] as Json[]).map((each) => ({ ...each, affiliation: '다른 대학교' })),
    })),
  ],
  [
    'a changed rubric',
    ['records-well-formed'],
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"weight":"60"', '"weight":"60.0"')) as Json,
    ),
  ],
  [
    'a changed rule',
    ['chains-unbroken'],
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"passMark":"70"', '"passMark":"1"')) as Json,
    ),
  ],
  [
    'a changed package',
    ['ballots-bound', 'chains-unbroken', 'set-up-in-order'],
    forged('dossier-package', office, (body) => ({ ...body, applicant: '다른 회사' })),
  ],
  [
    'a forged opening',
    ['openings-match'],
    forged(
      'opening',
      chair,
      (body) => JSON.parse(JSON.stringify(body).replace(/"points":"[^"]*"/, '"points":"99.5"')) as Json,
    ),
  ],
  [
    'a forged decision',
    ['decisions-in-order'],
    forged('decision', chair, (body) => ({
      ...body,
      outcome: body['outcome'] === 'selected' ? 'not-selected' : 'selected',
    })),
  ],
  [
    'votes of people who were not there',
    ['decisions-in-order'],
    forged('decision', chair, (body) => ({ ...body, vote: { for: 20, against: 0, abstain: 0 } })),
  ],
  [
    'a forged selection',
    ['selection-complete'],
    forged('selection', chair, (body) => ({ ...body, tally: 'ab'.repeat(32) })),
  ],
  [
    'a late ballot',
    ['frozen-after', 'chains-unbroken'],
    resigned((records, _random, month) => [...records.slice(0, -1), lateBallot(month, records), records.at(-1) ?? '']),
  ],
  ['a ballot missing in the closings', ['closed-by-both'], bothClosingsWithout],
];

/** Bundles changed from outside or from within, records that their own authors signed out of place, and false cosignatures. */
export const tamperings: readonly Tampering[] = [
  ...changedBundles.map(([strategy, claims, bundle]) => ({ strategy, claims, bundle })),
  ...misplacedRecords,
  ...cosignedBundles,
];

function bothClosingsWithout(month: SignedMonth): Uint8Array {
  const { secretariat, chair: presiding } = month.cast;
  const records = month.records.map((jws) => {
    if (kindOf(jws) !== 'closing') return jws;
    const signer = jws.split('.')[0] === month.records.at(-1)?.split('.')[0] ? presiding : secretariat;
    const own = signerOf(jws, [secretariat, presiding]) ?? signer;
    return signedAgain(jws, own, (text) => {
      const body = JSON.parse(text) as Json;
      return canonicalJson({ ...body, ballots: (body['ballots'] as unknown[]).slice(1) });
    });
  });
  return bundleOf(records);
}

function lateBallot(month: SignedMonth, records: readonly string[]): string {
  const jws = records.find((each) => kindOf(each) === 'ballot') ?? '';
  const signer = signerOf(jws, month.cast.members) ?? chair(month);
  const { author: _author, previous: _previous, round: _round, at: _at, ...body } = bodyOf(jws);
  return month.sign(signer, 'ballot', body);
}

function late(month: SignedMonth, random: Random): string {
  return month.sign(random.pick(month.cast.members), 'recusal', {
    dossier: '2026-11-001',
    ground: 'self',
    reason: '-',
  });
}

function foreign(month: SignedMonth, random: Random): string {
  const body = { dossier: '2026-11-001', ground: 'self', reason: '-' };
  return month.sign(random.pick(month.cast.members), 'recusal', body, { round: '2026-10', previous: null });
}

function recordsFrom(text: string): number {
  return text.indexOf('\n', text.indexOf('\n') + 1) + 1;
}

function flipped(text: string, random: Random, from: number, to: number): string {
  const at = random.whole(from, to);
  // A character of more than one byte stays one: that the file is no longer UTF-8 would be too easy to find.
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << random.whole(0, 5)))}${text.slice(at + 1)}`;
}

function swapped(records: readonly string[], at: number): readonly string[] {
  const [one = '', other = ''] = records.slice(at, at + 2);
  return records.toSpliced(at, 2, other, one);
}

function twice(records: readonly string[], at: number): readonly string[] {
  return records.toSpliced(at, 0, records[at] ?? '');
}

/** 64 bytes leave four unused bits in the last of 86 characters; a lenient decoder takes sixteen texts for one signature. */
function withStrayBits(records: readonly string[], at: number): readonly string[] {
  const jws = records[at] ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return records.with(at, `${jws.slice(0, -1)}${alphabet.charAt(alphabet.indexOf(jws.slice(-1)) + 1)}`);
}
