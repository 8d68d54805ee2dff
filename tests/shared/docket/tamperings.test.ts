import { describe, expect, it } from 'vitest';
import { memberIdSchema } from '../../../shared/basics/ids.ts';
import { crypto, must } from '../../flow/seat.ts';
import {
  base64UrlFromBytes,
  bytesFromBase64Url,
  bytesFromHex,
  concatBytes,
  hexFromBytes,
} from '../../../shared/basics/bytes.ts';
import { generateAgeIdentity } from '../../../shared/sealing/age.ts';
import { signRecord } from '../../../shared/sealing/record.ts';
import { keyIdOf } from '../../../shared/sealing/signing-key.ts';
import type { Signer } from '../../../registry/command/attack/cast.ts';
import {
  ballotBody,
  countersignatureBody,
  closingBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  revisionBody,
  selectionBody,
} from '../../../registry/command/attack/month-bodies.ts';
import {
  closeForGood,
  destructionBody,
  disposalBody,
  nominationBody,
} from '../../../registry/command/attack/after-final-bodies.ts';
import {
  added,
  approvalBody,
  clarificationBody,
  draftBody,
  draftedQuestion,
  preQuestionBody,
  publicationBody,
  readersBody,
} from '../../../registry/command/attack/question-bodies.ts';
import {
  givenBody,
  givenOpinion,
  nameExpert,
  packageForExpert,
  withdrawnBody,
} from '../../../registry/command/attack/opinion-bodies.ts';
import { checkpointOf, playedAt } from '../../../registry/command/attack/month-log.ts';
import { mark, playRehearsal, rehearsal, signOffBody } from '../../../registry/command/attack/play-rehearsal.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { close, declare, playMonth, setUp } from '../../../registry/command/attack/play-month.ts';
import { newMonth, type SignedMonth } from '../../../registry/command/attack/signed-month.ts';

const [first, second] = [numberOf(1), numberOf(2)];
const stranger = 'ef'.repeat(32);
const anyResult = { dossier: first, outcome: 'selected', decision: stranger };
const memberOf = (month: SignedMonth, index = 0): Signer => {
  const found = month.cast.members[index];
  if (!found) throw new Error('no such member');
  return found;
};

/** Only the roster, under a rehearsal's name. */
async function namedRehearsal(): Promise<SignedMonth> {
  const month = await newMonth(2);
  const { secretariat, chair, members } = month.cast;
  const people = [secretariat, chair, ...members].map(({ member }) => member);
  month.add(secretariat, 'roster', { members: people, round: rehearsal });
  return month;
}

/** A tampering: what is tried, on which month, and the code with which every station refuses it. */
type Tampering = readonly [title: string, jws: (month: SignedMonth) => string | Promise<string>, code: string];

function refuses(title: string, month: () => Promise<SignedMonth>, tamperings: readonly Tampering[]): void {
  describe(title, () => {
    it.each(tamperings)('%s', async (_title, jws, code) => {
      const played = await month();
      expect(played.refusal(await jws(played))).toBe(code);
    });
  });
}

refuses('a roster', () => newMonth(2), [
  [
    'that names nobody as chair',
    (m) =>
      m.sign(m.cast.secretariat, 'roster', { members: [m.cast.secretariat, ...m.cast.members].map((s) => s.member) }),
    'roster/one-chair',
  ],
  [
    'signed by a member',
    (m) =>
      m.sign(memberOf(m), 'roster', {
        members: [m.cast.secretariat, m.cast.chair, ...m.cast.members].map((s) => s.member),
      }),
    'docket/not-your-role',
  ],
  [
    'that gives two people one key',
    (m) => {
      const { devices } = memberOf(m).member;
      const twin = { ...memberOf(m, 1).member, devices };
      return m.sign(m.cast.secretariat, 'roster', {
        members: [m.cast.secretariat.member, m.cast.chair.member, memberOf(m).member, twin],
      });
    },
    'roster/twice',
  ],
  [
    'with a key of small order',
    (m) => {
      const weak = { ...memberOf(m).member.devices[0], signingKey: `AQ${'A'.repeat(41)}` };
      return m.sign(m.cast.secretariat, 'roster', {
        members: [m.cast.secretariat.member, m.cast.chair.member, { ...memberOf(m).member, devices: [weak] }],
      });
    },
    'roster/bad-key',
  ],
]);

refuses('any record', () => playMonth({ members: 2, dossiers: 1, until: 'packages' }), [
  ['of another round', (m) => m.sign(memberOf(m), 'recusal', recusal(), { round: '2026-12' }), 'docket/foreign-round'],
  [
    'in the name of somebody else',
    (m) => m.sign(memberOf(m), 'recusal', recusal(), { author: 'm2' }),
    'docket/other-author',
  ],
  [
    'that skips its author’s record before',
    (m) => m.sign(m.cast.secretariat, 'recusal', recusal(), { previous: null }),
    'docket/broken-chain',
  ],
  [
    'that invents a record before',
    (m) => m.sign(memberOf(m), 'recusal', recusal(), { previous: stranger }),
    'docket/broken-chain',
  ],
  ['with a field more', (m) => m.sign(memberOf(m), 'recusal', recusal(), { extra: 1 }), 'docket/bad-body'],
  [
    'with a time that is none',
    (m) => m.sign(memberOf(m), 'recusal', recusal(), { at: 'yesterday' }),
    'docket/bad-body',
  ],
  [
    'by a key that nobody enrolled',
    (m) => signed(m, { secretKey: new Uint8Array(32).fill(77), own: 'no' }),
    'docket/unknown-key',
  ],
  [
    'by an enrolled key id with another key',
    (m) => signed(m, { secretKey: new Uint8Array(32).fill(77), own: 'yes' }),
    'record/bad-signature',
  ],
  ['of an unknown kind', (m) => signed(m, { kind: 'amnesty', own: 'yes' }), 'docket/unknown-kind'],
  ['of a later version', (m) => signed(m, { version: 2, own: 'yes' }), 'docket/unknown-kind'],
  [
    'with one character of its signature changed',
    (m) => changed(m.sign(memberOf(m), 'recusal', recusal()), -5),
    'record/bad-signature',
  ],
]);

refuses('a dossier package', () => playMonth({ members: 2, dossiers: 1, until: 'ballots' }), [
  [
    'signed by the chair',
    (m) => m.sign(m.cast.chair, 'dossier-package', packageBody(m, second)),
    'docket/not-your-role',
  ],
  [
    'that changes a dossier after it was scored',
    (m) => m.sign(m.cast.secretariat, 'dossier-package', packageBody(m, first)),
    'package/already-scored',
  ],
  [
    'that names another rubric',
    (m) => m.sign(m.cast.secretariat, 'dossier-package', { ...packageBody(m, second), rubric: stranger }),
    'package/other-rubric',
  ],
  [
    'that lets somebody with a conflict read',
    (m) => m.sign(m.cast.secretariat, 'dossier-package', { ...packageBody(m, second), excluded: ['m1'] }),
    'package/bad-readers',
  ],
  [
    'that asks a stranger to score',
    (m) => m.sign(m.cast.secretariat, 'dossier-package', { ...packageBody(m, second), reviewers: ['nobody'] }),
    'package/bad-readers',
  ],
]);

