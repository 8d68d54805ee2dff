import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** One person's application: a real Electron on a profile folder of its own. */
export interface App {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
  readonly close: () => Promise<void>;
  /** SIGKILL to the whole application, as a power cut would end it. */
  readonly kill: () => Promise<void>;
}

/** Where the project lies; tests and demo run from there. */
export const root = resolve(process.cwd());

/** The runtime that build/ provided, by the name it passed on. */
export function electronPath(): string {
  const provided = process.env['SIMSA_ELECTRON'];
  if (provided) return provided;
  return String(createRequire(join(root, 'package.json'))('electron'));
}

/** Starts the built application and waits for its window to draw. `size` is that of the page in CSS pixels. */
export async function launchApp(
  profile: string,
  size = { width: 1280, height: 800 },
  {
    flags = [],
    environment = {},
  }: { readonly flags?: readonly string[]; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<App> {
  mkdirSync(profile, { recursive: true });
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [root, `--user-data-dir=${profile}`, ...(asRoot ? ['--no-sandbox'] : []), ...flags],
    cwd: root,
    env: definedIn({ ...process.env, ...environment }),
    timeout: 30_000,
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(30_000);
  // What goes wrong inside a page must be seen where the test is read.
  page.on('pageerror', (failure) =>
    process.stderr.write(`page: ${failure.stack || `${failure.name}: ${failure.message}`}\n`),
  );
  page.on('console', (line) => {
    if (line.type() === 'error') process.stderr.write(`page: ${line.text()}\n`);
  });
  await electron.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
  }, size);
  await page.locator('main').first().waitFor();
  return {
    electron,
    page,
    profile,
    close: () => electron.close(),
    kill: async () => {
      const child = electron.process();
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function definedIn(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** The next folder or file dialog answers with this path, since nobody sits before it. */
export async function answerDialogs(app: App, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}
