import { passphrase } from '../windows/person.ts';
import type { Scene } from './scene.ts';

/** Before there is a profile: the ways in, and what they refuse. */
export const firstStart: Scene = {
  name: 'first-start',
  profile: 'first',
  steps: [
    { name: 'welcome', caption: 'The first start: the ways in.' },
    {
      name: 'create-empty',
      caption: 'A profile asked for with nothing filled in: each field says what it needs.',
      act: async ({ app: { page } }) => {
        await page.getByTestId('start-join').click();
        await page.getByTestId('create-profile').click();
      },
    },
    {
      name: 'bad-invitation',
      caption: 'An invitation that is none.',
      act: async ({ app: { page } }) => {
        await page.getByTestId('invitation').fill('nonsense');
        await page.getByTestId('name').fill('홍길동');
        await page.getByTestId('passphrase').fill(passphrase);
        await page.getByTestId('passphrase-again').fill(passphrase);
        await page.getByTestId('create-profile').click();
        await page.locator('.banner').first().waitFor();
      },
    },
    {
      name: 'practice-loading',
      caption: 'Loading: the practice month is being made.',
      act: async ({ app: { page } }) => {
        await page.getByRole('button', { name: /뒤로|Back/ }).click();
        await page.getByTestId('practice-member').click();
      },
    },
  ],
};

/** Who comes back: the passphrase asked for, and a wrong one. */
export const locked: Scene = {
  name: 'locked',
  profile: 'office',
  steps: [
    { name: 'unlock', caption: 'The start of every other day.' },
    {
      name: 'unlock-wrong',
      caption: 'A wrong passphrase.',
      act: async ({ app: { page } }) => {
        await page.getByTestId('passphrase').fill('틀린 암호입니다');
        await page.getByTestId('unlock').click();
        await page.locator('.banner').first().waitFor();
      },
    },
  ],
};
