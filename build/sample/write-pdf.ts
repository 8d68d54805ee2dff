import PDFDocument from 'pdfkit';
import { pretendard } from './font.ts';
import type { SampleApplication } from './services.ts';

/** Read once; a document embeds only the glyphs it uses. */
let fonts: { readonly text: Buffer; readonly strong: Buffer } | null = null;
const made = new Date(Date.UTC(2026, 10, 2, 0, 0, 0));

/** A chapter of a document: paragraphs, bullet lines, and rows of a table where it has one. */
export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly bullets?: readonly string[];
  readonly table?: readonly (readonly string[])[];
  readonly figure?: readonly string[];
}

/** A PDF of several pages whose Korean is real text (embedded subset of Pretendard GOV); same input, same bytes. */
export function pdfBytes(
  application: SampleApplication,
  title: string,
  chapters: readonly Chapter[],
): Promise<Uint8Array> {
  fonts ??= { text: pretendard('Regular'), strong: pretendard('Bold') };
  // pdfkit takes a font's bytes as well as its name here; its types know only the name.
  const document = new PDFDocument({
    font: fonts.text as unknown as string,
    size: 'A4',
    margin: 64,
    bufferPages: true,
    info: {
      Title: `${application.service} ${title}`,
      Author: application.applicant,
      CreationDate: made,
      ModDate: made,
    },
  });
  document.registerFont('text', fonts.text);
  document.registerFont('strong', fonts.strong);
  const parts: Buffer[] = [];
  const whole = new Promise<Uint8Array>((answer) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => answer(new Uint8Array(Buffer.concat(parts))));
  });

  document.font('strong').fontSize(26).text(application.service, 64, 220, { align: 'center' });
  document.moveDown(0.4).fontSize(18).text(title, { align: 'center' });
  document.moveDown(6).font('text').fontSize(12).text(`접수번호 ${application.number}`, { align: 'center' });
  document.text(application.applicant, { align: 'center' });
  document.text('2026. 11. 2.', { align: 'center' });
  for (const [index, chapter] of chapters.entries()) writeChapter(document, index + 1, chapter);

  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    document.page.margins.bottom = 0;
    document
      .font('text')
      .fontSize(9)
      .fillColor('#58616a')
      .text(`- ${page + 1} -`, 64, 800, { align: 'center', width: 467 });
  }
  document.end();
  return whole;
}

function writeChapter(
  document: PDFKit.PDFDocument,
  number: number,
  { title, paragraphs, bullets, table, figure }: Chapter,
): void {
  document.addPage().fillColor('#1e2124').font('strong').fontSize(16).text(`${number}. ${title}`, 64, 72);
  document.moveDown(0.6).font('text').fontSize(11);
  for (const paragraph of paragraphs) document.text(paragraph, { lineGap: 5, align: 'left' }).moveDown(0.7);
  for (const [index, bullet] of (bullets ?? []).entries())
    document.text(`${'가나다라마바사아'.charAt(index)}. ${bullet}`, { indent: 12, lineGap: 5 });
  if (table) writeTable(document, table);
  if (figure) writeFigure(document, figure);
}

function writeTable(document: PDFKit.PDFDocument, rows: readonly (readonly string[])[]): void {
  let y = document.y + 14;
  for (const [index, row] of rows.entries()) {
    const width = 467 / row.length;
    for (const [column, cell] of row.entries()) {
      const x = 64 + column * width;
      document.rect(x, y, width, 26).lineWidth(0.6);
      if (index === 0) document.fillAndStroke('#eef2f7', '#8a949e');
      else document.stroke('#8a949e');
      document
        .fillColor('#1e2124')
        .font(index === 0 ? 'strong' : 'text')
        .fontSize(10)
        .text(cell, x + 6, y + 7, { width: width - 12, height: 14, ellipsis: true });
    }
    y += 26;
  }
  document.x = 64;
  document.y = y + 16;
}

function writeFigure(document: PDFKit.PDFDocument, boxes: readonly string[]): void {
  let x = 64;
  const y = document.y + 30;
  const width = (467 - (boxes.length - 1) * 24) / boxes.length;
  for (const [index, label] of boxes.entries()) {
    document.roundedRect(x, y, width, 64, 6).lineWidth(1).stroke('#346fb2');
    document
      .fillColor('#063a74')
      .font('strong')
      .fontSize(10)
      .text(label, x + 4, y + 26, { width: width - 8, align: 'center' });
    if (index < boxes.length - 1)
      document
        .moveTo(x + width, y + 32)
        .lineTo(x + width + 24, y + 32)
        .stroke('#346fb2');
    x += width + 24;
  }
  document.x = 64;
  document.y = y + 90;
}
