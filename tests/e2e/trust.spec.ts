import { expect } from '@playwright/test';
import { goTo, sync } from '../windows/person.ts';
import { openFirst, practiseAs, practiseAsMember, test } from './practice.ts';

test('a signed record shows five lights of their own, with the proof one click behind', async ({ launch }) => {
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  const { page } = app;
  await sync(page);
  await goTo(page, 'delivery');
  await page.getByTestId('deliver').click();
  const lights = page.locator('[data-testid^="trust-"]').first();
  await expect(lights).toHaveAttribute('aria-label', /제출: 확인됨/, { timeout: 30_000 });
  await lights.click();
  for (const light of ['integrity', 'who', 'keyAtIndex', 'delivered'])
    await expect(page.getByTestId(`light-${light}`)).toContainText('확인됨');
  await expect(page.getByTestId('light-time')).toContainText('주장');
  await page.getByText('증명 보기').click();
  await expect(page.locator('.proof').first()).toContainText('simsa-registry');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('light-time')).toBeHidden();
});

test('the about room says how many devices have signed for the state that this desk holds', async ({ launch }) => {
  const app = await launch();
  await practiseAsMember(app);
  const { page } = app;
  await sync(page);
  await goTo(page, 'about');
  await expect(page.getByTestId('cosigners')).toContainText(/기기 [1-9]\d*대가 이 상태를 확인하고 서명했습니다/, {
    timeout: 30_000,
  });
});

test('the secretariat revokes a lost device of an open round, with a reason, and the list says from which entry on', async ({
  launch,
}) => {
  const app = await launch();
  await practiseAsMember(app);
  const { page } = app;
  await practiseAs(app, 'secretariat');
  await goTo(page, 'round');
  const list = page.getByTestId('device-list');
  await expect(list.getByText('사용 중').first()).toBeVisible();
  // What somebody else signed has its lights as well, and the path to the registry's word is worked out here.
  await list.locator('[data-testid^="trust-"]').first().click();
  for (const light of ['integrity', 'who', 'keyAtIndex', 'delivered'])
    await expect(page.getByTestId(`light-${light}`)).toContainText('확인됨');
  await page.getByText('증명 보기').click();
  await expect(page.locator('.proof').last()).toContainText(/^[A-Za-z0-9+/]{43}=/);
  await page.keyboard.press('Escape');
  await list.locator('[data-testid^="revoke-"]').last().click();
  await expect(page.getByTestId('revoke-confirm')).toBeDisabled();
  await page.getByTestId('revoke-reason').fill('노트북 분실');
  await page.getByTestId('revoke-confirm').click();
  await expect(list.getByText(/기록 \d+에서 해지/)).toBeVisible({ timeout: 30_000 });
});
