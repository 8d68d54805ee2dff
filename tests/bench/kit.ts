import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { electronPath, root } from '../windows/app.ts';
import type { Effort } from './effort.ts';
import type { Measured } from './figure.ts';
import type { Stage } from './stage.ts';

const toldSchema = z.object({
  files: z.int(),
  bytes: z.number(),
  seconds: z.object({ whole: z.number(), computed: z.number(), made: z.number() }),
  printed: z.number(),
  bare: z.number(),
});

/** The whole results kit of a wide month in a real Electron: figures, papers printed by its windows, tables, all files written. */
export async function measureKit({ kit }: Effort, { freshFolder }: Stage): Promise<readonly Measured[]> {
  const told = await kitOf(kit, freshFolder());
  const { files, bytes, seconds, printed, bare } = told;
  return [
    {
      name: 'kit',
      what: 'the whole results kit, from the month to the files',
      unit: 'ms',
      limitIs: 'the same bytes written, each into a file',
      goal: { of: 'value', bound: 'at-most', figure: 60_000 },
      rounds: [{ ours: 1000 * seconds.whole, limit: 1000 * bare }],
      note: `${kit.dossiers} dossiers, ${kit.members} members; ${files} files, ${Math.round(bytes / 1e6)} MB; ${printed.toFixed(0)} s of waiting for two windows`,
    },
  ];
}

/** One run; a kit of this size takes too long for several. */
async function kitOf({ dossiers, members }: Effort['kit'], folder: string): Promise<z.infer<typeof toldSchema>> {
  // Electron starts a folder, not a file.
  const program = pathToFileURL(join(root, 'dist/tests/kit-main.js')).href;
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'kit', version: '0.0.0', type: 'module', main: 'main.js' }),
  );
  await writeFile(join(folder, 'main.js'), `import ${JSON.stringify(program)};\n`);
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const child = spawn(
    electronPath(),
    [folder, `--user-data-dir=${join(folder, 'profile')}`, ...(asRoot ? ['--no-sandbox'] : [])],
    {
      cwd: root,
      env: { ...process.env, SIMSA_KIT_BENCH: JSON.stringify([dossiers, members, join(folder, 'out')]) },
      stdio: ['ignore', 'pipe', 'inherit'],
      // What hangs says nothing; this is far beyond the goal.
      timeout: 600_000,
      killSignal: 'SIGKILL',
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code) => {
      const line = out.split('\n').find((each) => each.startsWith('{'));
      if (code === 0 && line) done(toldSchema.parse(JSON.parse(line)));
      else failed(new Error(`the kit was not made: exit ${code}`));
    });
  });
}
