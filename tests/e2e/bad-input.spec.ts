import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { answerDialogs, type App } from '../windows/app.ts';
import { criteriaShown, saved } from '../windows/member.ts';
import { fillDisk, mountSmallDisk, unmount } from '../windows/profile-disk.ts';
import { goTo } from '../windows/person.ts';
import { bundleOf } from '../../registry/command/attack/month-log.ts';
import { playMonth } from '../../registry/command/attack/play-month.ts';
import { openFirst, practiseAsMember, test } from './practice.ts';

test('a bundle with one byte changed is refused on screen with the record and what to do, in both languages', async ({
  launch,
  folder,
}) => {
  const month = await playMonth({ members: 3, dossiers: 1 });
  const bytes = bundleOf(month.records);
  const [honest, changed] = [join(folder, 'honest.simsa'), join(folder, 'changed.simsa')];
  await writeFile(honest, bytes);
  const place = Math.floor(bytes.length / 2);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  await writeFile(changed, bytes);

  const app = await launch();
  await practiseAsMember(app);
  await goTo(app.page, 'about');
  await verify(app, honest);
  await expect(app.page.locator('.banner.success')).toContainText('honest.simsa: 모든 주장이 성립합니다');
  await verify(app, changed);
  const banner = app.page.locator('.banner.danger');
  await expect(banner).toContainText('✗');
  await expect(banner).toContainText('판정하지 못함');
  await app.page.getByTestId('language').click();
  await expect(banner).toContainText('not judged');
  await verify(app, process.execPath);
  await expect(app.page.locator('.banner.danger')).toContainText('Not a Simsa bundle');
});

test('a full disk says so at once, loses nothing, and saves again when there is room', async ({ launch, folder }) => {
  const profile = join(folder, 'profile');
  await mkdir(profile);
  test.skip(!mountSmallDisk(profile), 'SKIPPED: mounting a small disk needs root on Linux');
  try {
    const app = await launch('profile');
    await practiseAsMember(app);
    await openFirst(app);
    const [id = ''] = await criteriaShown(app);
    const reason = app.page.getByTestId(`reason-${id}`);
    await reason.fill('디스크가 차기 전');
    await saved(app);
    const filler = await fillDisk(profile);

    // More than the rest of the last page, which a file keeps even on a full disk.
    const long = '디스크가 찬 뒤 '.repeat(400).trim();
    await reason.fill(long);
    const light = app.page.getByTestId('sheet-saved');
    await expect(light).toHaveAttribute('data-state', 'not-saved', { timeout: 20_000 });
    await expect(app.page.locator('.banner.danger').first()).toContainText('이 PC의 디스크가 가득 찼습니다');
    await expect(reason).toHaveValue(long);

    await rm(filler);
    await app.page.getByRole('button', { name: '다시 시도' }).click();
    await saved(app);
    await app.kill();
    const again = await launch('profile');
    await practiseAsMember(again);
    await openFirst(again);
    await expect(again.page.getByTestId(`reason-${id}`)).toHaveValue(long);
    await again.close();
  } finally {
    unmount(profile);
  }
});

async function verify(app: App, file: string): Promise<void> {
  await answerDialogs(app, file);
  await app.page.getByTestId('verify-file').click();
  await expect(app.page.getByTestId('verify-file')).toBeEnabled({ timeout: 30_000 });
}
