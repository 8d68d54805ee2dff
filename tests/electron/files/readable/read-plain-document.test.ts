import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { hwpxBytes } from '../../../../build/sample/write-hwpx.ts';
import { tableBytes } from '../../../../build/sample/write-table.ts';
import { readPlainDocument } from '../../../../electron/files/readable/read-plain-document.ts';

async function zipOf(files: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const word = (body: string, before = '') =>
  zipOf({
    'word/document.xml': `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('an office file as plain text', () => {
  it('shows every sheet of a workbook with its name', async () => {
    const bytes = await tableBytes('가격표', [
      ['구분', '월 이용료'],
      ['기본형', '1000'],
    ]);
    expect(await readPlainDocument('4_가격표.XLSX', bytes)).toEqual({
      ok: true,
      value: {
        blocks: [
          { kind: 'heading', text: '가격표' },
          {
            kind: 'table',
            rows: [
              ['구분', '월 이용료'],
              ['기본형', '1000'],
            ],
          },
        ],
        cut: false,
      },
    });
  });

  it('shows the paragraphs of a Hangul document', async () => {
    const bytes = await hwpxBytes(['공급 확약서', 'A & B < C', '']);
    const read = await readPlainDocument('확약서.hwpx', bytes);
    expect(read.ok && read.value.blocks).toEqual([
      { kind: 'text', text: '공급 확약서' },
      { kind: 'text', text: 'A & B < C' },
    ]);
  });

  it('reads the sections of a Hangul document in the order of their numbers', async () => {
    const section = (text: string) =>
      `<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph"><hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p></hs:sec>`;
    const bytes = await zipOf({
      'Contents/section10.xml': section('열한째'),
      'Contents/section2.xml': section('셋째'),
      'Contents/header.xml': section('머리'),
    });
    const read = await readPlainDocument('a.hwpx', bytes);
    expect(read.ok && read.value.blocks.map((block) => (block.kind === 'text' ? block.text : ''))).toEqual([
      '셋째',
      '열한째',
    ]);
  });

  it('keeps tables, also where they stand inside a paragraph or another table', async () => {
    const inner = '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>속</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
    const table = `<w:tbl><w:tr><w:tc>${line('가')}${line('나')}</w:tc><w:tc>${inner}<w:p/></w:tc></w:tr></w:tbl>`;
    const read = await readPlainDocument(
      'a.docx',
      await word(`${line('앞')}<w:p><w:r><w:t>곁</w:t></w:r>${table}</w:p>`),
    );
    expect(read.ok && read.value.blocks).toEqual([
      { kind: 'text', text: '앞' },
      { kind: 'text', text: '곁' },
      { kind: 'table', rows: [['가\n나', '속']] },
    ]);
  });

  it('reads tabs, line breaks and characters by number, and no markup as text', async () => {
    const read = await readPlainDocument(
      'a.docx',
      await word(
        '<w:p><w:r><w:t>가</w:t><w:tab/><w:t>&#xB098;&amp;</w:t><w:br/><w:instrText>HYPERLINK</w:instrText></w:r></w:p>',
      ),
    );
    expect(read.ok && read.value.blocks).toEqual([{ kind: 'text', text: '가\t나&' }]);
  });

  it.each<[string, string, () => Promise<Uint8Array>]>([
    [
      'a document that declares entities',
      'attachment/unreadable',
      () => word(line('&x;'), '<!DOCTYPE d [<!ENTITY x "y">]>'),
    ],
    ['XML that is not closed', 'attachment/unreadable', () => zipOf({ 'word/document.xml': '<w:document><w:body>' })],
    [
      'nesting beyond any office file',
      'attachment/unreadable',
      () => word('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)),
    ],
    [
      'text that is not UTF-8',
      'attachment/unreadable',
      () => zipOf({ 'word/document.xml': Buffer.from([0x3c, 0xff, 0xfe]) }),
    ],
    ['an archive without a body', 'attachment/unreadable', () => zipOf({ 'other.xml': '<a/>' })],
    ['no archive', 'attachment/unreadable', async () => new Uint8Array([1, 2, 3])],
    ['more XML than is read', 'attachment/too-large', () => word(line('가'.repeat(9 * 1024 * 1024)))],
  ])('refuses %s: %s', async (_title, code, bytes) => {
    expect(await readPlainDocument('a.docx', await bytes())).toMatchObject({ ok: false, problem: { code } });
  });

  it('says when it shows only the beginning', async () => {
    const rows = Array.from({ length: 700 }, () => Array.from({ length: 100 }, () => '1'));
    const read = await readPlainDocument('a.xlsx', await tableBytes('큰 표', rows));
    expect(read.ok && read.value.cut).toBe(true);
    expect(read.ok && read.value.blocks[1]?.kind === 'table' && read.value.blocks[1].rows.length).toBe(599);
  });
});
