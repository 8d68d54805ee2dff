import { join } from 'node:path';
import type { Instant } from '../../shared/basics/instant.ts';
import type { Digest, KeyId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry, NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import type { DesktopEvent } from '../../shared/contracts/desktop-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { isClosedForGood, readableDossiers, type Docket } from '../../shared/docket/docket.ts';
import type { Heard } from '../../shared/docket/judge-cosignatures.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { Member } from '../../shared/roster/roster.ts';
import { openBlobStore, type BlobStore } from '../files/blobs.ts';
import type { DeviceKeys } from '../keys/device-keys.ts';
import type { RegistryClient } from '../registry-client/client.ts';
import type { PinnedRegistry } from './profile-file.ts';
import { expectedDocket, type RoundLog } from './round-log.ts';
import { openRest, type Rest } from './rest.ts';
import { openDeskJournal, type DeskJournal } from './sealed-journal.ts';
import { createDeskState, type DeskState } from './state.ts';
import { createTurnstile, type Turnstile } from './turnstile.ts';

/** An unlocked desk at work: keys in memory, journal open, the one registry it trusts. */
export interface Session {
  readonly crypto: Crypto;
  readonly now: () => Instant;
  readonly keys: DeviceKeys;
  readonly state: DeskState;
  readonly journal: DeskJournal;
  /** Under which key all of it lies on the disk. */
  readonly rest: Rest;
  readonly blobs: BlobStore;
  readonly registry: RegistryClient;
  readonly pinned: PinnedRegistry;
  readonly follows: 'months' | 'rehearsals';
  readonly emit: (event: DesktopEvent) => void;
  readonly signingTurn: Turnstile;
  readonly networkTurn: Turnstile;
  /** Rounds whose roster does not name this device, with the size of the log at which that was found. */
  readonly strangers: Map<RoundId, number>;
  /** What other devices have cosigned of a round, as far as this session has heard. */
  readonly heard: Map<RoundId, Heard>;
}

/** Replays the journal into memory and clears away files that no entry names. Problem: 'journal/damaged', with nothing touched. */
export async function openSession({
  folder,
  ...given
}: {
  readonly folder: string;
  readonly crypto: Crypto;
  readonly now: () => Instant;
  readonly keys: DeviceKeys;
  readonly registry: RegistryClient;
  readonly pinned: PinnedRegistry;
  readonly follows: 'months' | 'rehearsals';
  readonly emit: (event: DesktopEvent) => void;
}): Promise<Result<Session>> {
  const { crypto, keys, pinned } = given;
  const state = createDeskState(crypto, pinned.verifierKey);
  const rest = await openRest(crypto, folder, keys);
  if (!rest.ok) return rest;
  const journal = await openDeskJournal(crypto, {
    path: rest.value.journal,
    key: rest.value.journalKey,
    kept: state.apply,
  });
  if (!journal.ok) return journal;
  const replayed = replay(state, journal.value.entries);
  if (!replayed.ok) {
    await journal.value.close();
    return replayed;
  }
  const blobs = await openBlobStore(join(folder, 'blobs'));
  await blobs.sweep(new Set([...namedBlobs(state), ...carriedBlobs(state, keys.kid)]));
  return ok({
    ...given,
    state,
    journal: journal.value,
    rest: rest.value,
    blobs,
    signingTurn: createTurnstile(),
    networkTurn: createTurnstile(),
    strangers: new Map(),
    heard: new Map(),
  });
}

/** Saves entries; answers the number of the last and the time only once they are on the disk, and tells the page. */
export async function save(
  session: Session,
  entries: readonly DeskEntry[],
): Promise<Result<{ seq: number; at: Instant }>> {
  const written = await session.journal.append(entries);
  if (!written.ok) return written;
  const head = session.state.head();
  // The answer goes first: whoever waits for it should not wait for what the page does about the rest.
  setImmediate(() => session.emit({ event: 'journal', head }));
  return ok({ seq: written.value.at(-1)?.seq ?? session.state.head(), at: session.now() });
}

/** The current round with this device's owner, as expected once everything signed here has arrived. */
export interface Seat {
  readonly round: RoundId;
  readonly log: RoundLog;
  readonly docket: Docket;
  readonly member: Member;
}

/** Problems: 'round/none' before any round is known here, 'roster/not-enrolled' and 'roster/revoked-here' when this device may not sign. */
export function seatOf(session: Session): Result<Seat> {
  const log = session.state.current();
  if (!log) return err(problem('round/none'));
  const docket = expectedDocket(session.crypto, log);
  const member = ownerOf(docket, session.keys.kid);
  if (member) return ok({ round: log.round, log, docket, member });
  return err(problem(docket.devices.has(session.keys.kid) ? 'roster/revoked-here' : 'roster/not-enrolled'));
}

/** The encrypted files that this desk must keep. */
export function namedBlobs(state: DeskState): ReadonlySet<Digest> {
  // An earlier version stays readable as long as its application is here.
  return new Set([...state.intake().keys()].flatMap((number) => state.intakeVersions(number).flatMap(blobsOf)));
}

/** The encrypted files that a bundle may leave here until the page has taken them: those of dossiers that this device may read. */
export function carriedBlobs(state: DeskState, kid: KeyId): readonly Digest[] {
  return state.rounds().flatMap(({ docket }) => readableBlobs(docket, kid));
}

export function readableBlobs(docket: Docket, kid: KeyId): readonly Digest[] {
  const member = ownerOf(docket, kid)?.id;
  const closed = docket.selection !== null && isClosedForGood(docket.selection);
  return member === undefined || closed
    ? []
    : readableDossiers(docket, [member]).flatMap(({ package: { body } }) => blobsOf(body));
}

/** The encrypted files of a dossier: its table of contents first. */
export function blobsOf({
  manifest,
  attachments,
}: {
  readonly manifest: { readonly blob: Digest };
  readonly attachments: readonly { readonly blob: Digest }[];
}): readonly Digest[] {
  return [manifest.blob, ...attachments.map(({ blob }) => blob)];
}

function replay(state: DeskState, entries: readonly NumberedEntry[]): Result<true> {
  for (const entry of entries) {
    try {
      state.apply(entry);
    } catch {
      // An entry that decrypts but does not fit was written under other rules or by a fault: say where, and touch nothing.
      return err(problem('journal/damaged', { entry: entry.seq }));
    }
  }
  return ok(true);
}
