import { expect } from '@playwright/test';
import { docketOf, madeUp, openRound, seatCommittee } from '../flow/committee.ts';
import { must, nobodyChooses } from '../flow/seat.ts';
import { declareByKeyboard, fillByKeyboard, signByKeyboard } from '../windows/by-keyboard.ts';
import { deliver, download } from '../windows/member.ts';
import { createProfile, handInCard, sync } from '../windows/person.ts';
import { practiseAsMember, test } from './practice.ts';

test('the keys are on one sheet, and the first dossier of the practice month is scored by them', async ({ launch }) => {
  const app = await launch();
  await practiseAsMember(app);
  const { page } = app;
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('Alt+↓');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await declareByKeyboard(page);
  await fillByKeyboard(page, { points: '81', reason: '개요서와 확약서에서 확인함', opinion: '적합' });
  await signByKeyboard(page);
  await page.keyboard.press('q');
  await expect(page.getByText(/6건 중 1건 서명함/)).toBeVisible({ timeout: 30_000 });
});

test('thirty dossiers are declared, scored, signed and delivered by the keyboard alone', async ({ launch, folder }) => {
  test.setTimeout(900_000);
  const all = 30;
  const committee = await seatCommittee(folder, 0, {
    choose: { ...nobodyChooses, importFolder: async () => folder },
    readApplications: madeUp(all, [2_000]),
  });
  try {
    const app = await launch('member');
    const { page } = app;
    await createProfile(app, { name: '위원', affiliation: '대학', role: 'member', invitation: committee.invitation });
    await handInCard(app);
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    await sync(page);
    await download(app);
    await page.keyboard.press('n');
    for (let number = 1; number <= all; number += 1) {
      await declareByKeyboard(page);
      const reason = `${number}번 서류로 확인함`;
      await fillByKeyboard(page, { points: `${10 + number}`, reason, opinion: `${number}번 의견` });
      await signByKeyboard(page);
    }
    await expect(page.getByText(`${all}건 중 ${all}건 서명함`)).toBeVisible({ timeout: 30_000 });
    await deliver(app);
    must(await committee.secretariat.desktop.syncRound({}));
    const files = [...(await docketOf(committee.secretariat)).dossiers.values()];
    expect(files.map(({ ballots }) => ballots.size)).toEqual(Array.from({ length: all }, () => 1));
  } finally {
    for (const seat of committee.everyone) await seat.close();
  }
});
