import { cp, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { docketOf, madeUp, openRound, score, seatCommittee, sheetFor } from '../flow/committee.ts';
import { finishMonth } from '../flow/finish-month.ts';
import { must, nobodyChooses, passphrase } from '../flow/seat.ts';
import { answerDialogs } from '../windows/app.ts';
import { download } from '../windows/member.ts';
import { goTo, sync } from '../windows/person.ts';
import { findWords } from './canary-search.ts';
import { hasPdfReader, pdfText } from './pdf-text.ts';
import { test } from './practice.ts';

const words = { file: 'QUARTZHERONINFILE7719', note: '그림자메모카나리아', question: '물음표카나리아질의' } as const;
const canaries = Object.values(words);

test('a member’s desk destroys a month that both offices closed for good; nothing of it is left, and an old copy without the key says nothing', async ({
  launch,
  folder,
}) => {
  test.setTimeout(300_000);
  const kit = join(folder, 'kit');
  await mkdir(kit);
  const planted: ReturnType<typeof madeUp> = (request) =>
    madeUp(2)({
      ...request,
      acceptFile: (file) =>
        request.acceptFile({
          ...file,
          bytes: async function* () {
            yield new TextEncoder().encode(`%PDF-1.7\n${words.file}\n`);
            yield* file.bytes();
          },
        }),
    });
  const committee = await seatCommittee(folder, 2, {
    choose: { ...nobodyChooses, importFolder: async () => folder, kitFolder: async () => kit },
    readApplications: planted,
  });
  const { secretariat, chair, acting, members, everyone } = committee;
  const [first, second] = members;
  if (!first || !second) throw new Error('two members sit at the table');
  try {
    must(await secretariat.desktop.importApplications({}));
    await openRound(committee);
    for (const seat of everyone) must(await seat.desktop.syncRound({}));
    const dossiers = [...(await docketOf(chair)).dossiers.keys()];
    for (const seat of [acting, second]) for (const dossier of dossiers) await score(seat, dossier, [85, 40]);
    for (const dossier of dossiers) {
      must(await first.desktop.declareNoConflict({ dossier }));
      const sheet = { ...sheetFor(await docketOf(first), dossier, [85, 40]), note: words.note };
      must(await first.desktop.saveSheet({ sheet }));
      must(await first.desktop.signBallot({ sheet }));
    }
    // A question that was being written, and one that was asked.
    const [one] = dossiers;
    if (!one) throw new Error('two dossiers are sent out');
    must(await first.desktop.saveQuestionText({ dossier: one, text: words.question }));
    for (const seat of [acting, first, second]) must(await seat.desktop.deliverOutbox({}));
    await first.close();

    // The member's profile goes on in a real window: the page's store is under the search as well.
    await cp(first.folder, join(folder, 'member', 'desk'), { recursive: true });
    const before = await launch('member', { width: 1280, height: 800 });
    await before.page.getByTestId('passphrase').fill(passphrase);
    await before.page.getByTestId('unlock').click();
    await sync(before.page);
    await download(before);
    await before.close();
    await cp(join(folder, 'member'), join(folder, 'old'), { recursive: true });

    await finishMonth(committee, { dossiers, attending: [chair, acting, second], signer: acting });
    must(await secretariat.desktop.saveKit({}));
    const [state] = must(await secretariat.desktop.readDisposals({})).rounds;
    if (!state) throw new Error('the month is final');
    const { round } = state;
    for (const office of [secretariat, chair])
      expect(must(await office.desktop.closeForGood({ round, provision: '개인정보 보호법 제21조' })).waiting).toBe(0);

    const app = await launch('member', { width: 1280, height: 800 });
    const { page } = app;
    const shots = process.env['SIMSA_SHOTS'];
    const shot = async (name: string) => shots && page.screenshot({ path: join(shots, `${name}.png`) });
    await page.getByTestId('passphrase').fill(passphrase);
    await page.getByTestId('unlock').click();
    await page.getByTestId('room-keys').waitFor();
    await goTo(page, 'keys');
    const card = page.getByTestId(`disposal-${round}`);
    await expect(card).toContainText('이 기기에서 파기함', { timeout: 60_000 });
    await card.scrollIntoViewIfNeeded();
    await shot('destroyed-member');
    const out = join(folder, 'out');
    await mkdir(out);
    await answerDialogs(app, out);
    await page.getByTestId('save-destruction').click();
    await expect(page.getByTestId('destruction-saved')).toContainText('.hwpx', { timeout: 60_000 });
    await expect(page.getByTestId('access-record')).toContainText('자료 파기');
    const stores = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(stores.filter((name) => name?.startsWith('simsa-real-'))).toEqual([expect.stringMatching(/\.2$/)]);
    await goTo(page, 'queue');
    await expect(page.getByText('이 회차는 종결되었습니다')).toBeVisible();
    await expect(page.getByTestId('open-next')).toBeDisabled();
    await shot('destroyed-queue');
    await app.close();
    const pdf = (await readdir(out)).find((name) => name.endsWith('.pdf')) ?? '';
    if (hasPdfReader) {
      const text = pdfText(join(out, pdf));
      expect(text).toContain('파기확인서');
      expect(text).toContain('개인정보 보호법 제21조');
    }

    const profile = join(folder, 'member');
    expect((await readdir(join(profile, 'desk', 'journal'))).sort()).toEqual(['desk.2.journal', 'desk.2.key']);
    const left = await findWords(profile, canaries);
    expect(left.found).toEqual([]);
    expect(left.files).toBeGreaterThan(20);
    const oldKey = await readFile(join(folder, 'old', 'desk', 'journal', 'desk.key'));
    for (const each of await readdir(profile, { recursive: true, withFileTypes: true }))
      if (each.isFile())
        expect((await readFile(join(each.parentPath, each.name))).includes(oldKey.subarray(12)), each.name).toBe(false);

    await rm(join(folder, 'old', 'desk', 'journal', 'desk.key'));
    const copy = await launch('old', { width: 1280, height: 800 });
    await copy.page.getByTestId('passphrase').fill(passphrase);
    await copy.page.getByTestId('unlock').click();
    await expect(copy.page.getByRole('alert')).toBeVisible();
    await expect(copy.page.getByTestId('room-queue')).toHaveCount(0);
    await copy.close();
  } finally {
    for (const seat of everyone.toReversed()) await seat.close().catch(() => undefined);
  }
});
