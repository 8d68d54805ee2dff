/** Electron's main process of the kit bench: the application's own printer and writer on a month of any width. Prints one line of JSON. */
import { app } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kitFiles } from '../../electron/files/kit/kit-files.ts';
import { kitWriterIn } from '../../electron/files/kit/kit-writer.ts';
import { saveKitFiles } from '../../electron/files/kit/save-kit.ts';
import { createPrinter } from '../../electron/files/print.ts';
import { createBuiltFiles } from '../../electron/pages/built-files.ts';
import { lockDown, registerScheme } from '../../electron/window.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import { finalDocket } from './wide-docket.ts';

const [dossiers = 0, members = 0, folder = ''] = JSON.parse(process.env['SIMSA_KIT_BENCH'] ?? '[]') as [
  number,
  number,
  string,
];

for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (failure) => {
    process.stderr.write(`kit: ${String(failure)}\n`);
    app.exit(1);
  });
registerScheme();
app.on('window-all-closed', () => undefined);
void app.whenReady().then(async () => {
  try {
    process.stdout.write(`${JSON.stringify(await makeKit())}\n`);
    app.exit(0);
  } catch (failure) {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    app.exit(1);
  }
});

async function makeKit() {
  const files = createBuiltFiles(join(process.cwd(), 'dist', 'renderer'));
  lockDown(files);
  const { printPdf } = createPrinter(files);
  const docket = finalDocket(dossiers, members);
  const checkpoint = { origin: 'bench', size: 100_000, root: new Uint8Array(32) };
  const begun = performance.now();
  const of = (names: 'shown' | 'hidden') => {
    const results = resultsOf(docket, { checkpoint, verifierKey: 'bench+00000000+AAAA', names });
    if (!results.ok) throw new Error(`${results.problem.code} (${phaseOf(docket)})`);
    return results.value;
  };
  const [disclosed, internal] = [of('hidden'), of('shown')];
  const computed = performance.now();
  let printed = 0;
  const made = await kitFiles({
    disclosed,
    internal,
    checkpoint: 'bench\n100000\nAAAA\n',
    remarks: () => '',
    bundle: new Uint8Array(1_000_000),
    comparison: null,
    openWriter: kitWriterIn(join(process.cwd(), 'dist', 'electron', 'kit-writer.js')),
    printPdf: async (html) => {
      const from = performance.now();
      const pdf = await printPdf(html);
      printed += performance.now() - from;
      return pdf;
    },
    progress: (done, total) => {
      if (done % 200 === 0)
        process.stderr.write(`  kit ${done}/${total} after ${((performance.now() - begun) / 1000).toFixed(0)} s\n`);
    },
    signal: new AbortController().signal,
  });
  const ready = performance.now();
  await mkdir(join(folder, 'kit'), { recursive: true });
  const saved = await saveKitFiles(join(folder, 'kit'), 'bench', made);
  if (!saved.ok) throw new Error(saved.problem.code);
  const written = performance.now();
  // The least: the same bytes, each in a file.
  await mkdir(join(folder, 'bare'), { recursive: true });
  for (const [place, { bytes }] of made.entries()) await writeFile(join(folder, 'bare', `${place}`), bytes);
  const bare = performance.now() - written;
  return {
    files: made.length,
    bytes: made.reduce((sum, { bytes }) => sum + bytes.length, 0),
    seconds: { whole: (written - begun) / 1000, computed: (computed - begun) / 1000, made: (ready - computed) / 1000 },
    printed: printed / 1000,
    bare: bare / 1000,
  };
}
