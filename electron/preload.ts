/** Exposes one function per name of the desktop contract, and events; nothing of Node or Electron passes through. */
import { contextBridge, ipcRenderer } from 'electron';
import { callNames, channelOf, eventChannel } from './ipc/call-names.ts';

const calls = Object.fromEntries(
  callNames.map((name) => [name, (crossed: unknown) => ipcRenderer.invoke(channelOf(name), crossed)]),
);

function onEvent(listener: (event: unknown) => void): () => void {
  const hear = (_event: unknown, payload: unknown) => listener(payload);
  ipcRenderer.on(eventChannel, hear);
  return () => {
    ipcRenderer.off(eventChannel, hear);
  };
}

contextBridge.exposeInMainWorld('desktop', { calls, onEvent });
