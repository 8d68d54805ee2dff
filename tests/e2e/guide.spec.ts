import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { App } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { openFirst, practiseAs, practiseAsMember, test } from './practice.ts';

/** What axe finds serious or critical, as in accessibility.spec.ts. */
async function serious({ page }: App): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function tabTo(page: Page, testId: string): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${testId}`);
}

/** The places that the tour outlines now, by their mark. */
const outlined = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body [data-tour]')]
      .filter((each) => getComputedStyle(each).outlineStyle === 'solid' && !each.matches(':focus'))
      .map((each) => each.dataset['tour']),
  );

test('the tour comes once per profile, goes by the keyboard, covers nothing, and comes again when asked', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const app = await launch();
  const { page } = app;
  await practiseAsMember(app);
  const tour = page.getByTestId('tour');
  await expect(tour).toContainText('1/5');
  expect(await page.evaluate(() => document.activeElement?.closest('[data-testid="tour"]'))).toBeNull();
  expect(await outlined(page)).toEqual(['queue']);
  expect(await serious(app), 'queue with tour').toEqual([]);
  await tabTo(page, 'tour-next');
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('2/5');
  expect(await outlined(page)).toEqual(['open']);
  await openFirst(app);
  await tabTo(page, 'tour-next');
  await page.keyboard.press('Enter');
  expect(await outlined(page)).toEqual(['score']);
  await page.keyboard.press('Enter');
  expect((await outlined(page)).sort()).toEqual(['room-delivery', 'sign']);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(tour).toContainText('3/5');
  // Escape is the search's and the dialog's first.
  await page.getByTestId('recuse').click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(tour).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
  await app.close();

  const again = await launch();
  await practiseAsMember(again);
  await expect(again.page.getByTestId('open-next')).toBeVisible();
  await expect(again.page.getByTestId('tour')).toHaveCount(0);
  // Another role's desk is another profile.
  await practiseAs(again, 'chair');
  await expect(again.page.getByTestId('tour')).toContainText('위원장');
  await practiseAs(again, 'member');
  await goTo(again.page, 'guide');
  await again.page.getByTestId('tour-again').click();
  await expect(again.page.getByTestId('tour')).toContainText('1/5');
  await expect(again.page.getByTestId('tour')).toBeFocused();
});

test('a term is explained by the keyboard, described for screen readers, and Escape closes it', async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  await practiseAsMember(app);
  await page.getByTestId('tour-skip').click();
  await tabTo(page, 'term-bundle');
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('USB 묶음');
  await expect(page.getByTestId('term-bundle')).toHaveAccessibleDescription(/암호화된 자료/);
  expect(await serious(app), 'queue with tooltip').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(tip).toHaveCount(0);
  await openFirst(app);
  await page.getByTestId('term-weight').first().hover();
  await expect(tip).toContainText('100');
  await page.mouse.move(0, 0);
  await expect(tip).toHaveCount(0);
});

test('F1 opens the page for where one is and leads back; search finds by initials, pages by links', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const app = await launch();
  const { page } = app;
  const title = page.getByTestId('guide-page').getByRole('heading', { level: 2 });
  await page.getByTestId('start-join').click();
  await page.getByTestId('name').fill('홍길동');
  await page.keyboard.press('F1');
  await expect(title).toHaveText('처음 시작하기');
  await page.keyboard.press('F1');
  await expect(page.getByTestId('name')).toHaveValue('홍길동');
  await page.getByRole('button', { name: '뒤로' }).click();
  await practiseAsMember(app);
  await page.keyboard.press('F1');
  await expect(title).toHaveText('신청 건 목록');
  await expect(title).toBeFocused();
  expect(await serious(app), 'guide').toEqual([]);
  await page.keyboard.press('F1');
  await openFirst(app);
  await page.getByTestId('opinion').fill('두 건의 확약서를 확인함');
  await page.keyboard.press('F1');
  await expect(title).toHaveText('채점하기');
  await page.keyboard.press('/');
  await page.keyboard.type('ㄴㅌㅂ');
  const found = page.getByTestId('guide-found');
  await expect(found).toContainText('노트북을 잃어버렸다');
  expect(await serious(app), 'search').toEqual([]);
  await found.getByRole('button').first().click();
  await expect(title).toHaveText('문제가 생기면');
  await page.getByTestId('guide-page').getByRole('button', { name: 'USB로 일하기' }).click();
  await expect(title).toHaveText('USB로 일하기');
  await page.getByTestId('leave-guide').click();
  await expect(page.getByTestId('opinion')).toHaveValue('두 건의 확약서를 확인함');
  await page.getByTestId('language').click();
  await page.keyboard.press('F1');
  await expect(title).toHaveText('Scoring');
});
