import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type FrameLocator } from '@playwright/test';
import { sampleApplications } from '../../build/sample/services.ts';
import { tableBytes } from '../../build/sample/write-table.ts';
import { readApplications } from '../../electron/files/import/read-applications.ts';
import { docketOf, hostIn, openRound } from '../flow/committee.ts';
import { must, newSeat, nobodyChooses, type Seat } from '../flow/seat.ts';
import { answerDialogs, type App } from '../windows/app.ts';
import {
  criteriaShown,
  declare,
  deliver,
  download,
  fileIsShown,
  reviewBallot,
  saved,
  signBallot,
} from '../windows/member.ts';
import { createProfile, handInCard, sync } from '../windows/person.ts';
import { longPdf } from './long-pdf.ts';
import { openFirst, practiseAsMember, test } from './practice.ts';

const viewerOf = ({ page }: App, pane = 'first'): FrameLocator =>
  page.frameLocator(`[data-pane="${pane}"] [data-testid="viewer"]`);
const openTab = async (app: App, name: string | RegExp) => {
  await app.page.locator('[data-pane="first"]').getByRole('tab', { name }).click();
  await fileIsShown(app);
};

test('a file is found in, turned and leafed through, and opens where it was left after a restart', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const before = await launch();
  await practiseAsMember(before);
  await openFirst(before);
  await fileIsShown(before);
  const viewer = viewerOf(before);
  await expect(viewer.locator('#page-count')).toHaveText('/ 6');

  await before.page.keyboard.press('Control+f');
  await viewer.locator('#find-field').fill('이용 기관');
  await expect(viewer.locator('#find-count')).toHaveText(/^1 \/ [1-9]\d*$/);
  const first = await viewer.locator('#page-field').inputValue();
  await expect(viewer.locator('.hit.now')).toBeVisible();
  await viewer.locator('#find-field').press('Enter');
  await expect(viewer.locator('#find-count')).toHaveText(/^2 \//);
  await viewer.locator('#find-field').press('Shift+Enter');
  await expect(viewer.locator('#page-field')).toHaveValue(first);
  await viewer.locator('#find-field').fill('어디에도 없는 말');
  await expect(viewer.locator('#find-count')).toHaveText('없음');
  await viewer.locator('#find-field').press('Escape');

  await viewer.locator('[data-command="panel"]').click();
  await viewer.locator('.thumbnail', { hasText: '4' }).click();
  await expect(viewer.locator('#page-field')).toHaveValue('4');
  await expect(viewer.locator('.thumbnail[aria-current="page"] canvas')).toBeVisible();

  const upright = await viewer.locator('.page[data-page="4"]').boundingBox();
  await viewer.locator('[data-command="turn"]').click();
  await expect(async () => {
    const turned = await viewer.locator('.page[data-page="4"]').boundingBox();
    expect(turned && upright && turned.width > turned.height && upright.height > upright.width).toBe(true);
  }).toPass();
  await before.page.getByTestId('language').click();
  await expect(viewer.locator('[data-command="turn"]')).toHaveAttribute('aria-label', 'Rotate right (R)');
  await openTab(before, '2_상세규격서.pdf');
  await viewer.locator('#page-field').fill('3');
  await viewer.locator('#page-field').press('Enter');
  await expect(viewer.locator('.page[data-page="3"]')).toBeVisible();
  // The place is told once the reader rests.
  await before.page.waitForTimeout(800);
  await before.close();

  const after = await launch();
  await practiseAsMember(after);
  await openFirst(after);
  await fileIsShown(after);
  const again = viewerOf(after);
  await expect(after.page.getByRole('tab', { name: '2_상세규격서.pdf' })).toHaveAttribute('aria-selected', 'true');
  await expect(again.locator('#page-field')).toHaveValue('3');
  await openTab(after, '1_개요서.pdf');
  await expect(again.locator('#page-field')).toHaveValue('4');
  const turned = await again.locator('.page[data-page="4"]').boundingBox();
  expect(turned && turned.width > turned.height).toBe(true);
});

