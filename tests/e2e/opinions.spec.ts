import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { committeeAtWork, docketOf } from '../flow/committee.ts';
import { must, passphrase } from '../flow/seat.ts';
import type { App } from '../windows/app.ts';
import { tabTo } from '../windows/by-keyboard.ts';
import { deliver, download, fileIsShown } from '../windows/member.ts';
import { choose, goTo, sync, unlock } from '../windows/person.ts';
import { practiseAs, practiseAsMember, test } from './practice.ts';

const overall = '제출 서류와 인증서를 대조하여 필수 요건을 충족함을 확인하였음.';

async function serious({ page }: App): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

async function shot({ page }: App, name: string): Promise<void> {
  const shots = process.env['SIMSA_SHOTS'];
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
}

test('an expert writes an opinion beside the files, signs it after a crash, and a member reads it', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const committee = await committeeAtWork(folder, 2, 1);
  const [[expert], [member]] = [committee.experts, committee.members];
  if (!expert || !member) throw new Error('an expert and members sit at the table');
  const [first = ''] = (await docketOf(committee.chair)).dossiers.keys();
  for (const [name, seat] of Object.entries({ expert, member })) {
    must(await seat.desktop.setTour({ to: 'seen' }));
    await seat.close();
    await cp(seat.folder, join(folder, name, 'desk'), { recursive: true });
  }
  const desk = await launch('expert', { width: 1280, height: 800 });
  await unlock(desk, passphrase);
  await sync(desk.page);
  await download(desk);
  await expect(desk.page.getByText('2건 중 0건 서명함')).toBeVisible();
  await shot(desk, 'opinion-queue');
  await desk.page.getByTestId('open-next').click();
  await desk.page.getByTestId('declare').click();
  const { page } = desk;
  await page.getByTestId('opinion-form').waitFor();
  await shot(desk, 'opinion-empty');
  expect(await serious(desk)).toEqual([]);

  await page.getByTestId('review-opinion').click();
  await expect(page.getByRole('dialog')).toContainText('검토한 날짜가 빠졌습니다');
  await expect(page.getByTestId('sign-opinion')).toBeDisabled();
  await shot(desk, 'opinion-missing');
  await page.keyboard.press('Escape');
  await page.getByTestId('day-documents').fill('2026-11-20');
  const [item = ''] = await page
    .locator('[data-testid^="item-verdict-"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-testid') ?? ''));
  await choose(page, item, 'fit');
  await page.getByTestId(item.replace('verdict', 'reason')).fill('인증서를 확인함');
  await page.getByTestId('opinion-overall').fill(overall);
  await expect(page.getByTestId('opinion-saved')).toHaveAttribute('data-state', 'saved');
  await desk.kill();

  const again = await launch('expert', { width: 1280, height: 800 });
  await unlock(again, passphrase);
  await expect(again.page.getByTestId('opinion-overall')).toHaveValue(overall);
  await again.page.keyboard.press('Control+Enter');
  await expect(again.page.getByRole('dialog')).toContainText(overall);
  await shot(again, 'opinion-sign');
  expect(await serious(again)).toEqual([]);
  await tabTo(again.page, 'sign-opinion');
  await again.page.keyboard.press('Enter');
  // The next dossier that waits comes by itself.
  await again.page.getByTestId('declare').waitFor();
  await goTo(again.page, 'queue');
  await expect(again.page.getByText('2건 중 1건 서명함')).toBeVisible();
  await deliver(again);
  await goTo(again.page, 'queue');
  await expect(again.page.getByTestId(`dossier-${first}`)).toContainText('제출 완료', { timeout: 30_000 });
  await again.page.getByTestId(`dossier-${first}`).click();
  await expect(again.page.getByTestId('opinion-given')).toBeVisible();
  await again.page.getByTestId('language').click();
  await shot(again, 'opinion-given-en');
  await again.close();

  const reader = await launch('member', { width: 1280, height: 800 });
  await unlock(reader, passphrase);
  await sync(reader.page);
  await download(reader);
  await reader.page.getByTestId(`dossier-${first}`).click();
  await reader.page.getByTestId('declare').click();
  const panel = reader.page.getByTestId('dossier-opinions');
  await expect(panel.locator('summary')).toContainText('전문가1');
  await panel.locator('summary').click();
  await expect(panel).toContainText(overall);
  await expect(panel).toContainText('서면 검토');
  await shot(reader, 'opinion-panel');
  expect(await serious(reader)).toEqual([]);
  await reader.close();

  // Taken back in the window as well; what was written stays.
  const last = await launch('expert', { width: 1280, height: 800 });
  await unlock(last, passphrase);
  await goTo(last.page, 'queue');
  await last.page.getByTestId(`dossier-${first}`).click();
  await last.page.getByTestId('more').click();
  await last.page.getByTestId('withdraw').click();
  await shot(last, 'opinion-withdraw');
  expect(await serious(last)).toEqual([]);
  await last.page.getByTestId('withdraw-confirm').click();
  await expect(last.page.getByTestId('opinion-given')).toHaveCount(0);
  await expect(last.page.getByTestId('opinion-overall')).toHaveValue(overall);
  await last.close();
  for (const seat of committee.everyone) if (seat !== expert && seat !== member) await seat.close();
});

test('the secretariat sees which opinions are missing, and a practising member finds one beside real files', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const app = await launch(undefined, { width: 1920, height: 1080 });
  await shot(app, 'opinion-welcome');
  await practiseAsMember(app);
  await app.page.getByTestId('open-next').click();
  await app.page.getByTestId('declare').click();
  const panel = app.page.getByTestId('dossier-opinions');
  await expect(panel.locator('summary')).toContainText('정연습');
  await panel.locator('summary').click();
  await expect(panel).toContainText('연습용 검토의견입니다.');
  await shot(app, 'opinion-panel-practice');
  await practiseAs(app, 'secretariat');
  await goTo(app.page, 'progress');
  const experts = app.page.getByTestId('expert-progress');
  await expect(experts.locator('tr', { hasText: '정연습' })).toContainText('6/6');
  await expect(experts.locator('tr', { hasText: '연습 전문가' })).toContainText('0/6');
  await experts.scrollIntoViewIfNeeded();
  await shot(app, 'opinion-progress');
  await practiseAs(app, 'expert');
  await app.page.getByTestId('download').click();
  await app.page.getByTestId('download-done').waitFor();
  await app.page.getByTestId('open-next').click();
  await app.page.getByTestId('declare').click();
  await fileIsShown(app);
  await shot(app, 'opinion-practice');
  // What is being written is not lost when one turns away at once.
  await app.page.getByTestId('opinion-overall').fill('쓰다 만 의견');
  await app.page.getByTestId('next-dossier').click();
  await app.page.getByTestId('declare').waitFor();
  await goTo(app.page, 'queue');
  await app.page.locator('[data-testid^="dossier-"]').first().click();
  await expect(app.page.getByTestId('opinion-overall')).toHaveValue('쓰다 만 의견');
});
