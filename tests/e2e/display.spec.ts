import { expect, type Page } from '@playwright/test';
import { choose } from '../windows/person.ts';
import type { App } from '../windows/app.ts';
import { practiseAsMember, test } from './practice.ts';
import { walkRooms } from './walk-rooms.ts';

async function chooseDisplay(page: Page, display: { theme?: string; contrast?: string; 'text-size'?: string }) {
  await page.getByTestId('display').click();
  for (const [setting, value] of Object.entries(display)) await choose(page, `display-${setting}`, value);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** What a person sees of the settings: ground and ink of the page, and the size of its text. */
function looksOf(page: Page) {
  return page.evaluate(() => {
    const { backgroundColor, color, fontSize } = getComputedStyle(document.body);
    return { backgroundColor, color, fontSize: parseFloat(fontSize) };
  });
}

test('theme, contrast and size of text hold at once, and again after a restart, before any profile is open', async ({
  launch,
}) => {
  const first = await launch();
  const usual = await looksOf(first.page);
  await chooseDisplay(first.page, { theme: 'dark' });
  const dark = await looksOf(first.page);
  expect(dark.backgroundColor).not.toBe(usual.backgroundColor);
  await chooseDisplay(first.page, { contrast: 'high' });
  const high = await looksOf(first.page);
  expect(high.color).not.toBe(dark.color);
  await chooseDisplay(first.page, { 'text-size': '150' });
  const large = await looksOf(first.page);
  expect(large.fontSize).toBeCloseTo(usual.fontSize * 1.5);
  await first.close();

  const second = await launch();
  await expect.poll(() => looksOf(second.page)).toEqual(large);
  // The practice desk is another profile on the same device.
  await practiseAsMember(second);
  expect(await looksOf(second.page)).toEqual(large);
  await chooseDisplay(second.page, { theme: 'light', contrast: 'normal', 'text-size': '100' });
  await second.close();

  const third = await launch();
  await expect.poll(() => looksOf(third.page)).toEqual(usual);
});

test('the theme of the system is followed while nobody has chosen another', async ({ launch }) => {
  const { page } = await launch();
  const light = await looksOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await looksOf(page);
  expect(dark.backgroundColor).not.toBe(light.backgroundColor);
  await chooseDisplay(page, { theme: 'light' });
  expect(await looksOf(page)).toEqual(light);
});

/** Everything that reaches over the right edge without a frame of its own that moves sideways, and every part of the page that does move. */
async function tooWide({ page }: App): Promise<readonly string[]> {
  return page.evaluate(() => {
    const name = (each: Element) => `${each.tagName.toLowerCase()}.${[...each.classList].join('.')}`;
    const frameOf = (each: Element) =>
      each.closest('.table-frame, .long-table, .long-matrix, .file-tabs, .visually-hidden');
    const over = [...document.querySelectorAll('body *')].filter((each) => {
      const { right, left, width } = each.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1) && frameOf(each.parentElement ?? each) === null;
    });
    const parts =
      '.main, .desk-body, .desk-head, .split-pane, .rail, .top, .status, .practice, .modal, .front, .popover';
    const moving = [...document.querySelectorAll(parts)].filter((each) => each.scrollWidth > each.clientWidth + 1);
    return [...new Set([...over, ...moving].map(name))];
  });
}

const windows = [
  { width: 1280, height: 800, text: '200' },
  { width: 960, height: 1040, text: '100' },
  { width: 720, height: 1040, text: '100' },
  { width: 2560, height: 1440, text: '100' },
] as const;

for (const language of ['ko', 'en'] as const)
  test(`nothing is cut off at the side in half a window or at 200 % text (${language})`, async ({ launch }) => {
    test.setTimeout(240_000);
    const app = await launch();
    const { page } = app;
    const fits = async (where: string) => {
      for (const { width, height, text } of windows) {
        await app.electron.evaluate(
          ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
          { width, height },
        );
        await page.evaluate((size) => (document.documentElement.dataset['textSize'] = size), text);
        // A window as wide as the screen may come out a pixel narrower.
        await expect.poll(() => page.evaluate((asked) => Math.abs(innerWidth - asked), width)).toBeLessThan(3);
        await expect.poll(() => tooWide(app), `${where}, ${width}x${height} at ${text} %`).toEqual([]);
      }
    };
    if (language === 'en') await page.getByTestId('language').click();
    await walkRooms(app, fits);
  });
