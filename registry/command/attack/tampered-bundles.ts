import { base64UrlFromBytes, bytesFromBase64Url, textFromUtf8, utf8 } from '../../../shared/basics/bytes.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { everythingHolds, verifyMonth } from '../../../shared/report/verify-month.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Random } from './random.ts';
import { bundleOf, registryVerifier, round, type SignedMonth, type Signer } from './signed-month.ts';

/** A way to tamper with a month's bundle; the registry signs whatever records come out of it. */
export type Tampering = readonly [strategy: string, bundle: (month: SignedMonth, random: Random) => Uint8Array];

type Json = Record<string, unknown>;
type Change = (text: string, random: Random) => string;

export function isRefused(bytes: Uint8Array): boolean {
  return !everythingHolds(verifyMonth(crypto, bytes, { round, verifierKey: registryVerifier }));
}

/** Records changed and signed for again by a dishonest registry. */
const resigned =
  (change: (records: readonly string[], random: Random, month: SignedMonth) => readonly string[]) =>
  (month: SignedMonth, random: Random) =>
    bundleOf(change(month.records, random, month));

/** Text of an honest bundle changed without anybody's key. */
const rewritten = (change: Change) => (month: SignedMonth, random: Random) => {
  const text = textFromUtf8(bundleOf(month.records));
  if (!text.ok) throw new Error('a bundle is text');
  return utf8(change(text.value, random));
};

/** One record's header or payload text changed, with its old signature. */
const respelled = (part: 'header' | 'payload', change: Change) =>
  resigned((records, random) => {
    const index = random.whole(0, records.length - 1);
    return records.with(
      index,
      withPart(records[index] ?? '', part, (text) => change(text, random)),
    );
  });

/** A record of one kind changed and signed again by its true author, in league with the registry. */
const forged = (
  kind: string,
  signer: (month: SignedMonth) => Signer,
  change: (body: Json) => Json,
  mayMiss: 'first' | 'last' = 'last',
) =>
  resigned((records, _random, month) => {
    const found = records.map((jws, index) => ({ jws, index })).filter(({ jws }) => kindOf(jws) === kind);
    const chosen = mayMiss === 'last' ? found.at(-1) : found[0];
    if (!chosen) throw new Error(`a month without ${kind}`);
    return records.with(
      chosen.index,
      signedAgain(chosen.jws, signer(month), (text) => canonicalJson(change(JSON.parse(text) as Json))),
    );
  });

/** A true author signs a spelling that is not the one spelling. */
const misspelled = (change: Change) =>
  resigned((records, random, month) => {
    const index = records.findIndex((jws) => kindOf(jws) === 'closing');
    return records.with(
      index,
      signedAgain(records[index] ?? '', month.cast.secretariat, (text) => change(text, random)),
    );
  });

const chair = (month: SignedMonth) => month.cast.chair;
const office = (month: SignedMonth) => month.cast.secretariat;
const anywhere = (records: readonly string[], random: Random) => random.whole(0, records.length - 1);

