import { keptTextLimit } from '../../shared/contracts/viewer-messages.ts';
import { openPdf } from './pdf-engine.ts';

/** The words of a PDF, page by page, up to what is kept. A file that cannot be opened has none. */
export async function extractText(bytes: Uint8Array): Promise<{ readonly pages: string[]; readonly cut: boolean }> {
  const pages: string[] = [];
  const pdf = await openPdf(bytes).catch(() => null);
  if (!pdf) return { pages, cut: false };
  let left = keptTextLimit;
  try {
    for (let number = 1; number <= pdf.numPages && left > 0; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      pages.push(text.slice(0, left));
      left -= text.length;
    }
  } catch {
    // A page that cannot be read ends what can be searched; reading it says so on the screen.
    return { pages, cut: true };
  } finally {
    void pdf.loadingTask.destroy();
  }
  return { pages, cut: left <= 0 };
}
