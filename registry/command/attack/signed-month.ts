import { base64FromBytes, base64UrlFromBytes, hexFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import {
  digestSchema,
  dossierNumberSchema,
  memberIdSchema,
  roundIdSchema,
  type DossierNumber,
  type MemberId,
} from '../../../shared/basics/ids.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import { contentFromSheet, type BallotContent } from '../../../shared/ballot/content.ts';
import { openInner, openOuter, sealContent } from '../../../shared/ballot/envelope.ts';
import { admit } from '../../../shared/docket/admit.ts';
import { chairOfficeFor } from '../../../shared/docket/chair-office.ts';
import { ballotsToCount, closedBallots, emptyDocket, recusedFrom, type Docket } from '../../../shared/docket/docket.ts';
import { recipientsNow } from '../../../shared/docket/devices.ts';
import { fileRecord } from '../../../shared/docket/fold.ts';
import type { RecordKind } from '../../../shared/docket/record-kinds.ts';
import { dossierTallyDigest, dossierTallyOf, tallyDigest, tallyOf } from '../../../shared/docket/tally-of.ts';
import { signCheckpoint, verifierKey } from '../../../shared/log/checkpoint.ts';
import { cosignCheckpoint, cosignatureLines } from '../../../shared/log/cosignature.ts';
import { createTree, leafHash, type Tree } from '../../../shared/log/tree.ts';
import { bundleBytes } from '../../../shared/report/bundle.ts';
import { committeeOf, membersWithRole, type Member } from '../../../shared/roster/roster.ts';
import type { Role } from '../../../shared/roster/role.ts';
import { rubricFor } from '../../../shared/round/round.ts';
import { rubricDigest, type Rubric } from '../../../shared/round/rubric.ts';
import { emptySheet } from '../../../shared/scoring/score-sheet.ts';
import { generateAgeIdentity } from '../../../shared/sealing/age.ts';
import { signRecord } from '../../../shared/sealing/record.ts';
import { keyIdOf, publicKeyOf, type Algorithm, type SecretKey } from '../../../shared/sealing/signing-key.ts';
import type { Result } from '../../../shared/basics/result.ts';
import type { LogKey } from '../../log/round-log.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { smallPlan } from './small-plan.ts';

/** A person of the test month with the keys of their one device. */
export interface Signer extends SecretKey {
  readonly member: Member;
  readonly identity: string;
}

export interface Cast {
  readonly secretariat: Signer;
  readonly chair: Signer;
  readonly members: readonly Signer[];
}

export const round = roundIdSchema.parse('2026-11');
export const registryKey = { name: 'simsa-registry-test', secretKey: new Uint8Array(32).fill(9) };
export const registryVerifier = verifierKey(crypto, registryKey.name, crypto.publicKeyEd25519(registryKey.secretKey));
const origin = `${registryKey.name}/${round}`;
const playedAt = Date.UTC(2026, 10, 23);
const at = instantFromMillis(playedAt);

/** A month in memory: records are signed by whoever is asked, and admitted only if the rules say so. */
export interface SignedMonth {
  readonly cast: Cast;
  readonly docket: () => Docket;
  readonly records: readonly string[];
  /** Signs a body without its author's fields; the chain is filled in. Nothing is admitted. */
  readonly sign: (signer: Signer, kind: RecordKind, body: object, over?: object) => string;
  /** Signs and admits, or fails the test. */
  readonly add: (signer: Signer, kind: RecordKind, body: object) => void;
  /** The code with which a record is refused here and now; 'ok' when it would be admitted. */
  readonly refusal: (jws: string) => string;
}

/** People of the same name share an envelope key over all months: making one is slow, and no attack is about them. */
const ageIdentities = new Map<string, ReturnType<typeof generateAgeIdentity>>();
function ageIdentityOf(id: string): ReturnType<typeof generateAgeIdentity> {
  const identity = ageIdentities.get(id) ?? generateAgeIdentity();
  ageIdentities.set(id, identity);
  return identity;
}

/** A secretariat, a chair and `memberCount` members with a device each; the first can be the acting chair, the last sign by ES256. */
export async function castOf(
  memberCount: number,
  roleOfFirst: Role = 'member',
  algorithmOfLast: Algorithm = 'EdDSA',
): Promise<Cast> {
  const person = async (id: string, role: Role, seed: number, alg: Algorithm = 'EdDSA'): Promise<Signer> => {
    const secretKey = new Uint8Array(32).fill(seed);
    const publicKey = publicKeyOf(crypto, { alg, secretKey });
    const { identity, recipient } = await ageIdentityOf(id);
    const device = {
      kid: keyIdOf(crypto, publicKey, alg),
      alg,
      signingKey: base64UrlFromBytes(publicKey),
      recipient,
    };
    const member = {
      id: memberIdSchema.parse(id),
      name: `이름 ${id}`,
      affiliation: '한국대학교',
      role,
      devices: [device],
    };
    return { member, alg, secretKey, identity };
  };
  const members: Signer[] = [];
  for (let index = 1; index <= memberCount; index += 1)
    members.push(
      await person(
        `m${index}`,
        index === 1 ? roleOfFirst : 'member',
        20 + index,
        index === memberCount ? algorithmOfLast : 'EdDSA',
      ),
    );
  return {
    secretariat: await person('office', 'secretariat', 11),
    chair: await person('chair', 'chair', 12),
    members,
  };
}

export async function newMonth(...cast: Parameters<typeof castOf>): Promise<SignedMonth> {
  return monthOf(await castOf(...cast), [], emptyDocket);
}

/** The same month as it stood after its first records; what is signed from there goes its own way. */
export function upTo({ cast, records }: SignedMonth, count: number): SignedMonth {
  // Admitted once already: their signatures need not be judged again.
  const replaying = { ...crypto, verifyEd25519: () => true };
  const first = records.slice(0, count);
  return monthOf(
    cast,
    first,
    first.reduce((docket, jws) => fileRecord(docket, must(admit(replaying, docket, jws))), emptyDocket),
  );
}

/** A copy to go on with, while this one stays as it is. */
export function copyOf({ cast, records, docket }: SignedMonth): SignedMonth {
  return monthOf(cast, records, docket());
}

function monthOf(cast: Cast, before: readonly string[], then: Docket): SignedMonth {
  let docket = then;
  const records = [...before];
  const sign: SignedMonth['sign'] = ({ member, alg, secretKey }, kind, body, over = {}) => {
    const previous = docket.lastOf.get(member.id) ?? null;
    const whole = { round, author: member.id, previous, at, ...body, ...over };
    const [device] = member.devices;
    if (!device) throw new Error('a signer has a device');
    return signRecord(crypto, { kind, version: 1, kid: device.kid, alg, secretKey, body: whole }).jws;
  };
  return {
    cast,
    docket: () => docket,
    records,
    sign,
    add: (signer, kind, body) => {
      const jws = sign(signer, kind, body);
      docket = fileRecord(docket, must(admit(crypto, docket, jws)));
      records.push(jws);
    },
    refusal: (jws) => {
      const admitted = admit(crypto, docket, jws);
      return admitted.ok ? 'ok' : admitted.problem.code;
    },
  };
}

export const numberOf = (index: number): DossierNumber =>
  dossierNumberSchema.parse(`2026-11-${String(index).padStart(3, '0')}`);

/** Roster and round. */
export function setUp(month: SignedMonth): void {
  const { secretariat, chair, members } = month.cast;
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  month.add(secretariat, 'round', smallPlan(playedAt));
}

export function packageBody(month: SignedMonth, dossier: DossierNumber, excluded: readonly MemberId[] = []) {
  const { round: filed, roster } = month.docket();
  if (!filed || !roster) throw new Error('the month is not set up');
  const rubric = rubricFor(filed.body, 'SaaS');
  if (!rubric) throw new Error('the plan has no rubric');
  const readers = committeeOf(roster.body)
    .map(({ id }) => id)
    .filter((id) => !excluded.includes(id));
  const blob = { blob: digestSchema.parse('ab'.repeat(32)), bytes: 100 };
  return {
    dossier,
    service: `민원 챗봇 ${dossier}`,
    applicant: '한빛소프트',
    serviceType: 'SaaS',
    rubric: rubricDigest(crypto, rubric),
    manifestDigest: digestSchema.parse('cd'.repeat(32)),
    manifest: blob,
    attachments: [],
    key: base64FromBytes(utf8('sealed key')),
    readers,
    reviewers: readers.filter((id) => id !== 'chair'),
    excluded: [...excluded],
  };
}

export function declare(month: SignedMonth, signer: Signer, dossier: DossierNumber): void {
  const file = month.docket().dossiers.get(dossier);
  month.add(signer, 'declaration', { dossier, package: file?.package.id });
}

/** The content of a ballot with these points. */
export function ballotContent(
  month: SignedMonth,
  dossier: DossierNumber,
  points: readonly [number, number],
): BallotContent {
  const rubric = rubricOf(month, dossier);
  const [first, second] = points.map((value) => ({
    kind: 'points' as const,
    points: decimalSchema.parse(String(value)),
  }));
  const answers = [{ kind: 'fit' as const }, first ?? null, second ?? null];
  const empty = emptySheet(round, dossier, rubric);
  const entries = empty.entries.map((entry, index) => ({
    ...entry,
    answer: answers[index] ?? null,
    reason: '서류로 확인함',
  }));
  return contentFromSheet(rubric, { ...empty, entries, opinion: '적합함' });
}

/** A ballot's body with its content sealed to both offices. */
export async function ballotBody(month: SignedMonth, dossier: DossierNumber, points: readonly [number, number]) {
  return sealedBallot(month, dossier, ballotContent(month, dossier, points));
}

/** What a ballot's body names: the dossier as it was sent. */
export function ballotNames(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file) throw new Error('no such dossier');
  return { dossier, package: file.package.id, rubric: rubricDigest(crypto, rubricOf(month, dossier)) };
}

