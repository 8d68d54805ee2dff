/** Refuses XML that declares types or entities, is not well formed, or nests deeper than any office file does. */
import { Parser } from 'saxen';
import type { PlainBlock } from '../../../shared/dossier/plain-document.ts';

/** Paragraphs and tables of a text document's body; null for what is refused. */
export function blocksFromXml(xml: string): readonly PlainBlock[] | null {
  const blocks: PlainBlock[] = [];
  const tables: OpenTable[] = [];
  const paragraphs: string[] = [];
  let [depth, inText, sound] = [0, 0, true];
  const parser = new Parser();
  const refuse = () => {
    sound = false;
    parser.stop();
  };
  const add = (text: string) => {
    const cell = tables.at(-1)?.cell;
    if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
    else if (cell) cell.text += text;
  };
  /** A paragraph ends in its cell, in the paragraph around it (Hangul puts tables into paragraphs), or in the document. */
  const endParagraph = () => {
    const text = (paragraphs.pop() ?? '').trim();
    const cell = tables.at(-1)?.cell;
    if (text === '') return;
    if (cell) cell.text += cell.text === '' ? text : `\n${text}`;
    else blocks.push({ kind: 'text', text });
  };
  const endTable = () => {
    const rows = (tables.pop()?.rows ?? []).filter((row) => row.some((cell) => cell !== ''));
    const around = tables.at(-1)?.cell;
    if (rows.length === 0) return;
    if (around) around.text += `\n${rows.map((row) => row.join(' ')).join('\n')}`;
    else blocks.push({ kind: 'table', rows });
  };

  parser.ns(prefixes);
  parser.on('openTag', (name) => {
    depth += 1;
    if (depth > depthLimit) return refuse();
    const table = tables.at(-1);
    const part = parts[name];
    if (part === 'paragraph') paragraphs.push('');
    else if (part === 'text') inText += 1;
    else if (part === 'tab') add('\t');
    else if (part === 'break') add('\n');
    else if (part === 'table') {
      // What stands before the table in its paragraph comes before it.
      if (tables.length === 0 && paragraphs.length > 0) {
        endParagraph();
        paragraphs.push('');
      }
      tables.push({ rows: [], cell: null });
    } else if (part === 'row') table?.rows.push([]);
    else if (part === 'cell' && table) table.cell = { text: '', before: paragraphs.splice(0) };
  });
  parser.on('closeTag', (name) => {
    depth -= 1;
    const table = tables.at(-1);
    const part = parts[name];
    if (part === 'paragraph') endParagraph();
    else if (part === 'text') inText -= 1;
    else if (part === 'table') endTable();
    else if (part === 'cell' && table?.cell) {
      table.rows.at(-1)?.push(table.cell.text.trim());
      paragraphs.push(...table.cell.before);
      table.cell = null;
    }
  });
  parser.on('text', (value, decode) => inText > 0 && add(decode(value)));
  parser.on('cdata', (value) => inText > 0 && add(value));
  parser.on('attention', refuse);
  parser.on('error', refuse);
  parser.parse(xml);
  return sound ? blocks : null;
}

interface OpenTable {
  readonly rows: string[][];
  /** The open cell, with the paragraphs around the table set aside. */
  cell: { text: string; readonly before: readonly string[] } | null;
}

const depthLimit = 400;

/** WordprocessingML (ISO/IEC 29500, transitional and strict) and OWPML (KS X 6101). */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://www.hancom.co.kr/hwpml/2011/paragraph': 'hp',
};

const parts: Readonly<Record<string, 'paragraph' | 'text' | 'tab' | 'break' | 'table' | 'row' | 'cell'>> = {
  'w:p': 'paragraph',
  'w:t': 'text',
  'w:tab': 'tab',
  'w:br': 'break',
  'w:cr': 'break',
  'w:tbl': 'table',
  'w:tr': 'row',
  'w:tc': 'cell',
  'hp:p': 'paragraph',
  'hp:t': 'text',
  'hp:tab': 'tab',
  'hp:lineBreak': 'break',
  'hp:tbl': 'table',
  'hp:tr': 'row',
  'hp:tc': 'cell',
};
