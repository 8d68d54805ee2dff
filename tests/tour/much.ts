import { createMemberProfile } from '../bench/member-profile.ts';
import { goTo, unlock } from '../windows/person.ts';
import type { Scene } from './scene.ts';

/** A round of hundreds of dossiers, and a registry that is gone. */
export const much: Scene = {
  name: 'much',
  profile: 'long',
  prepare: async (folder) => {
    const { folder: profile, registry } = await createMemberProfile({
      ...{ root: folder, dossiers: 400, bytesEach: 0, drafts: 60 },
    });
    await registry.stop();
    return { profile, end: registry.stop };
  },
  steps: [
    { name: 'queue-long', caption: 'Much: a queue of 400 dossiers.', act: ({ app }) => unlock(app) },
    {
      name: 'queue-long-matrix',
      caption: 'Much: the matrix of 400 dossiers.',
      act: ({ app: { page } }) =>
        page.locator('[data-testid="queue-view"] label:has(input[value="matrix"])').click({ timeout: 60_000 }),
    },
    {
      name: 'offline',
      caption: 'The registry cannot be reached, and work goes on.',
      act: async ({ app: { page } }) => {
        await page.locator('[data-testid="queue-view"] label:has(input[value="list"])').click();
        await page.getByTestId('sync').click();
        await page.waitForTimeout(4_000);
      },
    },
    {
      name: 'waiting',
      caption: 'What was signed waits until it can be delivered.',
      act: async ({ app: { page } }) => {
        await goTo(page, 'delivery');
        await page.getByTestId('deliver').click();
        await page.waitForTimeout(4_000);
      },
    },
    {
      name: 'file-missing',
      caption: 'A dossier whose files are not on this computer.',
      act: async ({ app: { page } }) => {
        await goTo(page, 'queue');
        await page.locator('[data-testid^="dossier-"]').first().click();
        await page.waitForTimeout(800);
      },
    },
  ],
};
