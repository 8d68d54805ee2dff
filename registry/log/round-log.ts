import { base64FromBytes, utf8 } from '../../shared/basics/bytes.ts';
import type { RecordId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { admitParsed } from '../../shared/docket/admit.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { fileRecord, growingDocket } from '../../shared/docket/fold.ts';
import { judgeNamedState, type PastLog } from '../../shared/docket/named-state.ts';
import { signCheckpoint, verifierKey } from '../../shared/log/checkpoint.ts';
import { withCosignatures } from '../../shared/log/cosignature.ts';
import type { Receipt } from '../../shared/log/receipt.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { parseRecord, type ParsedRecord } from '../../shared/sealing/record.ts';
import { createCosignedStates } from './cosigned.ts';
import type { RecordStore } from '../storage/store.ts';

export type Outcome = { readonly receipt: Receipt } | { readonly problem: { readonly code: `${string}/${string}` } };

/** One round's log: admits, sequences and proves. Appends are taken one after another. */
export interface RoundLog {
  readonly docket: () => Docket;
  readonly size: () => number;
  readonly append: (records: readonly string[]) => Promise<readonly Outcome[]>;
  readonly read: (from: number, limit: number) => readonly string[];
  readonly checkpoint: (
    from: number,
  ) => Result<{ readonly checkpoint: string; readonly consistency: readonly string[] }>;
  readonly receipt: (id: RecordId) => Result<Receipt>;
  /** Takes a checkpoint of this log that a device has cosigned. Problems: 'log/bad-cosignature', 'registry/behind', or the store's. */
  readonly cosign: (note: string) => Promise<Result<true>>;
  /** The newest state that each device in use has cosigned, a note each. */
  readonly cosigned: () => readonly string[];
}

export interface LogKey {
  readonly name: string;
  readonly secretKey: Uint8Array;
}

/** Opens a round's log from what is stored; a stored record that no longer stands is a damaged log, not something to skip. */
export function openRoundLog(
  crypto: Crypto,
  key: LogKey,
  store: RecordStore,
  round: RoundId,
  mayBegin: (first: ParsedRecord) => Result<true>,
): Result<RoundLog> {
  const tree = createTree(crypto);
  const indexes = new Map<RecordId, number>();
  const stored = growingDocket();
  let queue: Promise<unknown> = Promise.resolve();
  const origin = `${key.name}/${round}`;
  const ownKey = verifierKey(crypto, key.name, crypto.publicKeyEd25519(key.secretKey));

  const take = (id: RecordId, jws: string) => {
    indexes.set(id, tree.size());
    tree.append(leafHash(crypto, utf8(jws)));
  };
  for (const jws of store.records(round)) {
    const parsed = parseRecord(crypto, jws);
    const admitted = parsed.ok ? admitParsed(crypto, stored.current(), parsed.value) : parsed;
    if (!admitted.ok) return err(problem('registry/damaged-log', { file: round, offset: tree.size() }));
    stored.file(admitted.value);
    take(admitted.value.id, jws);
  }
  let docket: Docket = stored.current();

  /** Root over the first `size` records, those of the batch under way among them; rarely asked for, so that a copy may serve. */
  const rootWith = (taken: readonly { readonly jws: string }[], size: number): Uint8Array => {
    if (size <= tree.size()) return tree.root(size);
    const grown = tree.copy();
    for (const { jws } of taken) grown.append(leafHash(crypto, utf8(jws)));
    return grown.root(size);
  };

  const pastOf = (taken: readonly { readonly jws: string }[]): PastLog => ({
    origin,
    verifierKey: ownKey,
    rootOf: (size) => rootWith(taken, size),
  });

  const cosigned = createCosignedStates(crypto, ownKey);
  // Only the newest of each device counts, and the newest were stored last.
  for (const each of store.cosignatures(round).toReversed()) cosigned.keep(each, docket);

  let signed: { readonly size: number; readonly note: string } | null = null;
  const note = (): string => {
    if (signed?.size !== tree.size()) {
      signed = {
        size: tree.size(),
        note: signCheckpoint(crypto, { origin, size: tree.size(), root: tree.root() }, key),
      };
    }
    return signed.note;
  };
  const receiptAt = (recordId: RecordId, index: number): Receipt => ({
    recordId,
    index,
    checkpoint: note(),
    proof: tree.inclusionProof(index, tree.size()).map(base64FromBytes),
  });

  /** Admit, sequence and checkpoint as one transaction: nothing changes here before the store has it all. */
  const appendNow = async (records: readonly string[]): Promise<readonly Outcome[]> => {
    let next = docket;
    const taken: { id: RecordId; jws: string }[] = [];
    const past = pastOf(taken);
    const fresh = new Set<RecordId>();
    const judged = records.map((jws): Result<RecordId> => {
      const parsed = parseRecord(crypto, jws);
      if (!parsed.ok) return parsed;
      // The same bytes again are not an error: the sender may not have heard our answer.
      if (indexes.has(parsed.value.id) || fresh.has(parsed.value.id)) return ok(parsed.value.id);
      if (next.size === 0) {
        const begins = mayBegin(parsed.value);
        if (!begins.ok) return begins;
      }
      const admitted = admitParsed(crypto, next, parsed.value);
      if (!admitted.ok) return admitted;
      if (admitted.value.body.round !== round) return err(problem('docket/foreign-round', { record: parsed.value.id }));
      const named = judgeNamedState(crypto, admitted.value, past);
      if (!named.ok) return named;
      next = fileRecord(next, admitted.value);
      taken.push({ id: parsed.value.id, jws });
      fresh.add(parsed.value.id);
      return ok(parsed.value.id);
    });
    if (taken.length > 0) {
      const stored = await store.append(
        round,
        taken.map(({ jws }) => jws),
      );
      if (!stored.ok) return records.map(() => ({ problem: stored.problem }));
      for (const { id, jws } of taken) take(id, jws);
      docket = next;
    }
    return judged.map((result) => {
      const index = result.ok ? indexes.get(result.value) : undefined;
      if (!result.ok) return { problem: result.problem };
      if (index === undefined) throw new Error('an admitted record has no index');
      return { receipt: receiptAt(result.value, index) };
    });
  };

  return ok({
    docket: () => docket,
    size: () => tree.size(),
    append: (records) => {
      const outcome = queue.then(() => appendNow(records));
      queue = outcome.catch(() => undefined);
      return outcome;
    },
    read: (from, limit) => store.records(round).slice(from, from + limit),
    checkpoint: (from) =>
      from > tree.size()
        ? err(problem('registry/behind', { size: tree.size() }))
        : ok({
            checkpoint: withCosignatures(note(), cosigned.linesAt(tree.size())),
            consistency: tree.consistencyProof(from, tree.size()).map(base64FromBytes),
          }),
    cosign: async (given) => {
      const judged = cosigned.judge(given, docket, { ...pastOf([]), size: tree.size() });
      if (!judged.ok) return judged;
      if (judged.value === null) return ok(true);
      const stored = await store.appendCosignature(round, judged.value);
      if (stored.ok) cosigned.keep(judged.value, docket);
      return stored;
    },
    cosigned: () => cosigned.notes(docket),
    receipt: (id) => {
      const index = indexes.get(id);
      return index === undefined ? err(problem('registry/unknown-record')) : ok(receiptAt(id, index));
    },
  });
}
