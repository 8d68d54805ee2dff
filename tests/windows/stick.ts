import { expect } from '@playwright/test';
import type { App } from './app.ts';
import { goTo } from './person.ts';

/** The next "save as" answers with this path, and the next "open" with these. */
export async function answerStick(app: App, { save = '', open = [] }: { save?: string; open?: readonly string[] }) {
  await app.electron.evaluate(
    ({ dialog }, [saveAs, chosen]) => {
      dialog.showSaveDialog = async () => ({ canceled: saveAs === '', filePath: saveAs });
      dialog.showOpenDialog = async () => ({ canceled: chosen.length === 0, filePaths: [...chosen] });
    },
    [save, open] as const,
  );
}

/** The device's card as a file, from the screen of somebody who is not on a roster yet. */
export async function saveCard(app: App, path: string): Promise<void> {
  await answerStick(app, { save: path });
  await app.page.getByTestId('save-card').click();
  await app.page.locator('.banner.success').waitFor();
}

/** The invitation as a file, from the secretariat's roster. */
export async function saveInvitation(app: App, path: string): Promise<void> {
  await goTo(app.page, 'round');
  await app.page.getByTestId('tab-roster').click();
  await answerStick(app, { save: path });
  await app.page.getByTestId('save-invitation').click();
  await expect(app.page.locator('.banner.success').first()).toBeVisible();
}

export async function openCards(app: App, paths: readonly string[]): Promise<void> {
  await goTo(app.page, 'round');
  await app.page.getByTestId('tab-roster').click();
  await answerStick(app, { open: paths });
  await app.page.getByTestId('open-cards').click();
}

/** The secretariat's bundle of the round as it stands, with the files or with the records only. */
export async function makeRoundBundle(app: App, path: string, files: 'included' | 'left-out'): Promise<void> {
  const { page } = app;
  await goTo(page, 'round');
  await page.locator(`label:has(input[value="${files}"])`).click();
  await answerStick(app, { save: path });
  await page.getByTestId('make-bundle').click();
  await expect(page.getByTestId('bundle-made')).toBeVisible({ timeout: 120_000 });
}

/** Takes a bundle in, in a room that offers it. */
export async function takeBundle(app: App, room: 'enrolment' | 'delivery' | 'progress', path: string): Promise<void> {
  const { page } = app;
  await goTo(page, room === 'enrolment' ? 'queue' : room);
  await answerStick(app, { open: [path] });
  await page.getByTestId('import-bundle').click();
  // Who is on the roster of the round that came finds the queue there, with its files.
  const sign = room === 'enrolment' ? 'download-done' : 'bundle-taken';
  await expect(page.getByTestId(sign)).toBeVisible({ timeout: 120_000 });
}

/** What was signed here and waits, as a file. */
export async function saveOutbox(app: App, path: string): Promise<void> {
  await goTo(app.page, 'delivery');
  await answerStick(app, { save: path });
  await app.page.getByTestId('export-bundle').click();
  await expect(app.page.getByTestId('bundle-saved')).toBeVisible({ timeout: 60_000 });
}

/** Signs on the state that was carried in last, after the application has said that the registry is out of reach. */
export async function signOnCarried({ page }: App): Promise<void> {
  const button = page.getByTestId('act-carried');
  await button.click();
  await expect(button).toBeHidden({ timeout: 30_000 });
}
