/**
 * Writes tables as a workbook (SpreadsheetML, ISO/IEC 29500); no text of a person ever becomes a formula. Rows are made while the
 * file is packed: half a million of them would not fit into one text.
 */
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { xmlDeclaration, xmlText } from '../../../shared/paper/xml-text.ts';
import type { CellValue, KitTable } from './cells.ts';

const made = { mtime: new Date(2026, 0, 1), forceDosTimestamp: true, compressionLevel: 3 } as const;
const rowsAtOnce = 400;
const styles = { header: 1, text: 2, figure: 3 } as const;
const mostPlaces = 8;

/** Texts are string cells whatever they begin with; figures are number cells with exactly the digits that were signed. */
export async function xlsxBytes(tables: readonly KitTable[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, xml: string) => zip.addBuffer(Buffer.from(`${xmlDeclaration}${xml}`), name, made);
  add('[Content_Types].xml', contentTypes(tables.length));
  add('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  add('xl/workbook.xml', workbook(tables));
  add(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...tables.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
  );
  add('xl/styles.xml', styleSheet);
  for (const [index, table] of tables.entries())
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, made, (take) =>
      take(null, Readable.from(sheet(table))),
    );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${spreadsheet}.worksheet+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${parts.join('')}</Types>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const each = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
}

function workbook(tables: readonly KitTable[]): string {
  const sheets = tables.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

const thin = (colour: string) =>
  `<border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF${colour}"/></${side}>`).join('')}<diagonal/></border>`;

/** Styles 3 and on are figures with 0, 1, 2 ... places. */
const styleSheet = `<styleSheet xmlns="${main}"><numFmts count="${mostPlaces + 1}">${Array.from(
  { length: mostPlaces + 1 },
  (_, places) => `<numFmt numFmtId="${164 + places}" formatCode="${places === 0 ? '0' : `0.${'0'.repeat(places)}`}"/>`,
).join(
  '',
)}</numFmts><fonts count="2"><font><sz val="10"/><name val="맑은 고딕"/></font><font><b/><sz val="10"/><name val="맑은 고딕"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7ECF5"/></patternFill></fill></fills><borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border>${thin('8A949E')}${thin('CDD1D5')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${mostPlaces + 4}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>${Array.from(
  { length: mostPlaces + 1 },
  (_, places) =>
    `<xf numFmtId="${164 + places}" fontId="0" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>`,
).join('')}</cellXfs></styleSheet>`;

/** Header frozen, landscape, one chunk of text for some hundred rows. */
function* sheet({ columns, rows }: KitTable): Generator<Buffer> {
  const letters = columns.map((_, index) => columnLetters(index));
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield Buffer.from(
    `${xmlDeclaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData><row r="1" ht="24" customHeight="1">${columns
      .map(({ title }, index) => stringCell(`${letters[index]}1`, styles.header, title))
      .join('')}</row>`,
  );
  let [number, chunk] = [1, ''];
  for (const row of rows) {
    number += 1;
    chunk += `<row r="${number}">${row.map((cell, column) => cellXml(`${letters[column]}${number}`, cell)).join('')}</row>`;
    if (number % rowsAtOnce > 0) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  yield Buffer.from(chunk);
  yield Buffer.from('</sheetData><pageSetup paperSize="9" orientation="landscape"/></worksheet>');
}

function cellXml(place: string, value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text === '' ? `<c r="${place}" s="${styles.text}"/>` : stringCell(place, styles.text, value.text);
    case 'count':
      return `<c r="${place}" s="${styles.figure}"><v>${value.count}</v></c>`;
    case 'decimal':
      return `<c r="${place}" s="${styles.figure + placesOf(value.decimal)}"><v>${value.decimal}</v></c>`;
    case 'nothing':
      return `<c r="${place}" s="${styles.text}"/>`;
  }
}

/** A text that looks like the format's own escape (_x000D_) is escaped, so that it is read as it was written. */
function stringCell(place: string, style: number, text: string): string {
  const literal = text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literal)}</t></is></c>`;
}

function placesOf(decimal: string): number {
  return Math.min(decimal.split('.')[1]?.length ?? 0, mostPlaces);
}

function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
