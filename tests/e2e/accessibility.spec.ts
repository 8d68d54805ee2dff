import AxeBuilder from '@axe-core/playwright';
import axe from 'axe-core';
import { expect } from '@playwright/test';
import type { App } from '../windows/app.ts';
import { fileIsShown } from '../windows/member.ts';
import { test } from './practice.ts';
import { walkRooms } from './walk-rooms.ts';

const displays = [
  { theme: 'light', contrast: 'normal' },
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'high' },
  { theme: 'dark', contrast: 'high' },
] as const;
type Shown = (typeof displays)[number];

/** What axe finds serious or critical on the screen, each with the first place where it is; in high contrast it asks for 7:1. */
async function serious({ page }: App, { theme, contrast }: Shown): Promise<readonly string[]> {
  await page.evaluate((display) => Object.assign(document.documentElement.dataset, display), { theme, contrast });
  // Electron has no second page for axe to finish in; the frame without origin is judged by its own means.
  const { violations, passes } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ rules: { 'color-contrast-enhanced': { enabled: contrast === 'high' } } })
    .exclude('iframe')
    .analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  if (contrast === 'high') expect(passes.map(({ id }) => id)).toContain('color-contrast-enhanced');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${theme}, ${contrast} contrast: ${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
    );
}

/** As `serious`, inside the frame that files are read in; the page around it cannot look there, so axe is brought in. */
async function seriousInViewer({ page }: App, display: Shown): Promise<readonly string[]> {
  const frame = await (await page.$('iframe[data-testid="viewer"]'))?.contentFrame();
  if (!frame) throw new Error('there is no file on the screen');
  await frame.evaluate(axe.source);
  const { violations, passes } = await frame.evaluate(async (shown) => {
    Object.assign(document.documentElement.dataset, shown);
    return (window as unknown as { axe: typeof axe }).axe.run({ exclude: ['.text'] });
  }, display);
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `viewer, ${display.theme}, ${display.contrast}: ${id}: ${nodes[0]?.html ?? ''}`);
}

test('no room has a serious finding by axe, for any role, in any theme', async ({ launch }) => {
  test.setTimeout(480_000);
  const app = await launch();
  const { page } = app;
  const sound = async (where: string) => {
    // The pointer rests where nothing is: what it hovers over has other colours for a moment.
    await page.mouse.move(0, 0);
    for (const display of displays) expect(await serious(app, display), where).toEqual([]);
  };
  await walkRooms(app, async (where) => {
    await sound(where);
    if (where !== 'scoring') return;
    await fileIsShown(app);
    for (const display of displays) expect(await seriousInViewer(app, display)).toEqual([]);
    await page.getByTestId('more').click();
    await page.getByRole('menu').waitFor();
    await sound('more');
    await page.keyboard.press('Escape');
  });
});