/** The rubric that a dossier of this month was sent with. */
export function rubricOf(month: SignedMonth, dossier: DossierNumber): Rubric {
  const { round: filed, dossiers } = month.docket();
  const file = dossiers.get(dossier);
  const rubric = filed && file ? rubricFor(filed.body, file.package.body.serviceType) : undefined;
  if (!rubric) throw new Error('no such dossier');
  return rubric;
}

/** A ballot's body with any content, sealed to both offices. */
export async function sealedBallot(month: SignedMonth, dossier: DossierNumber, content: BallotContent) {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  if (!docket.roster || !file) throw new Error('no such dossier');
  const recipientsOf = (members: readonly Member[]) =>
    recipientsNow(
      docket,
      members.map(({ id }) => id),
    );
  const keys = {
    chair: recipientsOf(chairOfficeFor(docket.roster.body, file)),
    secretariat: recipientsOf(membersWithRole(docket.roster.body, 'secretariat')),
  };
  const { sealed, digest } = await sealContent(crypto, keys, content);
  return { ...ballotNames(month, dossier), content: digest, sealed };
}

/** Who of the chair's office opens a dossier and signs its decision: the chair, unless recused from it. */
export function chairFor(month: SignedMonth, dossier: DossierNumber): Signer {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  const [first] = docket.roster && file ? chairOfficeFor(docket.roster.body, file) : [];
  const found = [month.cast.chair, ...month.cast.members].find(({ member }) => member.id === first?.id);
  if (!found) throw new Error('nobody of the chair’s office plays in this month');
  return found;
}

