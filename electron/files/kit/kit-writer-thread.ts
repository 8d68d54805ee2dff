/** The thread of kitWriterIn. What fails here ends the thread, and with it the making of the kit. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Results } from '../../../shared/report/results.ts';
import { kitWriterHere, type AskedTask, type WrittenTask } from './kit-writer.ts';

const writer = kitWriterHere(workerData as Results);

parentPort?.on('message', ({ place, task }: AskedTask) => void answer(place, task));

async function answer(place: number, task: AskedTask['task']): Promise<void> {
  const written = task.kind === 'table' ? await writer.table(task.name) : await writer.hwpx(task.paper);
  // A copy of exactly these bytes, which can be handed over: a small buffer may share its memory with others.
  const bytes = new Uint8Array(written);
  parentPort?.postMessage({ place, bytes } satisfies WrittenTask, [bytes.buffer]);
}