refuses('a ballot', scoredByOne, [
  [
    'before the declaration',
    async (m) => m.sign(memberOf(m, 1), 'ballot', await ballotBody(m, first, [1, 1])),
    'scoring/conflict-undeclared',
  ],
  [
    'of the chair, who was not asked',
    async (m) => m.sign(m.cast.chair, 'ballot', await ballotBody(m, first, [1, 1])),
    'ballot/not-assigned',
  ],
  [
    'on a dossier that is not there',
    async (m) => m.sign(memberOf(m), 'ballot', { ...(await ballotBody(m, first, [1, 1])), dossier: 'none' }),
    'docket/unknown-dossier',
  ],
  [
    'on another package',
    async (m) => m.sign(memberOf(m), 'ballot', { ...(await ballotBody(m, first, [1, 1])), package: stranger }),
    'package/superseded',
  ],
  [
    'by another rubric',
    async (m) => m.sign(memberOf(m), 'ballot', { ...(await ballotBody(m, first, [1, 1])), rubric: stranger }),
    'ballot/other-rubric',
  ],
  [
    'after a recusal',
    async (m) => {
      const body = await ballotBody(m, first, [1, 1]);
      m.add(memberOf(m), 'recusal', recusal());
      return m.sign(memberOf(m), 'ballot', body);
    },
    'ballot/recused',
  ],
  [
    'after the closing',
    async (m) => {
      const body = await ballotBody(m, first, [1, 1]);
      close(m);
      return m.sign(memberOf(m), 'ballot', body);
    },
    'ballot/closed',
  ],
]);

refuses('a withdrawal', scoredByOne, [
  ['of somebody else’s ballot', (m) => m.sign(memberOf(m, 1), 'withdrawal', withdrawal(m)), 'ballot/none-to-withdraw'],
  ['by the secretariat', (m) => m.sign(m.cast.secretariat, 'withdrawal', withdrawal(m)), 'ballot/not-assigned'],
  [
    'of a ballot that nobody cast',
    (m) => m.sign(memberOf(m), 'withdrawal', { ...withdrawal(m), ballot: stranger }),
    'ballot/none-to-withdraw',
  ],
  [
    'of a ballot that was replaced',
    async (m) => {
      const body = withdrawal(m);
      m.add(memberOf(m), 'ballot', await ballotBody(m, first, [1, 1]));
      return m.sign(memberOf(m), 'withdrawal', body);
    },
    'ballot/none-to-withdraw',
  ],
  [
    'a second time',
    (m) => {
      const body = withdrawal(m);
      m.add(memberOf(m), 'withdrawal', body);
      return m.sign(memberOf(m), 'withdrawal', body);
    },
    'ballot/none-to-withdraw',
  ],
  [
    'after the closing',
    (m) => {
      const body = withdrawal(m);
      close(m);
      return m.sign(memberOf(m), 'withdrawal', body);
    },
    'ballot/closed',
  ],
  [
    'that the closing ignores',
    (m) => {
      const { ballots } = closingBody(m);
      m.add(memberOf(m), 'withdrawal', withdrawal(m));
      return m.sign(m.cast.secretariat, 'closing', { ...closingBody(m), ballots });
    },
    'closing/other-ballots',
  ],
]);

it('lets another ballot follow a withdrawn one', async () => {
  const month = await scoredByOne();
  month.add(memberOf(month), 'withdrawal', withdrawal(month));
  expect(closingBody(month).ballots).toEqual([]);
  month.add(memberOf(month), 'ballot', await ballotBody(month, first, [70, 40]));
  expect(closingBody(month).ballots).toHaveLength(1);
});

refuses('a closing', () => playMonth({ members: 2, dossiers: 1, until: 'ballots' }), [
  [
    'that leaves a ballot out',
    (m) => m.sign(m.cast.secretariat, 'closing', { ...closingBody(m), ballots: closingBody(m).ballots.slice(1) }),
    'closing/other-ballots',
  ],
  [
    'that counts a ballot twice',
    (m) =>
      m.sign(m.cast.secretariat, 'closing', {
        ...closingBody(m),
        ballots: [...closingBody(m).ballots, ...closingBody(m).ballots.slice(-1)],
      }),
    'closing/other-ballots',
  ],
  [
    'that adds a ballot nobody sent',
    (m) => m.sign(m.cast.secretariat, 'closing', { ...closingBody(m), ballots: [...closingBody(m).ballots, stranger] }),
    'closing/other-ballots',
  ],
  ['by a member', (m) => m.sign(memberOf(m), 'closing', closingBody(m)), 'docket/not-your-role'],
  [
    'of a log larger than there is',
    (m) => m.sign(m.cast.secretariat, 'closing', { ...closingBody(m), logSize: 10_000 }),
    'closing/other-log',
  ],
  [
    'a second time by the same office',
    (m) => {
      m.add(m.cast.secretariat, 'closing', closingBody(m));
      return m.sign(m.cast.secretariat, 'closing', closingBody(m));
    },
    'closing/twice',
  ],
]);

refuses('an opening', () => playMonth({ members: 2, dossiers: 1, until: 'closed' }), [
  [
    'of the outer envelopes by the chair',
    async (m) => m.sign(m.cast.chair, 'opening', await outerBody(m, first)),
    'docket/not-your-role',
  ],
  [
    'that leaves an envelope out',
    async (m) =>
      m.sign(m.cast.secretariat, 'opening', {
        ...(await outerBody(m, first)),
        envelopes: (await outerBody(m, first)).envelopes.slice(1),
      }),
    'opening/other-ballots',
  ],
  [
    'of the inner envelopes before the outer ones',
    (m) => m.sign(m.cast.chair, 'opening', { dossier: first, act: 'inner', contents: [], unreadable: [] }),
    'opening/outer-first',
  ],
]);

refuses('the chair’s opening', () => playMonth({ members: 2, dossiers: 1, until: 'outer' }), [
  [
    'with one score changed',
    (m) => opened(m, (text) => text.replace('"points":"90"', '"points":"95"')),
    'ballot/other-content',
  ],
  [
    'with one reason changed',
    (m) => opened(m, (text) => text.replace('서류로 확인함', '서류로 확인하지 못함')),
    'ballot/other-content',
  ],
  ['with two members’ contents exchanged', exchanged, 'ballot/other-content'],
  [
    'that leaves a content out',
    async (m) =>
      m.sign(m.cast.chair, 'opening', {
        ...(await innerBody(m, first)),
        contents: (await innerBody(m, first)).contents.slice(1),
      }),
    'opening/other-ballots',
  ],
  [
    'by the secretariat',
    async (m) => m.sign(m.cast.secretariat, 'opening', await innerBody(m, first)),
    'docket/not-your-role',
  ],
]);

