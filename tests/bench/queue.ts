import type { Page } from '@playwright/test';
import { goTo } from '../windows/person.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { untilShown } from './page-time.ts';
import { closeInQueue, launchUnlocked, type Stage } from './stage.ts';
import { percentile } from './statistics.ts';
import { launchBare } from './typing.ts';

/** The queue of a long round, opened from another room and scrolled; beside it a plain list of as many rows on an empty page. */
export async function measureQueue({ rounds, rows }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const app = await launchUnlocked(await stage.longProfile());
  const bare = await launchBare(stage);
  try {
    await app.page.locator('[data-testid^="dossier-"]').first().waitFor({ timeout: 60_000 });
    const listed: Round[] = [];
    const scrolled: Round[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const limit = await listBare(bare.page, rows);
      const limitFrames = percentile(await scroll(bare.page, '#rows'), 95);
      await goTo(app.page, 'about');
      await app.page.waitForTimeout(400);
      const ours = await list(app.page);
      const frames = percentile(await scroll(app.page, '.long-table'), 95);
      if (round === 0) continue;
      listed.push({ ours, limit });
      scrolled.push({ ours: frames, limit: limitFrames });
    }
    const goal = { of: 'value', bound: 'at-most', figure: 50 } as const;
    const count = rows.toLocaleString('en');
    return [
      {
        ...{ name: 'queue-listed', what: `press to ${count} dossiers listed`, unit: 'ms', goal, rounds: listed },
        limitIs: 'as many plain rows sorted, those in sight drawn on an empty page',
      },
      {
        ...{ name: 'queue-scrolled', what: `frame while scrolling ${count} rows, p95`, unit: 'ms', goal },
        ...{ rounds: scrolled, limitIs: 'as many plain rows on an empty page' },
      },
    ];
  } finally {
    await closeInQueue(app);
    await bare.electron.close();
  }
}

/** From the press on the room to the frame that shows rows. */
async function list(page: Page): Promise<number> {
  const press = await page.evaluateHandle(
    () => () => document.querySelector<HTMLElement>('[data-testid="room-queue"]')?.click(),
  );
  return untilShown(page, press, '[data-testid^="dossier-"]');
}

/** Draws what is in sight, then, beyond the time measured, the rest for the scrolling. */
function listBare(page: Page, rows: number): Promise<number> {
  return page.evaluate(async (count) => {
    const frame = document.querySelector('#rows');
    if (!frame) throw new Error('the empty page has a place for rows');
    const all = Array.from({ length: count }, (_, index) => `2026-11-${(index * 7919) % count}`);
    const rowsOf = (numbers: readonly string[]) =>
      numbers.map((number) => `<div class="row"><span>${number}</span> <span>민원 챗봇</span></div>`).join('');
    frame.replaceChildren();
    const begun = performance.now();
    const sorted = [...all].sort();
    frame.innerHTML = rowsOf(sorted.slice(0, 25));
    await new Promise((painted) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = painted;
        port2.postMessage(null);
      }),
    );
    const taken = performance.now() - begun;
    frame.innerHTML = rowsOf(sorted);
    return taken;
  }, rows);
}

/** Milliseconds between frames while the list moves by four rows in each. */
function scroll(page: Page, list: string): Promise<readonly number[]> {
  return page.evaluate(async (selector) => {
    const frame = document.querySelector(selector);
    if (!frame) throw new Error('there is no list to scroll');
    const taken: number[] = [];
    let before = await new Promise<number>((next) => requestAnimationFrame(next));
    for (let index = 0; index < 90; index += 1) {
      frame.scrollTop += 176;
      const now = await new Promise<number>((next) => requestAnimationFrame(next));
      taken.push(now - before);
      before = now;
    }
    return taken;
  }, list);
}
