import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type App } from '../windows/app.ts';

export { openFirst, practiseAs, practiseAsMember } from '../windows/practice.ts';

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
