import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, utf8 } from '../../shared/basics/bytes.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { parseRecord, signRecord } from '../../shared/sealing/record.ts';
import { signWithKey } from '../../shared/sealing/signing-key.ts';
import { crypto, must } from '../flow/seat.ts';
import { alteredRecords, alterations } from './altered-kinds.ts';
import { codeAt, places, records, signedAnew, signerOf, type Place } from './frozen-records.ts';

describe('a frozen record of every kind', () => {
  it('is in the month, and is admitted where it stands', () => {
    expect([...places.keys()].sort()).toEqual(Object.keys(alterations).sort());
    for (const place of places.values()) expect(codeAt(place, place.jws), place.variant).toBe('ok');
  });

  it('is signed again byte by byte by its author’s key, in both algorithms', () => {
    const algorithms = records.map((jws) => {
      const { header, kind, version, body } = must(parseRecord(crypto, jws));
      const { secretKey } = signerOf((body as { author: string }).author);
      expect(signRecord(crypto, { ...header, kind, version, secretKey, body }).jws).toBe(jws);
      return header.alg;
    });
    expect(new Set(algorithms)).toEqual(new Set(['EdDSA', 'ES256']));
  });

  it.each(alteredRecords)('$title is refused', ({ place, jws, code }) => {
    expect(codeAt(place, jws)).toBe(code);
  });

  /** What holds for records of any kind, whatever they say. */
  const anyKind: readonly (readonly [title: string, code: string, jws: (place: Place) => string])[] = [
    ['with a character of its signature changed', 'record/bad-signature', ({ jws }) => changedAt(jws, -9)],
    [
      'under another enrolled device’s name',
      'record/bad-signature',
      (place) => headed(place, { kid: kidOf(other(place)) }),
    ],
    ['under a name that nobody enrolled', 'docket/unknown-key', (place) => headed(place, { kid: 'A'.repeat(43) })],
    ['under the other algorithm', 'record/bad-signature', (place) => headed(place, { alg: otherAlgorithm(place) })],
    ['under no algorithm', 'record/unknown-algorithm', (place) => headed(place, { alg: 'none' })],
    ['with a field more in its header', 'record/malformed', (place) => headed(place, { extra: 1 })],
    ['of a kind that nobody knows', 'docket/unknown-kind', (place) => headed(place, { typ: 'simsa/amnesty/v1' })],
    ['of a later version', 'docket/unknown-kind', (place) => headed(place, { typ: `simsa/${kindOf(place)}/v2` })],
    ['called by another kind', 'docket/bad-body', (place) => headed(place, { typ: `simsa/${otherKind(place)}/v1` })],
    ['with a field more', 'docket/bad-body', (place) => signedAnew(place, { extra: 1 })],
    ['with a time that is none', 'docket/bad-body', (place) => signedAnew(place, { at: '2026-11-32T00:00:00.000Z' })],
    ['in somebody else’s name', 'docket/other-author', (place) => signedAnew(place, { author: other(place) })],
    [
      'after a record that its author never wrote',
      'docket/broken-chain',
      (place) => signedAnew(place, { previous: 'ef'.repeat(32) }),
    ],
    [
      'with a blank in its payload',
      'record/not-canonical',
      (place) => spelled(place, (text) => text.replace('":', '": ')),
    ],
    [
      'with a field twice',
      'record/not-canonical',
      (place) => spelled(place, (text) => text.replace('{', '{"at":"2026-11-22T00:00:00.000Z",')),
    ],
    [
      'with an escape for a plain letter',
      'record/not-canonical',
      (place) => spelled(place, (text) => text.replace('"2026', '"\\u0032026')),
    ],
    [
      'with bytes that are not UTF-8',
      'bytes/not-utf8',
      (place) => `${place.jws.split('.')[0]}._w.${place.jws.split('.')[2]}`,
    ],
    ['with padding', 'record/malformed', ({ jws }) => `${jws}=`],
    ['without its signature', 'record/malformed', ({ jws }) => jws.split('.').slice(0, 2).join('.')],
  ];
  describe.each(anyKind)('%s', (_title, code, jws) => {
    it.each([...places.keys()])('%s', (variant) => {
      const place = places.get(variant);
      if (!place) throw new Error('a variant without a record');
      // A month's first record says which round it is; a bundle's header is held against it.
      expect(codeAt(place, jws(place))).toBe(code);
    });
  });

  it.each([...places.keys()].filter((variant) => variant !== 'roster'))('%s of another round is refused', (variant) => {
    const place = places.get(variant);
    expect(place && codeAt(place, signedAnew(place, { round: '2026-12' }))).toBe('docket/foreign-round');
  });

  it('with any one of its fields missing, or holding something else, is refused', () => {
    for (const place of places.values())
      for (const field of Object.keys(place.body)) {
        expect(codeAt(place, signedAnew(place, { [field]: {} })), `${place.variant} ${field}`).toBe('docket/bad-body');
        const { [field]: _left, ...rest } = place.body;
        const signer = signerOf(String(place.body['author']));
        expect(codeAt(place, bare(place, signer.alg, rest)), `${place.variant} ${field}`).toBe('docket/bad-body');
      }
  });
});

function bare(place: Place, alg: 'EdDSA' | 'ES256', body: object): string {
  const { secretKey } = signerOf(String(place.body['author']));
  return signRecord(crypto, {
    kind: kindOf(place),
    version: 1,
    kid: must(parseRecord(crypto, place.jws)).header.kid,
    alg,
    secretKey,
    body,
  }).jws;
}

function kindOf({ jws }: Place): string {
  return must(parseRecord(crypto, jws)).kind;
}

function otherKind(place: Place): string {
  return kindOf(place) === 'recusal' ? 'ballot' : 'recusal';
}

function otherAlgorithm({ jws }: Place): string {
  return must(parseRecord(crypto, jws)).header.alg === 'EdDSA' ? 'ES256' : 'EdDSA';
}

function other({ body }: Place): string {
  return body['author'] === 'm2' ? 'm3' : 'm2';
}

function kidOf(person: string): string {
  return signerOf(person).member.devices[0]?.kid ?? '';
}

function changedAt(jws: string, place: number): string {
  const at = jws.length + place;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}

/** Another header, with a signature over it by the author's own key. */
function headed(place: Place, change: object): string {
  const { header } = must(parseRecord(crypto, place.jws));
  return sealed(place, canonicalJson({ ...header, ...change }), canonicalJson(place.body));
}

function spelled(place: Place, change: (text: string) => string): string {
  const { header } = must(parseRecord(crypto, place.jws));
  return sealed(place, canonicalJson(header), change(canonicalJson(place.body)));
}

function sealed({ body }: Place, header: string, payload: string): string {
  const input = `${base64UrlFromBytes(utf8(header))}.${base64UrlFromBytes(utf8(payload))}`;
  return `${input}.${base64UrlFromBytes(signWithKey(crypto, signerOf(String(body['author'])), utf8(input)))}`;
}
