import { expect, type Page } from '@playwright/test';
import { practiseAsMember, test } from './practice.ts';

/** Presses Tab until the control with this test id has the focus. */
async function tabTo(page: Page, testId: string): Promise<void> {
  for (let count = 0; count < 60; count += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${testId}`);
}

test('every dossier of the month is declared, scored and signed by the keyboard alone', async ({ launch }) => {
  test.setTimeout(240_000);
  const app = await launch();
  await practiseAsMember(app);
  const { page } = app;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Alt+↓');
  await page.keyboard.press('Escape');
  await page.locator('[role="row"][tabindex="0"]').focus();
  const dossiers = await page.locator('[role="row"][data-index]').count();
  expect(dossiers).toBeGreaterThan(3);
  await page.keyboard.press('n');
  for (let dossier = 0; dossier < dossiers; dossier += 1) {
    await page.getByTestId('declare').waitFor();
    await tabTo(page, 'declare');
    await page.keyboard.press('Enter');
    await page.getByTestId('criteria').waitFor();
    await page.keyboard.press('c');
    for (;;) {
      const field = await page.evaluate(() => {
        const field = document.activeElement;
        if (field instanceof HTMLInputElement && field.type === 'radio') return 'verdict';
        return field?.getAttribute('data-testid') ?? '';
      });
      if (field === 'opinion') break;
      await page.keyboard.type(field === 'verdict' ? '1' : `${70 + dossier}`);
      await page.keyboard.press('Tab');
      await page.keyboard.type(`개요서와 확약서에서 확인함 ${dossier + 1}`);
      await page.keyboard.press('Alt+ArrowDown');
    }
    await page.keyboard.type(`신청 건 ${dossier + 1}의 종합 의견`);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByTestId('sign')).toBeEnabled();
    await tabTo(page, 'sign');
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('sign')).toHaveCount(0, { timeout: 30_000 });
  }
  await expect(page.getByText(new RegExp(`${dossiers}건 중 ${dossiers}건 서명함`))).toBeVisible({ timeout: 30_000 });
});
