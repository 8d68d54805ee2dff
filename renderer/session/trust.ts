import type { Docket } from '../../shared/docket/docket.ts';
import { memberById } from '../../shared/roster/roster.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { parseRecord, verifySignature, type ParsedRecord } from '../../shared/sealing/record.ts';
import type { SigningKey } from '../../shared/sealing/signing-key.ts';
import type { Outgoing } from '../store/open-store.ts';

/** 'cannot-tell' is a state of its own: what this desk does not know without the registry is neither good nor bad. */
export type LightState = 'good' | 'bad' | 'cannot-tell' | 'claim';

/** What is known about one signed record, each for itself. */
export interface Trust {
  /** The record is as it was signed: its signature holds with the enrolled key. */
  readonly integrity: LightState;
  /** Somebody on the roster stands behind the key. */
  readonly who: Extract<LightState, 'good' | 'cannot-tell'>;
  readonly name: string | null;
  /** The key was enrolled before the record's place in the log, and not revoked before it. */
  readonly keyAtIndex: LightState;
  /** The signing device's clock is only a claim; the order is the log's. */
  readonly time: 'claim';
  readonly delivered: LightState;
  readonly kid: string | null;
}

/** A record to be judged: one's own on its way or delivered, or anybody's that the log shows. */
export type TrustedRecord = Pick<Outgoing, 'id' | 'jws' | 'at' | 'state' | 'receipt'>;

export function trustOf(crypto: Crypto, docket: Docket, { jws, receipt, state }: TrustedRecord): Trust {
  const parsed = parseRecord(crypto, jws);
  const delivered = state === 'refused' ? 'bad' : receipt ? 'good' : 'cannot-tell';
  if (!parsed.ok)
    return {
      integrity: 'bad',
      who: 'cannot-tell',
      name: null,
      keyAtIndex: 'cannot-tell',
      time: 'claim',
      delivered,
      kid: null,
    };
  const { kid } = parsed.value.header;
  const enrolled = docket.devices.get(kid);
  const member = enrolled && docket.roster ? memberById(docket.roster.body, enrolled.member) : undefined;
  if (!enrolled || !member)
    return {
      integrity: 'cannot-tell',
      who: 'cannot-tell',
      name: null,
      keyAtIndex: 'cannot-tell',
      time: 'claim',
      delivered,
      kid,
    };
  const known = receipt !== undefined && receipt.index < docket.size;
  const valid = known && enrolled.since <= receipt.index && (enrolled.until ?? Infinity) > receipt.index;
  return {
    integrity: holds(crypto, parsed.value, enrolled.device) ? 'good' : 'bad',
    who: 'good',
    name: member.name,
    keyAtIndex: known ? (valid ? 'good' : 'bad') : 'cannot-tell',
    time: 'claim',
    delivered,
    kid,
  };
}

/** Signatures judged before, by record and key: a list of hundreds is drawn again with every exchange. */
const judged = new Map<string, boolean>();

function holds(crypto: Crypto, record: ParsedRecord, key: SigningKey): boolean {
  const name = `${record.id} ${key.alg} ${key.signingKey}`;
  const known = judged.get(name) ?? verifySignature(crypto, record, key);
  judged.set(name, known);
  return known;
}
