/** The project's commands, each after the bootstrap and the parts of the build that it needs: start, test, check, demo, tour, bench, registry, simsa, sample, build. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { withDisplay } from './display.mjs';

const root = resolve(fileURLToPath(new URL('..', import.meta.url)));
const [command = '', ...args] = process.argv.slice(2);
const say = (text) => process.stderr.write(`${text}\n`);
const module = (path) => join(root, 'node_modules', path);

const commands = {
  start: async () => {
    const electron = await ready('app', 'start');
    return withDisplay(say, (env) =>
      run(electron.path, [root, ...rootFlags(), ...args], { ...runtimeOf(electron), ...env }),
    );
  },
  test,
  check,
  verify: async () => (await check()) || (await test()),
  demo: () => windowed('demo'),
  bench: () => windowed('bench'),
  tour: () => windowed('tour'),
  registry: async () => (await ready('tools', 'registry'), node('dist/registry/main.js')),
  simsa: async () => (await ready('tools', 'simsa'), node('dist/registry/simsa.js')),
  sample: async () => (await ready('tools', 'sample'), node('dist/build/sample.js')),
  build: async () => (await ready('tools', 'all'), 0),
};

const chosen = commands[command];
if (!chosen) {
  say(`unknown command "${command}"; known: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
process.exitCode = await chosen();

/** Which Electron runs, for the log and "About", and where it is, for what starts windows of its own. */
function runtimeOf({ path, source }) {
  return { SIMSA_RUNTIME: source, SIMSA_ELECTRON: path };
}

/** A program of tests/ that drives real windows. */
async function windowed(name) {
  const electron = await ready('app', name);
  return withDisplay(say, (env) => node(`dist/tests/${name}.js`, { ...runtimeOf(electron), ...env }));
}

async function ready(purpose, needed) {
  const electron = await bootstrap(purpose);
  const { bundle, needs } = await import('./bundle.mjs');
  await bundle(needs[needed]);
  return electron;
}

/** Format, lint, one type check per environment. */
async function check() {
  await bootstrap('tools');
  const steps = [
    ['format', [module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
    ['lint', [module('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
    ...['shared', 'registry', 'electron', 'renderer', 'tests'].map((each) => [
      `types of ${each}`,
      [module('typescript/bin/tsc'), '-p', `build/types/tsconfig.${each}.json`],
    ]),
  ];
  for (const [name, step] of steps) {
    const begun = Date.now();
    const code = await run(process.execPath, step, {});
    say(`${name}: ${code === 0 ? 'good' : 'FAILED'} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    if (code !== 0) return code;
  }
  return 0;
}

/** All tests: first those without a window, then the end-to-end ones in real Electron. Closes with one line of counts. */
async function test() {
  const electron = await ready('tests', 'all');
  const [unit, e2e] = [join(root, '.simsa/unit.json'), join(root, '.simsa/e2e.json')];
  for (const old of [unit, e2e]) rmSync(old, { force: true });
  const env = runtimeOf(electron);
  const unitCode = await run(
    process.execPath,
    [module('vitest/vitest.mjs'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unit}`],
    env,
  );
  const e2eCode = await withDisplay(say, (display) =>
    run(process.execPath, [module('@playwright/test/cli.js'), 'test', '-c', 'tests/e2e/playwright.config.ts'], {
      ...env,
      ...display,
      PLAYWRIGHT_JSON_OUTPUT_NAME: e2e,
    }),
  );
  const counts = [unitCounts(unit), e2eCounts(e2e)];
  const sum = (key) => counts.reduce((total, each) => total + each[key], 0);
  // Standard output: the one line that tells how many tests ran.
  process.stdout.write(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped\n`);
  return unitCode || e2eCode;
}

function unitCounts(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(path, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

function e2eCounts(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = JSON.parse(readFileSync(path, 'utf8')).stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

function node(entry, env = {}) {
  return run(process.execPath, [join(root, entry), ...args], env);
}

/** Runs to the end, passing signals on; answers the exit code. */
function run(path, parameters, env) {
  return new Promise((answer) => {
    const child = spawn(path, parameters, { stdio: 'inherit', env: { ...process.env, ...env }, cwd: root });
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGINT', pass);
    // npm hands a signal to the shell between us, which dies of it without a word: losing one's parent means to stop as well.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && pass('SIGTERM'), 250);
    child.on('error', (error) => (say(String(error)), answer(1)));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
      answer(code ?? (signal ? 1 : 0));
    });
  });
}

/** Chromium refuses its sandbox to root on Linux. */
function rootFlags() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  say('running as root: Chromium sandbox off for this run (use an ordinary user for real work)');
  return ['--no-sandbox'];
}
