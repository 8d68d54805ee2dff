/** Composition root, second part: the desk behind the window. Every part is made here and handed to the next; no decision is taken here. */
import { powerMonitor, safeStorage, type BrowserWindow } from 'electron';
import * as nodeCrypto from 'node:crypto';
import { join } from 'node:path';
import { instantFromMillis } from '../shared/basics/instant.ts';
import { ok, type Result } from '../shared/basics/result.ts';
import { examplePlan } from '../shared/round/example-plan.ts';
import { nativeCrypto } from '../shared/sealing/native.ts';
import { libraryPart } from '../shared/sealing/pure.ts';
import type { DeskDeps } from './desk/deps.ts';
import { openDesk } from './desk/desk.ts';
import type { DisplayMemory } from './display-memory.ts';
import { dialogsOf, stickDialogsOf } from './files/dialogs.ts';
import { kitWriterIn } from './files/kit/kit-writer.ts';
import { createPrinter } from './files/print.ts';
import { createRegistryHost } from './host/registry-host.ts';
import { answerCall } from './ipc/judge-call.ts';
import { sendEvent, type Answer } from './ipc/serve.ts';
import { createOsKeychain } from './keys/os-keychain.ts';
import type { BuiltFiles } from './pages/built-files.ts';
import { deskWithPractice } from './practice/application.ts';
import { createRegistryClient } from './registry-client/client.ts';

/** What the first part has made already. `built` and `folder`: of the built program, and of this device's data. */
export interface Front {
  readonly window: BrowserWindow;
  readonly built: string;
  readonly folder: string;
  readonly runtime: DeskDeps['runtime'];
  readonly files: BuiltFiles;
  readonly display: DisplayMemory;
  readonly reportFailure: (failure: unknown) => void;
}

/** Answers the page's calls until it is closed; closing waits for the writes of journals and of the hosted registry. */
export interface Seat {
  readonly answer: Answer;
  readonly close: () => Promise<void>;
}

/** Opens the profile. Problem: 'profile/damaged'. */
export async function openSeat({
  window,
  built,
  folder,
  runtime,
  files,
  display,
  reportFailure,
}: Front): Promise<Result<Seat>> {
  const hostProgram = join(built, 'electron', 'host.js');
  const desk: Omit<DeskDeps, 'folder' | 'mode' | 'keyCost' | 'host'> = {
    crypto: nativeCrypto(nodeCrypto, libraryPart),
    now: () => instantFromMillis(Date.now()),
    runtime,
    display,
    keychain: createOsKeychain(safeStorage, process.platform),
    idle: { seconds: () => powerMonitor.getSystemIdleTime(), everyMillis: 5_000 },
    connect: createRegistryClient,
    choose: dialogsOf(window),
    stick: stickDialogsOf(window),
    readApplications: async (...given) =>
      (await import('./files/import/read-applications.ts')).readApplications(...given),
    printPdf: createPrinter(files).printPdf,
    openKitWriter: kitWriterIn(join(built, 'electron', 'kit-writer.js')),
    emit: (event) => sendEvent(window, event),
  };
  const ownFolder = join(folder, 'desk');
  const own = await openDesk({
    ...desk,
    folder: ownFolder,
    mode: 'real',
    keyCost: 'calibrated',
    host: createRegistryHost(hostProgram, ownFolder),
  });
  if (!own.ok) return own;
  const practiceFolder = join(folder, 'practice');
  const { desktop, close } = deskWithPractice(own.value, {
    desk,
    folder: practiceFolder,
    registry: createRegistryHost(hostProgram, practiceFolder),
    sample: join(built, 'sample', 'applications'),
    plan: (month) => examplePlan({ month, now: desk.now() }),
  });
  return ok({ answer: (name, caller, input) => answerCall(desktop, name, caller, input, reportFailure), close });
}
