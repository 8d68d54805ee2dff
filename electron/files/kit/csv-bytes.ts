import { stringify } from 'csv-stringify/sync';
import type { CellValue, KitTable } from './cells.ts';

/** CSV with a byte order mark, without which Excel on Windows shows Hangul as CP949; a text that begins like a formula gets a quote before it. */
export function csvBytes({ columns, rows }: KitTable): Uint8Array {
  const lines = [columns.map(({ title }) => title), ...Array.from(rows, (row) => row.map(plainText))];
  return new TextEncoder().encode(stringify(lines, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
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
