import { secondDevice, type Signer } from './cast.ts';
import { firstMember, misplaced } from './misplaced.ts';
import { numberOf } from './month-bodies.ts';
import type { SignedMonth } from './signed-month.ts';

const first = numberOf(1);
const nobody = 'ef'.repeat(32);
const recusal = { dossier: first, ground: 'self', reason: '이해관계' };
const revocationOf = ({ member }: Signer) => ({ kid: member.devices[0]?.kid, reason: '분실' });
const newDevice = (owner: Signer, fill = 201) => secondDevice(owner, new Uint8Array(32).fill(fill));

/** An enrolment's body for the first member, with a device of new keys or what is given. */
const enrolment = (month: SignedMonth, over: object = {}) => ({
  member: firstMember(month).member.id,
  device: newDevice(firstMember(month)).member.devices[0],
  keys: [],
  ...over,
});

/** Enrolments and revocations where the rules do not admit them, and records of devices outside their time. */
export const misplacedDevices = misplaced([
  [
    'an enrolment by a member',
    'docket/not-your-role',
    'before closing',
    (m) => m.sign(firstMember(m), 'enrolment', enrolment(m)),
  ],
  [
    'an enrolment of a key in use',
    'roster/twice',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'enrolment', enrolment(m, { device: m.cast.chair.member.devices[0] })),
  ],
  [
    'an enrolment of a key of small order',
    'roster/bad-key',
    'before closing',
    (m) => {
      const [device] = newDevice(firstMember(m)).member.devices;
      return m.sign(
        m.cast.secretariat,
        'enrolment',
        enrolment(m, { device: { ...device, signingKey: `AQ${'A'.repeat(41)}` } }),
      );
    },
  ],
  [
    'an enrolment with the key of another package',
    'roster/keys-not-theirs',
    'before closing',
    (m) =>
      m.sign(
        m.cast.secretariat,
        'enrolment',
        enrolment(m, { keys: [{ dossier: first, package: nobody, key: 'AAAA' }] }),
      ),
  ],
  [
    'a record of a device before its enrolment',
    'docket/unknown-key',
    'before closing',
    (m) => m.sign(newDevice(firstMember(m)), 'recusal', recusal),
  ],
  [
    'a revocation by a member',
    'docket/not-your-role',
    'before closing',
    (m) => m.sign(firstMember(m), 'revocation', revocationOf(m.cast.chair)),
  ],
  [
    'a revocation of the last device of its author',
    'roster/last-device',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'revocation', revocationOf(m.cast.secretariat)),
  ],
  [
    'a record of a device after its revocation',
    'docket/revoked-key',
    'before closing',
    (m) => {
      m.add(m.cast.secretariat, 'revocation', revocationOf(firstMember(m)));
      return m.sign(firstMember(m), 'recusal', recusal);
    },
  ],
  [
    'an enrolment while a selection stands',
    'selection/frozen',
    'before countersignature',
    (m) => m.sign(m.cast.secretariat, 'enrolment', enrolment(m)),
  ],
  [
    'an enrolment of a key that was revoked',
    'roster/twice',
    'before closing',
    (m) => {
      m.add(m.cast.secretariat, 'enrolment', enrolment(m));
      m.add(m.cast.secretariat, 'revocation', revocationOf(newDevice(firstMember(m))));
      return m.sign(m.cast.secretariat, 'enrolment', enrolment(m));
    },
  ],
  [
    'an enrolment for somebody who is not on the roster',
    'roster/unknown-member',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'enrolment', enrolment(m, { member: 'nobody' })),
  ],
  [
    'an enrolment of a fifth device',
    'roster/too-many-devices',
    'before closing',
    (m) => {
      const member = m.cast.chair.member.id;
      for (const fill of [210, 211, 212])
        m.add(
          m.cast.secretariat,
          'enrolment',
          enrolment(m, { member, device: newDevice(m.cast.chair, fill).member.devices[0] }),
        );
      return m.sign(m.cast.secretariat, 'enrolment', enrolment(m, { member }));
    },
  ],
  [
    'an enrolment with the key of a dossier after its owner’s recusal',
    'roster/keys-not-theirs',
    'before closing',
    (m) => {
      m.add(firstMember(m), 'recusal', recusal);
      const keys = [{ dossier: first, package: m.docket().dossiers.get(first)?.package.id, key: 'AAAA' }];
      return m.sign(m.cast.secretariat, 'enrolment', enrolment(m, { keys }));
    },
  ],
  [
    'a revocation of a device that nobody enrolled',
    'roster/no-such-device',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'revocation', revocationOf(newDevice(m.cast.chair))),
  ],
  [
    'a revocation twice',
    'roster/no-such-device',
    'before closing',
    (m) => {
      m.add(m.cast.secretariat, 'revocation', revocationOf(m.cast.chair));
      return m.sign(m.cast.secretariat, 'revocation', revocationOf(m.cast.chair));
    },
  ],
  [
    'a revoked device’s signature under another device’s name',
    'record/bad-signature',
    'before closing',
    (m) => {
      const stolen = newDevice(m.cast.chair);
      m.add(
        m.cast.secretariat,
        'enrolment',
        enrolment(m, { member: m.cast.chair.member.id, device: stolen.member.devices[0] }),
      );
      m.add(m.cast.secretariat, 'revocation', revocationOf(stolen));
      return m.sign({ ...m.cast.chair, secretKey: stolen.secretKey }, 'recusal', recusal);
    },
  ],
]);
