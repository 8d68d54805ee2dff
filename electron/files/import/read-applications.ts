import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import type { ImportProblem } from '../../../shared/contracts/desktop-api.ts';
import type { Application } from '../../../shared/dossier/application.ts';
import { requiredFields } from '../../../shared/dossier/judge-field.ts';
import type { ReadApplications } from '../../desk/intake.ts';
import { readTable, type OfficeTable } from '../tables/read-table.ts';
import { columns } from './columns.ts';
import { ignoredNames, judgeFile } from './judge-file.ts';
import { judgeRow } from './judge-row.ts';

const fileCountLimit = 200;
/** The scheme's own ceiling for one file. */
export const fileLimitBytes = 200 * 1024 * 1024;

interface Found {
  readonly application: Application;
  readonly folder: string;
  readonly files: readonly string[];
}

/** Reads an office's folder with the scheme's own ceiling of 200 MB a file. */
export const readApplications: ReadApplications = createReadApplications({ fileLimitBytes });

/**
 * Reads a folder as an office has it: one table, and a folder of attachments per application number. Everything cheap is judged
 * first, so that every problem is listed; then the files of sound rows are handed over one by one. A row with any problem is left out.
 */
export function createReadApplications(limits: { readonly fileLimitBytes: number }): ReadApplications {
  return async ({ folder, signal, onProgress, acceptFile }) => {
    const table = await tableIn(folder);
    if (!table.ok) return table;
    const problems: ImportProblem[] = missingColumns(table.value);
    if (problems.length > 0) return ok({ accepted: [], problems });

    const rows = judgedRows(table.value, problems);
    const found: Found[] = [];
    const folders = await foldersIn(folder);
    for (const [index, { row, application }] of rows.entries()) {
      if (signal.aborted) return err(problem('import/cancelled'));
      onProgress({ done: index, total: rows.length * 2, label: application.number });
      const judged = await judgeAttachments(folder, folders, application, row, limits.fileLimitBytes);
      problems.push(...judged.problems);
      if (judged.found && judged.problems.length === 0) found.push(judged.found);
    }

    const accepted: Application[] = [];
    for (const [index, each] of found.entries()) {
      onProgress({ done: rows.length + index, total: rows.length + found.length, label: each.application.number });
      for (const name of each.files) {
        if (signal.aborted) return err(problem('import/cancelled'));
        const path = join(each.folder, name);
        const taken = await acceptFile({
          number: each.application.number,
          name: name.normalize('NFC'),
          bytes: () => createReadStream(path),
        });
        if (!taken.ok) return taken;
      }
      accepted.push(each.application);
    }
    onProgress({ done: 1, total: 1, label: '' });
    // In the order of the table, whichever check found them.
    return ok({ accepted, problems: problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) });
  };
}

async function tableIn(folder: string): Promise<Result<OfficeTable>> {
  const names = await readdir(folder).catch(() => []);
  const tables = names.filter((name) => /^applications\.(xlsx|csv)$/i.test(name.normalize('NFC')));
  const [name] = tables;
  if (name === undefined) return err(problem('import/no-table'));
  if (tables.length > 1) return err(problem('import/two-tables'));
  const found = await lstat(join(folder, name));
  if (found.isSymbolicLink()) return err(problem('import/leaves-folder'));
  const bytes = await readFile(join(folder, name)).catch(() => null);
  return bytes ? readTable(name, new Uint8Array(bytes)) : err(problem('import/unreadable-table'));
}

function missingColumns({ header }: OfficeTable): ImportProblem[] {
  const missing = requiredFields.filter((field) => !header.includes(columns[field]));
  return missing.map((field) => ({
    row: 1,
    column: columns[field],
    problem: problem('import/missing-column', { column: columns[field] }),
  }));
}

/** Sound rows with a number of their own; of rows that share one none is taken, since nobody can say which is meant. */
function judgedRows(
  table: OfficeTable,
  problems: ImportProblem[],
): readonly { readonly row: number; readonly application: Application }[] {
  const numberOf = (row: OfficeTable['rows'][number]) => row.cells[columns.number] ?? '';
  const counts = new Map<string, number>();
  for (const row of table.rows) counts.set(numberOf(row), (counts.get(numberOf(row)) ?? 0) + 1);
  return table.rows.flatMap((row) => {
    const judged = judgeRow(row);
    problems.push(...judged.problems);
    const number = numberOf(row);
    const repeated = number !== '' && (counts.get(number) ?? 0) > 1;
    if (repeated)
      problems.push({
        row: row.row,
        column: columns.number,
        number,
        problem: problem('import/duplicate-number'),
      });
    return judged.application && !repeated ? [{ row: row.row, application: judged.application }] : [];
  });
}

/** Folder names by their NFC form: a Mac writes Hangul names decomposed. */
async function foldersIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  return new Map(entries.filter((entry) => !entry.isFile()).map(({ name }) => [name.normalize('NFC'), name]));
}

async function judgeAttachments(
  root: string,
  folders: ReadonlyMap<string, string>,
  application: Application,
  row: number,
  limitBytes: number,
): Promise<{ readonly found: Found | null; readonly problems: readonly ImportProblem[] }> {
  const { number } = application;
  const at = (found: ImportProblem['problem'], file?: string): ImportProblem => ({
    row,
    number,
    ...(file === undefined ? {} : { file }),
    problem: found,
  });
  const name = folders.get(number);
  if (name === undefined) return { found: null, problems: [at(problem('import/no-attachments'))] };
  const folder = join(root, name);
  if ((await lstat(folder)).isSymbolicLink())
    return { found: null, problems: [at(problem('import/leaves-folder'), name)] };
  const files = (await readdir(folder).catch(() => [])).filter((each) => !ignoredNames.test(each)).sort();
  if (files.length === 0) return { found: null, problems: [at(problem('import/no-attachments'))] };
  if (files.length > fileCountLimit)
    return { found: null, problems: [at(problem('import/too-many-files', { limit: fileCountLimit }))] };
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const judged = await judgeFile(folder, file, limitBytes);
    if ('code' in judged) problems.push(at(judged, file.normalize('NFC')));
  }
  return { found: { application, folder, files }, problems };
}
