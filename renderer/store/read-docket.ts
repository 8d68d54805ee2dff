import type { RoundId } from '../../shared/basics/ids.ts';
import { emptyDocket, type AdmittedRecord, type Docket } from '../../shared/docket/docket.ts';
import { foldRecords } from '../../shared/docket/fold.ts';
import { isRecordKind, recordKinds, type TypedBody } from '../../shared/docket/record-kinds.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Store } from './open-store.ts';

/**
 * The docket as this device sees it: the log's records, then what was signed here and is not in the log yet, delivered or not. Main
 * verified and admitted every record before it was journaled; here they are only read. Only new records are folded.
 */
export type ReadDocket = (round: RoundId) => Promise<Docket>;

export function createDocketReader(store: Store): ReadDocket {
  let logged: Docket = emptyDocket;
  let known = new Set<string>();
  return async (round) => {
    if (logged.id !== null && logged.id !== round) {
      logged = emptyDocket;
      known = new Set();
    }
    const fresh = await store.records(round, logged.size);
    // Two screens may read at once; what the other has folded meanwhile is not folded again.
    const records = fresh
      .filter(({ index }) => index >= logged.size)
      .flatMap(({ index, jws }) => filedRecord(jws, index) ?? []);
    for (const { id } of records) known.add(id);
    if (records.length > 0) logged = foldRecords(records, logged);
    const pending = (await store.outgoing())
      .filter(
        (each) =>
          each.round === round && each.state !== 'refused' && each.state !== 'taken-back' && !known.has(each.id),
      )
      .flatMap(({ jws }, index) => filedRecord(jws, logged.size + index) ?? [])
      .filter((record) => fits(logged, record));
    return pending.length > 0 ? foldRecords(pending, logged) : logged;
  };
}

/** A waiting record about a dossier or a question that is not in the log yet cannot be shown on it. */
function fits(docket: Docket, { kind, body }: AdmittedRecord): boolean {
  if (kind === 'answer') return docket.questions.has(body.question);
  return (
    kind === 'roster' ||
    kind === 'round' ||
    kind === 'dossier-package' ||
    !('dossier' in body) ||
    body.dossier === null ||
    docket.dossiers.has(body.dossier)
  );
}

function filedRecord(jws: string, index: number): AdmittedRecord | null {
  const parsed = parseRecord({ sha256 }, jws);
  if (!parsed.ok || !isRecordKind(parsed.value.kind)) return null;
  const body = recordKinds[parsed.value.kind].safeParse(parsed.value.body);
  if (!body.success) return null;
  const typed = { kind: parsed.value.kind, body: body.data } as TypedBody;
  return { ...typed, id: parsed.value.id, index, jws };
}