const withRecusedChair = (until: 'outer' | 'opened') => async () => {
  const month = await playMonth({ members: 3, dossiers: 1, until: 'packages', roleOfFirst: 'acting-chair' });
  month.add(month.cast.chair, 'recusal', { dossier: first, ground: 'party', reason: '임원으로 재직함' });
  for (const member of month.cast.members) {
    declare(month, member, first);
    month.add(member, 'ballot', await ballotBody(month, first, [90, 40]));
  }
  close(month);
  month.add(month.cast.secretariat, 'opening', await outerBody(month, first));
  if (until === 'opened') month.add(memberOf(month), 'opening', await innerBody(month, first));
  return month;
};

refuses('an opening where the chair is recused', withRecusedChair('outer'), [
  ['by the chair', async (m) => m.sign(m.cast.chair, 'opening', await innerBody(m, first)), 'opening/recused'],
  ['by the acting chair', async (m) => m.sign(memberOf(m), 'opening', await innerBody(m, first)), 'ok'],
  [
    'by the chair, once the acting chair is recused too and nobody else could',
    async (m) => {
      m.add(memberOf(m), 'recusal', { dossier: first, ground: 'self', reason: '친족' });
      return m.sign(m.cast.chair, 'opening', { dossier: first, act: 'inner', contents: [], unreadable: idsOf(m) });
    },
    'ok',
  ],
]);

refuses('a decision where the chair is recused', withRecusedChair('opened'), [
  ['by the chair', (m) => m.sign(m.cast.chair, 'decision', decisionBody(m, first)), 'decision/recused'],
  ['by the acting chair', (m) => m.sign(memberOf(m), 'decision', decisionBody(m, first)), 'ok'],
  [
    'by an acting chair who is recused as well',
    (m) => {
      m.add(memberOf(m), 'recusal', { dossier: first, ground: 'self', reason: '친족' });
      return m.sign(memberOf(m), 'decision', decisionBody(m, first));
    },
    'decision/recused',
  ],
]);

function idsOf(month: SignedMonth): readonly string[] {
  return (
    month
      .docket()
      .dossiers.get(first)
      ?.outer?.body.envelopes.map(({ ballot }) => ballot) ?? []
  );
}

refuses('a decision', () => playMonth({ members: 3, dossiers: 2, until: 'opened' }), [
  ['by a member', (m) => m.sign(memberOf(m), 'decision', decisionBody(m, first)), 'docket/not-your-role'],
  [
    'on another tally',
    (m) => m.sign(m.cast.chair, 'decision', { ...decisionBody(m, first), tally: stranger }),
    'decision/other-tally',
  ],
  [
    'without a quorum',
    (m) =>
      m.sign(m.cast.chair, 'decision', {
        ...decisionBody(m, first),
        attending: ['chair', 'm1'],
        vote: { for: 2, against: 0, abstain: 0 },
      }),
    'decision/no-quorum',
  ],
  [
    'without the chair',
    (m) =>
      m.sign(m.cast.chair, 'decision', {
        ...decisionBody(m, first),
        attending: ['m1', 'm2', 'm3'],
        vote: { for: 3, against: 0, abstain: 0 },
      }),
    'decision/no-quorum',
  ],
  [
    'with more votes than people',
    (m) => m.sign(m.cast.chair, 'decision', { ...decisionBody(m, first), vote: { for: 5, against: 0, abstain: 0 } }),
    'decision/votes-not-present',
  ],
  [
    'that selects on a tie',
    (m) => m.sign(m.cast.chair, 'decision', { ...decisionBody(m, first), vote: { for: 2, against: 2, abstain: 0 } }),
    'decision/vote-failed',
  ],
  [
    'that buries a carried vote',
    (m) => m.sign(m.cast.chair, 'decision', { ...decisionBody(m, first), outcome: 'not-selected' }),
    'decision/vote-carried',
  ],
  [
    'with somebody in two chairs',
    (m) => m.sign(m.cast.chair, 'decision', { ...decisionBody(m, first), attending: ['chair', 'm1', 'm1', 'm2'] }),
    'decision/unknown-attendance',
  ],
]);

refuses('a selection', () => playMonth({ members: 3, dossiers: 2, until: 'decided' }), [
  ['that turns an outcome round', (m) => m.sign(m.cast.chair, 'selection', turned(m)), 'selection/other-decisions'],
  [
    'that leaves a dossier out',
    (m) => m.sign(m.cast.chair, 'selection', { ...selectionBody(m), results: selectionBody(m).results.slice(1) }),
    'selection/other-decisions',
  ],
  [
    'with another tally',
    (m) => m.sign(m.cast.chair, 'selection', { ...selectionBody(m), tally: stranger }),
    'selection/other-tally',
  ],
  ['by the secretariat', (m) => m.sign(m.cast.secretariat, 'selection', selectionBody(m)), 'docket/not-your-role'],
  [
    'when somebody recused after the decision, so that the figures are others',
    (m) => {
      m.add(memberOf(m), 'recusal', recusal());
      return m.sign(m.cast.chair, 'selection', selectionBody(m));
    },
    'selection/stale-decision',
  ],
]);

refuses('after the selection', () => playMonth({ members: 2, dossiers: 1 }), [
  ['even a recusal', (m) => m.sign(memberOf(m), 'recusal', recusal()), 'selection/frozen'],
  ['even a decision', (m) => m.sign(m.cast.chair, 'decision', decisionBody(m, first)), 'selection/frozen'],
]);

describe('what the rules allow', () => {
  it('a later ballot replaces the earlier one, and the closing lists only the later', async () => {
    const month = await scoredByOne();
    month.add(memberOf(month), 'ballot', await ballotBody(month, first, [10, 10]));
    expect(month.docket().dossiers.get(first)?.ballots.size).toBe(1);
    expect(closingBody(month).ballots).toHaveLength(1);
  });

  it('somebody with a conflict is excluded from the start and reads nothing', async () => {
    const month = await newMonth(3);
    setUp(month);
    const excluded = [memberIdSchema.parse('m1')];
    month.add(month.cast.secretariat, 'dossier-package', packageBody(month, first, excluded));
    const declaration = { dossier: first, package: month.docket().dossiers.get(first)?.package.id };
    expect(month.refusal(month.sign(memberOf(month), 'declaration', declaration))).toBe('ballot/recused');
  });
});

/** A device like the one of member `index`, of new keys; ES256 where asked. */
async function newDevice(alg: 'EdDSA' | 'ES256' = 'EdDSA') {
  const secretKey = new Uint8Array(32).fill(55);
  const publicKey = alg === 'EdDSA' ? crypto.publicKeyEd25519(secretKey) : crypto.publicKeyEs256(secretKey);
  const { recipient } = await generateAgeIdentity();
  return { kid: keyIdOf(crypto, publicKey, alg), alg, signingKey: base64UrlFromBytes(publicKey), recipient };
}
const enrol = async (m: SignedMonth, over: object = {}, by = m.cast.secretariat) =>
  m.sign(by, 'enrolment', { member: 'm1', device: await newDevice(), keys: [], ...over });

