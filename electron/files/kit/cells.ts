/** Text stays text; a decimal is a figure that was signed as exactly these digits. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'decimal'; readonly decimal: string }
  | { readonly kind: 'nothing' };

/** A sheet of the kit before it has a file format: widths in characters; the rows of a large one are made as they are read. */
export interface KitTable {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: Iterable<readonly CellValue[]>;
}

export const nothing: CellValue = { kind: 'nothing' };

/** Without the control characters that neither XML nor a spreadsheet can hold; composed as it was signed. */
export function text(value: string): CellValue {
  return { kind: 'text', text: value.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ') };
}

export function count(value: number | null): CellValue {
  return value === null ? nothing : { kind: 'count', count: value };
}

export function decimal(value: string | null): CellValue {
  return value === null ? nothing : { kind: 'decimal', decimal: value };
}
