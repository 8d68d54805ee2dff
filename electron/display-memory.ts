import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { displaySchema, usualDisplay, type Display } from '../shared/contracts/display.ts';
import { writeAtomically } from './files/atomic-file.ts';

/** The display of this device, from one start to the next; it belongs to no profile, so that it holds before any is open. */
export interface DisplayMemory {
  readonly current: () => Display;
  readonly keep: (display: Display) => Promise<void>;
}

/** `onChange` hears what is kept. A file that cannot be read costs nothing but the look, which is then the usual one. */
export function createDisplayMemory(
  folder: string,
  onChange: (display: Display) => void = () => undefined,
): DisplayMemory {
  const path = join(folder, 'display.json');
  let display = readDisplay(path);
  let writing: Promise<unknown> = Promise.resolve();
  return {
    current: () => display,
    keep: (next) => {
      // One after the other: of two changes made in haste, the last must be the one that is kept.
      const written = writing.then(async () => {
        await writeAtomically(path, `${JSON.stringify(next)}\n`);
        display = next;
        onChange(next);
      });
      writing = written.catch(() => undefined);
      return written;
    },
  };
}

function readDisplay(path: string): Display {
  try {
    const parsed = displaySchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : usualDisplay;
  } catch {
    return usualDisplay;
  }
}
