import type { BallotContent } from '../../shared/ballot/content.ts';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { ItemPaper } from '../../shared/contracts/desk-entry.ts';
import type { Desk } from './desk.ts';
import { keepUp } from './follow-journal.ts';

/** The longest a save may take before the page says that it is not saved, in milliseconds. */
const saveLimit = 2000;

/** Notes and drafts of one item are written apart and kept together: each change is made on what was saved last. */
let turn: Promise<unknown> = Promise.resolve();

export type PaperChange = Partial<Pick<ItemPaper, 'note' | 'draft' | 'remarks'>>;

/** Keeps what I noted on an item of the meeting, or the decision as far as it is written. */
export function saveItemPaper(
  desk: Desk,
  of: { readonly round: RoundId; readonly dossier: DossierNumber },
  change: PaperChange,
): Promise<Result<true>> {
  const mine = turn.then(() => saveNow(desk, of, change));
  turn = mine.catch(() => undefined);
  return mine;
}

async function saveNow(
  desk: Desk,
  { round, dossier }: { readonly round: RoundId; readonly dossier: DossierNumber },
  change: PaperChange,
): Promise<Result<true>> {
  const papers = await desk.store.itemPapers();
  const before = papers.find((each) => each.round === round && each.dossier === dossier);
  const paper = { note: '', draft: null, ...before, ...change, round, dossier };
  const late = new Promise<Result<never>>((answer) =>
    setTimeout(() => answer(err(problem('journal/timeout'))), saveLimit),
  );
  const saved = await Promise.race([desk.desktop.saveItemPaper({ paper }), late]);
  if (!saved.ok) return saved;
  await keepUp(desk);
  return ok(true);
}

/** Signs my second word on a dossier and brings it to the registry. */
export async function reviseBallot(
  desk: Desk,
  revision: { readonly dossier: DossierNumber; readonly content: BallotContent; readonly why: string },
): Promise<Result<true>> {
  const signed = await desk.desktop.reviseBallot(revision);
  if (!signed.ok) return signed;
  await desk.desktop.deliverOutbox({});
  await keepUp(desk);
  return ok(true);
}
