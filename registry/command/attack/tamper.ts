/** Hands for tampering with the bundle of a played month: with nobody's key, with the registry's, or with an author in league. */
import { base64UrlFromBytes, bytesFromBase64Url, textFromUtf8, utf8 } from '../../../shared/basics/bytes.ts';
import type { ProblemCode } from '../../../shared/basics/problem.ts';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import type { ClaimCode } from '../../../shared/report/claims.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Random } from './random.ts';
import type { Signer } from './cast.ts';
import { bundleOf } from './month-log.ts';
import type { SignedMonth } from './signed-month.ts';

export type Json = Record<string, unknown>;
/**
 * A way to tamper with a month's bundle; the registry signs whatever records come out of it. `claims` are those that it may break:
 * the first one that fails has to be among them.
 */
export interface Tampering {
  readonly strategy: string;
  readonly claims: readonly ClaimCode[];
  /** The problem by which that claim fails, where there is exactly one. */
  readonly code?: ProblemCode;
  readonly bundle: (month: SignedMonth, random: Random) => Uint8Array;
}

/** A list of tamperings as it reads best: what is done, what it breaks, how. */
export function tamperingsOf(
  list: readonly (readonly [string, readonly ClaimCode[], Tampering['bundle']])[],
): readonly Tampering[] {
  return list.map(([strategy, claims, bundle]) => ({ strategy, claims, bundle }));
}

type Change = (text: string, random: Random) => string;

/** Records changed and signed for again by a dishonest registry. */
export const resigned =
  (change: (records: readonly string[], random: Random, month: SignedMonth) => readonly string[]) =>
  (month: SignedMonth, random: Random) =>
    bundleOf(change(month.records, random, month));

/** Text of an honest bundle changed without anybody's key. */
export const rewritten = (change: Change) => (month: SignedMonth, random: Random) => {
  const text = textFromUtf8(bundleOf(month.records));
  if (!text.ok) throw new Error('a bundle is text');
  return utf8(change(text.value, random));
};

/** One record's header or payload text changed, with its old signature. */
export const respelled = (part: 'header' | 'payload', change: Change) =>
  resigned((records, random) => {
    const index = random.whole(0, records.length - 1);
    return records.with(
      index,
      withPart(records[index] ?? '', part, (text) => change(text, random)),
    );
  });

/** A record of one kind changed and signed again by its true author, in league with the registry. */
export const forged = (
  kind: string,
  signer: (month: SignedMonth) => Signer,
  change: (body: Json) => Json,
  which: 'first' | 'last' = 'last',
) =>
  resigned((records, _random, month) => {
    const found = records.map((jws, index) => ({ jws, index })).filter(({ jws }) => kindOf(jws) === kind);
    const chosen = which === 'last' ? found.at(-1) : found[0];
    if (!chosen) throw new Error(`a month without ${kind}`);
    return records.with(
      chosen.index,
      signedAgain(chosen.jws, signer(month), (text) => canonicalJson(change(JSON.parse(text) as Json))),
    );
  });

/** A true author signs a spelling that is not the one spelling. */
export const misspelled = (change: Change) =>
  resigned((records, random, month) => {
    const index = records.findIndex((jws) => kindOf(jws) === 'closing');
    return records.with(
      index,
      signedAgain(records[index] ?? '', month.cast.secretariat, (text) => change(text, random)),
    );
  });

export function withPart(jws: string, part: 'header' | 'payload', change: (text: string) => string): string {
  const parts = jws.split('.');
  const place = part === 'header' ? 0 : 1;
  return parts.with(place, base64UrlFromBytes(utf8(change(textOf(parts[place] ?? ''))))).join('.');
}

export function signedAgain(jws: string, { secretKey }: Signer, change: (text: string) => string): string {
  const [header = '', payload = ''] = jws.split('.');
  const input = `${header}.${base64UrlFromBytes(utf8(change(textOf(payload))))}`;
  return `${input}.${base64UrlFromBytes(crypto.signEd25519(secretKey, utf8(input)))}`;
}

export function signerOf(jws: string, people: readonly Signer[]): Signer | undefined {
  const { author } = bodyOf(jws);
  return people.find(({ member }) => member.id === author);
}

export function bodyOf(jws: string): Json {
  return JSON.parse(textOf(jws.split('.')[1] ?? '')) as Json;
}

export function kindOf(jws: string): string {
  return /simsa\/([a-z-]+)\//.exec(textOf(jws.split('.')[0] ?? ''))?.[1] ?? '';
}

function textOf(base64Url: string): string {
  const bytes = bytesFromBase64Url(base64Url);
  const text = bytes.ok ? textFromUtf8(bytes.value) : bytes;
  if (!text.ok) throw new Error('a played record reads');
  return text.value;
}
