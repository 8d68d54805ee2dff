import { expect } from '@playwright/test';
import type { App } from './app.ts';
import { choose, goTo } from './person.ts';

/** Opens a dossier at the table: tally, ballots, vote. */
export async function openDecision({ page }: App, number: string): Promise<void> {
  await goTo(page, 'decision');
  await page.getByTestId(`decide-${number}`).click();
  await page.getByTestId('decision-form').waitFor();
  await page.getByTestId('tally-steps').waitFor();
}

/** 조건부 선정: what must still be done stands in the decision. */
export async function chooseConditional({ page }: App, conditions: string): Promise<void> {
  await choose(page, 'outcome', 'conditional');
  await page.getByTestId('decision-conditions').fill(conditions);
}

/** Writes the reasons and signs what the form proposes. */
export async function recordDecision({ page }: App, reasons: string): Promise<void> {
  await page.getByTestId('decision-reasons').fill(reasons);
  await page.getByTestId('record-decision').click();
  await expect(page.getByTestId('decision-form')).toBeHidden({ timeout: 30_000 });
}

export async function finalise({ page }: App): Promise<void> {
  await goTo(page, 'decision');
  await page.getByTestId('finalise').click();
  await page.getByTestId('finalise-confirm').click();
}

export async function finalised({ page }: App): Promise<void> {
  await page.getByTestId('countersigning').waitFor({ timeout: 30_000 });
}

/** The chair's own look at the rehearsal, and the word on it. */
export async function signOffRehearsal({ page }: App): Promise<void> {
  await goTo(page, 'rehearsal');
  await page.getByTestId('sign-rehearsal').click();
  await expect(page.getByTestId('signed-chair')).toHaveAttribute('data-state', 'yes');
}
