import { expect } from '@playwright/test';
import type { Rubric } from '../../shared/round/rubric.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { App } from './app.ts';
import { choose, goTo } from './person.ts';

/** Takes every encrypted file onto this device; `within` milliseconds. */
export async function download({ page }: App, within = 120_000): Promise<void> {
  await goTo(page, 'queue');
  await page.getByTestId('download').click();
  await page.getByTestId('download-done').waitFor({ timeout: within });
}

export async function openDossier({ page }: App, number: string): Promise<void> {
  await goTo(page, 'queue');
  await page.getByTestId(`dossier-${number}`).click();
}

/** "No conflict", then the dossier with its first file on the screen. */
export async function declare({ page }: App): Promise<void> {
  await page.getByTestId('declare').click();
  await page.getByTestId('criteria').waitFor();
}

export async function fileIsShown({ page }: App): Promise<void> {
  await expect(page.getByTestId('viewer')).toHaveAttribute('data-state', 'shown', { timeout: 30_000 });
}

/** The ids of the criteria on the screen, in order. */
export async function criteriaShown({ page }: App): Promise<readonly string[]> {
  const cards = await page.locator('[data-testid^="criterion-"]').all();
  const ids = await Promise.all(cards.map((card) => card.getAttribute('data-testid')));
  return ids.map((id) => (id ?? '').replace('criterion-', ''));
}

/** Enters a sheet criterion by criterion and waits for the application's word that it is saved. */
export async function fillSheet({ page }: App, rubric: Rubric, sheet: ScoreSheet): Promise<void> {
  for (const { criterion: id, answer, reason } of sheet.entries) {
    const criterion = rubric.criteria.find((each) => each.id === id);
    if (!criterion || !answer) throw new Error(`the sheet has no answer to ${id}`);
    if (answer.kind === 'points') await page.getByTestId(`points-${id}`).fill(answer.points);
    else await chooseAnswer({ page }, criterion.instrument.kind, id, answer.kind);
    await page.getByTestId(`reason-${id}`).fill(reason);
  }
  await page.getByTestId('opinion').fill(sheet.opinion);
  await saved({ page });
}

async function chooseAnswer(
  { page }: Pick<App, 'page'>,
  instrument: 'verdict' | 'points',
  id: string,
  kind: string,
): Promise<void> {
  if (instrument === 'verdict') return choose(page, `verdict-${id}`, kind);
  await page.getByTestId(`criterion-${id}`).locator(`label:has(input[value="${kind}"])`).click();
}

export async function saved({ page }: Pick<App, 'page'>): Promise<void> {
  await expect(page.getByTestId('sheet-saved')).toHaveAttribute('data-state', 'saved', { timeout: 10_000 });
}

/** The dialog that shows what will be signed. */
export async function reviewBallot({ page }: App): Promise<void> {
  await page.getByTestId('review-and-sign').click();
  await expect(page.getByTestId('sign')).toBeEnabled();
}

/** Signs, and comes back to the queue from wherever the application went on to. */
export async function signBallot({ page }: App): Promise<void> {
  await page.getByTestId('sign').click();
  await expect(page.getByTestId('sign')).toHaveCount(0);
  await goTo(page, 'queue');
  await page.getByTestId('open-next').waitFor();
}

export async function recuse({ page }: App, reason: string): Promise<void> {
  await page.getByTestId('recuse').click();
  await page.getByTestId('recuse-reason').fill(reason);
  await page.getByTestId('recuse-confirm').click();
  await page.getByTestId('open-next').waitFor();
}

/** Four fifths of the points for the first criterion with points, and why; not signed yet. */
export async function writeRevision({ page }: App, rubric: Rubric, why: string): Promise<void> {
  const criterion = rubric.criteria.find(({ instrument }) => instrument.kind === 'points');
  if (criterion?.instrument.kind !== 'points') throw new Error('no criterion has points');
  await page.getByTestId('revise').click();
  await page.getByTestId(`revise-${criterion.id}`).fill(`${Math.floor(0.8 * Number(criterion.instrument.max))}`);
  await page.getByTestId('revise-why').fill(why);
}

export async function deliver({ page }: App): Promise<void> {
  await goTo(page, 'delivery');
  await page.getByTestId('deliver').click();
  await expect(page.getByTestId('deliver')).toBeEnabled({ timeout: 60_000 });
}
