import { utf8 } from '../../shared/basics/bytes.ts';
import type { RecordId, RoundId } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { admit } from '../../shared/docket/admit.ts';
import { emptyDocket, type Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import type { FollowedLog } from '../../shared/docket/follow-log.ts';
import type { KeptReceipt } from '../../shared/log/receipt.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';

/** A record signed here that the registry has not shown in its log yet; `receipt` once it was taken. */
export interface Outgoing {
  readonly id: RecordId;
  readonly jws: string;
  readonly at: Instant;
  readonly receipt: 'none' | 'verified';
}

/** What a desk knows of one round: the registry's log as admitted here, the last checkpoint seen, and own records on their way. */
export interface RoundLog extends FollowedLog {
  readonly ids: ReadonlySet<RecordId>;
  readonly outgoing: readonly Outgoing[];
}

/** The log as its keeper holds it: list and tree grow in place, since copying thousands of records for each new one would not do. */
export interface GrowingLog extends RoundLog {
  readonly records: string[];
  readonly ids: Set<RecordId>;
  readonly receipts: KeptReceipt[];
}

export function emptyRoundLog(crypto: Crypto, round: RoundId): GrowingLog {
  return {
    round,
    docket: emptyDocket,
    records: [],
    ids: new Set(),
    tree: createTree(crypto),
    seen: null,
    receipts: [],
    outgoing: [],
  };
}

export function leafOf(crypto: Crypto, jws: string): Uint8Array {
  return leafHash(crypto, utf8(jws));
}

/**
 * The docket as it will be once own records have arrived: what this desk decides and chains its next record on, so that work
 * goes on without a network. A record on its way that no longer fits is left out; delivery settles it.
 */
export function expectedDocket(crypto: Crypto, log: RoundLog): Docket {
  const known = expected.get(log);
  if (known) return known;
  const docket = underWay(log).reduce((before, { jws }) => withOutgoing(crypto, before, jws), log.docket);
  expected.set(log, docket);
  return docket;
}

/** The log with one more record under way; what is expected of it grows by that record instead of being worked out anew. */
export function logWithOutgoing<L extends RoundLog>(crypto: Crypto, log: L, outgoing: Outgoing): L {
  const next = { ...log, outgoing: [...log.outgoing, outgoing] };
  expected.set(next, withOutgoing(crypto, expectedDocket(crypto, log), outgoing.jws));
  return next;
}

const expected = new WeakMap<RoundLog, Docket>();

function withOutgoing(crypto: Crypto, docket: Docket, jws: string): Docket {
  const admitted = admit(crypto, docket, jws);
  return admitted.ok ? fileRecord(docket, admitted.value) : docket;
}

/** Own records that the registry's log does not hold yet, in the order in which they were signed. */
export function underWay(log: RoundLog): readonly Outgoing[] {
  return log.outgoing.filter(({ id }) => !log.ids.has(id));
}
