import { spawn, type ChildProcess } from 'node:child_process';
import { chromium } from '@playwright/test';
import { electronPath, root } from '../windows/app.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import type { Stage } from './stage.ts';

/** From the start of the process to a window that can be used, ours (asking for the passphrase) and an empty one in turn. */
export async function measureStart({ coldStarts }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const profile = await stage.fullProfile();
  const rounds: Round[] = [];
  // The first pair only brings the files into memory.
  for (let round = 0; round <= coldStarts; round += 1) {
    const limit = await startOnce(stage.bareApp, stage.freshFolder());
    const ours = await startOnce(root, profile.folder);
    if (round > 0) rounds.push({ ours, limit });
  }
  return [
    {
      name: 'window',
      what: 'process started to window usable',
      unit: 'ms',
      limitIs: 'an empty window over app://',
      goal: { of: 'ratio', bound: 'at-most', figure: 1.4 },
      rounds,
      note: 'usable: first content painted and no long task after it that began before',
    },
  ];
}

/** Milliseconds from before the spawn to the page's own word that it was painted. */
async function startOnce(app: string, profile: string): Promise<number> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const flags = [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...(asRoot ? ['--no-sandbox'] : [])];
  const begun = performance.timeOrigin + performance.now();
  const child = spawn(electronPath(), [app, ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  try {
    const browser = await chromium.connectOverCDP(await debuggerOf(child));
    const [context] = browser.contexts();
    // The debugger may listen before there is a window.
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
    if (!page) throw new Error('the window was not there');
    await page.locator('main, textarea').first().waitFor();
    const usable = await page.evaluate(usableAt);
    await browser.close();
    return usable - begun;
  } finally {
    await ended(child);
  }
}

/** Runs in the page. Time on the wall clock at which content was painted and the thread was free. */
async function usableAt(): Promise<number> {
  // The first paint of all may come in a batch of its own, before the one that has content.
  const paint = await new Promise<PerformanceEntry>((answer, refuse) => {
    const observer = new PerformanceObserver((list) => {
      const found = list.getEntries().find(({ name }) => name === 'first-contentful-paint');
      if (found) answer(found);
    });
    observer.observe({ type: 'paint', buffered: true });
    setTimeout(() => refuse(new Error('nothing was painted')), 10_000);
  });
  const tasks = await new Promise<PerformanceEntryList>((answer) => {
    const observer = new PerformanceObserver((list) => answer(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    setTimeout(() => answer([]), 400);
  });
  const busy = tasks
    .filter(({ startTime }) => startTime <= paint.startTime)
    .map(({ startTime, duration }) => startTime + duration);
  return performance.timeOrigin + Math.max(paint.startTime, ...busy);
}

function debuggerOf(child: ChildProcess): Promise<string> {
  return new Promise((answer, refuse) => {
    let text = '';
    child.on('exit', (code) => refuse(new Error(`the window ended with ${code}: ${text}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      const found = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (found) answer(found);
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    if (child.exitCode !== null) return gone();
    child.once('exit', () => gone());
    child.kill('SIGTERM');
  });
}
