import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sources } from './import-rules.ts';

/** docs/decisions/0079: what lies behind the passphrase is not read before the page that asks for it is shown. */
describe('the first page', () => {
  const files = sources('.');

  it('is shown by a window that has no desk yet', () => {
    expect(readWith(files, 'electron/main.ts').filter((file) => file.startsWith('electron/desk/'))).toEqual([]);
  });

  it('is answered by a desk that has not read its work yet', () => {
    const read = readWith(files, 'electron/seat.ts');
    expect(read).toContain('electron/desk/profile.ts');
    expect(read.filter((file) => behindKeys.test(file))).toEqual([]);
  });

  it('is drawn without the rooms, their store and the whole contract', () => {
    const read = readWith(files, 'renderer/main.tsx');
    expect(read).toContain('renderer/features/welcome/unlock.tsx');
    expect(read.filter((file) => rooms.test(file))).toEqual([]);
  });

  it.each([
    ['electron/seat.ts', "import { createWorkCalls } from './desk/work-calls.ts';", behindKeys],
    ['renderer/app.tsx', "import { Rooms } from './rooms.tsx';", rooms],
    ['renderer/app.tsx', "export * from './store/open-store.ts';", rooms],
  ])('would not be, were %s to say %s', (file, line, forbidden) => {
    const planted = new Map([...files, [file, `${line}\n${files.get(file) ?? ''}`]]);
    expect(readWith(planted, file).some((each) => forbidden.test(each))).toBe(true);
  });
});

const behindKeys =
  /^electron\/(desk\/(work-calls|session|destroy-rounds)|practice\/practice-world|files\/import\/read-applications)\.ts$/;
const rooms =
  /^(renderer\/(rooms|room-view|store\/|journeys\/|features\/(?!welcome\/|guide\/guide-front))|shared\/contracts\/desktop-api\.)/;

/** An entry and everything that is read with it: its imports and theirs, but neither types nor what `import()` reads later. */
function readWith(files: ReadonlyMap<string, string>, entry: string): readonly string[] {
  const read = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (read.has(file)) continue;
    read.add(file);
    const stated = (files.get(file) ?? '').matchAll(/^(?:import|export)\s(?!type\s)(?:[^;']*?\sfrom\s)?'(\.[^']+)'/gm);
    for (const [, specifier = ''] of stated) waiting.push(posix.join(posix.dirname(file), specifier));
  }
  return [...read];
}
