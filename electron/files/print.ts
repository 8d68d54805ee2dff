import { BrowserWindow } from 'electron';
import type { BuiltFiles } from '../pages/built-files.ts';

/**
 * Prints an HTML document to A4 pages in a hidden, sandboxed window. The document's policy allows no script of its own; the one
 * expression run here waits for the fonts, without which Hangul would be embedded as drawings.
 */
export async function printPdf(files: BuiltFiles, html: string): Promise<Uint8Array> {
  const faces = await files.fontFaces();
  const document = files.addDocument(html.replace('<style>', () => `<style>${faces}`));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    await window.loadURL(document.address);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      // Page number bottom centre, as Korean official papers have it.
      footerTemplate:
        '<div style="width:100%;text-align:center;font-size:9px">- <span class="pageNumber"></span> -</div>',
    });
    return new Uint8Array(pdf);
  } finally {
    window.destroy();
    document.drop();
  }
}