export function closingBody(month: SignedMonth) {
  const tree = treeOf(month.records);
  const logRoot = digestSchema.parse(hexFromBytes(tree.root()));
  return { ballots: [...ballotsToCount(month.docket())], logSize: tree.size(), logRoot };
}

export function close(month: SignedMonth): void {
  const body = closingBody(month);
  month.add(month.cast.secretariat, 'closing', body);
  month.add(month.cast.chair, 'closing', body);
}

export async function outerBody(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file) throw new Error('no such dossier');
  const envelopes = [];
  for (const { id, body } of closedBallots(month.docket(), file))
    envelopes.push({ ballot: id, inner: must(await openOuter(month.cast.secretariat.identity, body.sealed)) });
  return { dossier, act: 'outer', envelopes, unreadable: [] };
}

export async function innerBody(month: SignedMonth, dossier: DossierNumber) {
  const file = month.docket().dossiers.get(dossier);
  if (!file?.outer) throw new Error('the outer envelopes are on');
  const contents = [];
  for (const { ballot, inner } of file.outer.body.envelopes) {
    const signed = closedBallots(month.docket(), file).find(({ id }) => id === ballot);
    if (!signed) throw new Error('an envelope without a ballot');
    const opened = must(await openInner(crypto, chairFor(month, dossier).identity, inner, signed.body.content));
    contents.push({ ballot, ...opened });
  }
  return { dossier, act: 'inner', contents, unreadable: [] };
}

