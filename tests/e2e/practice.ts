import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type App } from '../windows/app.ts';

/** Launches the application on a folder that is gone after the test; every window started is closed. */
export const test = base.extend<{
  folder: string;
  launch: (profile?: string, size?: { width: number; height: number }) => Promise<App>;
}>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'simsa-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use) => {
    const open: App[] = [];
    await use(async (profile = 'profile', size) => {
      const app = await launchApp(join(folder, profile), size);
      open.push(app);
      return app;
    });
    for (const app of open) await app.close().catch(() => undefined);
  },
});

/** Takes the member's seat in the sample month and brings its files onto this device. */
export async function practiseAsMember({ page }: App): Promise<void> {
  await page.getByTestId('practice-member').click();
  await page.getByTestId('room-queue').waitFor({ timeout: 60_000 });
  // A desk that was left in a dossier opens there again.
  await page.getByTestId('room-queue').click();
  const download = page.getByTestId('download');
  const done = page.getByTestId('download-done');
  await download.or(done).waitFor();
  if (await download.isVisible()) await download.click();
  await done.waitFor({ timeout: 60_000 });
}

/** Opens the first dossier of the queue, declaring no conflict when it asks. */
export async function openFirst({ page }: App): Promise<void> {
  await page.getByTestId('open-next').click();
  const declare = page.getByTestId('declare');
  const criteria = page.getByTestId('criteria');
  await declare.or(criteria).waitFor();
  if (await declare.isVisible()) await declare.click();
  await criteria.waitFor();
}
