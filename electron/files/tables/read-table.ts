import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { judgeZip } from './judge-zip.ts';

/** A table as an office made it: texts by header, `row` counted as the spreadsheet shows it (the header is row 1). NFC, trimmed. */
export interface OfficeTable {
  readonly header: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: Readonly<Record<string, string>> }[];
}

const sizeLimit = 50 * 1024 * 1024;

/** Reads .xlsx, or .csv in UTF-8 or CP949 with comma, semicolon or tab. */
export async function readTable(name: string, bytes: Uint8Array): Promise<Result<OfficeTable>> {
  if (bytes.length > sizeLimit) return err(problem('import/table-too-large'));
  const grid = /\.xlsx$/i.test(name) ? await gridFromXlsx(bytes) : gridFromCsv(bytes);
  if (!grid.ok) return grid;
  const [first = [], ...rest] = grid.value;
  const header = first.map(clean);
  const rows = rest.flatMap((line, index) => {
    const cells = Object.fromEntries(
      header.flatMap((title, column) => (title === '' ? [] : [[title, clean(line[column] ?? '')]])),
    );
    const empty = Object.values(cells).every((cell) => cell === '');
    return empty ? [] : [{ row: index + 2, cells }];
  });
  return header.some((title) => title !== '')
    ? ok({ header: header.filter((title) => title !== ''), rows })
    : err(problem('import/unreadable-table'));
}

function clean(text: string): string {
  return text.normalize('NFC').trim();
}

async function gridFromXlsx(bytes: Uint8Array): Promise<Result<readonly (readonly string[])[]>> {
  const sound = await judgeZip(bytes);
  if (!sound.ok) return sound;
  try {
    const sheet = await readSheet(Buffer.from(bytes));
    return ok(sheet.map((line) => line.map(textOfCell)));
  } catch {
    // The reader throws for anything that is a zip but not a spreadsheet.
    return err(problem('import/unreadable-table'));
  }
}

/** As the office sees it: dates as days, numbers without an exponent. */
export function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

function gridFromCsv(bytes: Uint8Array): Result<readonly (readonly string[])[]> {
  const text = decoded(bytes);
  if (text === null) return err(problem('import/unreadable-table'));
  const firstLine = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = ['\t', ';', ','].find((each) => firstLine.includes(each)) ?? ',';
  try {
    const grid: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, bom: true });
    return ok(grid);
  } catch {
    return err(problem('import/unreadable-table'));
  }
}

/** UTF-8 if it is UTF-8 throughout, else CP949 (which the Encoding Standard calls euc-kr), else nothing. */
function decoded(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the next one is tried.
    }
  }
  return null;
}
