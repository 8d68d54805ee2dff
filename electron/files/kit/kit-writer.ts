import { Worker } from 'node:worker_threads';
import type { Paper } from '../../../shared/paper/paper.ts';
import type { Results } from '../../../shared/report/results.ts';
import { hwpxBytes } from '../papers/hwpx-bytes.ts';
import { kitTable, type KitTableName } from './kit-tables.ts';

/** Writes what needs no window. Its work is all computing: some twenty seconds for a round of thousands. */
export interface KitWriter {
  readonly table: (name: KitTableName) => Promise<Uint8Array>;
  readonly hwpx: (paper: Paper) => Promise<Uint8Array>;
  readonly close: () => void;
}

export type OpenKitWriter = (disclosed: Results) => KitWriter;

/** In this thread. */
export const kitWriterHere: OpenKitWriter = (disclosed) => ({
  table: (name) => kitTable(name, disclosed),
  hwpx: hwpxBytes,
  close: () => undefined,
});

export type WriterTask =
  { readonly kind: 'table'; readonly name: KitTableName } | { readonly kind: 'hwpx'; readonly paper: Paper };
export interface AskedTask {
  readonly place: number;
  readonly task: WriterTask;
}
export interface WrittenTask {
  readonly place: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** In a thread of its own (`program` is kit-writer-thread.ts, built), so that the main process stays free for the printing windows. */
export function kitWriterIn(program: string): OpenKitWriter {
  return (disclosed) => {
    const thread = new Worker(program, { workerData: disclosed });
    const waiting = new Map<number, PromiseSettlers>();
    let asked = 0;
    let ended: unknown = null;
    const refuseAll = (cause: unknown) => {
      ended ??= cause;
      for (const { refuse } of waiting.values()) refuse(cause);
      waiting.clear();
    };
    thread.on('message', ({ place, bytes }: WrittenTask) => {
      waiting.get(place)?.answer(bytes);
      waiting.delete(place);
    });
    thread.on('error', refuseAll);
    thread.on('exit', () => refuseAll(new Error('the thread that writes the kit has ended')));
    const written = (task: WriterTask) =>
      new Promise<Uint8Array>((answer, refuse) => {
        if (ended !== null) return refuse(ended);
        asked += 1;
        waiting.set(asked, { answer, refuse });
        thread.postMessage({ place: asked, task } satisfies AskedTask);
      });
    return {
      table: (name) => written({ kind: 'table', name }),
      hwpx: (paper) => written({ kind: 'hwpx', paper }),
      close: () => void thread.terminate(),
    };
  };
}

interface PromiseSettlers {
  readonly answer: (bytes: Uint8Array) => void;
  readonly refuse: (cause: unknown) => void;
}
