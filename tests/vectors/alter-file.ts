import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/basics/bytes.ts';
import { bytesOf, textOf } from './frozen.ts';

/** Text altered in one place, which has to be there. */
export function altered(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`there is nothing like ${from}`);
  return changed;
}

/** A frozen file of a desk or a stick, altered in one way; and the code with which it is refused. */
type Alteration = readonly [title: string, code: string, bytes: () => Uint8Array];

/** Each alteration is written to a file of its own and judged. */
export function refuses(
  what: string,
  list: readonly Alteration[],
  judge: (path: string, bytes: Uint8Array) => Promise<string>,
) {
  describe(what, () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'simsa-altered-'));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it.each(list)('with %s is refused: %s', async (_title, code, altered) => {
      const path = join(folder, 'altered');
      const bytes = altered();
      await writeFile(path, bytes);
      expect(await judge(path, bytes)).toBe(code);
    });
  });
}

/** A frozen text altered in one place, which has to be there. */
export function rewritten(name: string, from: string | RegExp, to: string): Uint8Array {
  return utf8(altered(textOf(name), from, to));
}

/** The beginning of a frozen file. */
export const cut = (name: string, end: number) => bytesOf(name).slice(0, end);
