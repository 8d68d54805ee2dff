import { readFile, readdir, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialogs } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { test } from './practice.ts';

test('the secretariat sees who has begun and delivered, and writes a reminder to each who has not', async ({
  launch,
  folder,
}) => {
  test.setTimeout(240_000);
  const app = await launch();
  const { page } = app;
  await page.getByTestId('practice-secretariat').click();
  await page.getByTestId('room-progress').waitFor({ timeout: 120_000 });
  await goTo(page, 'progress');
  const people = page.getByTestId('member-progress');
  await expect(people.locator('tr', { hasText: '김연습' })).toContainText('6/6', { timeout: 30_000 });
  await expect(people.locator('tr', { hasText: '김연습' })).toContainText('확인됨');
  await expect(people.locator('tr', { hasText: '연습 직무대행' })).toContainText('0/6');
  await expect(people.locator('tr', { hasText: '연습 직무대행' })).toContainText('알 수 없음');
  const letters = join(folder, 'letters');
  await mkdir(letters);
  await answerDialogs(app, letters);
  await page.getByTestId('save-reminders').click();
  await expect(page.getByTestId('reminders-told')).toContainText('reminders.csv', { timeout: 60_000 });
  const names = await readdir(letters);
  expect(names).toContain('reminder-member.pdf');
  expect(names).toContain('reminder-member.hwpx');
  expect(names.some((name) => name.includes('member-2'))).toBe(false);
  const list = await readFile(join(letters, 'reminders.csv'), 'utf8');
  expect(list).toContain('연습 위원,6,');
});
