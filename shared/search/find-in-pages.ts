import { matchesWords, queryWords, searchableLater } from './find-text.ts';
import { rangesOf, squeezed, squeezedText } from './squeezed-text.ts';

/** A page on which every word of the query stands: how often they stand there, and the first place with what is around it. */
export interface PageHit {
  readonly page: number;
  readonly count: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const around = 36;
const countLimit = 500;

/** Hits page by page, at most `limit`. Nothing for a query without words. */
export function findInPages(pages: readonly string[], query: string, limit: number): readonly PageHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  const hits: PageHit[] = [];
  for (const [index, page] of pages.entries()) {
    // Most pages are passed over, and finding the way back to the letters takes long.
    if (!matchesWords(searchableLater(squeezed(page)), words)) continue;
    const text = squeezedText([page]);
    if (!matchesWords(text.searchable, words)) continue;
    const ranges = words.flatMap((word) => rangesOf(text, word, countLimit));
    const first = ranges.reduce((a, b) => (b.from.offset < a.from.offset ? b : a));
    const [from, to] = [first.from.offset, first.to.offset];
    hits.push({
      page: index + 1,
      count: ranges.length,
      before: oneLine(page.slice(Math.max(0, from - around), from)).trimStart(),
      match: oneLine(page.slice(from, to)),
      after: oneLine(page.slice(to, to + around)).trimEnd(),
    });
    if (hits.length === limit) break;
  }
  return hits;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
