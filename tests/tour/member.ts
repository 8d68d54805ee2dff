import { scoreOnScreen } from '../demo/score-on-screen.ts';
import type { App } from '../windows/app.ts';
import * as memberSteps from '../windows/member.ts';
import { goTo } from '../windows/person.ts';
import { practiseAsMember } from '../windows/practice.ts';
import { inEveryLook } from './looks.ts';
import type { Scene, Step } from './scene.ts';

const queue: readonly Step[] = [
  {
    name: 'queue',
    caption: 'The queue with a few dossiers, and the first tour.',
    act: ({ app }) => practiseAsMember(app),
  },
  {
    name: 'tour-last',
    caption: 'The last of the five steps of the first tour.',
    act: async ({ app: { page } }) => {
      for (let step = 1; step < 5; step += 1) await page.getByTestId('tour-next').click();
    },
  },
  {
    name: 'display',
    caption: 'Theme, contrast and size of text.',
    act: async ({ app: { page } }) => {
      await page.getByTestId('tour-next').click();
      await page.getByTestId('display').click();
    },
  },
  {
    name: 'queue-usual',
    caption: 'The queue, as it is every day.',
    act: ({ app: { page } }) => page.keyboard.press('Escape'),
  },
  ...inEveryLook('queue', 'The queue'),
  {
    name: 'queue-none',
    caption: 'A search that finds nothing.',
    act: ({ app: { page } }) => page.locator('#queue-search').fill('없는 서비스'),
  },
  {
    name: 'queue-matrix',
    caption: 'All criteria of all dossiers side by side.',
    act: async ({ app: { page } }) => {
      await page.locator('#queue-search').fill('');
      await page.locator('[data-testid="queue-view"] label:has(input[value="matrix"])').click();
    },
  },
  {
    name: 'shortcuts',
    caption: 'Every key on one sheet.',
    act: async ({ app: { page } }) => {
      await page.locator('[data-testid="queue-view"] label:has(input[value="list"])').click();
      await page.keyboard.press('?');
    },
  },
];

const scoring: readonly Step[] = [
  {
    name: 'declaration',
    caption: 'Before a dossier opens: is there a conflict?',
    act: async ({ app: { page } }) => {
      await page.keyboard.press('Escape');
      await page.getByTestId('open-next').click();
      await page.getByTestId('declare').waitFor();
    },
  },
  {
    name: 'recuse',
    caption: '회피: ground and reason.',
    act: ({ app: { page } }) => page.getByTestId('recuse').click(),
  },
  {
    name: 'viewer-loading',
    caption: 'Loading: the file is being decrypted and drawn.',
    act: async ({ app }) => {
      await app.page.keyboard.press('Escape');
      await memberSteps.declare(app);
    },
  },
  {
    name: 'dossier',
    caption: 'A dossier: files beside criteria.',
    act: ({ app }) => memberSteps.fileIsShown(app),
  },
  ...inEveryLook('dossier', 'A dossier'),
  {
    name: 'out-of-range',
    caption: 'A figure that cannot be.',
    act: async ({ app: { page } }) => {
      const points = page.locator('[data-testid^="points-"]').first();
      await points.fill('120');
      await points.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'sign-missing',
    caption: 'Signing asked for while something is missing.',
    act: ({ app: { page } }) => page.getByTestId('review-and-sign').click(),
  },
  {
    name: 'overview',
    caption: "The application's own fields.",
    act: async ({ app: { page } }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('tab').first().click();
    },
  },
  tab('price-table', '4_가격표.xlsx', 'An office file.'),
  tab('drawing', '6_구성도.png', 'A picture.'),
];

const first = '2026-11-001';
const second = '2026-11-002';

const signing: readonly Step[] = [
  {
    name: 'scored',
    caption: 'Every criterion has its figure and its reason.',
    act: ({ app }) => scoreOnScreen(app, { number: first, index: 0, temper: 2 }),
  },
  { name: 'ballot-review', caption: 'What will be signed.', act: ({ app }) => memberSteps.reviewBallot(app) },
  { name: 'signed', caption: 'One dossier signed.', act: ({ app }) => memberSteps.signBallot(app) },
  {
    name: 'withdraw',
    caption: 'A signed ballot can be withdrawn until closing.',
    act: async ({ app }) => {
      await memberSteps.openDossier(app, first);
      await fromMore(app, 'withdraw');
    },
  },
  {
    name: 'history',
    caption: 'Earlier versions of the sheet.',
    act: async ({ app }) => {
      await app.page.keyboard.press('Escape');
      await fromMore(app, 'history');
    },
  },
  {
    name: 'recusal-waiting',
    caption: '회피 declared, and not sent yet: it can be taken back.',
    act: async ({ app }) => {
      await app.page.keyboard.press('Escape');
      await memberSteps.openDossier(app, second);
      await memberSteps.recuse(app, '2년 전 이 기업의 자문위원으로 일하였습니다.');
    },
  },
  {
    name: 'recusal-undone',
    caption: '회피 taken back.',
    act: ({ app: { page } }) => page.getByTestId(`undo-recusal-${second}`).click(),
  },
];

const rooms: readonly Step[] = [
  room('delivery', 'Delivery: what was signed, and what waits.'),
  room('keys', 'Keys, lock and backup.'),
  room('about', 'About this desk and its registry.'),
  room('guide', 'The guide.'),
];

/** The member's day in the practice month. */
export const memberScene: Scene = {
  name: 'member',
  profile: 'practice',
  steps: [...queue, ...scoring, ...signing, ...rooms],
};

export function room(name: string, caption: string): Step {
  return { name, caption, act: ({ app: { page } }) => goTo(page, name) };
}

function tab(name: string, title: string, caption: string): Step {
  return {
    name,
    caption,
    act: async ({ app: { page } }) => {
      await page.getByRole('tab', { name: title }).click();
      await page.waitForTimeout(900);
    },
  };
}

async function fromMore({ page }: App, action: string): Promise<void> {
  await page.getByTestId('more').click();
  await page.getByTestId(action).click();
}