refuses('an enrolment', () => playMonth({ members: 2, dossiers: 1, until: 'packages' }), [
  ['that is in order', (m) => enrol(m), 'ok'],
  ['of a second profile’s key that is in order', async (m) => enrol(m, { device: await newDevice('ES256') }), 'ok'],
  ['signed by a member', (m) => enrol(m, {}, memberOf(m)), 'docket/not-your-role'],
  ['to nobody', (m) => enrol(m, { member: 'm9' }), 'roster/unknown-member'],
  ['of a key in use', (m) => enrol(m, { device: memberOf(m, 1).member.devices[0] }), 'roster/twice'],
  [
    'of a key under the id of another',
    async (m) => enrol(m, { device: { ...(await newDevice()), kid: memberOf(m).member.devices[0]?.kid } }),
    'roster/bad-key',
  ],
  [
    'of a key of small order',
    async (m) => enrol(m, { device: { ...(await newDevice()), signingKey: `AQ${'A'.repeat(41)}` } }),
    'roster/bad-key',
  ],
  [
    'that calls an Ed25519 key an ES256 key',
    async (m) => enrol(m, { device: { ...(await newDevice()), alg: 'ES256' } }),
    'roster/bad-key',
  ],
  [
    'with the key of a dossier that is not there',
    (m) => enrol(m, { keys: [{ dossier: second, package: stranger, key: 'AAAA' }] }),
    'roster/keys-not-theirs',
  ],
  [
    'with the key of a dossier after its owner’s recusal',
    (m) => {
      m.add(memberOf(m), 'recusal', recusal());
      const filed = m.docket().dossiers.get(first)?.package.id;
      return enrol(m, { keys: [{ dossier: first, package: filed, key: 'AAAA' }] });
    },
    'roster/keys-not-theirs',
  ],
  [
    'of a key that was revoked',
    (m) => {
      const [device] = memberOf(m).member.devices;
      m.add(m.cast.secretariat, 'revocation', { kid: device?.kid, reason: '분실' });
      return enrol(m, { device });
    },
    'roster/twice',
  ],
]);

refuses('a revocation', () => playMonth({ members: 2, dossiers: 1, until: 'packages' }), [
  [
    'signed by a member',
    (m) => m.sign(memberOf(m), 'revocation', { kid: memberOf(m, 1).member.devices[0]?.kid, reason: '분실' }),
    'docket/not-your-role',
  ],
  [
    'of a device that nobody enrolled',
    (m) => m.sign(m.cast.secretariat, 'revocation', { kid: `A${'B'.repeat(42)}`, reason: '분실' }),
    'roster/no-such-device',
  ],
  [
    'of the last device of its author',
    (m) => m.sign(m.cast.secretariat, 'revocation', { kid: m.cast.secretariat.member.devices[0]?.kid, reason: '분실' }),
    'roster/last-device',
  ],
  [
    'a second time',
    (m) => {
      const fields = { kid: memberOf(m).member.devices[0]?.kid, reason: '분실' };
      m.add(m.cast.secretariat, 'revocation', fields);
      return m.sign(m.cast.secretariat, 'revocation', fields);
    },
    'roster/no-such-device',
  ],
  [
    'that its device answers with a record',
    (m) => {
      m.add(m.cast.secretariat, 'revocation', { kid: memberOf(m).member.devices[0]?.kid, reason: '분실' });
      return m.sign(memberOf(m), 'recusal', recusal());
    },
    'docket/revoked-key',
  ],
]);

refuses('a countersignature', () => playMonth({ members: 2, dossiers: 1, until: 'selected' }), [
  ['that is in order', (m) => m.sign(memberOf(m), 'countersignature', countersignatureBody(m)), 'ok'],
  [
    'of the selection’s author',
    (m) => m.sign(m.cast.chair, 'countersignature', countersignatureBody(m)),
    'selection/signed-already',
  ],
  [
    'a second time',
    (m) => {
      m.add(memberOf(m), 'countersignature', countersignatureBody(m));
      return m.sign(memberOf(m), 'countersignature', countersignatureBody(m));
    },
    'selection/signed-already',
  ],
  [
    'of another selection',
    (m) => m.sign(memberOf(m), 'countersignature', { ...countersignatureBody(m), selection: stranger }),
    'selection/another',
  ],
  [
    'on a log that does not hold the selection yet',
    (m) =>
      m.sign(memberOf(m), 'countersignature', {
        ...countersignatureBody(m),
        checkpoint: checkpointOf(m.records.slice(0, -1)),
      }),
    'selection/not-seen',
  ],
  [
    'on something that is no checkpoint',
    (m) => m.sign(memberOf(m), 'countersignature', { ...countersignatureBody(m), checkpoint: 'x' }),
    'selection/not-seen',
  ],
]);

refuses('a countersignature before any selection', () => playMonth({ members: 2, dossiers: 1, until: 'decided' }), [
  [
    'at all',
    (m) => m.sign(memberOf(m), 'countersignature', { selection: stranger, checkpoint: checkpointOf(m.records) }),
    'selection/none',
  ],
]);

refuses('a reopening', () => playMonth({ members: 2, dossiers: 1 }), [
  ['that is in order', (m) => m.sign(m.cast.chair, 'reopening', reopening(m)), 'ok'],
  ['signed by a member', (m) => m.sign(memberOf(m), 'reopening', reopening(m)), 'docket/not-your-role'],
  [
    'of another selection',
    (m) => m.sign(m.cast.chair, 'reopening', { ...reopening(m), selection: stranger }),
    'selection/another',
  ],
  [
    'twice by one office',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'reopening', reopening(m));
    },
    'selection/signed-already',
  ],
  [
    'of a selection that is void already',
    (m) => {
      const body = reopening(m);
      m.add(m.cast.chair, 'reopening', body);
      m.add(m.cast.secretariat, 'reopening', body);
      return m.sign(m.cast.chair, 'reopening', body);
    },
    'selection/none',
  ],
  ['without a reason', (m) => m.sign(m.cast.chair, 'reopening', { ...reopening(m), reason: '' }), 'docket/bad-body'],
]);

function reopening(m: SignedMonth) {
  return { selection: m.docket().selection?.id, reason: '표결 수 오기' };
}

async function scoredByOne(): Promise<SignedMonth> {
  const month = await playMonth({ members: 2, dossiers: 1, until: 'packages' });
  declare(month, memberOf(month), first);
  month.add(memberOf(month), 'ballot', await ballotBody(month, first, [80, 40]));
  return month;
}

const byEs256 = async () => {
  const month = await newMonth(2, 'member', 'ES256');
  setUp(month);
  month.add(month.cast.secretariat, 'dossier-package', packageBody(month, first));
  return month;
};
/** The record of the ES256 device with its signature bytes changed. */
const resignedBytes = (m: SignedMonth, change: (signature: Uint8Array) => Uint8Array): string => {
  const jws = m.sign(memberOf(m, 1), 'recusal', recusal());
  const [header, payload, signature = ''] = jws.split('.');
  const bytes = bytesFromBase64Url(signature);
  if (!bytes.ok) throw new Error('a signature is base64url');
  return `${header}.${payload}.${base64UrlFromBytes(change(bytes.value))}`;
};
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const numberIn = (bytes: Uint8Array) => BigInt(`0x${hexFromBytes(bytes)}`);
const bytesOf = (value: bigint) => must(bytesFromHex(value.toString(16).padStart(64, '0')));

