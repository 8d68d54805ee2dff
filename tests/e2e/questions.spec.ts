import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { _electron, expect, type Page } from '@playwright/test';
import { daySchema } from '../../shared/basics/day.ts';
import { askSecretInGroups } from '../../shared/question/ask-link.ts';
import { committeeAtWork, docketOf } from '../flow/committee.ts';
import { must, passphrase } from '../flow/seat.ts';
import { answerDialogs, electronPath, type App } from '../windows/app.ts';
import { download } from '../windows/member.ts';
import { goTo, sync } from '../windows/person.ts';
import { hasPdfReader, pdfText } from './pdf-text.ts';
import { test } from './practice.ts';

const asked = '백업 주기와 보관 기간, 복구 목표 시간을 밝혀 주십시오.';
const answered = '매일 1회 백업하여 30일간 보관하며, 복구 목표 시간은 4시간입니다.';

async function serious(page: Page): Promise<readonly string[]> {
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode(true).exclude('iframe').analyze();
  expect(passes.length, 'axe looked at something').toBeGreaterThan(5);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

test('a member asks beside the files, the applicant answers on a page, the chair approves, and the member reads the answer', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const committee = await committeeAtWork(folder);
  const { secretariat, chair, members, registry } = committee;
  const [member] = members;
  if (!member) throw new Error('two members sit at the table');
  const dossiers = [...(await docketOf(chair)).dossiers.keys()];
  const [first, second] = dossiers;
  if (!first || !second) throw new Error('two dossiers are sent out');
  const { address } = registry.running();
  for (const seat of [chair, member]) must(await seat.desktop.declareNoConflict({ dossier: first }));
  must(await member.desktop.deliverOutbox({}));
  for (const seat of [secretariat, chair, member]) {
    must(await seat.desktop.setTour({ to: 'seen' }));
    await seat.close();
  }
  await registry.stop();
  // The office's own window hosts the registry from here on, at the address that everybody knows.
  for (const [name, seat] of Object.entries({ office: secretariat, chair, member }))
    await cp(seat.folder, join(folder, name, 'desk'), { recursive: true });
  await cp(join(folder, 'registry'), join(folder, 'office', 'desk', 'registry'), { recursive: true });
  await writeFile(join(folder, 'office', 'desk', 'registry-port'), new URL(address).port);

  const shots = process.env['SIMSA_SHOTS'];
  const shot = async ({ page }: Pick<App, 'page'>, name: string) => {
    if (!shots) return;
    await page.screenshot({ path: join(shots, `${name}.png`) });
  };
  const large = async ({ electron, page }: App, name: string) => {
    if (!shots) return;
    const sized = (width: number, height: number) =>
      electron.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
        width,
        height,
      ] as [number, number]);
    await sized(1920, 1080);
    await page.waitForTimeout(300);
    await shot({ page }, name);
    await sized(1280, 800);
  };
  const start = async (name: string) => {
    const app = await launch(name, { width: 1280, height: 800 });
    await app.page.getByTestId('passphrase').fill(passphrase);
    await app.page.getByTestId('unlock').click();
    await app.page.getByTestId('room-about').waitFor();
    return app;
  };

  const office = await start('office');
  const { page } = office;
  await goTo(page, 'questions');
  await expect(page.getByText('질의가 아직 없습니다')).toBeVisible();
  await shot(office, 'questions-empty');
  expect(await serious(page)).toEqual([]);

  const desk = await start('member');
  await sync(desk.page);
  await download(desk);
  await desk.page.getByTestId(`row-${first}`).or(desk.page.getByTestId('open-next')).first().click();
  await desk.page.getByTestId('criteria').waitFor();
  const panel = desk.page.getByTestId('dossier-questions');
  await panel.locator('summary').click();
  await desk.page.getByTestId('ask-text').fill('쓰다 만 질의');
  await expect(desk.page.getByTestId('asked')).toHaveText('이 PC에 저장됨');
  await desk.page.getByTestId('ask-text').fill(asked);
  await desk.page.getByTestId('ask').click();
  await expect(panel).toContainText(asked);
  await expect(desk.page.getByTestId('ask-text')).toHaveValue('');
  await shot(desk, 'questions-panel-asked');
  expect(await serious(desk.page)).toEqual([]);

  await sync(page);
  await expect(page.getByTestId('question-1')).toContainText(asked);
  await page.getByTestId('open-page').click();
  await page.getByTestId('page-for').selectOption(first);
  await expect(page.getByText('보완질의 1건에 답할 수 있습니다')).toBeVisible();
  await shot(office, 'questions-open-page');
  await page.getByTestId('open-page-now').click();
  const url = (await page.getByTestId('page-url').innerText()).trim();
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/ask\/[0-9a-z]{26}$/);
  await shot(office, 'questions-page-qr');
  expect(await serious(page)).toEqual([]);
  await page.getByTestId('page-done').click();
  const out = join(folder, 'out');
  await mkdir(out);
  await answerDialogs(office, out);
  await page.getByTestId(`letter-${first}`).click();
  await expect(page.getByTestId('letter-saved')).toContainText('.hwpx', { timeout: 60_000 });
  const letter = (await readdir(out)).find((name) => name.endsWith('.pdf')) ?? '';
  if (shots) await cp(join(out, letter), join(shots, 'letter.pdf'));
  if (hasPdfReader) {
    const text = pdfText(join(out, letter));
    expect(text).toContain('보완질의');
    expect(text).toContain('복구 목표 시간');
    expect(text).not.toContain('위원1');
  }

  // The applicant has the address from the letter and nothing else.
  const { page: browser, close: closeBrowser } = await outsider(join(folder, 'outsider'), url);
  await expect(browser.getByRole('heading', { name: '보완질의 답변' })).toBeVisible();
  await browser.getByLabel('내용').fill(answered);
  await browser.getByLabel('이름 또는 기관').fill('한빛소프트 담당자');
  await browser.getByRole('button', { name: '제출' }).click();
  await expect(browser.getByRole('alert')).toContainText('제출하지 못했습니다');
  await expect(browser.getByLabel('내용')).toHaveValue(answered);
  await shot({ page: browser }, 'questions-public-wrong');
  expect(await serious(browser)).toEqual([]);
  await browser.getByLabel('무엇에 대한 글입니까?').selectOption('1');
  await shot({ page: browser }, 'questions-public-ko');
  await browser.getByRole('button', { name: '제출' }).click();
  await expect(browser.getByRole('heading', { name: '제출되었습니다' })).toBeVisible();
  await browser.getByRole('link', { name: '하나 더 쓰기' }).click();
  await browser.getByRole('link', { name: 'English' }).click();
  await expect(browser.getByRole('heading', { name: 'Answer to our questions' })).toBeVisible();
  await shot({ page: browser }, 'questions-public-en');
  expect(await serious(browser)).toEqual([]);
  await closeBrowser();

  await page.getByTestId('fetch-inbox').click();
  await expect(page.getByTestId('message-0')).toContainText(answered);
  await shot(office, 'questions-inbox');
  await large(office, 'questions-inbox-large');
  await page.getByTestId('take-0').click();
  await expect(page.getByTestId('message-0')).toBeHidden();
  await page.getByTestId('question-1').click();
  await expect(page.getByTestId('drafted-answer')).toContainText(answered);
  await expect(page.getByText('승인을 기다립니다')).toBeVisible();
  await page.getByTestId('answer-text').fill(`${answered} (원문 그대로)`);
  await expect(page.getByTestId('answer-kept')).toHaveText('이 PC에 저장됨');
  await shot(office, 'questions-detail-office');
  expect(await serious(page)).toEqual([]);

  const table = await start('chair');
  await sync(table.page);
  await goTo(table.page, 'questions');
  await table.page.getByTestId('question-1').click();
  await shot(table, 'questions-chair');
  expect(await serious(table.page)).toEqual([]);
  await table.page.getByTestId('approve-answer').click();
  await expect(table.page.getByTestId('drafted-answer')).toContainText('위원장 승인');
  await table.close();

  await sync(page);
  await page.getByTestId('publish-readers').click();
  await expect(page.getByTestId('published-answer')).toContainText('위원에게 공개했습니다');
  await page.getByTestId('question-back').click();
  await page.getByTestId('language').click();
  await expect(page.getByRole('heading', { name: 'Questions and answers' })).toBeVisible();
  await shot(office, 'questions-room-en');
  await large(office, 'questions-room-en-large');
  await page.getByTestId('question-1').click();
  await shot(office, 'questions-detail-en');

  await sync(desk.page);
  await expect(panel).toContainText(answered);
  await shot(desk, 'questions-panel-answered');
  await large(desk, 'questions-panel-large');
  await desk.page.getByTestId('language').click();
  await shot(desk, 'questions-panel-en');
  await desk.close();
});

