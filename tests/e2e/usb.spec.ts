import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialogs, type App } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { practiseAs, practiseAsMember, test } from './practice.ts';

/** The next "save as" answers with this path. */
async function answerSaving(app: App, path: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

test('a round goes out on a stick and comes in at a member’s desk; the wrong bundle is refused in words', async ({
  launch,
  folder,
}) => {
  const app = await launch();
  const { page } = app;
  await practiseAsMember(app);
  await practiseAs(app, 'secretariat');
  await goTo(page, 'round');
  const stick = join(folder, 'round.simsa');
  await answerSaving(app, stick);
  await page.getByTestId('make-bundle').click();
  await expect(page.locator('.banner.success', { hasText: 'round.simsa' })).toBeVisible({ timeout: 60_000 });
  expect((await readdir(folder)).filter((name) => name.includes('round.simsa'))).toEqual(['round.simsa']);
  await page.screenshot({ path: test.info().outputPath('round.png') });

  await goTo(page, 'progress');
  await answerDialogs(app, stick);
  await page.getByTestId('import-bundle').click();
  await expect(page.getByText('bundle/round-not-here')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('progress.png') });

  await practiseAs(app, 'member');
  await goTo(page, 'queue');
  await page.getByTestId('import-bundle').click();
  await expect(page.getByTestId('bundle-taken')).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: test.info().outputPath('queue.png') });

  await goTo(page, 'delivery');
  await page.getByTestId('export-bundle').click();
  await expect(page.getByText('bundle/nothing-to-carry')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('delivery.png') });
});
