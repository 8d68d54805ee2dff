import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { committeeAtWork, docketOf, score } from '../flow/committee.ts';
import { finishMonth } from '../flow/finish-month.ts';
import { must, passphrase } from '../flow/seat.ts';
import { answerDialogs } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { test } from './practice.ts';
import { hasPdfReader, pdfText } from './pdf-text.ts';

test('the secretariat reads the papers before they leave, saves the whole kit, and sees what changed since last month', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  test.skip(!hasPdfReader, 'SKIPPED: reading the PDFs back needs pdftotext (Debian: poppler-utils)');
  const committee = await committeeAtWork(folder);
  const { secretariat, chair, acting, members, registry } = committee;
  const dossiers = [...(await docketOf(chair)).dossiers.keys()];
  for (const seat of [acting, ...members]) {
    for (const dossier of dossiers) await score(seat, dossier, [85, 40]);
    must(await seat.desktop.deliverOutbox({}));
  }
  await finishMonth(committee, { dossiers, attending: [chair, acting, ...members], signer: acting });
  for (const seat of committee.everyone) await seat.close();
  await registry.stop();

  await cp(secretariat.folder, join(folder, 'office', 'desk'), { recursive: true });
  const app = await launch('office', { width: 1280, height: 800 });
  const { page } = app;
  const shots = process.env['SIMSA_SHOTS'];
  const shot = async (name: string) => shots && page.screenshot({ path: join(shots, `${name}.png`) });
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('unlock').click();
  await goTo(page, 'results');
  await page.getByTestId('preview-minutes').waitFor();
  await shot('kit-room');

  await page.getByTestId('preview-resolution').click();
  await expect(page.getByTestId('paper')).toContainText('심사·선정 의결서');
  await expect(page.getByTestId('paper')).toContainText('위원장');
  await shot('kit-resolution');
  await page.keyboard.press('Escape');
  await page.getByTestId(`notice-${dossiers[0]}`).click();
  await expect(page.getByTestId('paper')).toContainText('디지털서비스 심사 결과 통보 (선정)');
  await expect(page.getByTestId('paper')).not.toContainText('위원1');
  await shot('kit-notice');
  await page.getByTestId('close-preview').click();

  // The secretary's notes of what was said stand in the minutes, kept while they are written.
  await page.getByTestId(`remarks-${dossiers[0]}`).click();
  await page.getByTestId('remarks').fill('위원 한 명이 장애 때의 복구 시간을 물음\n신청기업이 네 시간이라고 답함');
  await shot('kit-remarks');
  await page.getByTestId('remarks-close').click();
  await page.getByTestId('preview-minutes').click();
  await expect(page.getByTestId('paper')).toContainText('신청기업이 네 시간이라고 답함');
  await page.getByTestId('close-preview').click();

  const out = join(folder, 'kit');
  await mkdir(out);
  await answerDialogs(app, out);
  await page.getByTestId('save-kit').click();
  await page.getByTestId('kit-saved').waitFor({ timeout: 120_000 });
  await shot('kit-saved');
  const results = JSON.parse(await readFile(join(out, 'results.json'), 'utf8')) as {
    readonly dossiers: readonly { readonly number: string; readonly score: string }[];
    readonly log: { readonly root: string };
  };
  const sheet = pdfText(join(out, 'result-sheet.pdf'));
  for (const { number, score: figure } of results.dossiers) {
    expect(sheet).toContain(figure);
    const notice = pdfText(join(out, 'notices', 'selected', `${number}.pdf`));
    expect(notice).toContain(number);
    expect(notice).toContain(`${figure}점`);
    expect(existsSync(join(out, 'notices', 'selected', `${number}.hwpx`))).toBe(true);
  }
  // Each page says which it is, between dashes at the bottom.
  expect(
    sheet
      .split('\f')
      .filter(Boolean)
      .map((page) => /- ?(\d+) ?-\s*$/.exec(page)?.[1]),
  ).toEqual(
    sheet
      .split('\f')
      .filter(Boolean)
      .map((_, place) => `${place + 1}`),
  );
  for (const name of ['resolution', 'minutes']) {
    const text = pdfText(join(out, `${name}.pdf`));
    expect(text.replaceAll(/\s/g, '')).toContain(results.log.root);
    expect(text).toContain('직무대행');
  }
  expect(pdfText(join(out, 'minutes.pdf'))).toContain('복구 시간을 물음');

  const earlier = join(folder, 'earlier.json');
  const month = {
    ...results,
    round: { ...(results as never as { round: object }).round, title: '지난 회차', month: '2026-10' },
  };
  await writeFile(earlier, JSON.stringify({ ...month, counts: { dossiers: 5, selected: 4, ballots: 20 } }));
  await answerDialogs(app, earlier);
  await page.getByTestId('compare-kits').click();
  await expect(page.getByRole('columnheader', { name: /지난 회차/ })).toBeVisible();
  await expect(page.getByText('다름').first()).toBeVisible();
  await page.getByTestId('compare-kits').scrollIntoViewIfNeeded();
  await shot('kit-compared');
  await answerDialogs(app, out);
  await page.getByTestId('save-kit').click();
  await expect(page.getByTestId('kit-saved')).toContainText('comparison.xlsx', { timeout: 120_000 });
  const second = (await readdir(out)).find((name) => name.endsWith('-results')) ?? '';
  expect((await readdir(join(out, second))).sort()).toContain('comparison.pdf');
  await page
    .getByTestId('language')
    .click()
    .catch(() => undefined);
  await shot('kit-english');
});
