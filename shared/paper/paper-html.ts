/** Writes a paper as an HTML document; every text that a person wrote is escaped, and the document holds no script and fetches nothing. */
import { itemSigns } from './item-signs.ts';
import { qrMillimetres } from './hwpx-picture.ts';
import { paperTitle, spansOf, type Line, type Paper, type PaperBlock, type PaperHead } from './paper.ts';
import { qrModules, qrPath } from './qr-modules.ts';

/** A4, Korean official form: numbered items, page-wide tables, 붙임 and 끝. at the end (행정업무규정 제7조, 시행규칙 제2조, 제4조). */
export function paperHtml(paper: Paper): string {
  const signs = itemSigns(paper.blocks);
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>${escaped(paperTitle(paper))}</title>
<style>${style}</style>
</head>
<body>
${headHtml(paper.head)}
${paper.blocks.map((block, index) => blockHtml(block, signs[index] ?? null)).join('\n')}
</body>
</html>`;
}

function headHtml(head: PaperHead): string {
  if (head.kind === 'letter')
    return `<header class="letter"><p class="from">${escaped(head.from)}</p>
<dl><dt>수신</dt><dd>${escaped(head.to)}</dd><dt>제목</dt><dd><strong>${escaped(head.subject)}</strong></dd></dl></header>`;
  const subtitle = head.subtitle === undefined ? '' : `<p class="subtitle">${escaped(head.subtitle)}</p>`;
  return `<header class="title"><p class="body-name">${escaped(head.body)}</p><h1>${escaped(head.title)}</h1>${subtitle}</header>`;
}

function blockHtml(block: PaperBlock, sign: string | null): string {
  switch (block.kind) {
    case 'item':
      return `<p class="item level-${block.level}">${sign ?? ''} ${lineHtml(block.text)}</p>`;
    case 'paragraph':
      return `<p class="${block.align ?? 'left'}">${lineHtml(block.text)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'fields':
      return `<table class="fields"><tbody>${block.fields
        .map(([name, value]) => `<tr><th>${escaped(name)}</th><td>${lineHtml(value)}</td></tr>`)
        .join('')}</tbody></table>`;
    case 'qr':
      return qrHtml(block.content, block.words);
    case 'enclosures':
      return enclosuresHtml(block.names);
    case 'end':
      return '<p class="end">끝.</p>';
    case 'issuer':
      return `<div class="issued"><p class="date">${escaped(block.date)}</p><p class="issuer">${escaped(block.name)}</p></div>`;
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}

/** A longer table goes on as another on a new page: Chromium takes four times as long over one of thousands of rows. */
const rowsAtOnce = 100;

function tableHtml({ columns, rows, below }: Extract<PaperBlock, { kind: 'table' }>): string {
  const widths = columns.map(({ width }) => (width === undefined ? '<col>' : `<col style="width:${width}mm">`));
  const heads = columns.map(({ title }) => `<th>${escaped(title)}</th>`);
  const lines = rows.map(
    (row) =>
      `<tr>${columns.map(({ align }, index) => `<td class="${align ?? 'left'}">${lineHtml(row[index] ?? '')}</td>`).join('')}</tr>`,
  );
  const blank = below === 'blank' ? `<tr><td colspan="${columns.length}" class="center soft">이하 빈칸</td></tr>` : '';
  const parts = Array.from({ length: Math.max(1, Math.ceil(lines.length / rowsAtOnce)) }, (_, part) =>
    lines.slice(part * rowsAtOnce, (part + 1) * rowsAtOnce).join(''),
  );
  return parts
    .map(
      (part, place) =>
        `<table${place > 0 ? ' class="more"' : ''}><colgroup>${widths.join('')}</colgroup><thead><tr>${heads.join('')}</tr></thead><tbody>${part}${place === parts.length - 1 ? blank : ''}</tbody></table>`,
    )
    .join('');
}

/** Drawn in the document, which loads nothing; modules need no escaping. */
function qrHtml(content: string, words: readonly Line[]): string {
  const modules = qrModules(content);
  const lines = words.map((line) => `<p class="center">${lineHtml(line)}</p>`);
  return `<div class="qr"><svg viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path d="${qrPath(modules)}" fill="#000"/></svg>${lines.join('')}</div>`;
}

/** "붙임  1. … 1부." with the names below one another, and the end mark one space after the last. */
function enclosuresHtml(names: readonly string[]): string {
  const numbered = names.map((name, index) => (names.length === 1 ? name : `${index + 1}. ${name}`));
  const lines = numbered.map((name, index) => escaped(name) + (index === names.length - 1 ? '&nbsp; 끝.' : ''));
  return `<div class="enclosures"><span>붙임</span><div>${lines.map((line) => `<p>${line}</p>`).join('')}</div></div>`;
}

function lineHtml(line: Line): string {
  return spansOf(line)
    .map((span) =>
      typeof span === 'string'
        ? escaped(span)
        : 'strong' in span
          ? `<strong>${escaped(span.strong)}</strong>`
          : `<code>${escaped(span.exact)}</code>`,
    )
    .join('');
}

/** For element content only; no user text goes into an attribute. */
function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

/** The page number stands bottom centre between dashes, as Korean official papers have it. */
const style = `
@page { size: A4; margin: 20mm 18mm 20mm 20mm; @bottom-center { content: "- " counter(page) " -"; font: 9px 'Pretendard GOV', 'Noto Sans CJK KR', sans-serif; } }
* { box-sizing: border-box; }
body { font: 10.5pt/1.65 'Pretendard GOV', 'Noto Sans CJK KR', sans-serif; color: #111; margin: 0; word-break: keep-all; overflow-wrap: anywhere; }
header.title { text-align: center; border-bottom: 1.5pt solid #111; padding-bottom: 5mm; margin-bottom: 6mm; }
header h1 { font-size: 22pt; letter-spacing: 0.12em; margin: 1mm 0 2mm; }
.body-name, .subtitle { font-size: 12pt; margin: 0; }
header.letter { border-bottom: 1pt solid #111; padding-bottom: 3mm; margin-bottom: 5mm; }
.from { font-size: 17pt; font-weight: 700; letter-spacing: 0.12em; text-align: center; margin: 0 0 8mm; }
dl { display: grid; grid-template-columns: 14mm 1fr; gap: 1.5mm 2mm; margin: 0; }
dd { margin: 0; }
p { margin: 0.8mm 0; }
.item { padding-left: 5mm; text-indent: -5mm; }
.level-1 { font-size: 12.5pt; font-weight: 700; margin-top: 5mm; break-after: avoid; }
.level-2 { margin-left: 4mm; }
.level-3 { margin-left: 9mm; }
.level-4 { margin-left: 14mm; }
.level-5, .level-6, .level-7, .level-8 { margin-left: 19mm; }
header.letter ~ .level-1 { font-size: 10.5pt; font-weight: 400; margin-top: 1.5mm; }
table { border-collapse: collapse; width: calc(100% - 1px); margin: 2mm 0; font-size: 9.5pt; line-height: 1.4; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #444; padding: 1.3mm 1.5mm; text-align: left; vertical-align: middle; }
th { background: #eef1f6; text-align: center; font-weight: 700; }
.more { break-before: page; }
.fields th { width: 34mm; }
.left { text-align: left; }
.center { text-align: center; }
.right { text-align: right; }
.soft { color: #555; }
code { font: 9pt/1.4 'Pretendard GOV', 'Noto Sans CJK KR', sans-serif; word-break: break-all; }
.enclosures { display: grid; grid-template-columns: 14mm 1fr; margin-top: 6mm; }
.issued { break-inside: avoid; text-align: center; margin-top: 10mm; }
.date { font-size: 12pt; }
.issuer { font-size: 15pt; font-weight: 700; letter-spacing: 0.15em; margin: 3mm 0 6mm; }
.qr { break-inside: avoid; text-align: center; margin-top: 3mm; }
.qr svg { width: ${qrMillimetres}mm; height: ${qrMillimetres}mm; }
.page-break { break-after: page; }
`;
