/** Takes in a carried round by the same steps as the registry's own answers, and with the same refusals; all of it or nothing. */
import { equalBytes } from '../../shared/basics/bytes.ts';
import type { Digest } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { Checkpoint } from '../../shared/log/checkpoint.ts';
import { isRehearsalId } from '../../shared/round/rehearsal-mark.ts';
import type { CarriedRound } from '../../shared/report/carried.ts';
import { isDiskFull } from '../files/atomic-file.ts';
import type { BlobWriter } from '../files/blobs.ts';
import type { OpenedBundle } from '../files/bundle/open-bundle.ts';
import { sourceFromBundle } from '../registry-client/carried-log.ts';
import type { BundleWork } from './bundles.ts';
import { takeWords } from './cosign.ts';
import { rebaseAll } from './outbox.ts';
import { dropRecusedFiles } from './reading.ts';
import type { RoundLog } from './round-log.ts';
import { blobsOf, readableBlobs, save, type Session } from './session.ts';
import { settleFromLog } from './settle.ts';
import { fetchGrowth, type Growth } from './sync.ts';

type Taken = Omit<Extract<CallOutput<'importBundle'>, { kind: 'round' }>, 'name'>;

export function takeRound(
  session: Session,
  bundle: OpenedBundle,
  carried: CarriedRound,
  work: BundleWork,
): Promise<Result<Taken>> {
  // It would become the round that this desk works on.
  if (isRehearsalId(carried.round)) return Promise.resolve(err(problem('rehearsal/not-a-month')));
  return session.networkTurn(async () => {
    const log = session.state.round(carried.round);
    const growth = await judgeGrowth(session, carried, log);
    if (!growth.ok) return growth;
    const { docket, entries } = growth.value;
    const { kid } = session.keys;
    if (!ownerOf(docket, kid))
      return err(problem(docket.devices.has(kid) ? 'roster/revoked-here' : 'roster/not-enrolled'));

    const copied = await copyFiles(session, bundle, docket, work);
    if (!copied.ok) return copied;
    const saved = entries.length > 0 ? await save(session, entries) : ok(true);
    if (!saved.ok) {
      // A save that is only late may still arrive; its files must then be there.
      if (saved.problem.code !== 'journal/timeout') await session.blobs.remove(copied.value.fresh);
      return saved;
    }
    // An older state brings words on what was here long ago.
    if (growth.value.log !== 'older') await takeWords(session, carried.round, [carried.checkpoint]);
    const delivered = await settleFromLog(session, carried.round);
    if (!delivered.ok) return delivered;
    const rebased = await rebaseAll(session);
    if (!rebased.ok) return rebased;
    await dropRecusedFiles(session);
    return ok({
      kind: 'round',
      round: carried.round,
      log: growth.value.log,
      added: entries.filter(({ kind }) => kind === 'record').length,
      size: docket.size,
      files: copied.value.wanted,
      delivered: [...delivered.value],
      problems: [...rebased.value],
    });
  });
}

/** An older state of the very log that is here is harmless and adds nothing; one that parts from it is a fork. */
async function judgeGrowth(
  session: Session,
  carried: CarriedRound,
  log: RoundLog,
): Promise<Result<Growth & { readonly log: Taken['log'] }>> {
  const opened = sourceFromBundle(session.crypto, carried, session.pinned.verifierKey);
  if (!opened.ok) return opened;
  const { source, checkpoint } = opened.value;
  if (checkpoint.size < log.tree.size()) {
    const past = await takeWords(session, carried.round, [carried.checkpoint]);
    if (!past.ok) return past;
    return isOurPast(checkpoint, log)
      ? ok({ entries: [], docket: log.docket, log: 'older' })
      : err(problem('log/forked', { seen: log.tree.size(), now: checkpoint.size }));
  }
  // Whoever was a stranger to this round may have been put on its roster by another state of the same size.
  session.strangers.delete(carried.round);
  const growth = await fetchGrowth(session, source, log);
  return growth.ok ? ok({ ...growth.value, log: growth.value.entries.length > 0 ? 'grown' : 'same' }) : growth;
}

function isOurPast({ origin, size, root }: Checkpoint, { tree, seen }: RoundLog): boolean {
  return origin === seen?.checkpoint.origin && equalBytes(tree.root(size), root);
}

/**
 * Copies what this device may read into main's own store, from where the page takes it; every other file is read through all the
 * same, since a bundle that is wrong anywhere is wrong. What was copied before a fault is taken off again.
 */
async function copyFiles(
  session: Session,
  { files, copy }: OpenedBundle,
  docket: Docket,
  { progress, signal }: BundleWork,
): Promise<Result<{ readonly fresh: readonly Digest[]; readonly wanted: number }>> {
  const named = new Set([...docket.dossiers.values()].flatMap((file) => blobsOf(file.package.body)));
  if (files.some(({ blob }) => !named.has(blob))) return err(problem('bundle/unnamed-file'));
  const mine = new Set(readableBlobs(docket, session.keys.kid));
  const fresh: Digest[] = [];
  for (const [index, { blob }] of files.entries()) {
    progress(index, files.length);
    const keep = mine.has(blob) && !(await session.blobs.has(blob));
    const copied = signal.aborted
      ? err(problem('bundle/cancelled'))
      : keep
        ? await keepFile(session, (write) => copy(blob, write))
        : await copy(blob, async () => undefined);
    if (!copied.ok) {
      await session.blobs.remove(fresh);
      return copied;
    }
    if (keep) fresh.push(blob);
  }
  return ok({ fresh, wanted: files.filter(({ blob }) => mine.has(blob)).length });
}

async function keepFile(
  session: Session,
  copyTo: (write: (bytes: Uint8Array) => Promise<void>) => Promise<Result<true>>,
): Promise<Result<true>> {
  let writer: BlobWriter | null = null;
  try {
    writer = await session.blobs.begin();
    const copied = await copyTo(writer.write);
    if (copied.ok) await writer.finish();
    else await writer.discard();
    return copied;
  } catch (cause) {
    await writer?.discard().catch(() => undefined);
    if (isDiskFull(cause)) return err(problem('journal/disk-full'));
    throw cause;
  }
}