test('office files are read as text, all files are searched at once, and two lie side by side', async ({ launch }) => {
  test.setTimeout(180_000);
  const app = await launch();
  await practiseAsMember(app);
  await openFirst(app);
  await fileIsShown(app);
  const viewer = viewerOf(app);
  await openTab(app, '4_가격표.xlsx');
  await expect(viewer.locator('.plain table')).toContainText('기본형');
  await openTab(app, '5_확약서.hwpx');
  await expect(viewer.locator('.plain')).toContainText('확약');
  await openTab(app, '6_구성도.png');
  await expect(viewer.locator('.page canvas').first()).toBeVisible();

  await app.page.keyboard.press('Control+Shift+f');
  await app.page.getByTestId('find-everywhere-field').fill('기본형');
  await expect(app.page.getByTestId('find-state')).toContainText('파일 6개 모두에서', { timeout: 60_000 });
  const found = app.page.getByTestId('found-place');
  await expect(found.first()).toContainText('기본형');
  expect(await found.count()).toBeGreaterThan(1);
  await found.last().press('Enter');
  await fileIsShown(app);
  await expect(app.page.getByRole('tab', { name: '4_가격표.xlsx' })).toHaveAttribute('aria-selected', 'true');
  await expect(viewer.locator('.hit.now')).toBeVisible();

  await app.page.getByTestId('beside').click();
  await expect(viewerOf(app, 'second').locator('.page canvas').first()).toBeVisible({ timeout: 30_000 });
  const pane = () =>
    app.page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null);
  await viewer.locator('#pages-area').focus();
  expect(await pane()).toBe('first');
  await app.page.keyboard.press('F6');
  await expect.poll(pane).toBe('second');
  await app.page.keyboard.press('F6');
  await expect.poll(pane).toBe('criteria');
  await app.page.keyboard.press('F6');
  await expect.poll(pane).toBe('first');

  await app.page.getByTestId('back-to-queue').click();
  await expect(app.page.getByTestId('searchable')).toContainText('1/6');
  await app.page.getByTestId('queue-search').fill('확장형');
  await expect(app.page.locator('[data-testid^="dossier-"]')).toHaveCount(1);
});

