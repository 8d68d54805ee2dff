/**
 * Composition root, first part: the window and what its page is made of. The desk behind it (seat.ts) is a program of its own and read
 * with the page's first call, so that nothing here waits for it (docs/decisions/0079).
 */
import { app, dialog, nativeTheme } from 'electron';
import { join } from 'node:path';
import { configFrom } from './config.ts';
import { createDisplayMemory } from './display-memory.ts';
import { serveDesktop } from './ipc/serve.ts';
import { createBuiltFiles } from './pages/built-files.ts';
import { stampProfile } from './profile-stamp.ts';
import type { Seat } from './seat.ts';
import { lockDown, openWindow, registerScheme } from './window.ts';

const log = (line: string) => process.stderr.write(`simsa-desk: ${line}\n`);
const reportFailure = (failure: unknown) =>
  log(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure));
// Electron would show a box and wait for ever; a desk that is in an unknown state must not go on.
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (failure) => {
    reportFailure(failure);
    app.exit(70);
  });

const built = join(import.meta.dirname, '..');
const folder = app.getPath('userData');
const { runtimeSource } = configFrom(process.env);
const newer = stampProfile(folder, { chrome: process.versions.chrome, app: app.getVersion() });
const only = app.requestSingleInstanceLock();
if (newer !== null)
  void refuse(
    `이 프로필은 더 새로운 버전(${newer})에서 사용되었습니다. 새 버전을 설치해 주십시오.\nThis profile was used by a newer version (${newer}).`,
  );
else if (!only) app.exit(0);
else {
  // Date fields and file choosers speak Korean whatever the system does; the page has its own switch.
  app.commandLine.appendSwitch('lang', 'ko');
  registerScheme();
  // Not awaited here: Electron becomes ready only after this module has been loaded.
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  log(
    `${app.getVersion()} on Electron ${process.versions.electron} (${runtimeSource}), Chromium ${process.versions.chrome}`,
  );
  const files = createBuiltFiles(join(built, 'renderer'));
  lockDown(files);
  // The page's first paint, date fields and scroll bars follow the system's word for the theme; here it is ours.
  const display = createDisplayMemory(folder, ({ theme }) => {
    nativeTheme.themeSource = theme;
  });
  nativeTheme.themeSource = display.current().theme;

  const window = openWindow(join(built, 'electron', 'preload.cjs'));
  const { electron, chrome, node } = process.versions;
  const runtime = { app: app.getVersion(), electron, chrome, node, source: runtimeSource };
  // With the page's first call: before it, main is needed for the page's files, and Chromium for starting its processes.
  let seat: Promise<Seat> | null = null;
  serveDesktop(window, async (...call) => (await (seat ??= takeSeat())).answer(...call));
  async function takeSeat(): Promise<Seat> {
    const { openSeat } = await import('./seat.ts');
    const opened = await openSeat({ window, built, folder, runtime, files, display, reportFailure });
    if (opened.ok) return opened.value;
    const { code } = opened.problem;
    return refuse(
      `프로필을 열 수 없습니다 (${code}). 폴더: ${join(folder, 'desk')}\nThe profile cannot be opened (${code}).`,
    );
  }

  app.on('second-instance', () => (window.isMinimized() ? window.restore() : window.focus()));
  app.on('window-all-closed', () => app.quit());
  // Chromium's own handlers would not wait for the writes below.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  // Journals and the hosted registry end their writes first. Quitting is asked for again in a later turn: asking from inside the
  // event makes Electron crash at its own end.
  let ended: 'no' | 'going' | 'yes' = 'no';
  app.on('before-quit', (event) => {
    if (ended === 'yes') return;
    event.preventDefault();
    if (ended === 'going') return;
    ended = 'going';
    void Promise.resolve(seat)
      .then((taken) => taken?.close())
      .finally(() =>
        setImmediate(() => {
          ended = 'yes';
          app.quit();
        }),
      );
  });
}

/** Ends the application; what waits for an answer gets none. */
function refuse(text: string): Promise<never> {
  log(text);
  dialog.showErrorBox('심사데스크', text);
  app.exit(1);
  return new Promise(() => undefined);
}
