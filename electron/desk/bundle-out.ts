import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { isClosedForGood, readableDossiers } from '../../shared/docket/docket.ts';
import type { BlobRef } from '../../shared/dossier/package.ts';
import { committeeOf } from '../../shared/roster/roster.ts';
import { writeBundle } from '../files/bundle/write-bundle.ts';
import type { BundleWork } from './bundles.ts';
import { cosignedNote, ownWord } from './cosign.ts';
import type { Stick } from './deps.ts';
import { fetchBlob } from './reading.ts';
import { underWay } from './round-log.ts';
import { save, seatOf, type Session } from './session.ts';
import { syncRounds } from './sync.ts';

const partBytes = 1_048_576;

/**
 * The whole log with the registry's newest word on it, and the encrypted files of the dossiers that the chosen person may read;
 * for everybody, of those that anybody may. Somebody who recused is nobody's reader: later bundles leave those files out.
 */
export async function saveRoundBundle(
  session: Session,
  stick: Stick,
  { person, files: choice }: CallInput<'saveRoundBundle'>,
  { progress, signal }: BundleWork,
): Promise<Result<CallOutput<'saveRoundBundle'>>> {
  const synced = await syncRounds(session);
  // An older state is still a true one; whatever else is wrong with the registry must not travel.
  if (!synced.ok && synced.problem.code !== 'registry/unreachable') return synced;
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { log, round, member } = seat.value;
  const { docket, seen, records } = log;
  if (member.role !== 'secretariat') return err(problem('docket/not-your-role'));
  if (!seen || !docket.roster || seen.checkpoint.size !== records.length) return err(problem('round/none'));
  const committee = committeeOf(docket.roster.body).map(({ id }) => id);
  const people = person === null ? committee : committee.filter((id) => id === person);
  const readable = readableDossiers(docket, people).map(({ package: { body } }) => body);
  // A round that is closed for good travels as its log: its files are nowhere any more.
  const closed = docket.selection !== null && isClosedForGood(docket.selection);
  const files: readonly BlobRef[] =
    choice === 'left-out' || closed ? [] : distinct(readable.flatMap((body) => [body.manifest, ...body.attachments]));

  const path = await stick.saveAs('bundle', `${round}-${person ?? 'all'}.simsa`);
  if (path === null) return err(problem('bundle/cancelled'));
  const { verifierKey } = session.pinned;
  const { origin } = seen.checkpoint;
  const written = await writeBundle(path, {
    log: { kind: 'round', round, origin, verifierKey, records, checkpoint: cosignedNote(session, log) ?? seen.note },
    files,
    part: async ({ blob, bytes }, offset) => {
      const length = Math.min(partBytes, bytes - offset);
      const part = await fetchBlob(session, { digest: blob, offset, length });
      return part.ok ? ok(part.value.bytes) : part;
    },
    progress: (done) => progress(done, files.length),
    signal,
  });
  return written.ok
    ? ok({ name: basename(path), records: records.length, files: files.length, bytes: written.value })
    : written;
}

/** What was signed here and is not in the log yet, in its order; saving it again later changes nothing. */
export async function saveOutboxBundle(
  session: Session,
  stick: Stick,
  { signal }: BundleWork,
): Promise<Result<CallOutput<'saveOutboxBundle'>>> {
  const log = session.state.rounds().find((each) => underWay(each).length > 0);
  if (!log) return err(problem('bundle/nothing-to-carry'));
  const leaving = underWay(log);
  const records = leaving.map(({ jws }) => jws);
  const from = session.keys.kid.slice(0, 6);
  const path = await stick.saveAs('bundle', `${log.round}-outbox-${from}.simsa`);
  if (path === null) return err(problem('bundle/cancelled'));
  const written = await writeBundle(path, {
    log: {
      kind: 'outbox',
      round: log.round,
      verifierKey: session.pinned.verifierKey,
      records,
      cosigned: ownWord(session, log),
    },
    files: [],
    part: async () => err(problem('bundle/file-lost')),
    progress: () => undefined,
    signal,
  });
  if (!written.ok) return written;
  const ids = leaving.map(({ id }) => id);
  const kept = await save(session, [{ kind: 'handed-over', round: log.round, ids }]);
  return kept.ok ? ok({ name: basename(path), records: records.length }) : kept;
}

/** Two dossiers may hold the same file; a bundle holds it once. */
function distinct(files: readonly BlobRef[]): readonly BlobRef[] {
  return [...new Map(files.map((file) => [file.blob, file])).values()];
}