refuses('a record by a device that signs with ES256', byEs256, [
  ['that is in order', (m) => m.sign(memberOf(m, 1), 'recusal', recusal()), 'ok'],
  [
    'with the other s, which verifies elsewhere',
    (m) => resignedBytes(m, (s) => concatBytes(s.subarray(0, 32), bytesOf(order - numberIn(s.subarray(32))))),
    'record/bad-signature',
  ],
  [
    'with r = 0',
    (m) => resignedBytes(m, (s) => concatBytes(new Uint8Array(32), s.subarray(32))),
    'record/bad-signature',
  ],
  [
    'with s = 0',
    (m) => resignedBytes(m, (s) => concatBytes(s.subarray(0, 32), new Uint8Array(32))),
    'record/bad-signature',
  ],
  [
    'with r beyond the order',
    (m) => resignedBytes(m, (s) => concatBytes(bytesOf(order), s.subarray(32))),
    'record/bad-signature',
  ],
  [
    'with its signature in DER',
    (m) =>
      resignedBytes(m, (s) =>
        concatBytes(Uint8Array.of(0x30, 68, 2, 32), s.subarray(0, 32), Uint8Array.of(2, 32), s.subarray(32)),
      ),
    'record/malformed',
  ],
  [
    'that calls itself EdDSA',
    (m) => m.sign({ ...memberOf(m, 1), alg: 'EdDSA' }, 'recusal', recusal()),
    'record/bad-signature',
  ],
  [
    'of an Ed25519 device that calls itself ES256',
    (m) => m.sign({ ...memberOf(m), alg: 'ES256' }, 'recusal', recusal()),
    'record/bad-signature',
  ],
  [
    'signed with the Ed25519 key of the same number',
    (m) => {
      const [device] = memberOf(m, 1).member.devices;
      const jws = m.sign(memberOf(m, 1), 'recusal', recusal());
      const body = JSON.parse(Buffer.from(jws.split('.')[1] ?? '', 'base64url').toString('utf8')) as object;
      const { secretKey } = memberOf(m, 1);
      return signRecord(crypto, {
        kind: 'recusal',
        version: 1,
        kid: device?.kid as never,
        alg: 'EdDSA',
        secretKey,
        body,
      }).jws;
    },
    'record/bad-signature',
  ],
]);

refuses('a revision', () => playMonth({ members: 3, dossiers: 2, until: 'opened' }), [
  ['that is in order', (m) => m.sign(memberOf(m), 'revision', revisionBody(m, memberOf(m), first, [70, 40])), 'ok'],
  [
    'of another member’s ballot',
    (m) => m.sign(memberOf(m, 1), 'revision', revisionBody(m, memberOf(m), first, [70, 40])),
    'revision/not-your-ballot',
  ],
  [
    'of the ballot on another dossier',
    (m) => m.sign(memberOf(m), 'revision', { ...revisionBody(m, memberOf(m), first, [70, 40]), dossier: second }),
    'revision/not-your-ballot',
  ],
  [
    'with points beyond their criterion',
    (m) => m.sign(memberOf(m), 'revision', revisionBody(m, memberOf(m), first, [101, 40])),
    'scoring/score-out-of-range',
  ],
  [
    'after a recusal',
    (m) => {
      m.add(memberOf(m), 'recusal', recusal());
      return m.sign(memberOf(m), 'revision', revisionBody(m, memberOf(m), first, [70, 40]));
    },
    'ballot/recused',
  ],
  [
    'that the decision had not seen',
    (m) => {
      for (const number of [first, second]) m.add(m.cast.chair, 'decision', decisionBody(m, number));
      m.add(memberOf(m), 'revision', revisionBody(m, memberOf(m), first, [70, 40]));
      return m.sign(m.cast.chair, 'selection', selectionBody(m));
    },
    'selection/stale-decision',
  ],
]);

const sitting = { number: 1, at: '2026-11-24T15:30:00.000Z', place: '세종', observers: [] };
const atOpening = (over: object) => async () => {
  const month = await newMonth(3);
  const { secretariat, chair, members } = month.cast;
  const plan = smallPlan(playedAt);
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  month.add(secretariat, 'round', { ...plan, rule: { ...plan.rule, ...over } });
  month.add(secretariat, 'dossier-package', packageBody(month, first));
  const rereview = { round: '2025-09', dossier: '2025-09-004', selection: null, cause: 'mismatch', occurredOn: null };
  month.add(secretariat, 'dossier-package', {
    ...packageBody(month, second),
    rereview: { ...rereview, criteria: ['safety'] },
  });
  for (const [number, points] of [
    [first, [90, 44]],
    [second, [20, 0]],
  ] as const)
    for (const member of members) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, points));
    }
  close(month);
  for (const number of [first, second]) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of [first, second]) month.add(chair, 'opening', await innerBody(month, number));
  return month;
};
const all = (month: SignedMonth) => ({ for: month.cast.members.length + 1, against: 0, abstain: 0 });
const decided = (number: typeof first, over: (month: SignedMonth) => object) => (m: SignedMonth) =>
  m.sign(m.cast.chair, 'decision', { ...decisionBody(m, number), ...over(m) });

refuses('an outcome that the rule brings', atOpening({ outcomes: ['conditional', 'deferred'] }), [
  ['on conditions', decided(first, () => ({ outcome: 'conditional', conditions: '인증 갱신' })), 'ok'],
  ['put off', decided(first, () => ({ outcome: 'deferred', sitting })), 'ok'],
  ['on conditions that are not said', decided(first, () => ({ outcome: 'conditional' })), 'decision/conditions'],
  ['selected, with conditions', decided(first, () => ({ conditions: '인증 갱신' })), 'decision/conditions'],
  ['with a day of effect', decided(first, () => ({ effectiveOn: '2026-11-25' })), 'decision/effect-day'],
  [
    'put off on a tie',
    decided(first, () => ({ outcome: 'deferred', vote: { for: 2, against: 2, abstain: 0 } })),
    'decision/vote-failed',
  ],
]);

refuses('a decision under a rule without other outcomes', atOpening({}), [
  [
    'on conditions',
    decided(first, () => ({ outcome: 'conditional', conditions: '인증 갱신' })),
    'decision/outcome-not-in-rule',
  ],
  ['put off', decided(first, () => ({ outcome: 'deferred' })), 'decision/outcome-not-in-rule'],
  ['found unfit', decided(first, () => ({ outcome: 'unfit' })), 'decision/outcome-not-in-rule'],
]);

