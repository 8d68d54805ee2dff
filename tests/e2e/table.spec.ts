import { expect } from '@playwright/test';
import * as chair from '../windows/chair.ts';
import { practiseAs } from '../windows/practice.ts';
import * as office from '../windows/secretariat.ts';
import { practiseAsMember, test } from './practice.ts';

test('the chair leads the meeting from the table: figures, agenda, wall, another rule, a draft, a decision', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  await practiseAsMember(app);
  await practiseAs(app, 'secretariat');
  await office.closeRound(app);
  await office.stepDone(app, 'close-secretariat');
  await practiseAs(app, 'chair');
  await office.closeRound(app);
  await office.stepDone(app, 'close-chair');
  await practiseAs(app, 'secretariat');
  await office.openBallots(app, 'outer');
  await practiseAs(app, 'chair');
  await office.openBallots(app, 'inner');
  await page.getByTestId('room-decision').click();

  // Agreement is named with its source; finalising is closed, and each dossier that hinders it is named.
  await expect(page.getByTestId('agreement')).toContainText('Hayes·Krippendorff (2007)');
  await expect(page.getByTestId('finalise')).toBeDisabled();
  await page.getByTestId('hindrances').locator('summary').click();
  await expect(page.getByTestId('hindrances').getByRole('listitem')).toHaveCount(6);

  // Found, filtered, sorted.
  const rows = page.locator('[data-testid^="decide-"]');
  await page.getByTestId('table-find').fill('공공메일');
  await expect(rows).toHaveCount(1);
  await page.getByTestId('table-find').fill('');
  await expect(rows).toHaveCount(6);
  await page.getByRole('button', { name: /^점수/ }).click();
  const scores = (await rows.locator('strong').allInnerTexts()).map(Number);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));

  // Another pass mark flips dossiers, and nothing of it is kept.
  await page.getByTestId('table-view').getByText('규칙 다시 보기').click();
  await expect(page.getByTestId('replay-flips')).toContainText('0건 / 6건');
  await page.getByTestId('replay-pass').fill('85');
  await expect(page.getByTestId('replay-flips')).toContainText('5건 / 6건');

  // The agenda, a note that stays, and the wall by keyboard alone.
  await page.getByTestId('table-view').getByText('안건 순서').click();
  const note = page.locator('[data-testid^="note-"]').first();
  await note.fill('보안성 자료를 다시 볼 것');
  await expect(page.getByText('메모를 이 PC에 저장했습니다')).toBeVisible();
  await page.getByTestId('project').click();
  await expect(page.getByTestId('projector')).toContainText('1 / 6');
  await expect(page.getByTestId('projector')).toContainText('의견 A');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByTestId('projector')).toContainText('2 / 6');
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('projector')).toBeHidden();

  // What is written but not signed waits for the next sitting.
  const first = (await page.locator('[data-testid^="agenda-"]').first().getAttribute('data-testid')) ?? '';
  const number = first.replace('agenda-', '');
  await page.getByTestId(first).click();
  await expect(page.getByTestId(`note-${number}`)).toHaveValue('보안성 자료를 다시 볼 것');
  await page.getByTestId('decision-reasons').fill('다음 회의에서 이어서 심의함');
  await page.getByTestId('sitting-observers').fill('검토반 김전문');
  await expect(page.getByText('서명 전 의결안을 이 PC에 저장했습니다')).toBeVisible();
  await page.getByTestId('back-to-tally').click();
  await practiseAs(app, 'secretariat');
  await practiseAs(app, 'chair');
  await chair.openDecision(app, number);
  await expect(page.getByTestId('decision-reasons')).toHaveValue('다음 회의에서 이어서 심의함');
  await expect(page.getByTestId('sitting-observers')).toHaveValue('검토반 김전문');
  await chair.recordDecision(app, '심사표와 서류를 검토하여 의결함');
  await expect(page.getByTestId('hindrances')).toContainText('5건');
});
