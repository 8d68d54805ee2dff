import { basename } from 'node:path';
import { readFile, stat } from 'node:fs/promises';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { exampleNominationForm } from '../../shared/nomination/example-form.ts';
import { halfYears } from '../../shared/nomination/half-years.ts';
import { judgeNominationForm, nominationFormSchema } from '../../shared/nomination/nomination-form.ts';
import { nominationPaper } from '../../shared/report/nomination-paper.ts';
import { isDiskFull, writeAtomically } from '../files/atomic-file.ts';
import { csvBytes } from '../files/kit/csv-bytes.ts';
import { halfYearTable, nominationTable } from '../files/kit/nomination-tables.ts';
import { saveKitFiles } from '../files/kit/save-kit.ts';
import { xlsxBytes } from '../files/kit/xlsx-bytes.ts';
import { paperFiles } from '../files/papers/paper-files.ts';
import type { DeskDeps } from './deps.ts';
import { candidateOf, happenedTo, nominationCandidates } from './nominations.ts';
import { save, seatOf, type Session } from './session.ts';

/** The list and the sums of all half years, and the letter of each service that was recommended. */
export async function saveNominations(
  session: Session,
  { choose, printPdf }: Pick<DeskDeps, 'choose' | 'printPdf'>,
): Promise<Result<CallOutput<'saveNominations'>>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  if (seat.value.member.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const candidates = nominationCandidates(session);
  const nominated = candidates.filter(({ filed }) => filed?.outcome === 'nominated');
  if (!candidates.some(({ filed }) => filed)) return err(problem('nomination/nothing'));
  const folder = await choose.kitFolder();
  if (folder === null) return err(problem('kit/cancelled'));
  const tables = [nominationTable(candidates), halfYearTable(halfYears(happenedTo(candidates)))];
  const [list, halves] = tables;
  if (!list || !halves) throw new Error('both tables were just made');
  const files = [
    { name: 'nominations.xlsx', bytes: await xlsxBytes(tables) },
    { name: 'nominations.csv', bytes: csvBytes(list) },
    { name: 'nominations-by-half-year.csv', bytes: csvBytes(halves) },
  ];
  for (const each of nominated) {
    const paper = nominationPaper(each);
    if (paper) files.push(...(await paperFiles(`letters/${each.round}-${each.dossier}`, paper, printPdf)));
  }
  const saved = await saveKitFiles(folder, 'nominations', files);
  if (!saved.ok) return saved;
  return ok({ files: saved.value.filter((name) => !name.includes('letters/')), letters: nominated.length });
}

export async function readNominationPaper(
  session: Session,
  of: CallInput<'readNominationPaper'>,
): Promise<Result<CallOutput<'readNominationPaper'>>> {
  const found = candidateOf(session, of);
  if (!found.ok) return found;
  const paper = nominationPaper(found.value);
  return paper ? ok({ paper }) : err(problem('nomination/nothing'));
}

/** A form is some kilobytes. */
const largestForm = 1_000_000;

/** The office's own form from a file; drafts that are begun keep theirs. */
export async function openNominationForm(
  session: Session,
  choose: Pick<DeskDeps['choose'], 'fileToOpen'>,
): Promise<Result<CallOutput<'openNominationForm'>>> {
  const path = await choose.fileToOpen(['json']);
  if (path === null) return err(problem('kit/cancelled'));
  const form = nominationFormSchema.safeParse(await jsonAt(path));
  if (!form.success) return err(problem('nomination/unreadable-form', { name: basename(path) }));
  const judged = judgeNominationForm(form.data);
  if (!judged.ok) return judged;
  const kept = await save(session, [{ kind: 'nomination-form', form: form.data, at: session.now() }]);
  return kept.ok ? ok({ form: form.data }) : kept;
}

export async function saveNominationForm(
  session: Session,
  choose: Pick<DeskDeps['choose'], 'newFile'>,
): Promise<Result<CallOutput<'saveNominationForm'>>> {
  const form = session.state.nominations.form() ?? exampleNominationForm;
  const path = await choose.newFile(`${form.id}.json`);
  if (path === null) return err(problem('kit/cancelled'));
  try {
    await writeAtomically(path, `${JSON.stringify(form, null, 2)}\n`, 0o644);
    return ok({ name: basename(path) });
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'kit/disk-full' : 'kit/cannot-write'));
  }
}

async function jsonAt(path: string): Promise<unknown> {
  try {
    if ((await stat(path)).size > largestForm) return null;
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    // Not there or not JSON: no form either way.
    return null;
  }
}
