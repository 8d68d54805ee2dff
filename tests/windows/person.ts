import { expect, type Page } from '@playwright/test';
import type { Role } from '../../shared/roster/role.ts';
import type { App } from './app.ts';

export const passphrase = '가을 하늘 공활한데 높고';

/** Fills the first-run form and waits for the rooms to open. */
export async function createProfile(
  { page }: App,
  person: { readonly name: string; readonly affiliation: string; readonly role: Role; readonly invitation: string },
): Promise<void> {
  await page.getByTestId('start-join').click();
  await page.getByTestId('invitation').fill(person.invitation);
  await page.getByTestId('name').fill(person.name);
  await page.getByTestId('affiliation').fill(person.affiliation);
  await choose(page, 'role', person.role);
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  await page.getByTestId('create-profile').click();
  await page.getByTestId('room-about').waitFor();
}

export async function unlock({ page }: App, words = passphrase): Promise<void> {
  await page.getByTestId('passphrase').fill(words);
  await page.getByTestId('unlock').click();
  await page.getByTestId('room-about').waitFor();
}

export async function handInCard({ page }: App): Promise<void> {
  await page.getByTestId('hand-in-card').click();
  await page.locator('.banner.success').waitFor();
}

export async function goTo(page: Page, room: string): Promise<void> {
  await page.getByTestId(`room-${room}`).click();
}

/** Exchanges with the registry by the button in the top bar. */
export async function sync(page: Page): Promise<void> {
  const button = page.getByTestId('sync');
  await button.click();
  await expect(button).toBeEnabled({ timeout: 60_000 });
}

/** A countersignature under the selection, from the room that shows it to this person. */
export async function countersign({ page }: App, room: 'queue' | 'results'): Promise<void> {
  await goTo(page, room);
  await page.getByTestId('countersign').click();
  await page.getByTestId('countersign-confirm').click();
}

/** This office's word that the selection is void, from the room that shows it. */
export async function reopen({ page }: App, room: 'decision' | 'results', reason: string): Promise<void> {
  await goTo(page, room);
  await page.getByTestId('reopen').click();
  await page.getByTestId('reopen-reason').fill(reason);
}

export async function countersigned({ page }: App): Promise<void> {
  await expect(page.getByTestId('countersign')).toBeHidden({ timeout: 30_000 });
}

/** One of a few choices side by side. */
export async function choose(page: Page, group: string, value: string): Promise<void> {
  await page.getByTestId(group).locator(`label:has(input[value="${value}"])`).click();
}
