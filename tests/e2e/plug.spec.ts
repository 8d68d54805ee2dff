import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { docketOf, madeUp, openRound, seatCommittee } from '../flow/committee.ts';
import { must, nobodyChooses } from '../flow/seat.ts';
import { declareByKeyboard, fillByKeyboard, signByKeyboard } from '../windows/by-keyboard.ts';
import { deliver, download, saved } from '../windows/member.ts';
import { fillDisk, mountSmallDisk, unmount } from '../windows/profile-disk.ts';
import { createProfile, handInCard, sync, unlock } from '../windows/person.ts';
import { test } from './practice.ts';

const all = 5;
const long = ` ${'디스크가 찬 뒤 '.repeat(400).trim()}`;

test('a member whose registry goes away, whose disk fills up and whose PC dies in the middle loses no word and delivers all', async ({
  launch,
  folder,
}) => {
  test.setTimeout(600_000);
  const profile = join(folder, 'member');
  await mkdir(profile);
  test.skip(!mountSmallDisk(profile), 'SKIPPED: mounting a small disk needs root on Linux');
  const committee = await seatCommittee(folder, 2, {
    choose: { ...nobodyChooses, importFolder: async () => folder },
    readApplications: madeUp(all, [2_000]),
  });
  try {
    const before = await launch('member');
    const { page } = before;
    const { invitation } = committee;
    await createProfile(before, { name: '위원', affiliation: '대학', role: 'member', invitation });
    await handInCard(before);
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    await sync(page);
    await download(before);
    await page.keyboard.press('n');

    await declareByKeyboard(page);
    await fillByKeyboard(page, textsOf(1));
    await signByKeyboard(page);

    await committee.registry.stop();
    await declareByKeyboard(page);
    await fillByKeyboard(page, textsOf(2));
    await signByKeyboard(page);

    await declareByKeyboard(page);
    await fillByKeyboard(page, textsOf(3));
    await saved(before);
    const filler = await fillDisk(profile);
    // More than the rest of the last page, which a file keeps even on a full disk.
    await page.keyboard.insertText(long);
    const light = page.getByTestId('sheet-saved');
    await expect(light).toHaveAttribute('data-state', 'not-saved', { timeout: 20_000 });
    // Each key keeps the cursor's place: so the page's store, too, meets the full disk, and Chromium cuts its connection.
    for (let count = 0; count < 60; count += 1) await page.keyboard.press('ArrowLeft', { delay: 10 });
    await rm(filler);
    await page.getByRole('button', { name: '다시 시도' }).click();
    await saved(before);
    await signByKeyboard(page);

    await declareByKeyboard(page);
    await fillByKeyboard(page, textsOf(4));
    await saved(before);
    await before.kill();

    const after = await launch('member');
    await unlock(after);
    await expect(after.page.getByTestId('opinion')).toHaveValue(textsOf(4).opinion, { timeout: 30_000 });
    await expect(after.page.getByTestId('opinion')).toBeFocused();
    await signByKeyboard(after.page);
    await declareByKeyboard(after.page);
    await fillByKeyboard(after.page, textsOf(5));
    await signByKeyboard(after.page);
    await expect(after.page.getByText(`${all}건 중 ${all}건 서명함`)).toBeVisible({ timeout: 30_000 });
    // Every file is still on this device.
    await expect(after.page.getByTestId('download-done')).toBeVisible();

    must(await committee.registry.start());
    await deliver(after);
    await expect(after.page.getByTestId('whereabouts')).toContainText('기다리는 기록 0건', { timeout: 60_000 });
    const { secretariat, chair } = committee;
    for (const office of [secretariat, chair]) must(await office.desktop.closeRound({}));
    for (const office of [secretariat, chair]) must(await office.desktop.openBallots({}));
    const contents = [...(await docketOf(chair)).dossiers.values()].map((file) => [...(file.contents?.values() ?? [])]);
    expect(contents.map((each) => each.map(({ content }) => content.opinion))).toEqual(
      Array.from({ length: all }, (_, index) => [`${textsOf(index + 1).opinion}${index === 2 ? long : ''}`]),
    );
    await after.close();
  } finally {
    for (const seat of committee.everyone) await seat.close();
    unmount(profile);
  }
});

function textsOf(number: number): { readonly points: string; readonly reason: string; readonly opinion: string } {
  return { points: `${20 + number}`, reason: `${number}번 서류로 확인함`, opinion: `${number}번 종합 의견` };
}
