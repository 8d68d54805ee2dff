import type { DossierNumber, MemberId, RoundId } from '../../shared/basics/ids.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { ConflictGround } from '../../shared/scoring/conflict.ts';
import { removeBlobs } from '../store/blob-store.ts';
import type { Desk } from './desk.ts';
import { keepUp } from './follow-journal.ts';

/** 회피: signed and journaled; the dossier is closed to this desk at once, and its files go with the delivery. */
export async function recuse(
  desk: Desk,
  dossier: DossierNumber,
  { ground, reason }: { readonly ground: ConflictGround; readonly reason: string },
): Promise<Result<true>> {
  const recused = await desk.desktop.recuse({ dossier, ground, reason });
  if (!recused.ok) return recused;
  await keepUp(desk);
  return ok(true);
}

/** As if it had never been signed; refused once anybody else may have it. */
export async function undoRecusal(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const undone = await desk.desktop.undoRecusal({ dossier });
  await keepUp(desk);
  return undone.ok ? ok(true) : undone;
}

/** The files of dossiers that the member recused from for good leave this device, on whichever device it was signed. */
export async function dropRecusedFiles(
  desk: Desk & { readonly readDocket: (round: RoundId) => Promise<Docket> },
  round: RoundId,
  member: MemberId,
): Promise<void> {
  const { dossiers } = await desk.readDocket(round);
  // Asked after the docket: a recusal signed or taken back meanwhile is then known as what it is.
  const outgoing = new Map((await desk.store.outgoing()).map(({ id, state }) => [id, state]));
  for (const { package: filed, recusals } of dossiers.values()) {
    const recusal = recusals.get(member);
    if (!recusal || (outgoing.get(recusal.id) ?? 'delivered') !== 'delivered') continue;
    const { manifest, attachments } = filed.body;
    await removeBlobs(desk.store.database, [manifest.blob, ...attachments.map(({ blob }) => blob)]);
  }
}
