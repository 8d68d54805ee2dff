import { frames, textWidth, unitsOf } from './hwpx-looks.ts';
import { lineRuns, paragraph, textRun } from './hwpx-text.ts';
import type { PaperBlock, PaperColumn } from './paper.ts';

/** A table as wide as the text: its head is repeated on every page, its cells break between pages. */
export function paperTable({ columns, rows, below }: Extract<PaperBlock, { kind: 'table' }>): string {
  const widths = columnWidths(columns);
  const heads = columns.map(({ title }, index) => ({
    runs: paragraph('cell-center', textRun('cell-strong', title)),
    width: widths[index] ?? 0,
    isHead: true,
  }));
  const lines = rows.map((row) =>
    columns.map(({ align = 'left' }, index) => ({
      runs: paragraph(`cell-${align}`, lineRuns(row[index] ?? '', 'cell')),
      width: widths[index] ?? 0,
      isHead: false,
    })),
  );
  const blank = paragraph('cell-center', textRun('cell-soft', '이하 빈칸'));
  return tableXml(columns.length, [
    heads,
    ...lines,
    ...(below === 'blank' ? [[{ runs: blank, width: textWidth, isHead: false }]] : []),
  ]);
}

export function fieldsTable({ fields }: Extract<PaperBlock, { kind: 'fields' }>): string {
  const name = unitsOf(34);
  return tableXml(
    2,
    fields.map(([title, value]) => [
      { runs: paragraph('cell-center', textRun('cell-strong', title)), width: name, isHead: true },
      { runs: paragraph('cell-left', lineRuns(value, 'cell')), width: textWidth - name, isHead: false },
    ]),
  );
}

interface Cell {
  readonly runs: string;
  readonly width: number;
  readonly isHead: boolean;
}

/** A row with fewer cells than columns spans the rest with its last one. */
function tableXml(columns: number, rows: readonly (readonly Cell[])[]): string {
  const repeats = rows[0]?.every(({ isHead }) => isHead) === true ? 1 : 0;
  const written = rows.map((cells, row) => {
    const isHead = row === 0 && repeats === 1;
    return `<hp:tr>${cells
      .map((cell, column) =>
        cellXml(cell, { row, column, isHead, span: column === cells.length - 1 ? columns - column : 1 }),
      )
      .join('')}</hp:tr>`;
  });
  return `<hp:tbl id="0" zOrder="0" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="${repeats}" rowCnt="${rows.length}" colCnt="${columns}" cellSpacing="0" borderFillIDRef="${frames.cell}" noAdjust="0"><hp:sz width="${textWidth}" widthRelTo="ABSOLUTE" height="${rows.length * rowHeight}" heightRelTo="ABSOLUTE" protect="0"/><hp:pos treatAsChar="0" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="COLUMN" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/><hp:outMargin left="0" right="0" top="283" bottom="283"/><hp:inMargin left="425" right="425" top="283" bottom="283"/>${written.join('')}</hp:tbl>`;
}

/** The least height of a row; the reader makes it as high as its text. */
const rowHeight = 2000;

function cellXml(
  { runs, width, isHead }: Cell,
  place: { readonly row: number; readonly column: number; readonly isHead: boolean; readonly span: number },
): string {
  return `<hp:tc name="" header="${place.isHead ? 1 : 0}" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${isHead ? frames.head : frames.cell}"><hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="CENTER" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${runs}</hp:subList><hp:cellAddr colAddr="${place.column}" rowAddr="${place.row}"/><hp:cellSpan colSpan="${place.span}" rowSpan="1"/><hp:cellSz width="${width}" height="${rowHeight}"/><hp:cellMargin left="425" right="425" top="283" bottom="283"/></hp:tc>`;
}

/** Given widths in full, the rest shared; where the given ones already exceed the text, all shrink alike. */
function columnWidths(columns: readonly PaperColumn[]): readonly number[] {
  const given = columns.map(({ width }) => (width === undefined ? null : unitsOf(width)));
  const taken = given.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = given.filter((width) => width === null).length;
  const share = open === 0 ? 0 : Math.max(Math.floor((textWidth - taken) / open), unitsOf(12));
  const wanted = given.map((width) => width ?? share);
  const total = wanted.reduce((sum, width) => sum + width, 0);
  const fitted = wanted.map((width) => Math.floor((width * textWidth) / total));
  const last = textWidth - fitted.slice(0, -1).reduce((sum, width) => sum + width, 0);
  return [...fitted.slice(0, -1), last];
}