export const tamperings: readonly Tampering[] = [
  [
    'bit flip in a record',
    rewritten((text, random) => flipped(text, random, recordsFrom(text), text.indexOf('\n\n') - 1)),
  ],
  ['bit flip in the header', rewritten((text, random) => flipped(text, random, 0, recordsFrom(text) - 1))],
  [
    'bit flip in the checkpoint',
    rewritten((text, random) => flipped(text, random, text.indexOf('\n\n') + 2, text.length - 2)),
  ],
  ['a record dropped', resigned((records, random) => records.toSpliced(anywhere(records, random), 1))],
  [
    'a record added',
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, late(month, random))),
  ],
  ['two records swapped', resigned((records, random) => swapped(records, random.whole(0, records.length - 2)))],
  ['a record twice', resigned((records, random) => twice(records, anywhere(records, random)))],
  ['the last record cut off', resigned((records) => records.slice(0, -1))],
  [
    'a checkpoint of fewer records',
    rewritten((text) => text.replace(/\n(\d+)\n(?=[^\n]{44}\n)/, (_, size: string) => `\n${Number(size) - 1}\n`)),
  ],
  ['another root in the checkpoint', rewritten((text) => text.replace(/\n[^\n]{44}\n\n/, `\n${'A'.repeat(43)}=\n\n`))],
  ['another origin in the header', rewritten((text) => text.replace('"origin":"simsa', '"origin":"other'))],
  ['another key in the header', rewritten((text) => text.replace('"verifierKey":"simsa', '"verifierKey":"other'))],
  ['the name of another round', rewritten((text) => text.replace('"round":"2026-11"', '"round":"2026-12"'))],
  ['no algorithm', respelled('header', (text) => text.replace('EdDSA', 'none'))],
  ['another algorithm', respelled('header', (text) => text.replace('EdDSA', 'HS256'))],
  [
    'another kid',
    respelled('header', (text, random) =>
      text.replace(/"kid":"[^"]*"/, `"kid":"${base64UrlFromBytes(random.bytes(32))}"`),
    ),
  ],
  [
    'another kind',
    respelled('header', (text) =>
      text.replace(/simsa\/[a-z-]+\//, (typ) => (typ === 'simsa/ballot/' ? 'simsa/recusal/' : 'simsa/ballot/')),
    ),
  ],
  ['another version', respelled('header', (text) => text.replace('/v1"', '/v2"'))],
  [
    'a key twice in the payload',
    misspelled((text) => text.replace('{"at":', '{"at":"2026-11-22T00:00:00.000Z","at":')),
  ],
  ['blanks in the payload', misspelled((text) => text.replace('","', '", "'))],
  [
    'keys in another order',
    misspelled(
      (text) =>
        `{${text
          .slice(1, -1)
          .split(/,(?="round")/)
          .reverse()
          .join(',')}}`,
    ),
  ],
  ['a number as a fraction', misspelled((text) => text.replace(/"logSize":(\d+)/, '"logSize":$1.0'))],
  ['a number with an exponent', misspelled((text) => text.replace(/"logSize":(\d+)/, '"logSize":$1e0'))],
  ['escapes for plain letters', misspelled((text) => text.replace('"round":"2026', '"round":"\\u0032026'))],
  [
    'Hangul taken apart (NFD)',
    resigned((records) =>
      records.with(
        0,
        withPart(records[0] ?? '', 'payload', (text) => text.normalize('NFD')),
      ),
    ),
  ],
  [
    'Hangul of an opinion taken apart by the chair',
    forged('opening', chair, (body) => JSON.parse(JSON.stringify(body).normalize('NFD')) as Json),
  ],
  [
    'base64 padding',
    resigned((records, random) => {
      const at = anywhere(records, random);
      return records.with(at, `${records[at] ?? ''}==`);
    }),
  ],
  ['stray bits after a signature', resigned((records, random) => withStrayBits(records, anywhere(records, random)))],
  [
    'a record replayed from another round',
    resigned((records, random, month) => records.toSpliced(anywhere(records, random), 0, foreign(month, random))),
  ],
  [
    'a changed roster',
    forged('roster', office, (body) => ({
      ...body,
      members: (body['members'] as Json[]).map((each) => ({ ...each, affiliation: '다른 대학교' })),
    })),
  ],
  [
    'a changed rubric',
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"weight":"60"', '"weight":"60.0"')) as Json,
    ),
  ],
  [
    'a changed rule',
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"passMark":"70"', '"passMark":"1"')) as Json,
    ),
  ],
  ['a changed package', forged('dossier-package', office, (body) => ({ ...body, applicant: '다른 회사' }))],
  [
    'a forged opening',
    forged(
      'opening',
      chair,
      (body) => JSON.parse(JSON.stringify(body).replace(/"points":"[^"]*"/, '"points":"99.5"')) as Json,
    ),
  ],
  [
    'a forged decision',
    forged('decision', chair, (body) => ({
      ...body,
      outcome: body['outcome'] === 'selected' ? 'not-selected' : 'selected',
    })),
  ],
  [
    'votes of people who were not there',
    forged('decision', chair, (body) => ({ ...body, vote: { for: 20, against: 0, abstain: 0 } })),
  ],
  ['a forged selection', forged('selection', chair, (body) => ({ ...body, tally: 'ab'.repeat(32) }))],
  [
    'a late ballot',
    resigned((records, _random, month) => [...records.slice(0, -1), lateBallot(month, records), records.at(-1) ?? '']),
  ],
  ['a ballot missing in the closings', bothClosingsWithout],
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

function withPart(jws: string, part: 'header' | 'payload', change: (text: string) => string): string {
  const parts = jws.split('.');
  const place = part === 'header' ? 0 : 1;
  return parts.with(place, base64UrlFromBytes(utf8(change(textOf(parts[place] ?? ''))))).join('.');
}

function signedAgain(jws: string, { secretKey }: Signer, change: (text: string) => string): string {
  const [header = '', payload = ''] = jws.split('.');
  const input = `${header}.${base64UrlFromBytes(utf8(change(textOf(payload))))}`;
  return `${input}.${base64UrlFromBytes(crypto.signEd25519(secretKey, utf8(input)))}`;
}

function signerOf(jws: string, people: readonly Signer[]): Signer | undefined {
  const { author } = bodyOf(jws);
  return people.find(({ member }) => member.id === author);
}

function bodyOf(jws: string): Json {
  return JSON.parse(textOf(jws.split('.')[1] ?? '')) as Json;
}

function kindOf(jws: string): string {
  return /simsa\/([a-z-]+)\//.exec(textOf(jws.split('.')[0] ?? ''))?.[1] ?? '';
}

function textOf(base64Url: string): string {
  const bytes = bytesFromBase64Url(base64Url);
  const text = bytes.ok ? textFromUtf8(bytes.value) : bytes;
  if (!text.ok) throw new Error('a played record reads');
  return text.value;
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
