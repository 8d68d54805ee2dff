import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** How often the writer is killed; each time at another moment. */
const rounds = 60;

describe('a journal whose writer is killed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-kill-'));
    const entry = join(folder, 'entry.ts');
    const from = (path: string) => JSON.stringify(resolve(path));
    await writeFile(
      entry,
      `export { openJournal } from ${from('shared/journal/open-journal.ts')};\nexport { nodeJournalFile } from ${from('shared/journal/node-file.ts')};\n`,
    );
    await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: entry,
        outDir: join(folder, 'out'),
        emptyOutDir: false,
        rollupOptions: { output: { entryFileNames: 'journal.mjs', codeSplitting: false } },
      },
      ssr: { noExternal: true },
    });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(`${rounds} times never loses an entry that was acknowledged`, async () => {
    const path = join(folder, 'killed.journal');
    let acknowledged = 0;
    for (let round = 0; round < rounds; round += 1) {
      const { have, last } = await writeUntilKilled(path, 2 + ((round * 13) % 40));
      expect(have, `after kill ${round}`).toBeGreaterThanOrEqual(acknowledged);
      acknowledged = Math.max(have, last);
    }
    expect(acknowledged).toBeGreaterThan(rounds);
  });

  /** Lets the writer work for some acknowledgements, then SIGKILL. Answers what it found and the last number it acknowledged. */
  function writeUntilKilled(path: string, acknowledgements: number): Promise<{ have: number; last: number }> {
    const module = pathToFileURL(join(folder, 'out/journal.mjs')).href;
    const child = spawn(process.execPath, [resolve('tests/shared/journal/writer.mjs'), module, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return new Promise((answer, refuse) => {
      let text = '';
      child.stdout.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8');
        if (text.split('\n').length > acknowledgements) child.kill('SIGKILL');
      });
      child.on('exit', (code) => {
        if (code !== null) return refuse(new Error(`the writer ended with ${code}`));
        // The last line may be cut, just as the writer was.
        const lines = text.split('\n').slice(0, -1);
        answer({ have: Number(lines[0]?.replace('have ', '')), last: Number(lines.at(-1)?.replace('have ', '')) });
      });
    });
  }
});
