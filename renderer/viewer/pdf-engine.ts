/** pdf.js's legacy build is the one that runs on Chromium 130. No scripts, no forms, no XFA; links are not drawn. */
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

const assets = new URL('../pdfjs/', document.baseURI).href;

/**
 * Started with the frame and kept for every file that it shows, so that a file need not wait for it. A frame without an origin may
 * start a worker only from its own memory, and such a worker may load a module only by asking for it; it says so when it is ready.
 */
const worker: Promise<PDFWorker> = (() => {
  const program = `void import(${JSON.stringify(new URL(workerAddress, import.meta.url).href)});`;
  const port = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  return new Promise((started) => {
    const onReady = () => started(new PDFWorker({ port: port as unknown as null }));
    port.addEventListener('message', onReady, { once: true });
  });
})();

/** The bytes go over to the worker and are empty here afterwards. Rejects for a damaged file, or one that asks for a password. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes,
    worker: await worker,
    enableXfa: false,
    stopAtErrors: false,
    cMapUrl: `${assets}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}standard_fonts/`,
    wasmUrl: `${assets}wasm/`,
    useSystemFonts: true,
  }).promise;
}

export function asksForPassword(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'PasswordException';
}
