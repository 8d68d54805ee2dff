import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { App } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { openFirst, practiseAsMember, test } from './practice.ts';

/** What axe finds serious or critical on the screen, each with the first place where it is. */
async function serious({ page }: App): Promise<readonly string[]> {
  // Electron has no second page for axe to finish in; the frame without origin is judged by its own means.
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('no room has a serious finding by axe, for any role', async ({ launch }) => {
  test.setTimeout(180_000);
  const app = await launch();
  expect(await serious(app), 'first run').toEqual([]);
  await practiseAsMember(app);
  expect(await serious(app), 'queue').toEqual([]);
  await openFirst(app);
  expect(await serious(app), 'scoring').toEqual([]);
  await app.page.getByTestId('review-and-sign').click();
  await app.page.getByRole('dialog').waitFor();
  expect(await serious(app), 'signing').toEqual([]);
  await app.page.keyboard.press('Escape');
  for (const [role, rooms] of [
    ['member', ['delivery', 'keys', 'about']],
    ['chair', ['opening', 'decision']],
    ['secretariat', ['intake', 'round', 'progress', 'results']],
  ] as const) {
    await app.page.getByTestId('practice-role').selectOption(role);
    for (const room of rooms) {
      await goTo(app.page, room);
      expect(await serious(app), `${role}: ${room}`).toEqual([]);
    }
  }
});
