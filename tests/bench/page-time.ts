import type { JSHandle, Page } from '@playwright/test';

/** Runs in every frame, before its own scripts: what the page itself can tell about its times. All are on the wall clock. */
export function installClock(): void {
  const now = () => performance.timeOrigin + performance.now();
  const keys: number[] = [];
  // After the frame in which a key was handled a message comes first thing: by then it was painted.
  const afterPaint = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => afterPaint(() => keys.push(performance.now() - timeStamp)),
    true,
  );
  // What was seen of each canvas last, so that a document shown on one that was there before is seen as well.
  const known = new WeakMap<HTMLCanvasElement, string>();
  let shownAt: number | null = null;
  const sample = new OffscreenCanvas(24, 24).getContext('2d', { willReadFrequently: true });
  const inkOf = (canvas: HTMLCanvasElement): string => {
    if (!sample || canvas.width < 300 || canvas.height === 0) return '';
    sample.clearRect(0, 0, 24, 24);
    sample.drawImage(canvas, 0, 0, 24, 24);
    const { data } = sample.getImageData(0, 0, 24, 24);
    return data.some((value, at) => at % 4 === 0 && value < 250 && (data[at + 3] ?? 0) > 0) ? data.join() : '';
  };
  const watch = () => {
    const inks = [...document.querySelectorAll('canvas')].map((each) => ({ each, ink: inkOf(each) }));
    if (shownAt === null && inks.some(({ each, ink }) => ink !== '' && known.get(each) !== ink)) shownAt = now();
    requestAnimationFrame(watch);
  };
  requestAnimationFrame(watch);
  Object.assign(window, {
    bench: {
      keys: () => keys.splice(0),
      forget: () => {
        for (const each of document.querySelectorAll('canvas')) known.set(each, inkOf(each));
        shownAt = null;
      },
      shownAt: () => shownAt,
    },
  });
}

/** What `installClock` leaves in a frame. */
export interface Clock {
  readonly keys: () => readonly number[];
  readonly forget: () => void;
  readonly shownAt: () => number | null;
}
declare global {
  interface Window {
    readonly bench: Clock;
  }
}

/** Milliseconds from each key to the frame that shows it, typed as people do: words, and now and then a pause in which drafts are saved. */
export async function typeKeys(page: Page, keys: number): Promise<readonly number[]> {
  await page.evaluate(() => window.bench.keys());
  for (let index = 0; index < keys; index += 1) {
    await page.keyboard.press('abcdefg '.charAt(index % 8));
    await page.waitForTimeout(index % 8 === 7 ? 420 : 45);
  }
  return page.evaluate(() => window.bench.keys());
}

/** From an act in the page, a press or its like, to after the frame that shows what it brings; in milliseconds. */
export function untilShown(page: Page, act: JSHandle<() => void>, selector: string): Promise<number> {
  return page.evaluate(
    async ({ act, selector }) => {
      const begun = performance.now();
      act();
      while (!document.querySelector(selector)) await new Promise((next) => requestAnimationFrame(next));
      await new Promise((painted) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = painted;
          port2.postMessage(null);
        }),
      );
      return performance.now() - begun;
    },
    { act, selector },
  );
}
