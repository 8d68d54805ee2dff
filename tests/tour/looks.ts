import { choose } from '../windows/person.ts';
import type { App } from '../windows/app.ts';
import type { Step } from './scene.ts';

/** The same screen as other people need it: by night, in strong contrast, with text twice as large, in the other language. */
export function inEveryLook(name: string, what: string): readonly Step[] {
  const look = (which: string, caption: string, change: (app: App) => Promise<unknown>): Step => ({
    name: `${name}-${which}`,
    caption: `${what}, ${caption}`,
    act: ({ app }) => change(app),
  });
  return [
    look('dark', 'dark', (app) => show(app, { ...usual, theme: 'dark' })),
    look('contrast', 'high contrast', (app) => show(app, { ...usual, contrast: 'high' })),
    look('large', 'text at 200 %', (app) => show(app, { ...usual, textSize: '200' })),
    look('other-language', 'in the other language', async (app) => {
      await show(app, usual);
      await app.page.getByTestId('language').click();
    }),
    look('back', 'as before', ({ page }) => page.getByTestId('language').click()),
  ];
}

interface Look {
  readonly theme: 'light' | 'dark';
  readonly contrast: 'normal' | 'high';
  readonly textSize: '100' | '200';
}
const usual: Look = { theme: 'light', contrast: 'normal', textSize: '100' };

/** By the desk's own settings. */
async function show({ page }: App, { theme, contrast, textSize }: Look): Promise<void> {
  await page.getByTestId('display').click();
  await choose(page, 'display-theme', theme);
  await choose(page, 'display-contrast', contrast);
  await choose(page, 'display-text-size', textSize);
  await page.keyboard.press('Escape');
  await page.getByTestId('display-theme').waitFor({ state: 'hidden' });
}
