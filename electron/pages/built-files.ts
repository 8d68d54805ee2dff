/**
 * Serves `app://desk`, `app://viewer` and `app://print-…` from memory and the built page. Refuses every path that is not a built file:
 * addresses are looked up in a table and never joined to a folder.
 */
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** The scheme and host names are part of where Chromium keeps the page's store: never change them. */
export const deskAddress = 'app://desk/index.html';
export const viewerAddress = 'app://viewer/viewer/index.html';

/** Each document is a site of its own, and so has a process of its own: those of one site would print one after the other. */
const printHost = 'print-';

export interface BuiltFiles {
  readonly answer: (address: string) => Promise<Response>;
  /** The page's own faces as data, for documents that may fetch nothing. */
  readonly fontFaces: () => Promise<string>;
  /** Gives a document an address until it is dropped. */
  readonly addDocument: (html: string) => { readonly address: string; readonly drop: () => void };
}

export function createBuiltFiles(folder: string): BuiltFiles {
  let table: ReadonlyMap<string, string> | null = null;
  const documents = new Map<string, string>();
  return {
    answer: async (address) => {
      const { protocol, host, pathname } = new URL(address);
      if (protocol !== 'app:') return notFound();
      if (host.startsWith(printHost)) return documentResponse(documents.get(host));
      if (host !== 'desk' && host !== 'viewer') return notFound();
      table ??= tableOf(folder);
      const path = table.get(pathname === '/' ? '/index.html' : pathname);
      const isPage = pathname.endsWith('.html');
      const belongs = !isPage || (pathname === '/viewer/index.html') === (host === 'viewer');
      if (!path || !belongs) return notFound();
      return host === 'desk' ? deskResponse(path) : viewerResponse(path);
    },
    fontFaces: async () => {
      table ??= tableOf(folder);
      const faces = [...table].flatMap(([address, path]) => {
        const weight = weights[/PretendardGOV-(\w+)\..*woff2$/.exec(address)?.[1] ?? ''];
        return weight === undefined ? [] : [faceOf(path, weight)];
      });
      return (await Promise.all(faces)).join('\n');
    },
    addDocument: (html) => {
      const host = `${printHost}${randomBytes(16).toString('hex')}`;
      documents.set(host, html);
      return { address: `app://${host}/`, drop: () => documents.delete(host) };
    },
  };
}

const weights: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, Bold: 700 };

async function faceOf(path: string, weight: number): Promise<string> {
  const data = (await readFile(path)).toString('base64');
  return `@font-face { font-family: 'Pretendard GOV'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) format('woff2'); }`;
}

function tableOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const address = relative(folder, path).split(sep).map(encodeURIComponent).join('/');
      return [`/${address}`, path];
    }),
  );
}

/** The page: own scripts only, styles by a nonce that is new with every answer (React Aria injects some), no network whatsoever. */
async function deskResponse(path: string): Promise<Response> {
  const bytes = await readFile(path);
  if (extname(path) !== '.html')
    return new Response(new Uint8Array(bytes), { headers: headersFor(path, "default-src 'none'") });
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    'frame-src app://viewer',
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const html = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
  return new Response(html, { headers: headersFor(path, policy) });
}

/** The viewer runs without an origin, so that its own files are foreign to it and need the CORS header; nothing else is within reach. */
async function viewerResponse(path: string): Promise<Response> {
  const policy = [
    "default-src 'none'",
    "script-src app://viewer 'wasm-unsafe-eval'",
    // A frame without an origin starts workers from its own memory only; they are under the same policy and load nothing but the viewer.
    'worker-src blob:',
    'style-src app://viewer',
    'img-src blob: data:',
    'font-src app://viewer blob: data:',
    'connect-src app://viewer',
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors app://desk',
  ].join('; ');
  const headers = { ...headersFor(path, policy), 'access-control-allow-origin': '*' };
  return new Response(new Uint8Array(await readFile(path)), { headers });
}

function documentResponse(html: string | undefined): Response {
  if (html === undefined) return notFound();
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
  return new Response(html, { headers: headersFor('.html', policy) });
}

function headersFor(path: string, policy: string): Record<string, string> {
  return {
    'content-type': contentTypes[extname(path) || path] ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

function notFound(): Response {
  return new Response(null, { status: 404 });
}
