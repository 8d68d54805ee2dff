import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import {
  assignmentColumns,
  assignmentsFromRows,
  rowsFromAssignments,
} from '../../shared/preparation/assignment-table.ts';
import { judgeRubric, rubricSchema } from '../../shared/round/rubric.ts';
import { isDiskFull, writeAtomically } from '../files/atomic-file.ts';
import { csvBytes } from '../files/kit/csv-bytes.ts';
import { readTable } from '../files/tables/read-table.ts';
import type { Choices } from './deps.ts';
import { save, type Session } from './session.ts';

type Choosing = Pick<Choices, 'newFile' | 'fileToOpen'>;
const largest = 5_000_000;

export async function saveAssignments(
  session: Session,
  choose: Choosing,
): Promise<Result<CallOutput<'saveAssignments'>>> {
  const draft = session.state.draft();
  if (!draft) return err(problem('round/no-draft'));
  const rows = rowsFromAssignments(draft, applicationsOf(session));
  const bytes = csvBytes({
    name: 'assignments',
    columns: assignmentColumns.map((title) => ({ title, width: 20 })),
    rows: rows.map((row) => row.map((text) => ({ kind: 'text', text }))),
  });
  const saved = await saveFile(choose, `assignments-${draft.round}.csv`, bytes);
  return saved.ok ? ok({ name: saved.value, rows: rows.length }) : saved;
}

export async function openAssignments(
  session: Session,
  choose: Choosing,
): Promise<Result<CallOutput<'openAssignments'>>> {
  const draft = session.state.draft();
  if (!draft) return err(problem('round/no-draft'));
  const file = await openFile(choose, ['csv', 'xlsx']);
  if (!file.ok) return file;
  const table = await readTable(file.value.name, file.value.bytes);
  if (!table.ok) return table;
  const rows = table.value.rows.map(({ row, cells }) => ({ row, cells: mapped(cells, unescaped) }));
  const { assignments, problems } = assignmentsFromRows(draft, applicationsOf(session), rows);
  return ok({ name: file.value.name, assignments: [...assignments], problems: [...problems] });
}

export async function saveRubric(
  choose: Choosing,
  { rubric }: CallInput<'saveRubric'>,
): Promise<Result<CallOutput<'saveRubric'>>> {
  const name = `rubric-${rubric.id}-${rubric.version.replace(/[^\p{L}\p{N}.-]+/gu, '-')}.json`;
  const bytes = new TextEncoder().encode(`${JSON.stringify(rubric, null, 2)}\n`);
  const saved = await saveFile(choose, name, bytes);
  return saved.ok ? ok({ name: saved.value }) : saved;
}

export async function openRubric(choose: Choosing): Promise<Result<CallOutput<'openRubric'>>> {
  const file = await openFile(choose, ['json']);
  if (!file.ok) return file;
  const rubric = rubricSchema.safeParse(jsonFrom(file.value.bytes));
  if (!rubric.success) return err(problem('rubric/unreadable', { name: file.value.name }));
  const judged = judgeRubric(rubric.data);
  return judged.ok ? ok({ name: file.value.name, rubric: rubric.data }) : judged;
}

/** A wording that is kept already is not kept twice; another wording under the same version is refused, since ballots name versions. */
export async function keepRubric(
  session: Session,
  { rubric }: CallInput<'keepRubric'>,
): Promise<Result<CallOutput<'keepRubric'>>> {
  const judged = judgeRubric(rubric);
  if (!judged.ok) return judged;
  const same = session.state.library().find(({ id, version }) => id === rubric.id && version === rubric.version);
  if (same && JSON.stringify(same) !== JSON.stringify(rubric))
    return err(problem('rubric/version-taken', { version: rubric.version }));
  if (same) return ok({ seq: session.state.head() });
  const saved = await save(session, [{ kind: 'rubric-kept', rubric, at: session.now() }]);
  return saved.ok ? ok({ seq: saved.value.seq }) : saved;
}

function applicationsOf({ state }: Session) {
  return [...state.intake().values()].map(({ application }) => application);
}

async function saveFile(choose: Choosing, suggested: string, bytes: Uint8Array): Promise<Result<string>> {
  const path = await choose.newFile(suggested);
  if (path === null) return err(problem('file/cancelled'));
  try {
    await writeAtomically(path, bytes, 0o644);
    return ok(basename(path));
  } catch (cause) {
    return err(problem(isDiskFull(cause) ? 'kit/disk-full' : 'kit/cannot-write'));
  }
}

async function openFile(
  choose: Choosing,
  extensions: readonly string[],
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }>> {
  const path = await choose.fileToOpen(extensions);
  if (path === null) return err(problem('file/cancelled'));
  try {
    if ((await stat(path)).size > largest) return err(problem('file/too-large'));
    const file = await open(path, 'r');
    try {
      return ok({ name: basename(path), bytes: new Uint8Array(await file.readFile()) });
    } finally {
      await file.close();
    }
  } catch {
    // A pulled stick, a folder, no permission: to the person it is one thing.
    return err(problem('file/cannot-read'));
  }
}

function jsonFrom(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return null;
  }
}

/** The quote that keeps a text from becoming a formula in a spreadsheet is no part of the text. */
function unescaped(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function mapped(cells: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, change(text)]));
}
