import type { Frame } from './page-list.ts';
import type { Rect } from './turned-box.ts';

const quoteLimit = 500;

/** What a range of the document holds on the page where it begins: the words, and where they stand. A pin lies on one page. */
export function selectedText(
  frame: Frame,
  range: Range,
): { readonly quote: string; readonly rects: readonly Rect[] } | null {
  const rects: DOMRect[] = [];
  let words = '';
  for (const node of frame.nodes) {
    if (!node || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (to <= from) continue;
    const piece = document.createRange();
    piece.setStart(node, from);
    piece.setEnd(node, to);
    const [first, ...others] = piece.getClientRects();
    if (!first) continue;
    const before = rects.at(-1);
    // A new line or a new cell is a space; within a line the file has its own.
    if (before && (first.top > before.bottom - before.height / 2 || first.left > before.right + first.height))
      words += ' ';
    words += node.data.slice(from, to);
    rects.push(...[first, ...others].filter(({ width, height }) => width > 0 && height > 0));
  }
  const quote = words.replace(/\s+/g, ' ').trim();
  if (quote === '' || rects.length === 0) return null;
  return { quote: quote.length > quoteLimit ? `${quote.slice(0, quoteLimit - 1)}…` : quote, rects };
}
