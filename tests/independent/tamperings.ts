import { base64UrlFromBytes, utf8 } from '../../shared/basics/bytes.ts';
import { closedBallots } from '../../shared/docket/docket.ts';
import { dossierTallyDigest, dossierTallyOf } from '../../shared/docket/tally-of.ts';
import { signCheckpoint } from '../../shared/log/checkpoint.ts';
import { bundleBytes } from '../../shared/report/bundle.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { crypto } from '../flow/seat.ts';
import { type Signer } from '../../registry/command/attack/cast.ts';
import { bundleWith } from '../../registry/command/attack/cosigned-bundles.ts';
import { misplacedDevices } from '../../registry/command/attack/misplaced-devices.ts';
import { misplacedFinal } from '../../registry/command/attack/misplaced-final.ts';
import {
  ballotBody,
  closingBody,
  countersignatureBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import {
  bundleOf,
  checkpointOf,
  cosignature,
  registryKey,
  registryVerifier,
  round,
} from '../../registry/command/attack/month-log.ts';
import { misplacedOpinions } from '../../registry/command/attack/misplaced-opinions.ts';
import { misplacedQuestions } from '../../registry/command/attack/misplaced-questions.ts';
import { misplacedRehearsals } from '../../registry/command/attack/misplaced-rehearsals.ts';
import { misplacedRevisions } from '../../registry/command/attack/misplaced-revisions.ts';
import { movedRecords } from '../../registry/command/attack/moved-records.ts';
import { close, declare, playMonth } from '../../registry/command/attack/play-month.ts';
import { playRandomMonth } from '../../registry/command/attack/random-month.ts';
import { createRandom } from '../../registry/command/attack/random.ts';
import { type SignedMonth } from '../../registry/command/attack/signed-month.ts';

/** A bundle that no verifier may take; the registry's signature on it is good unless the title says otherwise. */
export interface Tampered {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Fifty and more: what a registry, an office or a member could do who sign whatever they want. */
export async function tamperings(): Promise<readonly Tampered[]> {
  const final = await playMonth();
  const all = final.records;
  const whole = bundleOf(all);
  const rewritten = (title: string, from: string, to: string) => ({
    title,
    bytes: utf8(new TextDecoder().decode(whole).replace(from, to)),
  });
  const relogged = (title: string, records: readonly string[]) => ({ title, bytes: bundleOf(records) });
  return [
    ...Array.from({ length: 12 }, (_, index) => {
      const place = Math.floor((index * all.length) / 12);
      return relogged(`record ${place} left out`, all.toSpliced(place, 1));
    }),
    ...Array.from({ length: 6 }, (_, index) => {
      const place = 3 + 2 * index;
      const [one = '', two = ''] = all.slice(place, place + 2);
      return relogged(`records ${place} and ${place + 1} exchanged`, all.toSpliced(place, 2, two, one));
    }),
    ...[0, 5, all.length - 1].map((place) => relogged(`record ${place} twice`, [...all, all[place] ?? ''])),
    rewritten('another round in line 2', '"round":"2026-11"', '"round":"2026-12"'),
    rewritten('one record fewer in line 2', `"records":${all.length}`, `"records":${all.length - 1}`),
    rewritten('a space in line 2', '{"kind"', '{ "kind"'),
    { title: 'a log under another name, its checkpoint signed', bytes: bundleUnder('elsewhere/2026-11', all) },
    ...(await ofTheCatalogue()),
    ...(await outOfPlace()),
    ...(await withRecusedChair()),
    ...spellings(final),
    ...cosigned(final),
    await cosignedByRevoked(),
  ];
}

/** The attack command's own records that are out of their place. */
async function ofTheCatalogue(): Promise<readonly Tampered[]> {
  const random = createRandom(1);
  const month = await playRandomMonth(random);
  const list = [
    ...movedRecords,
    ...misplacedDevices,
    ...misplacedFinal,
    ...misplacedOpinions,
    ...misplacedQuestions,
    ...misplacedRehearsals,
    ...misplacedRevisions,
  ];
  return list.map(({ strategy, bundle }) => ({ title: strategy, bytes: bundle(month, random) }));
}

/** Words under the checkpoint that no device of the log gave, or not on this state. */
function cosigned(month: SignedMonth): readonly Tampered[] {
  const { chair, members } = month.cast;
  const note = checkpointOf(month.records);
  const one = memberOf(members);
  const earlier = checkpointOf(month.records.slice(0, -1));
  const stranger = { ...one, secretKey: new Uint8Array(32).fill(99) };
  const [line, other] = [cosignature(one, note), cosignature(chair, note)];
  const kid = String(one.member.devices[0]?.kid);
  const tries: readonly (readonly [title: string, lines: readonly string[]])[] = [
    ['a cosignature on an earlier state', [other, cosignature(one, earlier)]],
    ['a cosignature by another key', [cosignature(stranger, note)]],
    ['a cosignature twice', [line, other, line]],
    ['a cosignature under another name', [line.replace(kid, String(chair.member.devices[0]?.kid))]],
    ['a cosignature under a stranger’s name', [line.replace(kid, 'A'.repeat(43))]],
    ['a cosignature with another time', [`${line.slice(0, 60)}${line[60] === 'A' ? 'B' : 'A'}${line.slice(61)}`]],
    ['a cosignature cut short', [line.slice(0, -4)]],
    ['a line that is no cosignature', [other, '\u2014 x']],
  ];
  const whole = new TextDecoder().decode(bundleOf(month.records));
  const own = `\u2014 simsa-registry-test ${'A'.repeat(91)}=`;
  return [
    {
      title: 'another line of the registry before its own',
      bytes: utf8(whole.replace(note, note.replace('\u2014', `${own}\n\u2014`))),
    },
    ...tries.map(([title, lines]) => ({
      title,
      bytes: bundleWith(month, lines),
    })),
  ];
}

/** A final month whose lost device, revoked on the way, signs for the last state all the same. */
async function cosignedByRevoked(): Promise<Tampered> {
  const month = await playMonth({ until: 'decided' });
  const { secretariat, chair, members } = month.cast;
  const lost = members.at(-1) ?? chair;
  month.add(secretariat, 'revocation', { kid: lost.member.devices[0]?.kid, reason: '분실' });
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, memberOf(members)])
    month.add(signer, 'countersignature', countersignatureBody(month));
  const note = checkpointOf(month.records);
  const genuine = [cosignature(chair, note)];
  if (!everythingHolds(verifyMonth(crypto, bundleWith(month, genuine)))) throw new Error('the month itself is honest');
  return {
    title: 'a cosignature of a revoked device',
    bytes: bundleWith(month, [...genuine, cosignature(lost, note)]),
  };
}