test('somebody outside asks on the public page, by the code as it is printed, and reads what was published there', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const committee = await committeeAtWork(folder);
  const { secretariat, chair, registry } = committee;
  const shots = process.env['SIMSA_SHOTS'];
  try {
    const { address } = registry.running();
    const until = daySchema.parse('2099-12-31');
    const { page } = must(await secretariat.desktop.openAskPage({ dossier: null, until, address }));
    const browser = await outsider(join(folder, 'outsider'), `${address}/ask`);
    try {
      await browser.page.getByLabel('코드').fill('아닌 코드');
      await browser.page.getByRole('button', { name: '열기' }).click();
      await expect(browser.page.getByRole('alert')).toContainText('코드가 맞지 않습니다');
      if (shots) await browser.page.screenshot({ path: join(shots, 'questions-code-ko.png') });
      expect(await serious(browser.page)).toEqual([]);
      await browser.page.getByLabel('코드').fill(askSecretInGroups(page.secret).toUpperCase());
      await browser.page.getByRole('button', { name: '열기' }).click();
      await expect(browser.page.getByRole('heading', { name: '사전질의' })).toBeVisible();
      await browser.page.getByLabel('내용').fill('보안인증이 심사 중이어도 신청할 수 있습니까?');
      await browser.page.getByRole('button', { name: '제출' }).click();
      await expect(browser.page.getByRole('heading', { name: '제출되었습니다' })).toBeVisible();

      must(await secretariat.desktop.fetchInbox({}));
      must(await secretariat.desktop.takeMessage({ place: 0, due: until }));
      const [asked] = must(await secretariat.desktop.readQuestions({})).questions;
      if (!asked?.text) throw new Error('one was taken in');
      const written = {
        question: asked.text,
        answer: '신청할 수 있습니다. 인증서는 심사위원회 개최 전까지 내야 합니다.',
      };
      must(await secretariat.desktop.saveAnswerDraft({ question: asked.id, written }));
      must(await secretariat.desktop.signAnswerDraft({ question: asked.id }));
      const draft = must(await secretariat.desktop.readQuestions({})).questions[0]?.draft?.id;
      if (!draft) throw new Error('it was drafted');
      must(await chair.desktop.syncRound({}));
      must(await chair.desktop.approveAnswer({ question: asked.id, draft }));
      must(await secretariat.desktop.syncRound({}));
      must(await secretariat.desktop.publishAnswer({ question: asked.id, draft, to: 'public' }));

      await browser.page.getByRole('link', { name: '하나 더 쓰기' }).click();
      await expect(browser.page.getByText(written.answer)).toBeVisible();
      expect(await serious(browser.page)).toEqual([]);
      if (shots) await browser.page.screenshot({ path: join(shots, 'questions-published-ko.png'), fullPage: true });
      await browser.page.getByRole('link', { name: 'English' }).click();
      await expect(browser.page.getByRole('heading', { name: 'Published answers' })).toBeVisible();
      if (shots) await browser.page.screenshot({ path: join(shots, 'questions-published-en.png'), fullPage: true });
    } finally {
      await browser.close();
    }
  } finally {
    for (const seat of committee.everyone.toReversed()) await seat.close();
    await registry.stop();
  }
});

/** The least that can be called a browser: a window of a program that is not ours, without preload, on one address. */
async function outsider(
  folder: string,
  url: string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  await mkdir(folder);
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'outsider', version: '0.0.0', main: 'main.js' }),
  );
  await writeFile(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
void app.whenReady().then(() => new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } }).loadURL(${JSON.stringify(url)}));`,
  );
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [folder, `--user-data-dir=${join(folder, 'data')}`, ...(asRoot ? ['--no-sandbox'] : [])],
  });
  const page = await electron.firstWindow();
  page.setDefaultTimeout(30_000);
  await page.locator('main').waitFor();
  return { page, close: () => electron.close() };
}
