/** Composition root: every part is made here and handed to the next; no decision is taken here. */
import { app, dialog, nativeTheme, powerMonitor, safeStorage, type BrowserWindow } from 'electron';
import * as nodeCrypto from 'node:crypto';
import { join } from 'node:path';
import { instantFromMillis } from '../shared/basics/instant.ts';
import { examplePlan } from '../shared/round/example-plan.ts';
import { nativeCrypto } from '../shared/sealing/native.ts';
import { libraryPart } from '../shared/sealing/pure.ts';
import { configFrom } from './config.ts';
import type { DeskDeps } from './desk/deps.ts';
import { openDesk } from './desk/desk.ts';
import { createDisplayMemory } from './display-memory.ts';
import { dialogsOf, stickDialogsOf } from './files/dialogs.ts';
import { readApplications } from './files/import/read-applications.ts';
import { kitWriterIn } from './files/kit/kit-writer.ts';
import { createPrinter } from './files/print.ts';
import { createRegistryHost } from './host/registry-host.ts';
import { sendEvent, serveDesktop } from './ipc/serve.ts';
import { createOsKeychain } from './keys/os-keychain.ts';
import { createBuiltFiles } from './pages/built-files.ts';
import { deskWithPractice } from './practice/application.ts';
import { stampProfile } from './profile-stamp.ts';
import { createRegistryClient } from './registry-client/client.ts';
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
  refuse(
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
  let window: BrowserWindow | null = null;
  const front = () => window ?? raise('a dialog was asked for before there was a window');

  // The page's first paint, date fields and scroll bars follow the system's word for the theme; here it is ours.
  const display = createDisplayMemory(folder, ({ theme }) => {
    nativeTheme.themeSource = theme;
  });
  nativeTheme.themeSource = display.current().theme;
  const hostProgram = join(built, 'electron', 'host.js');
  const desk: Omit<DeskDeps, 'folder' | 'mode' | 'keyCost' | 'host'> = {
    crypto: nativeCrypto(nodeCrypto, libraryPart),
    now: () => instantFromMillis(Date.now()),
    runtime: {
      app: app.getVersion(),
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      node: process.versions.node,
      source: runtimeSource,
    },
    display,
    keychain: createOsKeychain(safeStorage, process.platform),
    idle: { seconds: () => powerMonitor.getSystemIdleTime(), everyMillis: 5_000 },
    connect: createRegistryClient,
    choose: dialogsOf(front),
    stick: stickDialogsOf(front),
    readApplications,
    printPdf: createPrinter(files).printPdf,
    openKitWriter: kitWriterIn(join(built, 'electron', 'kit-writer.js')),
    emit: (event) => window && sendEvent(window, event),
  };
  const ownFolder = join(folder, 'desk');
  const own = await openDesk({
    ...desk,
    folder: ownFolder,
    mode: 'real',
    keyCost: 'calibrated',
    host: createRegistryHost(hostProgram, ownFolder),
  });
  if (!own.ok)
    return refuse(
      `프로필을 열 수 없습니다 (${own.problem.code}). 폴더: ${ownFolder}\nThe profile cannot be opened (${own.problem.code}).`,
    );
  const practiceFolder = join(folder, 'practice');
  const seated = deskWithPractice(own.value, {
    desk,
    folder: practiceFolder,
    registry: createRegistryHost(hostProgram, practiceFolder),
    sample: join(built, 'sample', 'applications'),
    plan: (month) => examplePlan({ month, now: desk.now() }),
  });

  window = openWindow(join(built, 'electron', 'preload.cjs'));
  serveDesktop(window, seated.desktop, reportFailure);
  app.on('second-instance', () => (front().isMinimized() ? front().restore() : front().focus()));
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
    void seated.close().finally(() =>
      setImmediate(() => {
        ended = 'yes';
        app.quit();
      }),
    );
  });
}

function refuse(text: string): void {
  log(text);
  dialog.showErrorBox('심사데스크', text);
  app.exit(1);
}

function raise(text: string): never {
  throw new Error(text);
}
