/** Writes tables as files that a spreadsheet opens; no text of a person ever becomes a formula. */
import { stringify } from 'csv-stringify/sync';
import writeXlsx, { type Cell, type SheetData } from 'write-excel-file/node';
import type { CellValue, KitTable } from './tables.ts';

/** CSV with a byte order mark, without which Excel on Windows shows Hangul as CP949; a text that begins like a formula gets a quote before it. */
export function csvBytes({ columns, rows }: KitTable): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(plainText))];
  return new TextEncoder().encode(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
}

/** An xlsx workbook, one sheet per table, header frozen. Texts are string cells whatever they begin with; figures are number cells. */
export async function xlsxBytes(tables: readonly KitTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, columns, rows }) => ({
    sheet: name,
    data: [columns.map(({ title }) => headerCell(title)), ...rows.map((row) => row.map(cellOf))] satisfies SheetData,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return new Uint8Array(await writeXlsx(sheets, { fontFamily: '맑은 고딕', fontSize: 10 }).toBuffer());
}

function headerCell(title: string): Cell {
  return {
    value: title,
    type: String,
    fontWeight: 'bold',
    align: 'center',
    alignVertical: 'center',
    backgroundColor: '#E7ECF5',
    borderStyle: 'thin',
    borderColor: '#8A949E',
    height: 24,
  };
}

function cellOf(value: CellValue): Cell {
  const look = { alignVertical: 'top', borderStyle: 'thin', borderColor: '#CDD1D5' } as const;
  switch (value.kind) {
    case 'text':
      return { ...look, value: value.text, type: String, wrap: true };
    case 'count':
      return { ...look, value: value.count, type: Number };
    case 'decimal':
      // At most eight decimal places below 100 (see the rule): a double shows every one of them again.
      return { ...look, value: Number(value.decimal), type: Number, format: formatFor(value.decimal) };
    case 'nothing':
      return { ...look, value: '', type: String };
  }
}

function formatFor(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

function plainText(value: CellValue): string | number {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'count':
      return value.count;
    case 'decimal':
      return value.decimal;
    case 'nothing':
      return '';
  }
}
