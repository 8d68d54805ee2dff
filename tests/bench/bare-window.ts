import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The least that can be called a desktop application: one page over `app://` in a window with the settings of ours, and nothing behind
 * it. Lies in a folder of its own and runs on the same Electron.
 */
export async function writeBareApp(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(folder, { recursive: true });
  const manifest = { name: 'bare', version: '0.0.0', type: 'module', main: 'main.js' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'main.js'), mainText(files));
  await writeFile(join(folder, 'index.html'), pageText);
}

/** `files` maps an address to a file elsewhere, for pages that need a library. */
function mainText(files: Readonly<Record<string, string>>): string {
  return `
import { app, BrowserWindow, protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
const files = ${JSON.stringify(files)};
const types = {
  '.html': 'text/html; charset=utf-8', '.mjs': 'text/javascript', '.js': 'text/javascript', '.css': 'text/css',
  '.pdf': 'application/pdf',
};
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
]);
void app.whenReady().then(() => {
  protocol.handle('app', async (request) => {
    const { pathname } = new URL(request.url);
    const path = files[pathname] ?? join(import.meta.dirname, 'index.html');
    return new Response(await readFile(path), { headers: { 'content-type': types[extname(path)] ?? '' } });
  });
  const window = new BrowserWindow({
    width: 1280, height: 800, show: false, autoHideMenuBar: true,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://bare/index.html');
  app.on('window-all-closed', () => app.quit());
});
`;
}

const pageText = `<!doctype html>
<html lang="ko"><head><meta charset="utf-8"><title>bare</title>
<style>#rows { height: 600px; overflow: auto } .row { height: 44px; border-bottom: 1px solid #ccc }</style></head>
<body><main><textarea id="text" rows="4" cols="60">빈 창</textarea><div id="rows"></div></main></body></html>
`;
