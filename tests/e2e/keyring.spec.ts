import { join } from 'node:path';
import { expect } from '@playwright/test';
import { hostIn } from '../flow/committee.ts';
import { must, newSeat } from '../flow/seat.ts';
import { launchApp } from '../windows/app.ts';
import { choose, createProfile, goTo, unlock } from '../windows/person.ts';
import { missingPrograms, startKeyring } from './keyring.ts';
import { test } from './practice.ts';

const missing = missingPrograms();
const reason = missing.length > 0 ? ` (SKIPPED: not installed here: ${missing.join(', ')})` : '';

test(`a real keyring opens the desk without typing; another one in its place, or none, locks nobody out${reason}`, async ({
  folder,
}) => {
  test.skip(missing.length > 0, `SKIPPED: not installed here: ${missing.join(', ')}`);
  test.setTimeout(180_000);
  const change = { host: hostIn(join(folder, 'registry')) };
  const office = await newSeat(folder, { name: 'office', role: 'secretariat', change });
  const profile = join(folder, 'profile');
  const keyring = await startKeyring(join(folder, 'keyring'), 'session password');
  const other = await startKeyring(join(folder, 'other-keyring'), 'another password');
  try {
    const { invitation } = must(await office.desktop.readInvitation({}));
    const before = await launchApp(profile, undefined, keyring);
    await createProfile(before, { name: '위원', affiliation: '', role: 'member', invitation });
    await goTo(before.page, 'keys');
    await expect(before.page.getByTestId('keychain-state')).toHaveAttribute('data-state', 'real');
    await choose(before.page, 'keychain-switch', 'on');
    await expect(before.page.getByTestId('keychain-switch').locator('input[value="on"]')).toBeChecked();
    await before.close();

    const after = await launchApp(profile, undefined, keyring);
    await after.page.getByTestId('unlock-keychain').click();
    await after.page.getByTestId('room-keys').waitFor();
    await after.close();

    const exchanged = await launchApp(profile, undefined, other);
    await exchanged.page.getByTestId('unlock-keychain').click();
    await expect(exchanged.page.locator('.banner')).toContainText('열쇠고리가 이 PC의 열쇠를 열지 못했습니다');
    await unlock(exchanged);
    await exchanged.close();

    const without = await launchApp(profile, undefined, { flags: ['--password-store=basic'] });
    await expect(without.page.getByTestId('unlock-keychain')).toHaveCount(0);
    await expect(without.page.locator('main')).toContainText('믿을 수 있는 열쇠고리가 없습니다');
    await unlock(without);
    await goTo(without.page, 'keys');
    await expect(without.page.getByTestId('keychain-state')).toHaveAttribute('data-state', 'none');
    await without.close();
  } finally {
    await keyring.stop();
    await other.stop();
    await office.close();
  }
});
