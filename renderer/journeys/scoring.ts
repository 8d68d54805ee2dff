import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DossierFile } from '../../shared/docket/docket.ts';
import { judgeDraft, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { ConflictGround } from '../../shared/scoring/conflict.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { removeBlobs } from '../store/blob-store.ts';
import type { Desk } from './desk.ts';
import { followJournal } from './follow-journal.ts';

/** The longest a save may take before the page says that it is not saved, in milliseconds. */
const saveLimit = 2000;

/** "I have no conflict": signed, journaled, then seen by the store. */
export async function declareNoConflict(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const declared = await desk.desktop.declareNoConflict({ dossier });
  if (!declared.ok) return declared;
  await followJournal(desk);
  return ok(true);
}

/** Puts a dossier at the end of my queue, or back into its turn. */
export async function setAside(desk: Desk, dossier: DossierNumber, aside: 'yes' | 'no'): Promise<Result<true>> {
  const saved = await desk.desktop.setAside({ dossier, aside });
  if (!saved.ok) return saved;
  await followJournal(desk);
  return ok(true);
}

/** 회피: signed and journaled, and the dossier leaves this device at once. */
export async function recuse(
  desk: Desk,
  file: DossierFile,
  { ground, reason }: { readonly ground: ConflictGround; readonly reason: string },
): Promise<Result<true>> {
  const { round, dossier, manifest, attachments } = file.package.body;
  const recused = await desk.desktop.recuse({ dossier, ground, reason });
  if (!recused.ok) return recused;
  await removeBlobs(desk.store.database, [manifest.blob, ...attachments.map(({ blob }) => blob)]);
  await desk.store.reading.forget(round, dossier);
  await followJournal(desk);
  return ok(true);
}

/** Saves a draft: journal first, and only its word makes it "saved". An answer that does not come in time is "not saved". */
export async function saveSheet(
  desk: Desk,
  rubric: Rubric,
  sheet: ScoreSheet,
): Promise<Result<{ readonly seq: number; readonly at: Instant }>> {
  const [wrong] = judgeDraft(rubric, sheet);
  if (wrong) return err(wrong);
  const saved = await Promise.race([desk.desktop.saveSheet({ sheet }), tooLate()]);
  if (saved.ok) void followJournal(desk);
  return saved;
}

function tooLate(): Promise<Result<never>> {
  return new Promise((answer) => setTimeout(() => answer(err(problem('journal/timeout'))), saveLimit));
}

/** Seals and signs exactly the sheet shown; it waits in the outbox until it is delivered. */
export async function signBallot(desk: Desk, rubric: Rubric, sheet: ScoreSheet): Promise<Result<true>> {
  const saved = await saveSheet(desk, rubric, sheet);
  if (!saved.ok) return saved;
  const signed = await desk.desktop.signBallot({ sheet });
  if (!signed.ok) return signed;
  await followJournal(desk);
  return ok(true);
}
