import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { sampleApplications } from '../../build/sample/services.ts';
import { writeSample } from '../../build/sample/write-sample.ts';
import { must, newSeat } from '../flow/seat.ts';
import { answerDialogs, type App } from '../windows/app.ts';
import { choose, goTo, passphrase } from '../windows/person.ts';
import { acceptAll, enrolEverybody, importApplications, readInvitation } from '../windows/secretariat.ts';
import { test } from './practice.ts';

test('a round is assigned by rule, its conflicts are looked into, and it opens only when no check fails', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const app = await launch('secretariat');
  const { page } = app;
  await openOffice(app);
  const invitation = await readInvitation(app);
  const [first] = sampleApplications(6, 7);
  const affiliation = (first?.applicant ?? '').replace('주식회사', '').trim();
  const people = [
    { name: '김위원장', role: 'chair' },
    { name: '이대행', role: 'acting-chair' },
    { name: '박위원', role: 'member' },
    { name: '최위원', role: 'member' },
    { name: '정위원', role: 'member', affiliation },
  ] as const;
  for (const person of people) {
    const seat = await newSeat(folder, { ...person, invitation });
    must(await seat.desktop.handInCard({}));
    await seat.close();
  }
  await writeSample({ out: join(folder, 'applications'), dossiers: 6, seed: 7 });
  await importApplications(app, join(folder, 'applications'), 6);
  await acceptAll(app);
  await goTo(page, 'round');
  await expect(page.getByTestId('check-chair')).toHaveAttribute('data-state', 'fails');
  await page.getByTestId('go-chair').click();
  await enrolEverybody(app, people.length + 1);

  await expect(page.getByTestId('check-conflicts')).toHaveAttribute('data-state', 'fails');
  await expect(page.getByTestId('distribute')).toBeDisabled();
  await page.getByTestId('go-conflicts').click();
  const number = first?.number ?? '';
  await page.getByTestId(`dismiss-${number}`).click();
  await page.getByTestId('dismiss-reason').fill('이름만 같은 다른 기관');
  await page.getByTestId('dismiss-confirm').click();
  await expect(page.getByTestId('conflicts')).toContainText('이름만 같은 다른 기관');
  await page.getByTestId('undo').click();
  await page.getByTestId(`confirm-${number}`).click();
  await expect(page.getByTestId('check-conflicts')).toBeHidden();

  await page.getByLabel('신청 건마다 담당 위원 수').selectOption('3');
  await page.getByTestId('assign-by-rule').click();
  await expect(page.getByTestId('assignment-told')).toContainText('4~5건');
  await expect(page.getByTestId(`assign-${number}-member-3`)).toHaveText('제외');

  const csv = join(folder, 'assignments.csv');
  await answerDialogs(app, csv);
  await page.getByTestId('save-assignments').click();
  await expect(page.getByTestId('assignment-told')).toContainText('assignments.csv');
  const table = await readFile(csv, 'utf8');
  expect(table).toContain(`${number},`);
  const other = [...table.matchAll(/^(\S+?),.*?,(member-1),.*담당/gmu)][0]?.[1] ?? '';
  await writeFile(csv, table.replace(new RegExp(`(${other},.*member-1,.*)담당`), '$1제외'));
  await page.getByTestId('open-assignments').click();
  await expect(page.getByTestId(`assign-${other}-member-1`)).toHaveText('제외');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId(`assign-${other}-member-1`)).toHaveText('담당');

  await expect(page.getByTestId('distribute')).toBeEnabled();
});

test('a rubric’s version is kept, changed and compared word by word, and a rule shows at once what it flips', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const app = await launch('secretariat');
  const { page } = app;
  await openOffice(app);
  await page.getByTestId('tab-rubrics').click();
  await page.getByTestId('keep-cloud-example').click();
  await expect(page.getByTestId('rubric-told-cloud-example')).toContainText('예시 2026-1');
  await page.getByTestId('more-cloud-example-certified').click();
  const guide = page.getByTestId('guide-cloud-example-certified');
  await guide.fill((await guide.inputValue()).replace('유효기간이', '유효기간과 갱신일이'));
  await page.getByTestId('add-cloud-example-eligibility').click();
  await page.getByTestId('up-cloud-example-item-8').click();
  await page.getByTestId('drop-cloud-example-no-sanction').click();
  await page.getByTestId('weight-cloud-example-support').fill('30');
  const card = page.getByTestId('rubric-cloud-example');
  await expect(card).toContainText('40 + 35 + 30');
  await page.getByTestId('weight-cloud-example-support').fill('25');
  await card.locator('select').last().selectOption('cloud-example/예시 2026-1');
  const difference = page.getByTestId('rubric-difference');
  await expect(difference.locator('del', { hasText: '유효기간이' })).toBeVisible();
  await expect(difference.locator('ins', { hasText: '갱신일이' }).first()).toBeVisible();
  await expect(difference.locator('[data-state=removed]')).toContainText('부정당업자 제재');
  await expect(difference.locator('[data-state=added]')).toContainText('새 항목');
  await page.getByTestId('keep-cloud-example').click();
  await expect(card).toContainText('다른 내용으로 이미 보관되어');
  const json = join(folder, 'rubric.json');
  await answerDialogs(app, json);
  await page.getByTestId('export-cloud-example').click();
  await expect(page.getByTestId('rubric-told-cloud-example')).toContainText('rubric.json');
  await page.getByTestId('take-cloud-example').click();
  await expect(page.getByTestId('title-cloud-example-no-sanction')).toBeVisible();
  await page.getByTestId('import-cloud-example').click();
  await expect(page.getByTestId('title-cloud-example-no-sanction')).toBeHidden();

  await page.getByTestId('tab-rule').click();
  const flips = page.getByTestId('rule-flips');
  await expect(flips).toContainText('뒤바뀐 것 0건');
  await page.getByTestId('rule-passMark').fill('80');
  await expect(page.getByTestId('rule-effect')).toContainText('전에는 통과');
  await page.getByTestId('rule-passMark').fill('70');
  await expect(flips).toContainText('뒤바뀐 것 0건');
  await choose(page, 'rule-aggregation', 'mean');
  await expect(flips).toContainText('뒤바뀐 것 2건');
});

async function openOffice({ page }: App): Promise<void> {
  await page.getByTestId('start-host-here').click();
  await page.getByTestId('name').fill('사무국');
  await page.getByTestId('affiliation').fill('전담기관');
  await page.getByTestId('passphrase').fill(passphrase);
  await page.getByTestId('passphrase-again').fill(passphrase);
  await page.getByTestId('create-profile').click();
  await page.getByTestId('room-about').waitFor();
  await page.getByTestId('room-round').click();
}
