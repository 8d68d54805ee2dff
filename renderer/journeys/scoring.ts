import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { judgeDraft, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import type { Desk } from './desk.ts';
import { keepUp } from './follow-journal.ts';

/** The longest a save may take before the page says that it is not saved, in milliseconds. */
const saveLimit = 2000;

/** "I have no conflict": signed, journaled, then seen by the store. */
export async function declareNoConflict(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const declared = await desk.desktop.declareNoConflict({ dossier });
  if (!declared.ok) return declared;
  await keepUp(desk);
  return ok(true);
}

/** Puts a dossier at the end of my queue, or back into its turn. */
export async function setAside(desk: Desk, dossier: DossierNumber, aside: 'yes' | 'no'): Promise<Result<true>> {
  const saved = await desk.desktop.setAside({ dossier, aside });
  if (!saved.ok) return saved;
  await keepUp(desk);
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
  if (saved.ok) void keepUp(desk);
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
  await keepUp(desk);
  return ok(true);
}

/** The ballot that stands counts no more; the sheet stays as a draft. */
export async function withdrawBallot(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const withdrawn = await desk.desktop.withdrawBallot({ dossier });
  if (!withdrawn.ok) return withdrawn;
  await keepUp(desk);
  return ok(true);
}

/** My other device's sheet has been compared; the history keeps it. */
export async function settleOtherSheet(desk: Desk, dossier: DossierNumber): Promise<Result<true>> {
  const settled = await desk.desktop.settleOtherSheet({ dossier });
  if (!settled.ok) return settled;
  await keepUp(desk);
  return ok(true);
}
