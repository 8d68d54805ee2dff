import type { Page } from '@playwright/test';
import type * as PdfJs from 'pdfjs-dist';
import type { App } from '../windows/app.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { installClock } from './page-time.ts';
import { closeInQueue, launchUnlocked, type Stage } from './stage.ts';
import { percentile } from './statistics.ts';
import { launchBare } from './typing.ts';

/** From the press to the first page of a dossier's PDF on the screen; the limit is pdf.js alone, on an empty page. */
export async function measureReading(effort: Effort, stage: Stage): Promise<readonly Measured[]> {
  const profile = await stage.fullProfile();
  const cold: Round[] = [];
  const warm: Round[] = [];
  for (let start = 0; start < effort.rounds; start += 1) {
    const bare = await bareTimes(stage, warmOpenings);
    const app = await launchUnlocked(profile);
    try {
      await app.page.getByTestId(`dossier-${profile.drafted[0]}`).waitFor();
      await app.page.waitForTimeout(reading);
      await installClocks(app);
      cold.push({ ours: await open(app, `dossier-${profile.drafted[0]}`), limit: bare.first });
      const later: number[] = [];
      for (let index = 0; index < warmOpenings; index += 1) {
        await app.page.waitForTimeout(reading);
        later.push(await open(app, 'next-dossier'));
      }
      warm.push({ ours: percentile(later, 95), limit: percentile(bare.later, 95) });
    } finally {
      await closeInQueue(app);
    }
  }
  const limitIs = 'pdf.js alone on an empty page, same file and width';
  const goal = { of: 'value', bound: 'at-most' } as const;
  return [
    {
      ...{
        name: 'open-cold',
        what: 'first dossier after unlocking to its PDF painted, pressed 2 s later',
        unit: 'ms',
        limitIs,
      },
      ...{ goal: { ...goal, figure: 500 }, rounds: cold },
    },
    {
      ...{
        name: 'open-warm',
        what: 'next dossier to its PDF painted, pressed after 2 s of reading, p95',
        unit: 'ms',
        limitIs,
      },
      ...{ goal: { ...goal, figure: 150 }, rounds: warm, note: `${warmOpenings} dossiers a round` },
    },
  ];
}

const warmOpenings = 12;
/** Nobody has seen a queue or a page in less, in milliseconds. */
const reading = 2_000;

/** A working day: one dossier after another; what is kept after twenty must not grow with every further one. */
export async function measureMemory({ opened }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const app = await launchUnlocked(await stage.fullProfile());
  try {
    await installClocks(app);
    await app.page.getByTestId('open-next').click();
    await app.page.getByTestId('viewer').waitFor();
    const after: { heap: number; processes: number }[] = [];
    for (let index = 1; index <= opened; index += 1) {
      await open(app, 'next-dossier');
      if (index === 20 || index === opened) after.push(await memoryOf(app));
    }
    const [early, late] = after;
    if (!early || !late) throw new Error('too few dossiers were opened');
    const common = { unit: 'MB', limitIs: 'the same after 20', note: `${opened} PDFs opened and closed` } as const;
    const goal = { of: 'ratio', bound: 'at-most', figure: 1.15 } as const;
    return [
      {
        ...{ ...common, name: 'memory-heap', what: 'heap of the page at the end of the day', goal },
        rounds: [{ ours: late.heap, limit: early.heap }],
      },
      {
        ...{ ...common, name: 'memory-processes', what: 'all processes at the end of the day', goal },
        rounds: [{ ours: late.processes, limit: early.processes }],
      },
    ];
  } finally {
    await closeInQueue(app);
  }
}

/** In the frames that are there, and in those that come. */
async function installClocks({ electron, page }: App): Promise<void> {
  await electron.context().addInitScript(installClock);
  for (const frame of page.frames()) await frame.evaluate(installClock);
}

/** Presses, waits for the first page of the new document, and answers the milliseconds between, by the pages' own clocks. */
async function open({ page }: App, testId: string): Promise<number> {
  const before = await frameOf(page);
  await before?.evaluate(() => window.bench.forget()).catch(() => undefined);
  const begun = await page.evaluate((id) => {
    const found = document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    const at = performance.timeOrigin + performance.now();
    if (!found) throw new Error(`there is no ${id} to press`);
    found.click();
    return at;
  }, testId);
  for (const late = Date.now() + 30_000; Date.now() < late;) {
    // A frame that is just being replaced cannot be asked; the next one can.
    const frame = await frameOf(page);
    const shown = await frame?.evaluate(() => window.bench.shownAt()).catch(() => null);
    if (shown && shown > begun) return shown - begun;
    await page.waitForTimeout(20);
  }
  throw new Error(`no page was painted after pressing ${testId}`);
}

/** The frame that somebody reads in; another one, out of sight, may be reading words for the search. */
async function frameOf(page: Page) {
  const element = await page.$('iframe[data-testid="viewer"]');
  return (await element?.contentFrame()) ?? null;
}

/** In megabytes, after a collection. */
async function memoryOf(app: App): Promise<{ heap: number; processes: number }> {
  const devtools = await app.page.context().newCDPSession(app.page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const kilobytes = await app.electron.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return { heap: usedSize / 1e6, processes: kilobytes / 1e3 };
}

async function bareTimes(stage: Stage, later: number): Promise<{ first: number; later: readonly number[] }> {
  const { electron, page } = await launchBare(stage);
  try {
    const times = await page.evaluate(async (count) => {
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        const begun = performance.now();
        // An address, so that the builder leaves it for the page to load.
        const address = '/pdf.mjs';
        const pdfjs = (await import(/* @vite-ignore */ address)) as typeof PdfJs;
        pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs';
        const task = pdfjs.getDocument({ url: '/sample.pdf', useSystemFonts: true });
        const first = await (await task.promise).getPage(1);
        const viewport = first.getViewport({ scale: 620 / first.getViewport({ scale: 1 }).width });
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [viewport.width, viewport.height];
        document.querySelector('#rows')?.replaceChildren(canvas);
        await first.render({ canvas, viewport }).promise;
        await new Promise((painted) => requestAnimationFrame(painted));
        times.push(performance.now() - begun);
        await task.destroy();
      }
      return times;
    }, later + 1);
    const [first = NaN, ...rest] = times;
    return { first, later: rest };
  } finally {
    await electron.close();
  }
}
