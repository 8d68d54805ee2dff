import { expect, type Page } from '@playwright/test';

/** Presses Tab until the control with this test id has the focus. */
export async function tabTo(page: Page, testId: string): Promise<void> {
  for (let count = 0; count < 80; count += 1) {
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))) === testId) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no way by Tab to ${testId}`);
}

/** The declaration of the dossier on the screen, then the first criterion. */
export async function declareByKeyboard(page: Page): Promise<void> {
  await page.getByTestId('declare').waitFor();
  await tabTo(page, 'declare');
  await page.keyboard.press('Enter');
  await page.getByTestId('criteria').waitFor();
}

/** Answers every criterion from the first on, with the same points and a reason each, and ends in the overall opinion. */
export async function fillByKeyboard(
  page: Page,
  { points, reason, opinion }: { readonly points: string; readonly reason: string; readonly opinion: string },
): Promise<void> {
  await page.keyboard.press('c');
  for (;;) {
    const field = await page.evaluate(() => {
      const field = document.activeElement;
      if (field instanceof HTMLInputElement && field.type === 'radio') return 'verdict';
      return field?.getAttribute('data-testid') ?? '';
    });
    if (field === 'opinion') break;
    if (field === 'verdict') await page.keyboard.press('1');
    else await page.keyboard.type(points);
    await tabTo(page, field === 'verdict' ? await reasonAfter(page) : field.replace('points-', 'reason-'));
    await page.keyboard.type(reason);
    await page.keyboard.press('Alt+ArrowDown');
  }
  await page.keyboard.type(opinion);
}

/** Signs what is on the screen; the next dossier, or the queue, follows by itself. */
export async function signByKeyboard(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('sign')).toBeEnabled();
  await tabTo(page, 'sign');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('sign')).toHaveCount(0, { timeout: 30_000 });
}

/** The reason's field of the criterion that the focus is in. */
async function reasonAfter(page: Page): Promise<string> {
  return page.evaluate(() => {
    const card = document.activeElement?.closest('[data-testid^="criterion-"]');
    return card?.getAttribute('data-testid')?.replace('criterion-', 'reason-') ?? '';
  });
}
