import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hostIn } from '../flow/committee.ts';
import { must, newSeat } from '../flow/seat.ts';
import { answerDialogs } from '../windows/app.ts';
import { criteriaShown, saved } from '../windows/member.ts';
import { choose, createProfile, goTo, passphrase } from '../windows/person.ts';
import { openFirst, practiseAsMember, test } from './practice.ts';

test('a member changes the passphrase, locks, and opens with the new one only; no keychain is called one', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const office = await newSeat(folder, {
    name: '사무국',
    role: 'secretariat',
    change: { host: hostIn(join(folder, 'registry')) },
  });
  try {
    const { invitation } = must(await office.desktop.readInvitation({}));
    const app = await launch();
    const { page } = app;
    await createProfile(app, { name: '위원', affiliation: '대학', role: 'member', invitation });
    await goTo(page, 'keys');
    await expect(page.getByTestId('keychain-state')).toHaveAttribute('data-state', 'none');
    await expect(page.getByTestId('keychain-switch')).toHaveCount(0);
    await choose(page, 'auto-lock', '60');

    const next = '아주 새로운 암호문';
    await page.getByTestId('change-current').fill('틀린 암호문');
    await page.getByTestId('change-next').fill(next);
    await page.getByTestId('change-again').fill(next);
    await page.getByTestId('change-again').press('Enter');
    await expect(page.locator('.banner.warning')).toContainText('암호문이 맞지 않습니다');
    await page.getByTestId('change-current').fill(passphrase);
    await page.getByTestId('change-current').press('Enter');
    await expect(page.locator('.banner.success')).toContainText('암호문을 바꾸었습니다', { timeout: 30_000 });

    await page.getByTestId('lock-now').click();
    await page.getByTestId('unlock').waitFor();
    await expect(page.getByTestId('room-keys')).toHaveCount(0);
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('passphrase').press('Enter');
    await expect(page.locator('.banner')).toContainText('암호문이 맞지 않습니다', { timeout: 30_000 });
    await page.getByTestId('passphrase').fill(next);
    await page.getByTestId('passphrase').press('Enter');
    await page.getByTestId('room-keys').waitFor();
    await goTo(page, 'keys');
    await expect(page.getByTestId('auto-lock').locator('input[value="60"]')).toBeChecked();
    if (process.env['SIMSA_PICTURES']) await page.screenshot({ path: join(process.env['SIMSA_PICTURES'], 'keys.png') });
  } finally {
    await office.close();
  }
});

test('a practising member restores a backup on a second PC, and compares what differs criterion by criterion', async ({
  launch,
  folder,
}) => {
  test.setTimeout(180_000);
  const app = await launch();
  const { page } = app;
  await practiseAsMember(app);
  await goTo(page, 'keys');
  await expect(page.getByTestId('save-backup')).toHaveCount(0);
  await expect(page.locator('form[aria-labelledby="keys-backup"]')).toContainText('아직 점수표가 없습니다');
  await goTo(page, 'queue');
  await openFirst(app);
  const [id = ''] = await criteriaShown(app);
  await page.getByTestId(`reason-${id}`).fill('백업할 사유');
  await saved(app);

  await goTo(page, 'keys');
  await answerDialogs(app, join(folder, 'drafts'));
  await page.getByTestId('backup-passphrase').fill('백업 암호문 하나');
  await page.getByTestId('backup-again').fill('백업 암호문 하나');
  await page.getByTestId('backup-again').press('Enter');
  await expect(page.getByTestId('backed-up')).toContainText('점수표 1건을 drafts.simsa-backup에 저장했습니다');

  await app.close();

  const second = await launch('second');
  const { page: there } = second;
  await practiseAsMember(second);
  await openFirst(second);
  await there.getByTestId(`reason-${id}`).fill('다른 PC에서 쓴 사유');
  await saved(second);
  await goTo(there, 'keys');
  await answerDialogs(second, join(folder, 'drafts.simsa-backup'));
  const restore = there.getByTestId('restore-passphrase');
  await restore.fill('틀린 암호문');
  await restore.press('Enter');
  await expect(there.locator('.banner.warning')).toContainText('백업 암호문이 맞지 않습니다');
  await restore.fill('백업 암호문 하나');
  await restore.press('Enter');
  await expect(there.getByTestId('restored')).toContainText('이 PC의 것과 다른 점수표 1건');
  await there.getByTestId('language').click();
  await expect(there.getByTestId('restored')).toContainText('Both are kept');

  await goTo(there, 'queue');
  await expect(there.getByRole('main')).toContainText('Other PC');
  await openFirst(second);
  await there.getByTestId('compare').click();
  await choose(there, `keep-${id}/text`, 'both');
  await there.getByTestId('take-compared').click();
  await expect(there.getByTestId(`reason-${id}`)).toHaveValue('다른 PC에서 쓴 사유\n\n백업할 사유');
  await saved(second);
  await expect(there.getByTestId('other-sheet')).toHaveCount(0);
  await there.keyboard.press('Control+z');
  await expect(there.getByTestId(`reason-${id}`)).toHaveValue('다른 PC에서 쓴 사유');
  await goTo(there, 'keys');
  if (process.env['SIMSA_PICTURES'])
    await there.screenshot({ path: join(process.env['SIMSA_PICTURES'], 'keys-practice.png') });
});