/** Months that are honest up to a point, then one record that its own author signed and the rules do not admit. */
async function outOfPlace(): Promise<readonly Tampered[]> {
  const number = numberOf(1);
  const found: Tampered[] = [];
  const after = async (
    until: Parameters<typeof playMonth>[0],
    tries: (month: SignedMonth) => Promise<Tries> | Tries,
  ) => {
    const month = await playMonth(until);
    for (const [title, signer, kind, body, over] of await tries(month))
      found.push({ title, bytes: bundleOf([...month.records, month.sign(signer, kind, body, over)]) });
  };
  await after({ dossiers: 1, until: 'packages' }, async (month) => {
    const { secretariat, members } = month.cast;
    const [m1] = [memberOf(members)];
    return [
      ['a ballot before its declaration', m1, 'ballot', await ballotBody(month, number, [80, 40])],
      ['a package by a member', m1, 'dossier-package', packageBody(month, numberOf(2))],
      ['a package for a stranger', secretariat, 'dossier-package', { ...packageBody(month, number), readers: ['x'] }],
      ['a roster after the packages', secretariat, 'roster', month.docket().roster?.body ?? {}],
      ['a recusal under another name', m1, 'recusal', recusal(number), { author: 'm2' }],
      ['a recusal with a field more', m1, 'recusal', { ...recusal(number), extra: 1 }],
      ['a recusal in another round', m1, 'recusal', recusal(number), { round: '2026-12' }],
      ['a recusal with too long a reason', m1, 'recusal', { ...recusal(number), reason: '😀'.repeat(1001) }],
      ['a recusal from a dossier that is not there', m1, 'recusal', recusal(numberOf(9))],
    ];
  });
  await after({ dossiers: 1, until: 'ballots' }, async (month) => {
    const { secretariat, chair, members } = month.cast;
    const closing = closingBody(month);
    const own = month.docket().dossiers.get(number)?.ballots.get(memberOf(members).member.id)?.id;
    return [
      ['a closing without one ballot', secretariat, 'closing', { ...closing, ballots: closing.ballots.slice(1) }],
      ['a closing in another order', secretariat, 'closing', { ...closing, ballots: closing.ballots.toReversed() }],
      ['a closing over another log', secretariat, 'closing', { ...closing, logRoot: 'ab'.repeat(32) }],
      ['a withdrawal of a colleague’s ballot', chair, 'withdrawal', { dossier: number, ballot: own }],
      [
        'a withdrawal of what nobody cast',
        memberOf(members),
        'withdrawal',
        { dossier: number, ballot: 'ef'.repeat(32) },
      ],
      ['a closing by a member', memberOf(members), 'closing', closing],
      ['an opening before the closings', secretariat, 'opening', { dossier: number, act: 'outer', ...nothingOpened }],
    ];
  });
  await after({ dossiers: 1, until: 'outer' }, async (month) => {
    const { chair } = month.cast;
    const inner = await innerBody(month, number);
    const contents = inner.contents.map((each, index) =>
      index > 0 ? each : { ...each, content: { ...each.content, opinion: '다른 의견' } },
    );
    return [
      ['an opened content that was not signed', chair, 'opening', { ...inner, contents }],
      ['an opening that leaves one out', chair, 'opening', { ...inner, contents: inner.contents.slice(1) }],
      ['an inner opening by the secretariat', month.cast.secretariat, 'opening', inner],
    ];
  });
  await after({ dossiers: 1, until: 'closed' }, async (month) => {
    const outer = await outerBody(month, number);
    const late = await ballotBody(month, number, [99, 49]);
    return [
      ['an outer opening that leaves one out', month.cast.secretariat, 'opening', { ...outer, envelopes: [] }],
      ['a ballot after the closings', memberOf(month.cast.members), 'ballot', late],
    ];
  });
  await after({ dossiers: 1, until: 'opened' }, (month) => {
    const { chair, members } = month.cast;
    const decision = decisionBody(month, number);
    const file = month.docket().dossiers.get(number);
    const tallied = file && dossierTallyOf(month.docket(), file);
    const raised =
      tallied && dossierTallyDigest(crypto, { ...tallied, ballots: closedBallots(month.docket(), file).length + 1 });
    return [
      ['a decision on other figures', chair, 'decision', { ...decision, tally: raised }],
      ['a decision without quorum', chair, 'decision', { ...decision, attending: ['chair'], vote: votes(1) }],
      ['more votes than members', chair, 'decision', { ...decision, vote: votes(20) }],
      ['an outcome against the vote', chair, 'decision', { ...decision, outcome: 'not-selected' }],
      ['a decision by a member', memberOf(members), 'decision', decision],
    ];
  });
  await after({ dossiers: 1, until: 'decided' }, (month) => {
    const { chair, secretariat } = month.cast;
    const selection = selectionBody(month);
    return [
      ['a selection of another tally', chair, 'selection', { ...selection, tally: 'cd'.repeat(32) }],
      ['a selection by the secretariat', secretariat, 'selection', selection],
      ['a selection that saw another log', chair, 'selection', { ...selection, checkpoint: checkpointOf(['other']) }],
      ['a selection of nothing', chair, 'selection', { ...selection, results: [] }],
    ];
  });
  await after({ dossiers: 1 }, (month) => [
    ['a recusal after the selection', memberOf(month.cast.members), 'recusal', recusal(number)],
    ['a decision after the selection', month.cast.chair, 'decision', decisionBody(month, number)],
  ]);
  return found;
}

