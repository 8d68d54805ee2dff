import type { Digest, RoundId } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, type Result } from '../../shared/basics/result.ts';
import type { IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import { blobsOf, save, type Session } from './session.ts';

/**
 * Uploads every encrypted file of the dossiers whose package the registry has taken. What the journal or the registry says is there
 * is passed over; a cut ends the run with its problem, and the next run goes on from there.
 */
export async function uploadBlobs(
  session: Session,
  round: RoundId,
  dossiers: readonly IntakeDossier[],
  progress: (done: number, label: string) => void,
): Promise<{ readonly blobs: number; readonly problem: Problem | null }> {
  let blobs = 0;
  for (const [index, dossier] of dossiers.entries()) {
    const { number } = dossier.application;
    progress(index, number);
    if (!session.state.round(round).docket.dossiers.has(number)) continue;
    for (const blob of blobsOf(dossier)) {
      if (session.state.uploaded(round, blob)) continue;
      const sent = await uploadOne(session, round, blob);
      if (!sent.ok) return { blobs, problem: sent.problem };
      const saved = await save(session, [{ kind: 'uploaded', round, blob }]);
      if (!saved.ok) return { blobs, problem: saved.problem };
      blobs += 1;
    }
  }
  progress(dossiers.length, '');
  return { blobs, problem: null };
}

async function uploadOne(session: Session, round: RoundId, blob: Digest): Promise<Result<true>> {
  const there = await session.registry.hasBlob(round, blob);
  if (!there.ok) return err(there.problem);
  if (there.value === 'present') return ok(true);
  return session.registry.putBlob(round, blob, await session.blobs.asBlob(blob));
}
