import { base64UrlFromBytes } from '../../../shared/basics/bytes.ts';
import type { Random } from './random.ts';
import { misspelled, resigned, respelled, tamperingsOf, withPart, type Tampering } from './tamper.ts';

const anywhere = (records: readonly string[], random: Random) => random.whole(0, records.length - 1);

/** Another spelling of what was signed, or another header over it. */
export const changedSpelling: readonly Tampering[] = tamperingsOf([
  ['no algorithm', ['records-well-formed'], respelled('header', (text) => text.replace(/EdDSA|ES256/, 'none'))],
  ['another algorithm', ['records-well-formed'], respelled('header', (text) => text.replace(/EdDSA|ES256/, 'HS256'))],
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
]);

/** 64 bytes leave four unused bits in the last of 86 characters; a lenient decoder takes sixteen texts for one signature. */
function withStrayBits(records: readonly string[], at: number): readonly string[] {
  const jws = records[at] ?? '';
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  return records.with(at, `${jws.slice(0, -1)}${alphabet.charAt(alphabet.indexOf(jws.slice(-1)) + 1)}`);
}
