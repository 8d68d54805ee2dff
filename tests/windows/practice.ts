import { expect } from '@playwright/test';
import type { Role } from '../../shared/roster/role.ts';
import type { App } from './app.ts';

/** Takes the member's seat in the sample month and brings its files onto this device. */
export async function practiseAsMember({ page }: App): Promise<void> {
  await page.getByTestId('practice-member').click();
  await page.getByTestId('room-queue').waitFor({ timeout: 60_000 });
  // A desk that was left in a dossier opens there again.
  await page.getByTestId('room-queue').click();
  const download = page.getByTestId('download');
  const done = page.getByTestId('download-done');
  await download.or(done).waitFor();
  if (await download.isVisible()) await download.click();
  await done.waitFor({ timeout: 60_000 });
}

/** Opens the first dossier of the queue, declaring no conflict when it asks. */
export async function openFirst({ page }: App): Promise<void> {
  await page.getByTestId('open-next').click();
  const declare = page.getByTestId('declare');
  const criteria = page.getByTestId('criteria');
  await declare.or(criteria).waitFor();
  if (await declare.isVisible()) await declare.click();
  await criteria.waitFor();
}

/** Takes another seat of the practice month; the choice can be made again once the desk has changed. */
export async function practiseAs({ page }: App, role: Role): Promise<void> {
  const choice = page.getByTestId('practice-role');
  await choice.selectOption(role);
  await expect(choice).toBeEnabled({ timeout: 60_000 });
  await expect(choice).toHaveValue(role);
}
