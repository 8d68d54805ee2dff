/** pdf.js's legacy build is the one that runs on Chromium 130. */
import { getDocument, GlobalWorkerOptions, TextLayer, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// A frame without origin may not start a worker from another origin, so pdf.js runs on the frame's own thread: its worker
// module registers itself here, and the frame is a process of its own anyway.
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

const assets = new URL('../pdfjs/', document.baseURI).href;
Object.assign(globalThis, { pdfjsWorker: worker });
GlobalWorkerOptions.workerSrc = 'unused';

interface PageView {
  readonly frame: HTMLElement;
  readonly width: number;
  readonly height: number;
  rendered: number | null;
}

/** Shows a PDF, pages rendered as they come into sight; no scripts, no forms, no links. Answers the number of pages. */
export async function showPdf(area: HTMLElement, bytes: Uint8Array): Promise<number> {
  const pdf = await getDocument({
    data: bytes,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    useSystemFonts: true,
  }).promise;
  const views = await layOut(area, pdf);
  const bar = toolbar(area, views);
  let scale = bar.fit();
  const paint = () => {
    for (const [index, view] of views.entries())
      if (isNear(area, view.frame) && view.rendered !== scale) void render(pdf, index, view, scale);
    bar.showPage(currentPage(area, views));
  };
  const rescale = (next: number) => {
    scale = Math.min(4, Math.max(0.4, next));
    for (const view of views) size(view, scale);
    bar.showScale(scale);
    paint();
  };
  bar.onScale((change) => rescale(change === 'fit' ? bar.fit() : scale * change));
  area.addEventListener('scroll', paint, { passive: true });
  new ResizeObserver(() => rescale(bar.fit())).observe(area);
  rescale(scale);
  return pdf.numPages;
}

async function layOut(area: HTMLElement, pdf: PDFDocumentProxy): Promise<readonly PageView[]> {
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const views: PageView[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const frame = document.createElement('div');
    frame.className = 'page';
    frame.setAttribute('aria-label', `${number}`);
    area.append(frame);
    views.push({ frame, width: first.width, height: first.height, rendered: null });
  }
  return views;
}

function size({ frame, width, height }: PageView, scale: number): void {
  frame.style.width = `${width * scale}px`;
  frame.style.height = `${height * scale}px`;
}

async function render(pdf: PDFDocumentProxy, index: number, view: PageView, scale: number): Promise<void> {
  view.rendered = scale;
  const page = await pdf.getPage(index + 1);
  const viewport = page.getViewport({ scale });
  const density = window.devicePixelRatio || 1;
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  const text = document.createElement('div');
  text.className = 'text';
  text.style.setProperty('--scale-factor', String(scale));
  text.style.setProperty('--total-scale-factor', String(scale));
  await page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0], annotationMode: 0 }).promise;
  if (view.rendered !== scale) return;
  view.frame.style.width = `${viewport.width}px`;
  view.frame.style.height = `${viewport.height}px`;
  view.frame.replaceChildren(canvas, text);
  await new TextLayer({ textContentSource: await page.getTextContent(), container: text, viewport }).render();
}

function isNear(area: HTMLElement, frame: HTMLElement): boolean {
  const top = frame.offsetTop - area.offsetTop - area.scrollTop;
  return top < area.clientHeight * 2 && top + frame.offsetHeight > -area.clientHeight;
}

function currentPage(area: HTMLElement, views: readonly PageView[]): number {
  const middle = area.scrollTop + area.clientHeight / 3;
  const found = views.findIndex(({ frame }) => frame.offsetTop - area.offsetTop + frame.offsetHeight >= middle);
  return found < 0 ? views.length : found + 1;
}

function toolbar(area: HTMLElement, views: readonly PageView[]) {
  const at = <E extends HTMLElement>(id: string): E => {
    const found = document.querySelector<E>(`#${id}`);
    if (!found) throw new Error(`the viewer page lacks #${id}`);
    return found;
  };
  const page = at<HTMLInputElement>('page');
  at('pages').textContent = `/ ${views.length}`;
  const goTo = (number: number) => {
    const view = views[Math.min(views.length, Math.max(1, number)) - 1];
    if (view) area.scrollTop = view.frame.offsetTop - area.offsetTop - 8;
  };
  page.addEventListener('change', () => goTo(Number(page.value) || 1));
  at('previous').addEventListener('click', () => goTo(Number(page.value) - 1));
  at('next').addEventListener('click', () => goTo(Number(page.value) + 1));
  area.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft' || key === 'PageUp') goTo(Number(page.value) - 1);
    if (key === 'ArrowRight' || key === 'PageDown') goTo(Number(page.value) + 1);
  });
  return {
    fit: () => Math.max(0.4, (area.clientWidth - 28) / (views[0]?.width ?? 595)),
    showPage: (number: number) => {
      if (document.activeElement !== page) page.value = String(number);
    },
    showScale: (scale: number) => {
      at('scale').textContent = `${Math.round(scale * 100)}%`;
    },
    onScale: (change: (by: number | 'fit') => void) => {
      at('smaller').addEventListener('click', () => change(1 / 1.2));
      at('larger').addEventListener('click', () => change(1.2));
      at('fit').addEventListener('click', () => change('fit'));
    },
  };
}
