import { itemSigns } from './item-signs.ts';
import { plainLine, type Paper, type PaperBlock } from './paper.ts';

/** What a paper says, line by line: for a preview, and for whoever compares its files. */
export function paperText({ head, blocks }: Paper): string {
  const signs = itemSigns(blocks);
  const top =
    head.kind === 'letter'
      ? [head.from, `수신  ${head.to}`, `제목  ${head.subject}`]
      : [head.body, head.title, ...(head.subtitle === undefined ? [] : [head.subtitle])];
  return [...top, ...blocks.flatMap((block, index) => blockLines(block, signs[index] ?? null))].join('\n');
}

function blockLines(block: PaperBlock, sign: string | null): readonly string[] {
  switch (block.kind) {
    case 'item':
      return [`${sign ?? ''} ${plainLine(block.text)}`];
    case 'paragraph':
      return [plainLine(block.text)];
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows.map((row) => row.map(plainLine))].map((cells) =>
        cells.join('\t'),
      );
    case 'fields':
      return block.fields.map(([name, value]) => `${name}\t${plainLine(value)}`);
    case 'qr':
      return block.words.map(plainLine);
    case 'enclosures':
      return [`붙임  ${block.names.join('\n')}  끝.`];
    case 'end':
      return ['끝.'];
    case 'issuer':
      return [block.date, block.name];
    case 'page-break':
      return [];
  }
}
