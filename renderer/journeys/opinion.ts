import type { DossierNumber } from '../../shared/basics/ids.ts';
import { ok, type Result } from '../../shared/basics/result.ts';
import type { Desk } from './desk.ts';
import { keepUp } from './follow-journal.ts';

/** Signs the opinion that the journal holds; it waits in the outbox until it is delivered. */
export async function signOpinion(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const signed = await desk.desktop.signOpinion({ dossier });
  if (!signed.ok) return signed;
  await keepUp(desk);
  return ok(true);
}

export async function withdrawOpinion(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const withdrawn = await desk.desktop.withdrawOpinion({ dossier });
  if (!withdrawn.ok) return withdrawn;
  await keepUp(desk);
  return ok(true);
}
