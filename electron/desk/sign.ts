import type { MemberId, RecordId, RoundId } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import { admit } from '../../shared/docket/admit.ts';
import type { AdmittedRecord, Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { recordVersion, type RecordBody, type RecordKind } from '../../shared/docket/record-kinds.ts';
import { signRecord } from '../../shared/sealing/record.ts';
import { signingKeyOf } from '../keys/device-keys.ts';
import { expectedDocket } from './round-log.ts';
import { save, type Session } from './session.ts';

type Authored = 'round' | 'author' | 'previous' | 'at';
/** A body without what the pen itself fills in; distributes over unions so that each act keeps its own fields. */
type Fields<B> = B extends unknown ? Omit<B, Authored> : never;

/** Writes records one after another, each judged by the registry's own rule and filed before the next. */
export interface Pen {
  readonly docket: () => Docket;
  readonly write: <K extends RecordKind>(kind: K, fields: Fields<RecordBody<K>>) => Result<AdmittedRecord>;
}

/** What a signing left in the journal. */
export interface Signed {
  readonly ids: readonly RecordId[];
  readonly seq: number;
  readonly at: Instant;
}

/**
 * Signs records in one turn: `compose` writes them, all are saved together or none. A record that the registry would refuse on
 * what this desk knows is never signed into the journal.
 */
export async function signRecords(
  session: Session,
  {
    round,
    author,
    compose,
  }: {
    readonly round: RoundId;
    readonly author: MemberId;
    readonly compose: (pen: Pen) => Result<unknown>;
  },
): Promise<Result<Signed>> {
  return session.signingTurn(async () => {
    const at = session.now();
    let docket = expectedDocket(session.crypto, session.state.round(round));
    const entries: (DeskEntry & { kind: 'outgoing' })[] = [];
    const pen: Pen = {
      docket: () => docket,
      write: (kind, fields) => {
        const body = { ...fields, round, author, previous: docket.lastOf.get(author) ?? null, at };
        const signed = signBody(session, kind, body);
        const admitted = admit(session.crypto, docket, signed.jws);
        if (!admitted.ok) return admitted;
        docket = fileRecord(docket, admitted.value);
        entries.push({ kind: 'outgoing', round, ...signed, at });
        return admitted;
      },
    };
    const composed = compose(pen);
    if (!composed.ok) return composed;
    if (entries.length === 0) return ok({ ids: [], seq: session.state.head(), at });
    const saved = await save(session, entries);
    return saved.ok ? ok({ ids: entries.map(({ id }) => id), ...saved.value }) : saved;
  });
}

/** As `signRecords` for one record; answers its id. */
export async function signOne<K extends RecordKind>(
  session: Session,
  seat: { readonly round: RoundId; readonly author: MemberId },
  kind: K,
  fields: Fields<RecordBody<K>>,
): Promise<Result<{ readonly id: RecordId; readonly seq: number; readonly at: Instant }>> {
  const signed = await signRecords(session, { ...seat, compose: (pen) => pen.write(kind, fields) });
  if (!signed.ok) return signed;
  const [id] = signed.value.ids;
  return id ? ok({ id, seq: signed.value.seq, at: signed.value.at }) : err(problem('desk/nothing-signed'));
}

/** As every call that saves answers: where it stands in the journal, and since when. */
export function savedOf(
  signed: Awaited<ReturnType<typeof signOne>>,
): Result<{ readonly seq: number; readonly at: Instant }> {
  return signed.ok ? ok({ seq: signed.value.seq, at: signed.value.at }) : signed;
}

export function signBody(
  session: Session,
  kind: RecordKind,
  body: unknown,
): { readonly id: RecordId; readonly jws: string } {
  const { crypto, keys } = session;
  return signRecord(crypto, { kind, version: recordVersion, ...signingKeyOf(keys), body });
}
