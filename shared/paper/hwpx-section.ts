import { page, unitsOf } from './hwpx-looks.ts';
import { fieldsTable, paperTable } from './hwpx-table.ts';
import { lineRuns, paragraph, textRun } from './hwpx-text.ts';
import { itemSigns } from './item-signs.ts';
import type { Paper, PaperBlock, PaperHead } from './paper.ts';
import { qrModules } from './qr-modules.ts';
import { hwpxPicture } from './hwpx-picture.ts';
import { xmlDeclaration } from './xml-text.ts';

/** Contents/section0.xml: the paper's one section, its head and blocks from top to bottom (KS X 6101, 10). */
export function hwpxSection(paper: Paper): string {
  const signs = itemSigns(paper.blocks);
  let [pictures, breaks] = [0, false];
  const body = paper.blocks.map((block, index) => {
    if (block.kind === 'page-break') {
      breaks = true;
      return '';
    }
    if (block.kind === 'qr') pictures += 1;
    const written = blockXml(block, signs[index] ?? null, {
      isLetter: paper.head.kind === 'letter',
      picture: pictures,
    });
    const placed = breaks ? written.replace('pageBreak="0"', 'pageBreak="1"') : written;
    breaks = false;
    return placed;
  });
  return `${xmlDeclaration}<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head">${paragraph('left', sectionSettings)}${headXml(paper.head)}${body.join('')}</hs:sec>`;
}

function headXml(head: PaperHead): string {
  if (head.kind === 'letter')
    return [
      paragraph('from', textRun('from', head.from)),
      paragraph('left', textRun('body', `수신  ${head.to}`)),
      paragraph('left', textRun('body', '제목  ') + textRun('strong', head.subject)),
    ].join('');
  return [
    paragraph('center', textRun('under', head.body)),
    paragraph('title', textRun('title', head.title)),
    ...(head.subtitle === undefined ? [] : [paragraph('center', textRun('under', head.subtitle))]),
  ].join('');
}

function blockXml(
  block: Exclude<PaperBlock, { kind: 'page-break' }>,
  sign: string | null,
  { isLetter, picture }: { readonly isLetter: boolean; readonly picture: number },
): string {
  switch (block.kind) {
    case 'item': {
      const isSection = block.level === 1 && !isLetter;
      const look = block.level === 1 && isLetter ? 'letter-1' : itemLooks[block.level - 1];
      const letter = isSection ? 'section' : 'body';
      return paragraph(look ?? 'level-5', textRun(letter, `${sign ?? ''} `) + lineRuns(block.text, letter));
    }
    case 'paragraph':
      return paragraph(block.align ?? 'left', lineRuns(block.text, 'body'));
    case 'table':
      return paragraph('left', `<hp:run charPrIDRef="0">${paperTable(block)}<hp:t/></hp:run>`);
    case 'fields':
      return paragraph('left', `<hp:run charPrIDRef="0">${fieldsTable(block)}<hp:t/></hp:run>`);
    case 'qr':
      return [
        paragraph(
          'center',
          `<hp:run charPrIDRef="0">${hwpxPicture(picture, qrModules(block.content).length)}<hp:t/></hp:run>`,
        ),
        ...block.words.map((line) => paragraph('center', lineRuns(line, 'body'))),
      ].join('');
    case 'enclosures':
      return enclosures(block.names);
    case 'end':
      return paragraph('left', textRun('body', '끝.'));
    case 'issuer':
      return paragraph('date', textRun('date', block.date)) + paragraph('issuer', textRun('issuer', block.name));
  }
}

const itemLooks = ['level-1', 'level-2', 'level-3', 'level-4'] as const;

function enclosures(names: readonly string[]): string {
  return names
    .map((name, index) => {
      const numbered = names.length === 1 ? name : `${index + 1}. ${name}`;
      const ended = index === names.length - 1 ? `${numbered}  끝.` : numbered;
      return index === 0
        ? paragraph('enclosure', textRun('body', `붙임  ${ended}`))
        : paragraph('next-enclosure', textRun('body', ended));
    })
    .join('');
}

const note = (placement: string) =>
  `<hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/><hp:noteLine length="-1" type="SOLID" width="0.12 mm" color="#000000"/><hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" newNum="1"/><hp:placement place="${placement}" beneathText="0"/>`;

/** A4 upright, one column, the page number at the bottom centre between dashes. */
const sectionSettings = `<hp:run charPrIDRef="0"><hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0"><hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/><hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/><hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/><hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/><hp:pagePr landscape="WIDELY" width="${page.width}" height="${page.height}" gutterType="LEFT_ONLY"><hp:margin header="${unitsOf(10)}" footer="${unitsOf(10)}" gutter="0" left="${page.left}" right="${page.right}" top="${page.top - unitsOf(10)}" bottom="${page.bottom - unitsOf(10)}"/></hp:pagePr><hp:footNotePr>${note('EACH_COLUMN')}</hp:footNotePr><hp:endNotePr>${note('END_OF_DOCUMENT')}</hp:endNotePr>${[
  'BOTH',
  'EVEN',
  'ODD',
]
  .map(
    (type) =>
      `<hp:pageBorderFill type="${type}" borderFillIDRef="1" textBorder="PAPER" headerInside="0" footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>`,
  )
  .join(
    '',
  )}</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl><hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl></hp:run>`;
