import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { criteriaShown, fileIsShown, openDossier, recuse, reviewBallot, saved, signBallot } from '../windows/member.ts';
import { goTo } from '../windows/person.ts';
import { openFirst, practiseAsMember, test } from './practice.ts';

test('the window opens on the first run and offers practice and a real start, in both languages', async ({
  launch,
}) => {
  const { page } = await launch();
  await expect(page.getByTestId('practice-member')).toBeVisible();
  await expect(page.getByTestId('start-join')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await page.getByTestId('language').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('h1')).toContainText('Simsa Desk');
});

test('a scoring member killed by SIGKILL finds every score that was shown as saved', async ({ launch }) => {
  const before = await launch();
  await practiseAsMember(before);
  await openFirst(before);
  await fileIsShown(before);
  const reasons: [string, string][] = [];
  for (const id of await criteriaShown(before)) {
    const reason = `사유 ${id} ${reasons.length}`;
    await before.page.getByTestId(`reason-${id}`).fill(reason);
    const points = before.page.getByTestId(`points-${id}`);
    if (await points.isVisible()) await points.fill(`${80 + reasons.length}.5`);
    else await before.page.getByTestId(`verdict-${id}`).locator('label').first().click();
    await saved(before);
    reasons.push([id, reason]);
  }
  await before.kill();

  const after = await launch();
  await practiseAsMember(after);
  await openFirst(after);
  for (const [index, [id, reason]] of reasons.entries()) {
    await expect(after.page.getByTestId(`reason-${id}`)).toHaveValue(reason);
    const points = after.page.getByTestId(`points-${id}`);
    if (await points.isVisible()) await expect(points).toHaveValue(`${80 + index}.5`);
    else await expect(after.page.getByTestId(`verdict-${id}`).locator('input').first()).toBeChecked();
  }
});

test('after a SIGKILL in the middle of a sentence the desk opens in the same dossier with the cursor where it was', async ({
  launch,
}) => {
  const before = await launch();
  await practiseAsMember(before);
  await openFirst(before);
  const [, second = ''] = await criteriaShown(before);
  const field = before.page.getByTestId(`reason-${second}`);
  await field.fill('앞뒤');
  await field.press('ArrowLeft');
  await saved(before);
  await before.page.waitForTimeout(300);
  await before.kill();

  const { page } = await launch();
  await page.getByTestId('practice-member').click();
  await expect(page.getByTestId(`reason-${second}`)).toBeFocused({ timeout: 30_000 });
  await page.keyboard.type('와 ');
  await expect(page.getByTestId(`reason-${second}`)).toHaveValue('앞와 뒤');
  await page.getByTestId('back-to-queue').click();
  await page.getByTestId('open-next').waitFor();
});

test('a recusal can be taken back from the queue until it is delivered, and the dossier opens as before', async ({
  launch,
}) => {
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  await fileIsShown(app);
  await recuse(app, '잘못 누름');
  await expect(app.page.getByTestId('recusal-waiting')).toHaveCount(1);
  await app.page.locator('[data-testid^="undo-recusal-"]').click();
  await expect(app.page.getByTestId('recusal-waiting')).toHaveCount(0);
  await openFirst(app);
  await fileIsShown(app);
});

test('a signed ballot is withdrawn and its sheet is a draft again', async ({ launch }) => {
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  for (const id of await criteriaShown(app)) {
    await app.page.getByTestId(`reason-${id}`).fill('확인함');
    const points = app.page.getByTestId(`points-${id}`);
    if (await points.isVisible()) await points.fill('80');
    else await app.page.getByTestId(`verdict-${id}`).locator('label').first().click();
  }
  await app.page.getByTestId('opinion').fill('적합');
  await saved(app);
  const number = await app.page.locator('.desk-head .numbers').first().innerText();
  await reviewBallot(app);
  await signBallot(app);
  await openDossier(app, number);
  await app.page.getByTestId('more').click();
  await app.page.getByTestId('withdraw').click();
  await app.page.getByTestId('withdraw-confirm').click();
  await app.page.getByTestId('more').click();
  await app.page.getByTestId('history').waitFor();
  await expect(app.page.getByTestId('withdraw')).toHaveCount(0);
  await app.page.keyboard.press('Escape');
  await expect(app.page.getByTestId('opinion')).toHaveValue('적합');
  await goTo(app.page, 'delivery');
  await expect(app.page.getByRole('main')).toContainText('심사표 철회');
});

test('a deleted page store is rebuilt from the journal, and nothing is lost', async ({ launch }) => {
  const before = await launch();
  await practiseAsMember(before);
  await openFirst(before);
  const [id = ''] = await criteriaShown(before);
  await before.page.getByTestId(`reason-${id}`).fill('지워도 남아야 하는 사유');
  await saved(before);
  await before.kill();
  await rm(join(before.profile, 'IndexedDB'), { recursive: true });

  const after = await launch();
  await practiseAsMember(after);
  await openFirst(after);
  await expect(after.page.getByTestId(`reason-${id}`)).toHaveValue('지워도 남아야 하는 사유');
});

test('a score outside its range is said at once, in both languages, and is not taken over', async ({ launch }) => {
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  const ids = await criteriaShown(app);
  const points = app.page.locator('[data-testid^="points-"]').first();
  expect(ids.length).toBeGreaterThan(0);
  await points.fill('90');
  await saved(app);
  await points.fill('120');
  const card = app.page.locator('article:has([data-testid^="points-"])').first();
  await expect(card).toContainText('0부터 100까지의 숫자를 입력하십시오');
  await app.page.getByTestId('language').click();
  await expect(card).toContainText('enter a figure from 0 to 100');
  await expect(points).toHaveValue('90');
  await app.page.getByTestId('back-to-queue').click();
  await openFirst(app);
  await expect(app.page.locator('[data-testid^="points-"]').first()).toHaveValue('90');
});

test('a page that is opened again, as is offered where a screen failed, shows the dossier in hand and what was saved', async ({
  launch,
}) => {
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  await fileIsShown(app);
  const { page } = app;
  const [first = ''] = await criteriaShown(app);
  await page.getByTestId(`reason-${first}`).fill('다시 연 뒤에도 남는 사유');
  await saved(app);
  const opened = page.waitForEvent('domcontentloaded');
  await page.evaluate(() => window.location.reload());
  await opened;
  await expect(page.getByTestId(`reason-${first}`)).toHaveValue('다시 연 뒤에도 남는 사유', { timeout: 30_000 });
});