export function decisionBody(month: SignedMonth, dossier: DossierNumber) {
  const docket = month.docket();
  const file = docket.dossiers.get(dossier);
  if (!file || !docket.roster) throw new Error('no such dossier');
  const tally = dossierTallyOf(docket, file);
  const attending = committeeOf(docket.roster.body).map(({ id }) => id);
  const present = attending.length - recusedFrom(file).length;
  const selected = tally.passes === 'yes';
  return {
    dossier,
    outcome: selected ? 'selected' : 'not-selected',
    attending,
    vote: selected ? { for: present, against: 0, abstain: 0 } : { for: 0, against: present, abstain: 0 },
    reasons: '=1+1 심사표와 서류를 검토하여 의결함',
    tally: dossierTallyDigest(crypto, tally),
  };
}

export function selectionBody(month: SignedMonth) {
  const docket = month.docket();
  const results = [...docket.dossiers].flatMap(([dossier, { decision }]) =>
    decision ? [{ dossier, outcome: decision.body.outcome, decision: decision.id }] : [],
  );
  return { results, tally: tallyDigest(crypto, tallyOf(docket)), checkpoint: checkpointOf(month.records) };
}

/** For the selection that stands, on the newest checkpoint. */
export function countersignatureBody(month: SignedMonth) {
  return { selection: month.docket().selection?.id, checkpoint: checkpointOf(month.records) };
}

/** A month played up to a point, every record admitted on the way. */
export async function playMonth({
  members = 3,
  dossiers = 2,
  until = 'final',
  roleOfFirst = 'member',
}: {
  readonly roleOfFirst?: Role;
  readonly members?: number;
  readonly dossiers?: number;
  readonly until?: 'set-up' | 'packages' | 'ballots' | 'closed' | 'outer' | 'opened' | 'decided' | 'selected' | 'final';
} = {}): Promise<SignedMonth> {
  const month = await newMonth(members, roleOfFirst);
  const { secretariat, chair } = month.cast;
  const numbers = Array.from({ length: dossiers }, (_, index) => numberOf(index + 1));
  setUp(month);
  if (until === 'set-up') return month;
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageBody(month, number));
  if (until === 'packages') return month;
  for (const [index, number] of numbers.entries())
    for (const [place, member] of month.cast.members.entries()) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, [90 - place - 3 * index, 45 - place]));
    }
  if (until === 'ballots') return month;
  close(month);
  if (until === 'closed') return month;
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  if (until === 'outer') return month;
  for (const number of numbers) month.add(chair, 'opening', await innerBody(month, number));
  if (until === 'opened') return month;
  for (const number of numbers) month.add(chair, 'decision', decisionBody(month, number));
  if (until === 'decided') return month;
  month.add(chair, 'selection', selectionBody(month));
  if (until === 'selected') return month;
  for (const signer of [secretariat, ...month.cast.members.slice(0, 1)])
    month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
}

/** The bundle that a registry with `registryKey` would let out for these records. */
export function bundleOf(records: readonly string[]): Uint8Array {
  return bundleBytes({
    round,
    origin,
    verifierKey: registryVerifier,
    records,
    checkpoint: checkpointOf(records),
  });
}

/** What the registry of the test month signs for a log of these records. */
export function checkpointOf(records: readonly string[], key: LogKey = registryKey): string {
  const tree = treeOf(records);
  return signCheckpoint(crypto, { origin, size: tree.size(), root: tree.root() }, key);
}

/** The line of a person's device under a checkpoint. */
export function cosignature({ member, alg, secretKey }: Signer, note: string): string {
  const [device] = member.devices;
  if (!device) throw new Error('a signer has a device');
  const [own] = cosignatureLines(cosignCheckpoint(crypto, note, { kid: device.kid, alg, secretKey }, at));
  if (!own) throw new Error('a device has cosigned');
  return own.line;
}

/** The value; months are played by the rules, so that a refusal is a bug of the player. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
  return result.value;
}

export function treeOf(records: readonly string[]): Tree {
  const tree = createTree(crypto);
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  return tree;
}