refuses('a decision on a re-review', atOpening({}), [
  [
    'unfit from the day of the sitting in Korea',
    decided(second, (m) => ({ outcome: 'unfit', vote: all(m), sitting, effectiveOn: '2026-11-25' })),
    'ok',
  ],
  ['upheld on a tie', decided(second, () => ({ outcome: 'upheld', vote: { for: 2, against: 2, abstain: 0 } })), 'ok'],
  [
    'unfit on a tie',
    decided(second, () => ({
      ...{ outcome: 'unfit', vote: { for: 2, against: 2, abstain: 0 }, sitting, effectiveOn: '2026-11-25' },
    })),
    'decision/vote-failed',
  ],
  [
    'unfit from another day',
    decided(second, (m) => ({ outcome: 'unfit', vote: all(m), sitting, effectiveOn: '2026-11-24' })),
    'decision/effect-day',
  ],
  [
    'unfit without a sitting',
    decided(second, (m) => ({ outcome: 'unfit', vote: all(m), effectiveOn: '2026-11-25' })),
    'decision/no-sitting',
  ],
  ['upheld against the vote', decided(second, (m) => ({ outcome: 'upheld', vote: all(m) })), 'decision/unfit-carried'],
  ['selected', decided(second, () => ({ outcome: 'selected' })), 'decision/outcome-not-in-rule'],
]);

const again = { round: '2025-09', dossier: 'x', selection: null, cause: 'closure', criteria: ['safety'] };
const rereviewed = (rereview: object) => (m: SignedMonth) =>
  m.sign(m.cast.secretariat, 'dossier-package', { ...packageBody(m, second), rereview: { ...again, ...rereview } });
refuses('a package of a re-review', () => playMonth({ members: 2, dossiers: 1, until: 'packages' }), [
  ['that is in order', rereviewed({ occurredOn: '2026-10-01' }), 'ok'],
  ['without the day that its cause has', rereviewed({ occurredOn: null }), 'package/bad-rereview'],
  [
    'with a day that its cause has not',
    rereviewed({ occurredOn: '2026-10-01', cause: 'scope' }),
    'package/bad-rereview',
  ],
  [
    'of a criterion that is not in its rubric',
    rereviewed({ occurredOn: '2026-10-01', criteria: ['price'] }),
    'package/bad-rereview',
  ],
  [
    'of criteria in another order',
    rereviewed({ occurredOn: '2026-10-01', criteria: ['support', 'safety'] }),
    'package/bad-rereview',
  ],
]);

const nominated = (over: (body: ReturnType<typeof nominationBody>) => object) => (m: SignedMonth) => {
  const body = nominationBody(m, first);
  return m.sign(m.cast.secretariat, 'nomination', { ...body, ...over(body) });
};
refuses('a nomination', () => playMonth(), [
  ['that is in order', nominated(() => ({})), 'ok'],
  [
    'not to be, on points that are too few',
    (m) => m.sign(m.cast.secretariat, 'nomination', nominationBody(m, first, [60, 60, 60, 60, 60, 60])),
    'ok',
  ],
  [
    'in spite of points that are too few',
    (m) =>
      m.sign(m.cast.secretariat, 'nomination', {
        ...nominationBody(m, first, [60, 60, 60, 60, 60, 60]),
        outcome: 'nominated',
      }),
    'nomination/other-outcome',
  ],
  [
    'without a document',
    nominated(({ documents }) => ({ documents: documents.with(0, 'missing' as never) })),
    'nomination/other-outcome',
  ],
  [
    'by five evaluators',
    nominated(({ evaluations }) => ({ evaluations: evaluations.slice(0, 5) })),
    'nomination/panel',
  ],
  [
    'in another order of evaluators',
    nominated(({ evaluations }) => ({ evaluations: evaluations.toReversed() })),
    'nomination/panel',
  ],
  [
    'on a form whose maxima are not 100',
    nominated(({ form }) => ({ form: { ...form, criteria: form.criteria.slice(1) } })),
    'nomination/bad-form',
  ],
  [
    'on a form that drops more than it asks',
    nominated(({ form }) => ({ form: { ...form, rule: { ...form.rule, drop: { highest: 3, lowest: 3 } } } })),
    'nomination/bad-form',
  ],
  [
    'of a service that was not selected',
    async (m) => m.sign(m.cast.secretariat, 'nomination', { ...nominationBody(m, first), dossier: numberOf(9) }),
    'nomination/not-selected',
  ],
  [
    'that names a person',
    nominated(({ evaluations }) => ({ evaluations: evaluations.map((each) => ({ ...each, name: '김평가' })) })),
    'docket/bad-body',
  ],
]);

refuses('what follows a closing for good', () => playMonth(), [
  ['the word of one office', (m) => m.sign(m.cast.chair, 'disposal', disposalBody(m)), 'ok'],
  [
    'a destruction on the own device',
    (m) => {
      closeForGood(m);
      return m.sign(memberOf(m, 1), 'destruction', destructionBody(m, memberOf(m, 1)));
    },
    'ok',
  ],
  [
    'a nomination still',
    (m) => {
      closeForGood(m);
      return m.sign(m.cast.secretariat, 'nomination', nominationBody(m, first));
    },
    'ok',
  ],
  [
    'the second word of one office as that of the other',
    (m) => {
      m.add(m.cast.chair, 'disposal', disposalBody(m));
      return m.sign(m.cast.chair, 'disposal', disposalBody(m));
    },
    'disposal/twice',
  ],
  [
    'a destruction on the word of one office',
    (m) => {
      m.add(m.cast.chair, 'disposal', disposalBody(m));
      return m.sign(memberOf(m), 'destruction', destructionBody(m, memberOf(m)));
    },
    'disposal/not-closed',
  ],
  [
    'a destruction told twice',
    (m) => {
      closeForGood(m);
      m.add(memberOf(m), 'destruction', destructionBody(m, memberOf(m)));
      return m.sign(memberOf(m), 'destruction', destructionBody(m, memberOf(m)));
    },
    'disposal/twice',
  ],
  [
    'a destruction told for somebody else’s device',
    (m) => {
      closeForGood(m);
      return m.sign(memberOf(m), 'destruction', destructionBody(m, memberOf(m, 1)));
    },
    'disposal/other-device',
  ],
  [
    'a reopening',
    (m) => {
      closeForGood(m);
      return m.sign(m.cast.secretariat, 'reopening', { selection: m.docket().selection?.id, reason: '표결 수 오기' });
    },
    'disposal/closed-for-good',
  ],
  [
    'a decision',
    (m) => {
      closeForGood(m);
      return m.sign(m.cast.chair, 'decision', decisionBody(m, first));
    },
    'selection/frozen',
  ],
]);

const finalWith = (objectionDays: number) => async () => {
  const month = await atOpening({ objectionDays })();
  month.add(month.cast.chair, 'decision', decisionBody(month, first));
  const upheld = { outcome: 'upheld', vote: { for: 0, against: 4, abstain: 0 } };
  month.add(month.cast.chair, 'decision', { ...decisionBody(month, second), ...upheld });
  month.add(month.cast.chair, 'selection', selectionBody(month));
  for (const signer of [month.cast.secretariat, memberOf(month)])
    month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
};
const closedAt = (at: string) => (m: SignedMonth) => m.sign(m.cast.chair, 'disposal', { ...disposalBody(m), at });
refuses('a closing for good while applicants may object', finalWith(20), [
  ['on the day', closedAt('2026-12-13T00:00:00.000Z'), 'ok'],
  ['a moment before', closedAt('2026-12-12T23:59:59.999Z'), 'disposal/too-early'],
  ['on a day that is none', closedAt('2027-11-00T00:00:00.000Z'), 'disposal/too-early'],
]);

