import { TextLayer, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { canvasFor } from './canvas.ts';
import { openPdf } from './pdf-engine.ts';
import { readOutline } from './pdf-outline.ts';
import type { Rotation, Size } from './page-layout.ts';
import type { DrawnPage, PageSource } from './page-source.ts';

/** A PDF's points are 1/72 inch, CSS pixels 1/96. */
const cssPerPoint = 96 / 72;

export async function pdfSource(bytes: Uint8Array): Promise<PageSource> {
  const pdf = await openPdf(bytes);
  const sizeOf = async (index: number): Promise<Size> => sizeAt(await pdf.getPage(index + 1));
  return {
    pages: pdf.numPages,
    looks: 'drawn',
    firstSize: await sizeOf(0),
    sizeOf,
    draw: async (index, ...how) => draw(await pdf.getPage(index + 1), ...how),
    // A file that was closed meanwhile has let go of everything.
    release: (index) =>
      void pdf.getPage(index + 1).then(
        (page) => page.cleanup(),
        () => undefined,
      ),
    textOf: async (index) => piecesOf(pdf, index),
    outline: () => readOutline(pdf),
    thumbnail: async (index, width, signal) => {
      const page = await pdf.getPage(index + 1);
      return paint(page, width / sizeAt(page).width, 0, signal);
    },
    close: () => void pdf.loadingTask.destroy(),
  };
}

/** The texts of a page in the order in which its text layer has them. */
export async function piecesOf(pdf: PDFDocumentProxy, index: number): Promise<readonly string[]> {
  const { items } = await (await pdf.getPage(index + 1)).getTextContent();
  return items.flatMap((item) => ('str' in item ? [item.str] : []));
}

function sizeAt(page: PDFPageProxy): Size {
  const { width, height } = page.getViewport({ scale: cssPerPoint });
  return { width, height };
}

async function draw(
  page: PDFPageProxy,
  scale: number,
  rotation: Rotation,
  signal: AbortSignal,
  onPicture?: (picture: HTMLElement) => void,
): Promise<DrawnPage> {
  const canvas = await paint(page, scale, rotation, signal);
  signal.throwIfAborted();
  onPicture?.(canvas);
  const text = document.createElement('div');
  text.className = 'text';
  text.style.setProperty('--total-scale-factor', String(scale * cssPerPoint));
  const layer = new TextLayer({
    textContentSource: await page.getTextContent(),
    container: text,
    viewport: viewportOf(page, scale, rotation),
  });
  await layer.render();
  const nodes = layer.textDivs.map((div) => (div.firstChild instanceof Text ? div.firstChild : null));
  return { content: [canvas, text], nodes };
}

async function paint(
  page: PDFPageProxy,
  scale: number,
  rotation: Rotation,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const viewport = viewportOf(page, scale, rotation);
  const { canvas, density } = canvasFor(viewport);
  signal.throwIfAborted();
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0], annotationMode: 0 });
  const stop = () => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  return canvas;
}

function viewportOf(page: PDFPageProxy, scale: number, rotation: Rotation) {
  return page.getViewport({ scale: scale * cssPerPoint, rotation: (page.rotate + rotation) % 360 });
}
