import type { App } from '../windows/app.ts';
import type { Step } from './scene.ts';

/** The same screen as other people need it: by night, in strong contrast, with text twice as large, in the other language. */
export function inEveryLook(name: string, what: string): readonly Step[] {
  return [
    look(name, 'dark', `${what}, dark`, async ({ page }) => page.emulateMedia({ colorScheme: 'dark' })),
    look(name, 'contrast', `${what}, high contrast`, async ({ page }) =>
      page.emulateMedia({ colorScheme: 'light', contrast: 'more', forcedColors: 'active' }),
    ),
    look(name, 'large', `${what}, everything at 200 %`, async (app) => {
      await plain(app);
      await zoom(app, 2);
    }),
    look(name, 'other-language', `${what}, in the other language`, async (app) => {
      await zoom(app, 1);
      await app.page.getByTestId('language').click();
    }),
    look(name, 'back', `${what}, as before`, async ({ page }) => page.getByTestId('language').click()),
  ];
}

function look(name: string, which: string, caption: string, change: (app: App) => Promise<unknown>): Step {
  return { name: `${name}-${which}`, caption, act: ({ app }) => change(app) };
}

function plain({ page }: App): Promise<void> {
  return page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' });
}

function zoom({ electron }: App, factor: number): Promise<void> {
  return electron.evaluate(({ BrowserWindow }, by) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.setZoomFactor(by);
  }, factor);
}
