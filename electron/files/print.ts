import { BrowserWindow } from 'electron';
import type { BuiltFiles } from '../pages/built-files.ts';

/** A window with the faces loaded stays this long for the next paper: loading them takes far longer than printing a page. */
const keptMillis = 3_000;

export interface Printer {
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}

interface PrintWindow {
  readonly window: BrowserWindow;
  readonly drop: () => void;
}

/**
 * Prints HTML documents to A4 pages in hidden, sandboxed windows. The document's policy allows no script of its own; the expressions
 * run here load the faces, without which Hangul would be embedded as drawings, and put the document into the page.
 */
export function createPrinter(files: BuiltFiles): Printer {
  const idle: { readonly kept: PrintWindow; readonly timer: NodeJS.Timeout }[] = [];

  return {
    printPdf: async (html) => {
      const free = idle.pop();
      if (free) clearTimeout(free.timer);
      const used = free?.kept ?? (await openPrintWindow(files));
      try {
        await used.window.webContents.executeJavaScript(`(${showDocument})(${JSON.stringify(html)})`);
        const pdf = await used.window.webContents.printToPDF(options);
        idle.push({ kept: used, timer: setTimeout(() => drop(used), keptMillis) });
        return new Uint8Array(pdf);
      } catch (cause) {
        used.drop();
        throw cause;
      }
    },
  };

  function drop(used: PrintWindow): void {
    const place = idle.findIndex(({ kept }) => kept === used);
    if (place >= 0) idle.splice(place, 1);
    used.drop();
  }
}

async function openPrintWindow(files: BuiltFiles): Promise<PrintWindow> {
  const faces = await files.fontFaces();
  const document = files.addDocument(
    `<!doctype html><html lang="ko"><head><meta charset="utf-8"><title></title><style>${faces} @media screen { body { display: none } }</style><style id="paper"></style></head><body></body></html>`,
  );
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // Boxes in a page's margin came with Chromium 131; the closed networks' Electron has 130.
      enableBlinkFeatures: 'PageMarginBoxes',
    },
  });
  const drop = () => {
    if (!window.isDestroyed()) window.destroy();
    document.drop();
  };
  try {
    await window.loadURL(document.address);
    await window.webContents.executeJavaScript(loadFaces);
    return { window, drop };
  } catch (cause) {
    drop();
    throw cause;
  }
}

/** Runs in the page once: a face is loaded when it is first needed, and nothing is drawn before printing that would need one. */
const loadFaces = `Promise.all([...document.fonts].map((face) => face.load())).then(() => true)`;

/**
 * Runs in the page. Parsed apart first, so that a document is taken whole; its text holds no script, and none would run. Papers share
 * their style, which is not worked out again for each.
 */
const showDocument = `(html) => {
  const given = new DOMParser().parseFromString(html, 'text/html');
  document.title = given.title;
  const [style, ours] = [given.querySelector('style').textContent, document.getElementById('paper')];
  if (ours.textContent !== style) ours.textContent = style;
  document.body.replaceChildren(...given.body.childNodes);
  return true;
}`;

/** Without Chromium's own header and footer, which cost each page a document of its own: the paper's style numbers its pages. */
const options: Electron.PrintToPDFOptions = { pageSize: 'A4', printBackground: true, preferCSSPageSize: true };
