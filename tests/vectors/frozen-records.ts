import { castOf, type Signer } from '../../registry/command/attack/cast.ts';
import { registryVerifier, treeOf } from '../../registry/command/attack/month-log.ts';
import { emptyDocket, type AdmittedRecord, type Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { admitInPlace } from '../../shared/docket/follow-log.ts';
import type { RecordKind } from '../../shared/docket/record-kinds.ts';
import { parseBundle } from '../../shared/report/bundle.ts';
import { parseRecord, signRecord } from '../../shared/sealing/record.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import { bytesOf } from './frozen.ts';

/** Openings, questions and answers are of several acts, which differ in form and author. */
export type Variant =
  | Exclude<RecordKind, 'opening' | 'opinion' | 'question' | 'answer'>
  | 'outer opening'
  | 'inner opening'
  | 'given opinion'
  | 'withdrawn opinion'
  | 'clarification'
  | 'pre-question'
  | 'drafted answer'
  | 'approved answer'
  | 'published answer';
export type Body = Readonly<Record<string, unknown>>;
/** Who signs in the frozen month. */
export type Person = 'office' | 'chair' | 'm1' | 'm2' | 'm3' | 'expert';

/** The first record of each variant in the frozen month, with the docket as it stood just before it. */
export interface Place {
  readonly variant: Variant;
  readonly index: number;
  readonly jws: string;
  readonly body: Body;
  readonly docket: Docket;
  /** The log before it. */
  readonly before: readonly string[];
}

const bundle = must(parseBundle(bytesOf('month.simsa')));
const withdrawn = must(parseBundle(bytesOf('month-withdrawn.simsa')));
const table = must(parseBundle(bytesOf('month-table.simsa')));
const rehearsed = must(parseBundle(bytesOf('rehearsal.simsa')));
const after = must(parseBundle(bytesOf('month-after-final.simsa')));
const asked = must(parseBundle(bytesOf('month-questions.simsa')));
const advised = must(parseBundle(bytesOf('month-opinions.simsa')));
const acts = { draft: 'drafted answer', approval: 'approved answer', publication: 'published answer' } as const;
const past = { origin: bundle.origin, verifierKey: registryVerifier, rootOf: treeOf(bundle.records).root };

const cast = await castOf(3, 'acting-chair', 'ES256');
const people = new Map(
  [cast.secretariat, cast.chair, ...cast.members, cast.expert].map((signer) => [signer.member.id, signer]),
);

/** All of the frozen month, in log order. */
export const { records } = bundle;
/** By variant; what is younger than the month is in months of its own. */
export const places: ReadonlyMap<Variant, Place> = new Map([
  ...placesIn(rehearsed.records),
  ...placesIn(withdrawn.records),
  ...placesIn(table.records),
  ...placesIn(after.records),
  ...placesIn(asked.records),
  ...placesIn(advised.records),
  ...placesIn(records),
]);

function placesIn(log: readonly string[]): ReadonlyMap<Variant, Place> {
  const found = new Map<Variant, Place>();
  const own = { ...past, rootOf: treeOf(log).root };
  let docket = emptyDocket;
  for (const [index, jws] of log.entries()) {
    const admitted = must(admitInPlace(crypto, docket, jws, own));
    const variant = variantOf(admitted);
    const before = log.slice(0, index);
    if (!found.has(variant)) found.set(variant, { variant, index, jws, body: { ...admitted.body }, docket, before });
    docket = fileRecord(docket, admitted);
  }
  return found;
}

function variantOf(record: AdmittedRecord): Variant {
  if (record.kind === 'opening') return `${record.body.act} opening`;
  if (record.kind === 'opinion') return `${record.body.act} opinion`;
  if (record.kind === 'question') return record.body.kind;
  return record.kind === 'answer' ? acts[record.body.act] : record.kind;
}

export function signerOf(person: string): Signer {
  const found = [...people].find(([id]) => id === person)?.[1];
  if (!found) throw new Error(`nobody called ${person} plays in the frozen month`);
  return found;
}

/** The record's body, changed, and signed again by its author's own device or by somebody else in their own name. */
export function signedAnew(place: Place, change: Body, by?: Person): string {
  const { docket, body } = place;
  const signer = signerOf(by ?? String(body['author']));
  const own = by ? { author: by, previous: docket.lastOf.get(signer.member.id) ?? null } : {};
  return signedAs(place, signer, { ...body, ...own, ...change });
}

/** The record's kind and header, under any body. */
export function signedAs(place: Place, { member, alg, secretKey }: Signer, body: Body): string {
  const { kind, version } = must(parseRecord(crypto, place.jws));
  const [device] = member.devices;
  if (!device) throw new Error('a signer has a device');
  return signRecord(crypto, { kind, version, kid: device.kid, alg, secretKey, body }).jws;
}

/** The code with which a record is refused at a place of the frozen month; 'ok' when it would be admitted there. */
export function codeAt({ docket }: Place, jws: string): string {
  return codeOf(admitInPlace(crypto, docket, jws, past));
}
