import { expect } from '@playwright/test';
import { answerDialogs, type App } from './app.ts';
import { goTo, sync } from './person.ts';

/** Points the application at an office's folder and waits until the applications are listed. */
export async function importApplications(app: App, folder: string, expected: number): Promise<void> {
  await goTo(app.page, 'intake');
  await answerDialogs(app, folder);
  await app.page.getByTestId('import').click();
  await app.page.locator('.banner.success').first().waitFor({ timeout: 120_000 });
  await expect(app.page.getByTestId('register-states').getByRole('radio').first()).toHaveAccessibleName(
    new RegExp(` ${expected}$`),
  );
}

/** Asks an applicant for what is missing, by a day, and answers how the dialog and the letter are to be looked at meanwhile. */
export async function askSupplement(
  app: App,
  number: string,
  look: { readonly dialog: () => Promise<void>; readonly letter: () => Promise<void> },
): Promise<void> {
  const { page } = app;
  await page.getByTestId(`application-${number}`).click();
  await page.getByTestId('change-state').click();
  await page.getByTestId('to-supplement').click();
  await page.getByTestId('supplement-item-0').waitFor();
  await page.getByTestId('supplement-due').fill('2099-12-31');
  await look.dialog();
  await page.getByTestId('supplement-send').click();
  await page.getByTestId('answered').waitFor();
  await page.getByTestId('register-detail').getByRole('tab').nth(3).click();
  await page.getByTestId('paper').waitFor();
  await look.letter();
}

/** The office's folder once more: what has changed in it is proposed, and taken over. */
export async function takeSupplement(
  app: App,
  folder: string,
  number: string,
  look: () => Promise<void>,
): Promise<void> {
  const { page } = app;
  await answerDialogs(app, folder);
  await page.getByTestId('import').click();
  await page.getByTestId(`proposal-${number}`).waitFor({ timeout: 60_000 });
  await look();
  await page.getByTestId(`take-${number}`).click();
  await page.getByTestId('proposals').waitFor({ state: 'detached' });
}

/** Finds everything complete that is in the register, what does not meet its requirements as well. */
export async function acceptAll({ page }: App): Promise<void> {
  await goTo(page, 'intake');
  await page.getByTestId('select-all').click();
  await page.getByTestId('bulk-accept').click();
  const moved = page.getByTestId('moved');
  const confirm = page.getByTestId('accept-confirm');
  await moved.or(confirm).waitFor();
  if (await confirm.isVisible()) {
    await page.getByRole('dialog').locator('.check').click();
    await page.getByTestId('accept-reason').fill('원본을 대조하여 확인함');
    await confirm.click();
  }
  await moved.waitFor();
}

/** The invitation that members paste on their first day. */
export async function readInvitation({ page }: App): Promise<string> {
  await goTo(page, 'round');
  await page.getByTestId('tab-roster').click();
  await page.getByTestId('show-invitation').click();
  return (await page.getByTestId('invitation-text').innerText()).trim();
}

/** Puts every device card that came in on the roster. */
export async function enrolEverybody({ page }: App, people: number): Promise<void> {
  await goTo(page, 'round');
  await page.getByTestId('tab-roster').click();
  await expect(async () => {
    await page.getByTestId('refresh-cards').click();
    await expect(page.locator('.tab-panel table').first().locator('tbody tr')).toHaveCount(people, { timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await page.getByTestId('enrol-all').click();
  await expect(page.getByTestId('enrol-all')).toBeDisabled();
}

/** Rehearses the round to the end; the office's own sign-off is the last act. */
export async function rehearse({ page }: App): Promise<void> {
  await goTo(page, 'rehearsal');
  await page.getByTestId('start-rehearsal').click();
  const outcome = page.getByTestId('rehearsal-outcome');
  await outcome.waitFor({ timeout: 180_000 });
  await expect(outcome).toHaveClass(/success/);
  await page.getByTestId('sign-rehearsal').click();
  await expect(page.getByTestId('signed-secretariat')).toHaveAttribute('data-state', 'yes');
}

/** Both offices' word on the rehearsal, once the chair's has come. */
export async function seeRehearsalSigned({ page }: App): Promise<void> {
  await page.getByTestId('refresh-rehearsal').click();
  await page.getByTestId('rehearsal-signed').waitFor();
}

/** What the rehearsal left on this computer goes. */
export async function wipeRehearsal({ page }: App): Promise<void> {
  await goTo(page, 'rehearsal');
  await page.getByTestId('wipe-rehearsal').click();
  await page.getByTestId('wipe-confirm').click();
  await page.getByTestId('rehearsal-wiped').waitFor();
}

export async function distribute({ page }: App): Promise<void> {
  await page.getByTestId('distribute').click();
  await page.getByTestId('distribute-confirm').click();
  await page.getByTestId('distributed').waitFor({ timeout: 120_000 });
}

/** This office's part of closing. */
export async function closeRound({ page }: App): Promise<void> {
  await goTo(page, 'opening');
  await sync(page);
  await page.getByTestId('close-round').click();
  await page.getByTestId('close-confirm').click();
}

/** This office's part of opening; `step` is the one that must be done afterwards. */
export async function openBallots({ page }: App, step: 'outer' | 'inner'): Promise<void> {
  await goTo(page, 'opening');
  await sync(page);
  await page.getByTestId('open-ballots').click();
  await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-done', 'true', { timeout: 60_000 });
}

export async function stepDone({ page }: App, step: string): Promise<void> {
  await expect(page.getByTestId(`step-${step}`)).toHaveAttribute('data-done', 'true', { timeout: 60_000 });
}

/** Saves the kit into the folder; answers the names of its files. */
export async function saveKit(app: App, folder: string): Promise<readonly string[]> {
  await goTo(app.page, 'results');
  await sync(app.page);
  await answerDialogs(app, folder);
  await app.page.getByTestId('save-kit').click();
  const saved = app.page.getByTestId('kit-saved');
  await saved.waitFor({ timeout: 60_000 });
  return (await saved.innerText()).split(', ');
}

/** Lets the application verify a bundle; answers the claims as they are shown. */
export async function verifyBundle(app: App, file: string): Promise<readonly string[]> {
  await goTo(app.page, 'about');
  await answerDialogs(app, file);
  await app.page.getByTestId('verify-file').click();
  const claims = app.page.getByTestId('claims');
  await claims.waitFor({ timeout: 60_000 });
  return claims.locator('li').allInnerTexts();
}
