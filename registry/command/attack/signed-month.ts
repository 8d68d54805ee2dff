import { admit } from '../../../shared/docket/admit.ts';
import { emptyDocket, type Docket } from '../../../shared/docket/docket.ts';
import { fileRecord } from '../../../shared/docket/fold.ts';
import type { RecordKind } from '../../../shared/docket/record-kinds.ts';
import { signRecord } from '../../../shared/sealing/record.ts';
import type { Result } from '../../../shared/basics/result.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { castOf, type Cast, type Signer } from './cast.ts';
import { round, at } from './month-log.ts';

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

/** The value; months are played by the rules, so that a refusal is a bug of the player. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
  return result.value;
}
