/** The one door between page and main: one channel per name of the contract, and none besides. */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import type { Result } from '../../shared/basics/result.ts';
import { fromCrossing, toCrossing } from '../../shared/contracts/crossing.ts';
import type { CallName, DesktopEvent } from '../../shared/contracts/desktop-api.ts';
import { callNames, channelOf, eventChannel } from './call-names.ts';
import type { Caller } from './judge-call.ts';

/** One call of the page, judged and answered. */
export type Answer = (name: CallName, caller: Caller, input: unknown) => Promise<Result<unknown>>;

export function serveDesktop(window: BrowserWindow, answer: Answer): void {
  for (const name of callNames)
    ipcMain.handle(channelOf(name), async (event, crossed: unknown) => {
      // Read before anything is awaited: afterwards the frame may be gone and its place taken.
      const caller = callerOf(window, event);
      return toCrossing(await answer(name, caller, fromCrossing(crossed)));
    });
}

export function sendEvent(window: BrowserWindow, event: DesktopEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}

function callerOf(window: BrowserWindow, event: IpcMainInvokeEvent): Caller {
  const frame = event.senderFrame;
  const top = frame !== null && !window.isDestroyed() && frame === window.webContents.mainFrame;
  return { frame: top ? 'top' : 'other', origin: frame?.origin ?? '' };
}
