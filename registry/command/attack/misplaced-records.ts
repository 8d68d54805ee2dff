import { base64UrlFromBytes } from '../../../shared/basics/bytes.ts';
import type { RecordKind } from '../../../shared/docket/record-kinds.ts';
import type { ClaimCode } from '../../../shared/report/claims.ts';
import { keyIdOf } from '../../../shared/sealing/signing-key.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Random } from './random.ts';
import {
  bundleOf,
  checkpointOf,
  copyOf,
  countersignatureBody,
  decisionBody,
  numberOf,
  registryKey,
  upTo,
} from './signed-month.ts';
import type { SignedMonth, Signer } from './signed-month.ts';
import { kindOf, type Tampering } from './tamper.ts';

/** What is signed at which point of the month, honestly and by its own author, although the rules do not admit it there. */
type Misplaced = readonly [
  strategy: string,
  claim: ClaimCode,
  before: RecordKind,
  sign: (month: SignedMonth, random: Random) => string,
];

const first = numberOf(1);
const nobody = 'ef'.repeat(32);

/** An enrolment's body for the first member, with a device of new keys or the one given. */
const enrolment = (month: SignedMonth, over: object = {}) => ({
  member: memberOf(month).member.id,
  device: newDevice(memberOf(month)).device,
  keys: [],
  ...over,
});
const reopening = (month: SignedMonth) => ({
  selection: month.docket().selection?.id ?? nobody,
  reason: '표결 수 오기',
});
const revocationOf = ({ member }: Signer) => ({ kid: member.devices[0]?.kid, reason: '분실' });

const list: readonly Misplaced[] = [
  ['an enrolment by a member', 'signatures-hold', 'closing', (m) => m.sign(memberOf(m), 'enrolment', enrolment(m))],
  [
    'an enrolment of a key in use',
    'set-up-in-order',
    'closing',
    (m) => m.sign(m.cast.secretariat, 'enrolment', enrolment(m, { device: m.cast.chair.member.devices[0] })),
  ],
  [
    'an enrolment of a key of small order',
    'set-up-in-order',
    'closing',
    (m) => {
      const { device } = newDevice(memberOf(m));
      return m.sign(
        m.cast.secretariat,
        'enrolment',
        enrolment(m, { device: { ...device, signingKey: `AQ${'A'.repeat(41)}` } }),
      );
    },
  ],
  [
    'an enrolment with the key of another package',
    'set-up-in-order',
    'closing',
    (m) =>
      m.sign(
        m.cast.secretariat,
        'enrolment',
        enrolment(m, { keys: [{ dossier: first, package: nobody, key: 'AAAA' }] }),
      ),
  ],
  [
    'a record of a device before its enrolment',
    'signatures-hold',
    'closing',
    (m) => m.sign(newDevice(memberOf(m)).signer, 'recusal', recusal),
  ],
  [
    'a revocation by a member',
    'signatures-hold',
    'closing',
    (m) => m.sign(memberOf(m), 'revocation', revocationOf(m.cast.chair)),
  ],
  [
    'a revocation of the last device of its author',
    'set-up-in-order',
    'closing',
    (m) => m.sign(m.cast.secretariat, 'revocation', revocationOf(m.cast.secretariat)),
  ],
  [
    'a record of a device after its revocation',
    'signatures-hold',
    'closing',
    (m) => {
      m.add(m.cast.secretariat, 'revocation', revocationOf(memberOf(m)));
      return m.sign(memberOf(m), 'recusal', recusal);
    },
  ],
  [
    'an enrolment while a selection stands',
    'frozen-after',
    'countersignature',
    (m) => m.sign(m.cast.secretariat, 'enrolment', enrolment(m)),
  ],
  [
    'a countersignature before any selection',
    'countersigned',
    'selection',
    (m) => m.sign(memberOf(m), 'countersignature', { ...countersignatureBody(m), selection: nobody }),
  ],
  [
    'a countersignature of the selection’s author',
    'countersigned',
    'countersignature',
    (m) => m.sign(m.cast.chair, 'countersignature', countersignatureBody(m)),
  ],
  [
    'a countersignature twice',
    'countersigned',
    'countersignature',
    (m) => {
      m.add(memberOf(m), 'countersignature', countersignatureBody(m));
      return m.sign(memberOf(m), 'countersignature', countersignatureBody(m));
    },
  ],
  [
    'a countersignature of another selection',
    'countersigned',
    'countersignature',
    (m) => m.sign(memberOf(m), 'countersignature', { ...countersignatureBody(m), selection: nobody }),
  ],
  [
    'a countersignature on a log without the selection',
    'countersigned',
    'countersignature',
    (m) =>
      m.sign(memberOf(m), 'countersignature', {
        ...countersignatureBody(m),
        checkpoint: checkpointOf(m.records.slice(0, -1)),
      }),
  ],
  [
    'a countersignature on the word of another registry',
    'states-named',
    'countersignature',
    (m, random) => {
      const checkpoint = checkpointOf(m.records, { name: registryKey.name, secretKey: random.bytes(32) });
      return m.sign(memberOf(m), 'countersignature', { ...countersignatureBody(m), checkpoint });
    },
  ],
  [
    'a reopening before any selection',
    'countersigned',
    'selection',
    (m) => m.sign(m.cast.chair, 'reopening', reopening(m)),
  ],
  [
    'a reopening by a member',
    'signatures-hold',
    'countersignature',
    (m) => m.sign(memberOf(m), 'reopening', reopening(m)),
  ],
  [
    'a reopening twice by one office',
    'countersigned',
    'countersignature',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'reopening', reopening(m));
    },
  ],
  [
    'one office’s reopening taken for two',
    'frozen-after',
    'countersignature',
    (m) => {
      m.add(m.cast.chair, 'reopening', reopening(m));
      return m.sign(m.cast.chair, 'decision', decisionBody(m, first));
    },
  ],
];

/** The registry signs a log that ends with the misplaced record. */
export const misplacedRecords: readonly Tampering[] = list.map(([strategy, claim, before, sign]) => ({
  strategy,
  claims: [claim],
  bundle: (month, random) => {
    const then = copyOf(momentBefore(month, before));
    const jws = sign(then, random);
    return bundleOf([...then.records, jws]);
  },
}));

/** Several records are misplaced at the same moment of the same month, and coming there takes longer than all the rest. */
const moments = new WeakMap<SignedMonth, Map<RecordKind, SignedMonth>>();

function momentBefore(month: SignedMonth, kind: RecordKind): SignedMonth {
  const known = moments.get(month) ?? new Map<RecordKind, SignedMonth>();
  moments.set(month, known);
  const index = month.records.findIndex((jws) => kindOf(jws) === kind);
  const moment = known.get(kind) ?? upTo(month, index);
  known.set(kind, moment);
  return moment;
}

const recusal = { dossier: first, ground: 'self', reason: '이해관계' };

function memberOf({ cast }: SignedMonth): Signer {
  const member = cast.members[0];
  if (!member) throw new Error('a month has members');
  return member;
}

/** A second device for somebody: fit keys that no roster knows. */
function newDevice(signer: Signer) {
  const secretKey = new Uint8Array(32).fill(201);
  const publicKey = crypto.publicKeyEd25519(secretKey);
  const device = {
    kid: keyIdOf(crypto, publicKey, 'EdDSA'),
    alg: 'EdDSA' as const,
    signingKey: base64UrlFromBytes(publicKey),
    recipient: signer.member.devices[0]?.recipient ?? '',
  };
  return { device, signer: { ...signer, secretKey, member: { ...signer.member, devices: [device] } } };
}
