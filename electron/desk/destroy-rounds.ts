import { readFile } from 'node:fs/promises';
import { digestSchema, type Digest } from '../../shared/basics/ids.ts';
import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry, NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import type { Access } from '../../shared/access/access.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { readableDossiers } from '../../shared/docket/docket.ts';
import { digestOfBytes } from '../../shared/sealing/canonical.ts';
import { isDiskFull, isMissing } from '../files/atomic-file.ts';
import { eraseRound } from './erase-round.ts';
import { renewRest } from './rest.ts';
import type { RoundLog } from './round-log.ts';
import { blobsOf, type Session } from './session.ts';
import { openDeskJournal } from './sealed-journal.ts';

/**
 * Everything that this desk holds of these rounds is out of the journal that follows, and the key of the one before is gone. The session
 * given must be at its end. Encrypted files go with the next opening, which sweeps what nothing names. Problem: 'disposal/unfinished'.
 */
export async function destroyRounds(
  session: Session,
  folder: string,
  logs: readonly RoundLog[],
  texts: readonly Digest[],
): Promise<Result<true>> {
  const { crypto, keys, rest, now } = session;
  const read = await entriesIn(session);
  if (!read.ok) return read;
  const at = now();
  const deskKey = await digestOfKey(session);
  let left: readonly NumberedEntry[] = read.value;
  const added: DeskEntry[] = [];
  for (const log of logs) {
    const files = await filesOf(session, log);
    const named = new Set(files);
    const erased = eraseRound(crypto, left, log, { files, texts: texts.filter((blob) => named.has(blob)), deskKey });
    left = erased.entries.map((entry, index) => ({ seq: index + 1, entry }));
    const { round } = log;
    const access: Access = {
      act: 'material-destroyed',
      round,
      dossier: null,
      file: null,
      name: null,
      reason: null,
      at,
    };
    added.push({ kind: 'destroyed', round, destroyed: [...erased.destroyed], at }, { kind: 'access', access });
  }
  try {
    const entries = [...left.map(({ entry }) => entry), ...added];
    return await renewRest(crypto, folder, keys, { before: rest, entries });
  } catch (cause) {
    // The old journal is whole until the new one has its name; the next try begins anew.
    if (isDiskFull(cause)) return err(problem('disposal/unfinished'));
    throw cause;
  }
}

/** From the disk, not from memory: a session lets superseded sheets go, and their places must be counted all the same. */
async function entriesIn({ crypto, rest }: Session): Promise<Result<readonly NumberedEntry[]>> {
  const journal = await openDeskJournal(crypto, {
    path: rest.journal,
    key: rest.journalKey,
    kept: () => undefined,
  });
  if (!journal.ok) return journal;
  const { entries } = journal.value;
  await journal.value.close();
  return { ok: true, value: entries };
}

/** What the owner could read of the round, and what lies here besides: a secretariat took all of it in. */
async function filesOf({ keys, blobs }: Session, { docket }: RoundLog): Promise<readonly Digest[]> {
  const member = ownerOf(docket, keys.kid)?.id;
  const readable = member === undefined ? [] : readableDossiers(docket, [member]);
  const found = new Set(readable.flatMap((file) => blobsOf(file.package.body)));
  for (const file of docket.dossiers.values())
    for (const blob of blobsOf(file.package.body)) if (await blobs.has(blob)) found.add(blob);
  return [...found];
}

/** Of the sealed key as it lay on the disk; of nothing where this profile is older than such keys. */
async function digestOfKey({ crypto, rest }: Session): Promise<Digest> {
  const sealed = await readFile(rest.journal.replace(/journal$/, 'key')).catch((cause: unknown) => {
    if (isMissing(cause)) return new Uint8Array(0);
    throw cause;
  });
  return digestSchema.parse(digestOfBytes(crypto, sealed));
}