test('a place in a file of 500 pages is attached to a criterion, shown, signed, and stands in the opened ballot', async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const office = join(folder, 'office');
  await prepareOffice(office);
  const seats: Seat[] = [];
  const seat = async (...parameters: Parameters<typeof newSeat>) => {
    const taken = await newSeat(...parameters);
    seats.push(taken);
    return taken;
  };
  try {
    const choose = { ...nobodyChooses, importFolder: async () => office };
    const host = hostIn(join(folder, 'registry'));
    const secretariat = await seat(folder, {
      name: 'secretariat',
      role: 'secretariat',
      change: { host, choose, readApplications },
    });
    const { invitation } = must(await secretariat.desktop.readInvitation({}));
    const chair = await seat(folder, { name: 'chair', role: 'chair', invitation });
    must(await chair.desktop.handInCard({}));
    const app = await launch('member');
    const { page } = app;
    await createProfile(app, { name: '위원', affiliation: '', role: 'member', invitation });
    await handInCard(app);
    expect(must(await secretariat.desktop.importApplications({})).problems).toEqual([]);
    await openRound({ secretariat });
    await sync(page);
    await download(app);
    await page.getByTestId('open-next').click();
    const begun = Date.now();
    await declare(app);
    await fileIsShown(app);
    process.stderr.write(`declared, decrypted and opened a file of 500 pages in ${Date.now() - begun} ms\n`);
    const viewer = viewerOf(app);
    await expect(viewer.locator('#page-count')).toHaveText('/ 500');
    expect(await viewer.locator('.page').count()).toBeLessThan(12);
    await viewer.locator('#page-field').fill('250');
    await viewer.locator('#page-field').press('Enter');
    await expect(viewer.locator('.page[data-page="250"] canvas')).toBeVisible();
    expect(await viewer.locator('.page').count()).toBeLessThan(12);
    await viewer.locator('[data-command="panel"]').click();
    await viewer.locator('#tab-outline').click();
    await viewer.locator('.outline-entry', { hasText: '4장' }).click();
    await expect(viewer.locator('#page-field')).toHaveValue('301');

    // Found, and with that chosen; P attaches it to the criterion in hand.
    await page.keyboard.press('Control+f');
    await viewer.locator('#find-field').fill('은하수조항');
    await expect(viewer.locator('#find-count')).toHaveText('1 / 1', { timeout: 30_000 });
    await expect(viewer.locator('#page-field')).toHaveValue('432');
    await expect(viewer.locator('.hit.now')).toBeVisible();
    const [criterion = ''] = await criteriaShown(app);
    await expect(page.getByTestId(`attach-${criterion}`)).toBeDisabled();
    await viewer.locator('#find-field').press('Escape');
    await expect(page.getByTestId(`attach-${criterion}`)).toBeEnabled();
    await page.keyboard.press('p');
    const pins = page.getByTestId(`pins-${criterion}`);
    await expect(pins).toContainText('432쪽 · “은하수 조항” · 1_긴문서.pdf');
    await page.getByTestId('undo').click();
    await expect(pins).toHaveCount(0);
    await page.getByTestId('redo').click();
    await expect(pins).toHaveCount(1);

    // A region, drawn by keyboard, on another criterion; and shown again from another file.
    const second = (await criteriaShown(app))[1] ?? '';
    await viewer.locator('#pages-area').focus();
    await page.keyboard.press('b');
    await viewer.locator('.rubber').press('ArrowUp');
    await viewer.locator('.rubber').press('Enter');
    await expect(page.getByTestId(`attach-${second}`)).toBeEnabled();
    await page.getByTestId(`attach-${second}`).click();
    await expect(page.getByTestId(`pins-${second}`)).toContainText('표시한 영역');
    for (const [name, reason] of [
      ['2_암호.pdf', 'failed-password'],
      ['3_손상.pdf', 'failed-damaged'],
      ['4_옛문서.hwp', 'not-shown'],
    ] as const) {
      await page.getByRole('tab', { name }).click();
      await expect(page.getByTestId('save-offer')).toHaveAttribute('data-reason', reason, { timeout: 30_000 });
    }
    await expect(page.getByTestId('danger')).toContainText('매크로');
    const copy = join(folder, '사본.hwp');
    await answerDialogs(app, copy);
    await page.getByTestId('save-why').fill('원본 표를 계산해 보려고');
    await page.getByTestId('save-copy').click();
    await expect(page.locator('.banner.success')).toContainText('사본.hwp');
    expect(await readFile(copy)).toEqual(await readFile(join(office, '2026-11-001', '4_옛문서.hwp')));
    await pins.getByRole('button').first().click();
    await fileIsShown(app);
    await expect(viewer.locator('.mark.asked')).toBeVisible();
    await expect(viewer.locator('#page-field')).toHaveValue('432');

    for (const id of await criteriaShown(app)) {
      const points = page.getByTestId(`points-${id}`);
      if (await points.isVisible()) await points.fill('40');
      else await page.getByTestId(`verdict-${id}`).locator('label').first().click();
      await page.getByTestId(`reason-${id}`).fill('432쪽의 조항으로 확인함');
    }
    await page.getByTestId('opinion').fill('기준을 충족함');
    await saved(app);
    await reviewBallot(app);
    await expect(page.getByRole('dialog')).toContainText('432쪽 · “은하수 조항”');
    await signBallot(app);
    await deliver(app);

    for (const office of [secretariat, chair]) must(await office.desktop.syncRound({}));
    for (const office of [secretariat, chair]) must(await office.desktop.closeRound({}));
    for (const office of [secretariat, chair]) must(await office.desktop.openBallots({}));
    const [dossier] = [...(await docketOf(chair)).dossiers.values()];
    const [opened] = [...(dossier?.contents?.values() ?? [])];
    const entries = opened?.content.entries ?? [];
    expect(entries[0]?.pins).toMatchObject([{ page: 432, quote: '은하수 조항' }]);
    expect(entries[1]?.pins).toMatchObject([{ page: 432, quote: '' }]);
    expect(entries[2]?.pins).toBeUndefined();
  } finally {
    for (const each of seats.reverse()) await each.close();
  }
});

/** One application: a long PDF, one with a password, one that is broken inside, and a kind that is only saved. */
async function prepareOffice(office: string): Promise<void> {
  const [application] = sampleApplications(1, 7);
  if (!application) throw new Error('the sample has one application at least');
  const folder = join(office, application.number);
  await mkdir(folder, { recursive: true });
  const headers = Object.keys(application.row);
  const row = headers.map((header) => application.row[header] ?? '');
  await writeFile(join(office, 'applications.xlsx'), await tableBytes('신청', [headers, row]));
  await writeFile(join(folder, '1_긴문서.pdf'), await longPdf(500, { 432: '은하수 조항은 이 쪽에만 있습니다.' }));
  await writeFile(join(folder, '2_암호.pdf'), await longPdf(2, {}, { password: 'geheim' }));
  await writeFile(join(folder, '3_손상.pdf'), `%PDF-1.7\n${'깨진 내용 '.repeat(400)}\nstartxref\n99\n%%EOF\n`);
  await writeFile(join(folder, '4_옛문서.hwp'), Buffer.from('d0cf11e0a1b11ae1'.repeat(200), 'hex'));
}
