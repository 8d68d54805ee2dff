import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { removeUnfinished, replaceAtomically, writeAtomically } from '../../../electron/files/atomic-file.ts';

describe('a file that is written atomically', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-atomic-'));
    path = join(folder, 'a.simsa');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has its old bytes or its new ones, and nothing beside it', async () => {
    await writeAtomically(path, 'old');
    const failing = replaceAtomically(path, 0o600, async (file) => {
      await file.writeFile('half');
      throw new Error('pulled');
    });
    await expect(failing).rejects.toThrow('pulled');
    expect(await readFile(path, 'utf8')).toBe('old');
    await writeAtomically(path, 'new');
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.simsa']);
  });

  it('takes away what a killed process left of the same name, and nothing else', async () => {
    const others = [
      'b.simsa.12.mf3k2.part',
      'a.simsa.part',
      'a.simsa.x.y.part',
      'my.part',
      'a.simsa.12.mf3k2.part.txt',
    ];
    for (const name of [...others, 'a.simsa.12.mf3k2.part']) await writeFile(join(folder, name), 'half');
    await writeAtomically(path, 'whole');
    expect((await readdir(folder)).sort()).toEqual([...others, 'a.simsa'].sort());
    await removeUnfinished(folder);
    expect(await readdir(folder)).not.toContain('b.simsa.12.mf3k2.part');
    expect(await readdir(folder)).toContain('my.part');
  });

  it('is not taken for a leftover while this process is at it', async () => {
    await replaceAtomically(path, 0o600, async (file) => {
      await removeUnfinished(folder);
      await file.writeFile('whole');
    });
    expect(await readFile(path, 'utf8')).toBe('whole');
  });
});
