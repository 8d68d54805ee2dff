import { mark } from '../../registry/command/attack/play-rehearsal.ts';
import { none, list, part, item, twice, inUse, weak, type Alterations } from './alter-record.ts';
import type { Body } from './frozen-records.ts';

const rubricWith = (body: Body, change: (rubric: Body) => Body): Body => ({
  rubrics: list(body, 'rubrics').map((each) => ({ ...each, ...change(each) })),
});
const ruleWith = (body: Body, change: Body): Body => ({ rule: { ...part(body, 'rule'), ...change } });
const pointsWith = (body: Body, change: Body): Body =>
  ruleWith(body, { points: { ...part(part(body, 'rule'), 'points'), ...change } });
const deviceOf = (body: Body, member: number) => list(list(body, 'members')[member] ?? {}, 'devices')[0] ?? {};
const deviceWith = (body: Body, change: Body): Body => ({ device: { ...part(body, 'device'), ...change } });

/** What the rules of setting up a round, and of its devices, refuse. */
export const alteredSetUp: Alterations<'roster' | 'round' | 'dossier-package' | 'enrolment' | 'revocation'> = {
  roster: [
    ['names no chair', 'roster/one-chair', (body) => item(body, 'members', 1, { role: 'member' })],
    [
      'names two acting chairs',
      'roster/one-acting-chair',
      (body) => item(body, 'members', 3, { role: 'acting-chair' }),
    ],
    [
      'has no secretariat, its author neither',
      'docket/not-your-role',
      (body) => item(body, 'members', 0, { role: 'member' }),
    ],
    ['has one id twice', 'roster/twice', (body) => item(body, 'members', 3, { id: 'm1' })],
    ['has one key twice', 'roster/twice', (body) => item(body, 'members', 3, { devices: [deviceOf(body, 2)] })],
    [
      'has a key of small order',
      'roster/bad-key',
      (body) => item(body, 'members', 2, { devices: [{ ...deviceOf(body, 2), signingKey: weak }] }),
    ],
    [
      'calls an Ed25519 key an ES256 key',
      'roster/bad-key',
      (body) => item(body, 'members', 2, { devices: [{ ...deviceOf(body, 2), alg: 'ES256' }] }),
    ],
    [
      'gives a key the id of another',
      'roster/bad-key',
      (body) => item(body, 'members', 2, { devices: [{ ...deviceOf(body, 2), kid: 'A'.repeat(43) }] }),
    ],
    ['has nobody but one', 'docket/bad-body', (body) => ({ members: list(body, 'members').slice(0, 1) })],
    ['is signed by a member', 'docket/not-your-role', () => ({}), 'm1'],
    ['is signed by a stranger', 'docket/unknown-key', (body) => ({ members: list(body, 'members').slice(1) })],
  ],
  round: [
    ['is signed by the chair', 'docket/not-your-role', () => ({}), 'chair'],
    ['marks a month as a rehearsal', 'rehearsal/misnamed', () => ({ rehearsal: mark })],
    ['has weights that are not 100', 'round/weights-not-100', (body) => rubricWith(body, reweighted)],
    ['has one criterion twice', 'round/criterion-twice', (body) => rubricWith(body, doubled)],
    [
      'gives a service type two rubrics',
      'round/one-rubric-each',
      (body) => ({ rubrics: twice(list(body, 'rubrics')) }),
    ],
    [
      'gives a service type none',
      'round/one-rubric-each',
      (body) => rubricWith(body, () => ({ serviceTypes: ['IaaS'] })),
    ],
    ['ends before it begins', 'round/schedule-order', (body) => ({ schedule: turned(part(body, 'schedule')) })],
    ['has a floor above 100', 'round/rule-invalid', (body) => pointsWith(body, { floor: '100.5' })],
    ['has a figure with a zero too many', 'docket/bad-body', (body) => pointsWith(body, { passMark: '70.0' })],
    [
      'asks for more than all',
      'round/rule-invalid',
      (body) => ruleWith(body, { verdictHolds: { bound: 'at-least', numerator: 3, denominator: 2 } }),
    ],
    [
      'leaves out as many as there are',
      'round/rule-invalid',
      (body) => pointsWith(body, { aggregation: { kind: 'trimmed-mean', highest: 2, lowest: 1, atLeast: 3 } }),
    ],
    ['has a month that is none', 'docket/bad-body', () => ({ month: '2026-13' })],
  ],
  'dossier-package': [
    ['is signed by the chair', 'docket/not-your-role', () => ({}), 'chair'],
    ['names another rubric', 'package/other-rubric', () => ({ rubric: none })],
    ['lets somebody with a conflict read', 'package/bad-readers', () => ({ excluded: ['m1'] })],
    ['has a reviewer who may not read', 'package/bad-readers', () => ({ readers: ['m1', 'm2'] })],
    [
      'has a reader who is nobody',
      'package/bad-readers',
      (body) => ({ readers: [...list(body, 'readers'), 'nobody'] }),
    ],
    ['lets the secretariat read', 'package/bad-readers', (body) => ({ readers: [...list(body, 'readers'), 'office'] })],
    ['has no reviewer', 'docket/bad-body', () => ({ reviewers: [] })],
    ['has an empty file', 'docket/bad-body', (body) => ({ manifest: { ...part(body, 'manifest'), bytes: 0 } })],
  ],
  enrolment: [
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['is for nobody', 'roster/unknown-member', () => ({ member: 'nobody' })],
    ['is of a key in use', 'roster/twice', (_, place) => ({ device: inUse(place) })],
    ['is of a key of small order', 'roster/bad-key', (body) => deviceWith(body, { alg: 'EdDSA', signingKey: weak })],
    ['calls an ES256 key an Ed25519 key', 'roster/bad-key', (body) => deviceWith(body, { alg: 'EdDSA' })],
    ['gives the key the id of another', 'roster/bad-key', (body) => deviceWith(body, { kid: 'A'.repeat(43) })],
    ['has a recipient that is none', 'docket/bad-body', (body) => deviceWith(body, { recipient: 'age1' })],
    [
      'hands over the key of a dossier that is not there',
      'roster/keys-not-theirs',
      () => ({ keys: [{ dossier: '2026-11-009', package: none, key: 'AAAA' }] }),
    ],
    [
      'hands over the key of another package',
      'roster/keys-not-theirs',
      () => ({ keys: [{ dossier: '2026-11-001', package: none, key: 'AAAA' }] }),
    ],
  ],
  revocation: [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is of a device that nobody enrolled', 'roster/no-such-device', () => ({ kid: 'A'.repeat(43) })],
    [
      'is of the last device of its author',
      'roster/last-device',
      (_, place) => ({ kid: inUse(place, 'office')['kid'] }),
    ],
    ['has no reason', 'docket/bad-body', () => ({ reason: '' })],
  ],
};

function reweighted({ criteria }: Body): Body {
  const text = JSON.stringify(criteria).replace('"weight":"60"', '"weight":"61"');
  return { criteria: JSON.parse(text) as unknown };
}

function doubled(rubric: Body): Body {
  return { criteria: twice(list(rubric, 'criteria')) };
}

function turned({ scoringFrom, scoringUntil, meetingAt }: Body): Body {
  return { scoringFrom: scoringUntil, scoringUntil: scoringFrom, meetingAt };
}
