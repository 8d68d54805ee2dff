import PDFDocument from 'pdfkit';
import { pretendard } from '../../build/sample/font.ts';

/** A PDF of many pages with contents of its own; every page says its number, one says what `words` hold. */
export function longPdf(
  pages: number,
  words: Readonly<Record<number, string>> = {},
  options: { readonly password?: string } = {},
): Promise<Buffer> {
  const document = new PDFDocument({
    // pdfkit takes a font's bytes as well as its name here; its types know only the name.
    font: pretendard('Regular') as unknown as string,
    size: 'A4',
    margin: 64,
    ...(options.password ? { userPassword: options.password, pdfVersion: '1.7' as const } : {}),
  });
  const parts: Buffer[] = [];
  const whole = new Promise<Buffer>((answer) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => answer(Buffer.concat(parts)));
  });
  for (let page = 1; page <= pages; page += 1) {
    if (page > 1) document.addPage();
    if (page % 100 === 1) document.outline.addItem(`${Math.ceil(page / 100)}장 상세규격`);
    document.fontSize(16).text(`상세규격서 ${page}번째 쪽`).moveDown();
    document
      .fontSize(11)
      .text('이용기관은 표준 웹브라우저로 접속하며 응용 영역과 자료 영역은 서로 다른 구역에 둡니다. '.repeat(12));
    const said = words[page];
    if (said) document.moveDown().text(said);
  }
  document.end();
  return whole;
}
