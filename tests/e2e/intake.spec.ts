import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { writeSample } from '../../build/sample/write-sample.ts';
import { answerDialogs, type App } from '../windows/app.ts';
import { passphrase } from '../windows/person.ts';
import { importApplications } from '../windows/secretariat.ts';
import { test } from './practice.ts';

const lacking = '2026-11-002';
const pledge = '5_확약서.hwpx';

async function openOffice({ page }: App): Promise<void> {
  await page.getByTestId('start-host-here').click();
  await page.getByTestId('name').fill('김사무');
  await page.getByTestId('affiliation').fill('가온지능정보원');
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  await page.getByTestId('create-profile').click();
  await page.getByTestId('room-intake').waitFor();
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

async function tab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

test('a missing paper is found, asked for by letter, and taken when it comes', async ({ launch, folder }) => {
  const office = join(folder, 'office');
  await writeSample({ out: office, dossiers: 6, seed: 1 });
  await rename(join(office, lacking, pledge), join(folder, pledge));
  const app = await launch();
  const { page } = app;
  await openOffice(app);
  await picture(page, 'empty');
  await importApplications(app, office, 6);
  await picture(page, 'register');

  await page.getByTestId(`application-${lacking}`).click();
  const finding = page.getByTestId('finding-form-pledge');
  await expect(finding).toHaveAttribute('data-verdict', 'fail');
  await expect(finding).toContainText('해당하는 파일 없음');
  await expect(finding).toContainText('별표 1');
  await picture(page, 'findings');

  await page.getByTestId('change-state').click();
  await page.getByTestId('to-supplement').click();
  await expect(page.getByTestId('supplement-item-0')).toBeVisible();
  await page.getByTestId('supplement-due').fill('2020. 1. 2.');
  await expect(page.getByText('오늘보다 뒤의 날이어야 합니다.')).toBeVisible();
  await expect(page.getByTestId('supplement-send')).toBeDisabled();
  await page.getByTestId('supplement-due').fill('2099-12-31');
  await picture(page, 'supplement');
  await page.getByTestId('supplement-send').click();
  await expect(page.getByTestId('answered')).toContainText('아직 없음');

  await tab(page, '통지');
  await expect(page.getByTestId('paper')).toContainText('2099. 12. 31.까지');
  await answerDialogs(app, folder);
  await page.getByTestId('save-letters').click();
  await expect(page.getByTestId('letters-saved')).toBeVisible({ timeout: 60_000 });
  const names = await readdir(folder);
  const letter = names.find((name) => name.endsWith('보완요청서.pdf')) ?? '';
  expect((await readFile(join(folder, letter))).subarray(0, 5).toString()).toBe('%PDF-');
  expect(await readFile(join(folder, '발송 목록.csv'), 'utf8')).toContain('확약서');
  await picture(page, 'letter');

  await rename(join(folder, pledge), join(office, lacking, pledge));
  await answerDialogs(app, office);
  await page.getByTestId('import').click();
  const proposal = page.getByTestId(`proposal-${lacking}`);
  await expect(proposal).toContainText(pledge);
  await expect(page.getByText('5건은 그대로입니다.')).toBeVisible();
  await picture(page, 'proposals');
  await page.getByTestId(`take-${lacking}`).click();
  await expect(page.getByTestId('proposals')).toHaveCount(0);
  await tab(page, '요건');
  await expect(finding).toHaveAttribute('data-verdict', 'pass');
  await tab(page, '이력');
  await expect(page.locator('.intake-history')).toContainText('내용이 바뀜');
  await expect(page.locator('.intake-history')).toContainText('2099-12-31까지 보완을 요청함');
  await picture(page, 'history');
});

test('a human outweighs a test with a reason, and what is accepted can be sent back with one', async ({
  launch,
  folder,
}) => {
  const office = join(folder, 'office');
  await writeSample({ out: office, dossiers: 3, seed: 1 });
  await rename(join(office, lacking, pledge), join(folder, pledge));
  const app = await launch();
  const { page } = app;
  await openOffice(app);
  await importApplications(app, office, 3);
  await page.getByTestId(`application-${lacking}`).click();
  await page.getByTestId('judge-form-pledge').click();
  await page.getByTestId('judge-choice').getByText('충족', { exact: true }).click();
  await expect(page.getByTestId('judge-save')).toBeDisabled();
  await page.getByTestId('judge-reason').fill('원본을 우편으로 받음');
  await page.getByTestId('judge-save').click();
  const finding = page.getByTestId('finding-form-pledge');
  await expect(finding).toHaveAttribute('data-verdict', 'pass');
  await expect(finding).toContainText('원본을 우편으로 받음');

  await page.getByTestId('accept').click();
  const confirm = page.getByTestId('accept-confirm');
  const detail = page.getByTestId('register-detail');
  await expect(confirm.or(detail.getByText('접수완료', { exact: true }))).toBeVisible();
  if (await confirm.isVisible()) {
    await page.getByRole('dialog').locator('.check').click();
    await page.getByTestId('accept-reason').fill('확인함');
    await confirm.click();
  }
  await expect(detail.getByText('접수완료', { exact: true })).toBeVisible();
  await page.getByTestId('change-state').click();
  await page.getByTestId('to-received').click();
  await page.getByTestId('back-reason').fill('잘못 눌렀음');
  await page.getByTestId('back-confirm').click();
  await tab(page, '이력');
  await expect(page.locator('.intake-history')).toContainText('잘못 눌렀음');

  await tab(page, '파일');
  await page.getByRole('button', { name: '1_개요서.pdf 보기' }).click();
  await expect(page.locator('[data-testid="viewer"][data-state="shown"]')).toBeVisible();
  await picture(page, 'file');
});

test('one application is written by hand, with what is wrong beside its field', async ({ launch, folder }) => {
  const paper = join(folder, '1_개요서.pdf');
  await writeFile(paper, '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n0\n%%EOF\n');
  const app = await launch();
  const { page } = app;
  await openOffice(app);
  await page.getByTestId('create-application').click();
  await page.getByTestId('form-save').click();
  await expect(page.locator('.field-error')).toHaveCount(5);
  await page.getByTestId('form-number').fill('2026-11-900');
  await page.getByTestId('form-service').fill('손으로 쓴 서비스');
  await page.getByTestId('form-applicant').fill('한빛소프트');
  await page.getByTestId('form-serviceType').selectOption('support');
  await page.getByTestId('form-overview').fill('개요');
  await page.getByTestId('form-creditDate').fill('2026-13-01');
  await expect(page.locator('.field-error')).toHaveCount(1);
  await picture(page, 'form');
  await page.getByTestId('form-creditDate').fill('2026. 5. 1.');
  await answerDialogs(app, paper);
  await page.getByTestId('form-add-files').click();
  await expect(page.getByTestId('form-file-list')).toContainText('1_개요서.pdf');
  await page.getByTestId('form-save').click();
  await page.getByTestId('application-2026-11-900').click();
  await page.getByTestId('edit-application').click();
  await expect(page.getByTestId('form-creditDate')).toHaveValue('2026-05-01');
  await page.getByTestId('form-save').click();
  await expect(page.getByText('바뀐 것이 없습니다')).toBeVisible();
  await page.getByTestId('form-service').fill('고쳐 쓴 서비스');
  await page.getByTestId('form-save').click();
  await expect(page.getByTestId('application-2026-11-900')).toContainText('고쳐 쓴 서비스');
});

test('the guide for applicants comes from the rubric', async ({ launch, folder }) => {
  const app = await launch();
  const { page } = app;
  await openOffice(app);
  await page.getByTestId('applicant-guide').click();
  await expect(page.getByTestId('paper')).toContainText('제출 전 점검표');
  await picture(page, 'guide');
  await answerDialogs(app, folder);
  await page.getByTestId('guide-save').click();
  await expect(page.getByTestId('guide-saved')).toBeVisible({ timeout: 60_000 });
  expect((await readdir(folder)).some((name) => name.startsWith('신청 안내서') && name.endsWith('.pdf'))).toBe(true);
});