/** The chair is recused from the dossier; what only the acting chair may do is done by the chair. */
async function withRecusedChair(): Promise<readonly Tampered[]> {
  const number = numberOf(1);
  const month = await playMonth({ dossiers: 1, until: 'packages', roleOfFirst: 'acting-chair' });
  const { chair, secretariat, members } = month.cast;
  month.add(chair, 'recusal', recusal(number));
  for (const member of members) {
    declare(month, member, number);
    month.add(member, 'ballot', await ballotBody(month, number, [90, 40]));
  }
  close(month);
  month.add(secretariat, 'opening', await outerBody(month, number));
  const inner = await innerBody(month, number);
  const byChair = month.sign(chair, 'opening', inner);
  const [pinless] = inner.contents;
  const pinned = (pin: object) => {
    const entries = pinless?.content.entries.map((entry) => ({ ...entry, pins: [{ ...wholePin, ...pin }] }));
    const contents = [{ ...pinless, content: { ...pinless?.content, entries } }, ...inner.contents.slice(1)];
    return bundleOf([...month.records, month.sign(memberOf(members), 'opening', { ...inner, contents })]);
  };
  const opened = bundleOf([...month.records, byChair]);
  const found = [
    { title: 'an opening by a recused chair', bytes: opened },
    { title: 'pins that were not signed', bytes: pinned({}) },
    { title: 'a pin that leaves its page', bytes: pinned({ box: [9000, 0, 1001, 1] }) },
    { title: 'a pin on page 0', bytes: pinned({ page: 0 }) },
  ];
  month.add(memberOf(members), 'opening', inner);
  const decision = month.sign(chair, 'decision', decisionBody(month, number));
  return [...found, { title: 'a decision by a recused chair', bytes: bundleOf([...month.records, decision]) }];
}

