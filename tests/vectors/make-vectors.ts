/**
 * Makes the frozen vectors that are missing; one that is there is never written again, since that it can still be read is the point.
 * Run with SIMSA_MAKE_VECTORS=1 before vectors.test.ts, once, when a format is new.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hwpxBytes } from '../../electron/files/papers/hwpx-bytes.ts';
import { samplePaper } from '../electron/files/papers/sample-paper.ts';
import { makeDeviceFiles } from './make-device-files.ts';
import { makeMonthFiles } from './make-month-files.ts';
import { makeOfficeFiles } from './make-office-files.ts';
import { frozen } from './frozen.ts';

/** Writes a file unless it is there; makes what is to be written only then. */
export type Write = (
  name: string,
  content: (path: string) => Uint8Array | string | void | Promise<Uint8Array | string | void>,
) => Promise<void>;

export async function makeVectors(): Promise<void> {
  const write: Write = async (name, content) => {
    const path = join(frozen, name);
    if (existsSync(path)) return;
    mkdirSync(dirname(path), { recursive: true });
    const made = await content(path);
    if (made !== undefined) writeFileSync(path, made);
  };
  await makeMonthFiles(write);
  await makeDeviceFiles(write);
  await makeOfficeFiles(write);
  await write('paper.hwpx', () => hwpxBytes(samplePaper));
}
