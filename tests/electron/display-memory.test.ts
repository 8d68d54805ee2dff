import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDisplayMemory } from '../../electron/display-memory.ts';
import { usualDisplay, type Display } from '../../shared/contracts/display.ts';
import { must, profileOf, takeSeat } from '../flow/seat.ts';

describe('the memory of the display', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-display-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  const large: Display = { theme: 'dark', contrast: 'high', textSize: 200 };

  it('is the usual display at first, and what was kept at the next start', async () => {
    const memory = createDisplayMemory(folder);
    expect(memory.current()).toEqual(usualDisplay);
    await memory.keep(large);
    expect(createDisplayMemory(folder).current()).toEqual(large);
  });

  it('keeps the last of two changes made in haste, and tells of both', async () => {
    const heard: number[] = [];
    const memory = createDisplayMemory(folder, ({ textSize }) => heard.push(textSize));
    await Promise.all([memory.keep({ ...large, textSize: 115 }), memory.keep({ ...large, textSize: 150 })]);
    expect(heard).toEqual([115, 150]);
    expect(createDisplayMemory(folder).current().textSize).toBe(150);
  });

  it.each([
    '{',
    '{"theme":"pink","contrast":"high","textSize":200}',
    '{"theme":"dark","contrast":"high","textSize":300}',
  ])('that cannot be read (%s) is the usual display', async (text) => {
    await writeFile(join(folder, 'display.json'), text);
    expect(createDisplayMemory(folder).current()).toEqual(usualDisplay);
  });

  it('holds before there is a profile', async () => {
    const seat = await takeSeat(folder);
    expect(must(await seat.desktop.setDisplay({ display: large })).display).toEqual(large);
    await seat.close();
    const again = await takeSeat(folder);
    expect(await profileOf(again)).toMatchObject({ state: 'new', display: large });
    await again.close();
  });
});
