import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { OutlineEntry } from './page-source.ts';

/** What a person can use; a hostile file could have millions, or a circle. */
const [entryLimit, depthLimit] = [2000, 12];

type Item = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** The file's own contents, as words and pages. Addresses outside of the file are left out. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  let left = entryLimit;
  const read = async (items: readonly Item[], depth: number): Promise<readonly OutlineEntry[]> => {
    const entries: OutlineEntry[] = [];
    for (const { title, dest, items: under } of items) {
      if (left <= 0) break;
      left -= 1;
      const inside = depth < depthLimit ? await read(under as readonly Item[], depth + 1) : [];
      entries.push({ title: title.trim() || '…', page: await pageOf(pdf, dest), entries: inside });
    }
    return entries;
  };
  return read(((await pdf.getOutline()) as readonly Item[] | null) ?? [], 1);
}

async function pageOf(pdf: PDFDocumentProxy, dest: Item['dest']): Promise<number | null> {
  try {
    const target: unknown = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest)?.[0];
    if (typeof target === 'number') return target + 1;
    return target ? (await pdf.getPageIndex(target as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1 : null;
  } catch {
    // A destination that does not exist: the entry is shown and leads nowhere.
    return null;
  }
}