/** Of the first member's own ballot on the first dossier. */
function withdrawal(month: SignedMonth) {
  return { dossier: first, ballot: month.docket().dossiers.get(first)?.ballots.get(memberIdSchema.parse('m1'))?.id };
}

function recusal() {
  return { dossier: first, ground: 'self', reason: '이해관계' };
}

function signed(
  month: SignedMonth,
  over: { secretKey?: Uint8Array; kind?: string; version?: number; own: 'yes' | 'no' },
): string {
  const { member, alg, secretKey } = memberOf(month);
  const kid = over.own === 'yes' ? member.devices[0]?.kid : (`A${'B'.repeat(42)}` as never);
  if (!kid) throw new Error('a member has a device');
  const body = { round: '2026-11', author: member.id, previous: null, at: '2026-11-23T00:00:00.000Z', ...recusal() };
  const { kind = 'recusal', version = 1 } = over;
  return signRecord(crypto, { kind, version, kid, alg, secretKey: over.secretKey ?? secretKey, body }).jws;
}

function changed(jws: string, place: number): string {
  const at = jws.length + place;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}

async function opened(month: SignedMonth, change: (text: string) => string): Promise<string> {
  const text = JSON.stringify(await innerBody(month, first));
  const forged = change(text);
  if (forged === text) throw new Error('the tampering changed nothing');
  return month.sign(month.cast.chair, 'opening', JSON.parse(forged) as object);
}

async function exchanged(month: SignedMonth): Promise<string> {
  const body = await innerBody(month, first);
  const [a, b] = body.contents;
  if (!a || !b) throw new Error('two ballots are needed');
  const contents = [
    { ...b, ballot: a.ballot },
    { ...a, ballot: b.ballot },
  ];
  return month.sign(month.cast.chair, 'opening', { ...body, contents });
}

function turned(month: SignedMonth) {
  const body = selectionBody(month);
  const results = body.results.map((result, index) => (index === 0 ? { ...result, outcome: 'not-selected' } : result));
  return { ...body, results };
}

refuses('a rehearsal', playRehearsal, [
  [
    'that is made final',
    (m) => m.sign(m.cast.chair, 'selection', { ...selectionBody(m), results: [anyResult], round: rehearsal }),
    'rehearsal/never-final',
  ],
  ['signed off by a member', (m) => m.sign(memberOf(m, 1), 'sign-off', signOffBody(m)), 'docket/not-your-role'],
  [
    'signed off twice by one office',
    (m) => {
      m.add(memberOf(m), 'sign-off', signOffBody(m));
      return m.sign(m.cast.chair, 'sign-off', signOffBody(m));
    },
    'rehearsal/signed-already',
  ],
  [
    'signed off with the zeros of another round',
    (m) => {
      const body = signOffBody(m);
      return m.sign(m.cast.chair, 'sign-off', { ...body, zero: { ...body.zero, round: '2026-12' } });
    },
    'rehearsal/other-round',
  ],
  [
    'signed off on other figures',
    (m) => m.sign(m.cast.chair, 'sign-off', { ...signOffBody(m), tally: stranger }),
    'rehearsal/other-tally',
  ],
  [
    'signed off as the month that it rehearses',
    (m) => m.sign(m.cast.chair, 'sign-off', { ...signOffBody(m), round: '2026-11' }),
    'docket/foreign-round',
  ],
]);

refuses('the definition of a rehearsal', namedRehearsal, [
  [
    'without its mark',
    (m) => m.sign(m.cast.secretariat, 'round', { ...smallPlan(playedAt), round: rehearsal }),
    'rehearsal/misnamed',
  ],
  [
    'of a rehearsal',
    (m) => {
      const marked = { ...mark, of: rehearsal };
      return m.sign(m.cast.secretariat, 'round', { ...smallPlan(playedAt), rehearsal: marked, round: rehearsal });
    },
    'rehearsal/misnamed',
  ],
  [
    'signed off before it was opened',
    (m) => {
      m.add(m.cast.secretariat, 'round', { ...smallPlan(playedAt), rehearsal: mark, round: rehearsal });
      return m.sign(m.cast.chair, 'sign-off', signOffBody(m));
    },
    'rehearsal/too-early',
  ],
]);

/** A clarification by a member with an answer drafted by the secretariat, after that change. */
const clarified = (m: SignedMonth) => {
  const question = added(m, memberOf(m, 1), 'question', clarificationBody(first));
  return { question, draft: added(m, m.cast.secretariat, 'answer', draftBody(question)) };
};
const recuse = (m: SignedMonth, signer: Signer) =>
  m.add(signer, 'recusal', { dossier: first, ground: 'self', reason: '이해관계' });
refuses('questions and answers', () => playMonth({ until: 'packages', roleOfFirst: 'acting-chair' }), [
  [
    'a clarification by a member who reads it',
    (m) => m.sign(memberOf(m, 1), 'question', clarificationBody(first)),
    'ok',
  ],
  ['a clarification by the chair', (m) => m.sign(m.cast.chair, 'question', clarificationBody(first)), 'ok'],
  ['a pre-question from outside', (m) => m.sign(m.cast.secretariat, 'question', preQuestionBody()), 'ok'],
  ['a pre-question of an applicant', (m) => m.sign(m.cast.secretariat, 'question', preQuestionBody(first)), 'ok'],
  ['a pre-question by the chair', (m) => m.sign(m.cast.chair, 'question', preQuestionBody()), 'docket/not-your-role'],
  [
    'a clarification by who recused',
    (m) => {
      recuse(m, memberOf(m, 1));
      return m.sign(memberOf(m, 1), 'question', clarificationBody(first));
    },
    'ballot/recused',
  ],
  [
    'a clarification by who was excluded from the start',
    (m) => {
      m.add(m.cast.secretariat, 'dossier-package', packageBody(m, numberOf(3), [memberOf(m, 1).member.id]));
      return m.sign(memberOf(m, 1), 'question', clarificationBody(numberOf(3)));
    },
    'ballot/recused',
  ],
  [
    'an approval by the acting chair where the chair recused',
    (m) => {
      const { question, draft } = clarified(m);
      recuse(m, m.cast.chair);
      return m.sign(memberOf(m), 'answer', approvalBody(question, draft));
    },
    'ok',
  ],
  [
    'an approval by the chair who recused',
    (m) => {
      const { question, draft } = clarified(m);
      recuse(m, m.cast.chair);
      return m.sign(m.cast.chair, 'answer', approvalBody(question, draft));
    },
    'question/recused',
  ],
  [
    'an approval by a member',
    (m) => {
      const { question, draft } = clarified(m);
      return m.sign(memberOf(m, 1), 'answer', approvalBody(question, draft));
    },
    'docket/not-your-role',
  ],
  [
    'an approval by who drafted',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      return m.sign(m.cast.secretariat, 'answer', approvalBody(question, draft));
    },
    'question/own-draft',
  ],
  [
    'an approval twice',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(memberOf(m), 'answer', approvalBody(question, draft));
    },
    'question/approved-already',
  ],
  [
    'an approval of another question’s draft',
    (m) => {
      const { draft } = draftedQuestion(m);
      return m.sign(m.cast.chair, 'answer', approvalBody(clarified(m).question, draft));
    },
    'question/another-draft',
  ],
  [
    'a publication after a new draft that nobody approved',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      const later = added(m, m.cast.secretariat, 'answer', draftBody(question));
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, later));
    },
    'question/not-approved',
  ],
  [
    'a correction that was approved anew',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      m.add(m.cast.secretariat, 'answer', publicationBody(question, draft));
      const later = added(m, m.cast.secretariat, 'answer', draftBody(question));
      m.add(m.cast.chair, 'answer', approvalBody(question, later));
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, later));
    },
    'ok',
  ],
  [
    'a clarification’s answer to its readers',
    (m) => {
      const { question, draft } = clarified(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', readersBody(question, draft));
    },
    'ok',
  ],
  [
    'a clarification’s answer to everybody',
    (m) => {
      const { question, draft } = clarified(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, draft));
    },
    'question/wrong-audience',
  ],
  [
    'a letter to an applicant where none asked',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', {
        ...publicationBody(question, draft),
        published: { to: 'applicant' },
      });
    },
    'question/wrong-audience',
  ],
]);

