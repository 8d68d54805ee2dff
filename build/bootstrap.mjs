/**
 * Makes a machine with only Node and npm ready: packages, Electron, shared libraries, Xvfb, a Korean font. Its first stage imports
 * nothing but Node itself, because nothing else is there yet. Each step says in a line what it did and how long it took.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const leastNode = [20, 19];

/**
 * `purpose`: 'tools' needs packages only; 'app' needs all that a window needs; 'tests' also what single tests work with. Answers the Electron to
 * run, or null for 'tools'.
 */
export async function bootstrap(purpose) {
  checkNode();
  installPackages();
  if (purpose === 'tools') return null;
  const { provideElectron } = await import('./electron-runtime.mjs');
  const electron = await provideElectron({ root, timed });
  provideLibraries(electron.path);
  if (purpose === 'tests') provideTestPrograms();
  setHooks();
  return electron;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > leastNode[0] || (major === leastNode[0] && minor >= leastNode[1])) return;
  fail(
    `Node ${leastNode.join('.')} or newer is needed; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.simsa-packages');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  timed('packages installed', () => {
    const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    if (npm.status !== 0)
      fail('npm ci failed; its message is above. Check the connection to your npm registry and try again.');
  });
  // Written last, so that an interrupted installation is done again.
  writeFileSync(stamp, lock);
}

/** Debian's names; where a newer release renamed one, the second is tried. */
const packages = [
  ['libgtk-3-0', 'libgtk-3-0t64'],
  ['libgbm1'],
  ['libnss3'],
  ['libasound2', 'libasound2t64'],
  ['xvfb'],
  ['fonts-noto-cjk'],
  ['fontconfig'],
  // Reads printed papers back in a test.
  ['poppler-utils'],
];

function provideLibraries(electron) {
  if (process.platform !== 'linux') return;
  const missing = missingOnLinux(electron);
  if (missing.length === 0) return;
  const names = packages.map((choices) => choices.find(isKnownToApt) ?? choices[0]);
  const command = `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !inPath('apt-get')) {
    if (missing.includes('libraries'))
      fail(`Shared libraries for Electron are missing. Run this once, then try again:\n  sudo sh -c '${command}'`);
    process.stderr.write(`bootstrap: missing ${missing.join(', ')}; to add them: sudo sh -c '${command}'\n`);
    return;
  }
  timed(`system packages installed (${missing.join(', ')})`, () => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 2], env: environment }).status === 0;
    run(['update', '-qq']);
    const wanted = packages.map((choices) => choices.find(isKnownToApt) ?? choices[0]);
    if (!run(['install', '-y', '-qq', '--no-install-recommends', ...wanted]))
      fail(`apt-get failed. Run this by hand to see why:\n  ${command}`);
  });
  if (missingOnLinux(electron).includes('libraries'))
    fail('Electron still lacks shared libraries after the installation.');
}

/** Programs that single tests work with. Without one its tests are skipped by name; nothing else needs it. */
const testPrograms = [
  {
    what: 'a system keyring',
    commands: ['gnome-keyring-daemon', 'dbus-run-session'],
    packages: [['gnome-keyring'], ['dbus-daemon', 'dbus']],
  },
  { what: 'pdftotext', commands: ['pdftotext'], packages: [['poppler-utils']] },
  { what: 'LibreOffice', commands: ['soffice'], packages: [['libreoffice-calc-nogui', 'libreoffice-calc']] },
];

function provideTestPrograms() {
  if (process.platform !== 'linux') return;
  for (const { what, commands, packages } of testPrograms) {
    if (commands.every(inPath)) continue;
    const command = 'apt-get install -y -qq --no-install-recommends';
    const manual = `bootstrap: no ${what.replace(/^a /, '')}, its tests are skipped; to add it: sudo ${command} ${packages.map(([name]) => name).join(' ')}\n`;
    if (process.getuid?.() !== 0 || !inPath('apt-get')) {
      process.stderr.write(manual);
      continue;
    }
    timed(`${what} for its tests`, () => {
      const names = packages.map((choices) => choices.find(isKnownToApt) ?? choices[0]);
      const [program, ...rest] = command.split(' ');
      const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      const install = () =>
        spawnSync(program, [...rest, ...names], { stdio: ['ignore', 'ignore', 2], env: environment }).status === 0;
      const installed = install() || (spawnSync(program, ['update', '-qq']).status === 0 && install());
      if (!installed) process.stderr.write(manual);
    });
  }
}

function missingOnLinux(electron) {
  const found = [];
  const libraries = spawnSync('ldd', [electron], { encoding: 'utf8' });
  if ((libraries.stdout ?? '').includes('not found')) found.push('libraries');
  if (!process.env.DISPLAY && !inPath('Xvfb')) found.push('Xvfb');
  const fonts = spawnSync('fc-list', [':lang=ko', 'family'], { encoding: 'utf8' });
  if ((fonts.stdout ?? '').trim() === '') found.push('a Korean font');
  return found;
}

function isKnownToApt(name) {
  const policy = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  return /Candidate: (?!\(none\))\S/.test(policy.stdout ?? '');
}

/** The pre-push hook calls the same checks as CI; a hooks path somebody chose stays. */
function setHooks() {
  if (!existsSync(join(root, '.git'))) return;
  const git = (args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (git(['config', '--get', 'core.hooksPath']).stdout?.trim()) return;
  git(['config', 'core.hooksPath', 'build/hooks']);
}

function inPath(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));
}

/** Runs a step and says what it did and how long it took. */
export function timed(what, step) {
  const begun = Date.now();
  const tell = () => process.stderr.write(`bootstrap: ${what} in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
  const result = step();
  if (result instanceof Promise) return result.then((value) => (tell(), value));
  tell();
  return result;
}

function fail(message) {
  process.stderr.write(`bootstrap: ${message}\n`);
  process.exit(1);
}

mkdirSync(join(root, '.simsa'), { recursive: true });
