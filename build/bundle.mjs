/** Builds every part of the application into dist/; a part whose sources are older than its output is left as it is. */
import { builtinModules } from 'node:module';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync, cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const say = (text) => process.stderr.write(`${text}\n`);

/** name -> entry, folders whose change makes it stale, and how it is built */
const parts = {
  registry: { entry: 'registry/main.ts', out: 'dist/registry/main.js', from: ['shared', 'registry'], kind: 'node' },
  simsa: {
    entry: 'registry/command/simsa.ts',
    out: 'dist/registry/simsa.js',
    from: ['shared', 'registry'],
    kind: 'node',
  },
  sample: { entry: 'build/sample/main.ts', out: 'dist/build/sample.js', from: ['build/sample'], kind: 'node' },
  host: {
    entry: 'electron/host/host-process.ts',
    out: 'dist/electron/host.js',
    from: ['shared', 'registry', 'electron'],
    kind: 'node',
  },
  main: {
    entry: 'electron/main.ts',
    out: 'dist/electron/main.js',
    from: ['shared', 'electron'],
    kind: 'node',
    // What is read after the window was opened lies in a file of its own.
    split: true,
  },
  kitWriter: {
    entry: 'electron/files/kit/kit-writer-thread.ts',
    out: 'dist/electron/kit-writer.js',
    from: ['shared', 'electron'],
    kind: 'node',
  },
  preload: {
    entry: 'electron/preload.ts',
    out: 'dist/electron/preload.cjs',
    from: ['shared', 'electron'],
    kind: 'preload',
  },
  page: {
    entry: 'renderer/index.html',
    out: 'dist/renderer/index.html',
    from: ['shared', 'renderer'],
    kind: 'page',
  },
  // By itself, so that the page shares no files with it and begins with fewer; into the page's folder, and so after it.
  viewer: {
    entry: 'renderer/viewer/index.html',
    out: 'dist/renderer/viewer/index.html',
    from: ['shared', 'renderer'],
    kind: 'page',
    within: 'page',
  },
  demo: {
    entry: 'tests/demo/main.ts',
    out: 'dist/tests/demo.js',
    from: ['shared', 'electron', 'registry', 'renderer', 'build/sample', 'tests/demo', 'tests/windows'],
    kind: 'node',
  },
  tour: {
    entry: 'tests/tour/main.ts',
    out: 'dist/tests/tour.js',
    from: ['shared', 'electron', 'registry', 'build/sample', 'tests'],
    kind: 'node',
  },
  bench: {
    entry: 'tests/bench/main.ts',
    out: 'dist/tests/bench.js',
    from: ['shared', 'electron', 'registry', 'build/sample', 'tests'],
    kind: 'node',
  },
  tableBench: {
    entry: 'tests/bench/page/index.html',
    out: 'dist/tests/table-page/index.html',
    from: ['shared', 'renderer', 'tests/bench', 'tests/shared'],
    kind: 'page',
  },
  kitBench: {
    entry: 'tests/bench/kit-main.ts',
    out: 'dist/tests/kit-main.js',
    from: ['shared', 'electron', 'registry', 'tests/bench'],
    kind: 'node',
  },
};

/** What each command needs, and nothing more. */
export const needs = {
  start: ['registry', 'sample', 'host', 'main', 'kitWriter', 'preload', 'page', 'viewer'],
  demo: ['registry', 'sample', 'host', 'main', 'kitWriter', 'preload', 'page', 'viewer', 'demo'],
  tour: ['registry', 'sample', 'host', 'main', 'kitWriter', 'preload', 'page', 'viewer', 'tour'],
  bench: [
    'registry',
    'sample',
    'host',
    'main',
    'kitWriter',
    'preload',
    'page',
    'viewer',
    'bench',
    'tableBench',
    'kitBench',
  ],
  registry: ['registry'],
  simsa: ['simsa'],
  sample: ['sample'],
  all: Object.keys(parts).filter((name) => !['bench', 'tableBench', 'kitBench', 'tour'].includes(name)),
};

export async function bundle(names) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const stale = names.filter((name) => isStale(parts[name]));
  if (stale.length > 0) {
    const begun = Date.now();
    const { build } = await import('vite');
    for (const name of stale) {
      await build(await configFor(parts[name], version));
      stamp(parts[name]);
    }
    say(`built ${stale.join(', ')} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
  if (names.includes('main')) await prepareSample();
}

async function configFor(part, version) {
  const define = { __APP_VERSION__: JSON.stringify(version) };
  const base = { configFile: false, logLevel: 'warn', root, define };
  const external = ['electron', '@playwright/test', ...builtinModules, ...builtinModules.map((each) => `node:${each}`)];
  const outDir = join(root, part.out, '..');
  const file = part.out.split('/').at(-1);
  if (part.kind === 'page') {
    const { default: react } = await import('@vitejs/plugin-react');
    const whole = part.within ? parts[part.within] : part;
    return {
      ...base,
      root: join(root, whole.entry, '..'),
      base: './',
      plugins: [react()],
      // Built for the oldest Chromium it must run on (Electron 33).
      build: {
        target: 'chrome130',
        outDir: join(root, whole.out, '..'),
        emptyOutDir: whole === part,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 4000,
        rollupOptions: { input: join(root, part.entry) },
      },
    };
  }
  if (part.kind === 'preload')
    return {
      ...base,
      build: {
        target: 'node20',
        outDir,
        emptyOutDir: false,
        minify: false,
        lib: { entry: join(root, part.entry), formats: ['cjs'], fileName: () => file },
        rollupOptions: { external },
      },
    };
  return {
    ...base,
    build: {
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      ssr: join(root, part.entry),
      rollupOptions: {
        external,
        output: {
          entryFileNames: file,
          chunkFileNames: 'main-[name].js',
          format: 'es',
          codeSplitting: part.split ?? false,
        },
      },
    },
    ssr: { noExternal: true, external },
  };
}

/** pdf.js looks up Korean character maps, standard fonts and decoders as files. */
function copyPdfAssets() {
  for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs'])
    cpSync(join(root, 'node_modules/pdfjs-dist', folder), join(root, 'dist/renderer/pdfjs', folder), {
      recursive: true,
    });
}

/** The sample month that the first run offers. */
async function prepareSample() {
  const out = join(root, 'dist/sample');
  const made = join(root, 'dist/build/sample.js');
  const mark = join(out, '.made');
  if (existsSync(mark) && statSync(mark).mtimeMs > statSync(made).mtimeMs) return;
  rmSync(out, { recursive: true, force: true });
  const { spawnSync } = await import('node:child_process');
  const run = spawnSync(
    process.execPath,
    [made, '--out', join(out, 'applications'), '--dossiers', '6', '--seed', '1'],
    { stdio: ['ignore', 'ignore', 'inherit'], cwd: root },
  );
  if (run.status !== 0) throw new Error('the sample applications could not be written');
  writeFileSync(mark, '');
}

function stamp(part) {
  if (part === parts.page) copyPdfAssets();
  const path = join(root, `${part.out}.built`);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, '');
}

function isStale(part) {
  const path = join(root, `${part.out}.built`);
  if (!existsSync(path) || !existsSync(join(root, part.out))) return true;
  const built = statSync(path).mtimeMs;
  const watched = [...part.from, 'build/bundle.mjs', 'package-lock.json'];
  return watched.some((each) => newest(join(root, each)) > built);
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