/** Packages that the expert reads too, with a declaration where it says so. */
const advisedMonth = async (declared = true): Promise<SignedMonth> => {
  const month = await newMonth(3, 'acting-chair');
  setUp(month);
  nameExpert(month);
  for (const number of [first, numberOf(2)])
    month.add(month.cast.secretariat, 'dossier-package', packageForExpert(month, number));
  if (declared) declare(month, month.cast.expert, first);
  return month;
};
refuses('an opinion before the declaration', () => advisedMonth(false), [
  ['given', (m) => m.sign(m.cast.expert, 'opinion', givenBody(m, first)), 'scoring/conflict-undeclared'],
]);
refuses('opinions of an expert', advisedMonth, [
  ['one that the expert gives', (m) => m.sign(m.cast.expert, 'opinion', givenBody(m, first)), 'ok'],
  [
    'another in place of it',
    (m) => {
      givenOpinion(m, first);
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
    'ok',
  ],
  [
    'the one that stands, withdrawn',
    (m) => m.sign(m.cast.expert, 'opinion', withdrawnBody(first, givenOpinion(m, first))),
    'ok',
  ],
  [
    'one that was replaced, withdrawn',
    (m) => {
      const before = givenOpinion(m, first);
      givenOpinion(m, first);
      return m.sign(m.cast.expert, 'opinion', withdrawnBody(first, before));
    },
    'opinion/none-to-withdraw',
  ],
  [
    'one withdrawn twice',
    (m) => {
      const given = givenOpinion(m, first);
      m.add(m.cast.expert, 'opinion', withdrawnBody(first, given));
      return m.sign(m.cast.expert, 'opinion', withdrawnBody(first, given));
    },
    'opinion/none-to-withdraw',
  ],
  ['one by a member', (m) => m.sign(memberOf(m, 1), 'opinion', givenBody(m, first)), 'docket/not-your-role'],
  ['one by the chair', (m) => m.sign(m.cast.chair, 'opinion', givenBody(m, first)), 'docket/not-your-role'],
  ['one by the secretariat', (m) => m.sign(m.cast.secretariat, 'opinion', givenBody(m, first)), 'docket/not-your-role'],
  [
    'one after the own recusal',
    (m) => {
      recuse(m, m.cast.expert);
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
    'ballot/recused',
  ],
  [
    'one on another package',
    (m) => m.sign(m.cast.expert, 'opinion', { ...givenBody(m, first), package: 'ef'.repeat(32) }),
    'package/superseded',
  ],
  [
    'one on another rubric',
    (m) => m.sign(m.cast.expert, 'opinion', { ...givenBody(m, first), rubric: 'ef'.repeat(32) }),
    'ballot/other-rubric',
  ],
  [
    'one after a closing',
    (m) => {
      close(m);
      return m.sign(m.cast.expert, 'opinion', givenBody(m, first));
    },
    'ballot/closed',
  ],
  [
    'a package that an expert is to score',
    (m) => {
      const body = packageForExpert(m, numberOf(3));
      return m.sign(m.cast.secretariat, 'dossier-package', { ...body, reviewers: [...body.reviewers, 'expert'] });
    },
    'package/bad-readers',
  ],
  [
    'a ballot of the expert',
    async (m) => m.sign(m.cast.expert, 'ballot', await ballotBody(m, first, [90, 40])),
    'ballot/not-assigned',
  ],
  ['a closing by the expert', (m) => m.sign(m.cast.expert, 'closing', closingBody(m)), 'docket/not-your-role'],
]);

/** A month with an expert that both offices closed and opened, or that was decided and selected. */
const expertAtTheEnd = async (until: 'opened' | 'selected'): Promise<SignedMonth> => {
  const month = await advisedMonth();
  for (const number of [first, numberOf(2)])
    for (const member of month.cast.members) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, [90, 40]));
    }
  close(month);
  for (const number of [first, numberOf(2)])
    month.add(month.cast.secretariat, 'opening', await outerBody(month, number));
  if (until === 'opened') {
    return month;
  }
  for (const number of [first, numberOf(2)]) month.add(month.cast.chair, 'opening', await innerBody(month, number));
  for (const number of [first, numberOf(2)]) month.add(month.cast.chair, 'decision', decisionBody(month, number));
  month.add(month.cast.chair, 'selection', selectionBody(month));
  return month;
};
refuses('an expert among the ballots', () => expertAtTheEnd('opened'), [
  [
    'opening the inner envelopes',
    async (m) => m.sign(m.cast.expert, 'opening', await innerBody(m, first)),
    'docket/not-your-role',
  ],
  ['deciding', (m) => m.sign(m.cast.expert, 'decision', decisionBody(m, first)), 'docket/not-your-role'],
]);
refuses('an expert after the selection', () => expertAtTheEnd('selected'), [
  [
    'countersigning it',
    (m) => m.sign(m.cast.expert, 'countersignature', countersignatureBody(m)),
    'docket/not-your-role',
  ],
  [
    'reopening it',
    (m) => m.sign(m.cast.expert, 'reopening', { selection: m.docket().selection?.id, reason: '다시 봅니다' }),
    'docket/not-your-role',
  ],
  ['closing the month for good', (m) => m.sign(m.cast.expert, 'disposal', disposalBody(m)), 'docket/not-your-role'],
  ['giving an opinion', (m) => m.sign(m.cast.expert, 'opinion', givenBody(m, first)), 'selection/frozen'],
]);