const wholePin = { file: 'ab'.repeat(32), page: 1, box: [0, 0, 10_000, 10_000], quote: '' };

type Kind = Parameters<SignedMonth['sign']>[1];
type Tries = readonly (readonly [title: string, signer: Signer, kind: Kind, body: object, over?: object])[];

const nothingOpened = { envelopes: [], unreadable: [] };
const recusal = (dossier: string) => ({ dossier, ground: 'self', reason: '이해관계' });
const votes = (count: number) => ({ for: count, against: 0, abstain: 0 });

function memberOf([first]: readonly Signer[]): Signer {
  if (!first) throw new Error('the cast has members');
  return first;
}

/** One more record of a member whose JSON has another spelling, or none at all; the signature over it is good. */
function spellings(month: SignedMonth): readonly Tampered[] {
  const { member, secretKey } = memberOf(month.cast.members);
  const header = `{"alg":"EdDSA","kid":"${member.devices[0]?.kid}","typ":"simsa/recusal/v1"}`;
  const body = '{"at":"2026-11-24T00:00:00.000Z"}';
  const texts: readonly (readonly [title: string, header: string, body: string])[] = [
    ['a space in a body', header, '{"at": 1}'],
    ['a name twice in a body', header, '{"at":1,"at":1}'],
    ['half a surrogate pair', header, '{"at":"\\ud800"}'],
    ['a number beyond every double', header, '{"at":1e400}'],
    ['a number that is not whole', header, '{"at":1.5}'],
    ['a body nested without end', header, `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['another algorithm', header.replace('EdDSA', 'none'), body],
    ['a header with a field more', header.replace('{', '{"aaa":1,'), body],
    ['a kind that nobody knows', header.replace('recusal', 'pardon'), body],
    ['another version', header.replace('v1', 'v2'), body],
  ];
  return texts.map(([title, headerText, bodyText]) => {
    const input = [headerText, bodyText].map((text) => base64UrlFromBytes(utf8(text))).join('.');
    const jws = `${input}.${base64UrlFromBytes(crypto.signEd25519(secretKey, utf8(input)))}`;
    return { title, bytes: bundleOf([...month.records, jws]) };
  });
}

function bundleUnder(origin: string, records: readonly string[]): Uint8Array {
  const tree = createTree(crypto);
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  const checkpoint = signCheckpoint(crypto, { origin, size: tree.size(), root: tree.root() }, registryKey);
  return bundleBytes({ round, origin, verifierKey: registryVerifier, records, checkpoint });
}
