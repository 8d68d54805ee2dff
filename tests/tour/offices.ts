import * as chairSteps from '../windows/chair.ts';
import { practiseAs, practiseAsMember } from '../windows/practice.ts';
import * as office from '../windows/secretariat.ts';
import { inEveryLook } from './looks.ts';
import { room } from './member.ts';
import type { Scene, Step } from './scene.ts';

const before: readonly Step[] = [
  {
    name: 'practice-again',
    caption: 'The practice month, found as it was left.',
    act: ({ app }) => practiseAsMember(app),
  },
  {
    name: 'chair-queue',
    caption: 'What the chair may read.',
    act: ({ app }) => practiseAs(app, 'chair'),
  },
  { ...room('opening', 'Opening, before anything is closed.'), name: 'chair-opening' },
  { ...room('rehearsal', 'No rehearsal waits for the chair.'), name: 'rehearsal-chair' },
  { ...room('decision', 'Nothing to decide yet.'), name: 'decision-empty' },
  {
    name: 'secretariat',
    caption: 'The secretariat: applications taken in.',
    act: ({ app }) => practiseAs(app, 'secretariat'),
  },
  ...inEveryLook('secretariat', 'Applications'),
  { ...room('rehearsal', 'The rehearsal, once the round is open.'), name: 'rehearsal-open' },
  room('progress', 'Who has scored what.'),
  room('questions', 'Questions, before anybody asked.'),
  room('round', 'The round, open: devices, files, bundle.'),
  room('results', 'Results, before there are any.'),
];

const ending: readonly Step[] = [
  {
    name: 'close-asked',
    caption: 'Closing is asked for, and says what it ends.',
    act: async ({ app: { page } }) => {
      await page.getByTestId('room-opening').click();
      await page.getByTestId('close-round').click();
    },
  },
  {
    name: 'closed',
    caption: 'Closed by both offices.',
    act: async ({ app }) => {
      await app.page.keyboard.press('Escape');
      await office.closeRound(app);
      await office.stepDone(app, 'close-secretariat');
      await practiseAs(app, 'chair');
      await office.closeRound(app);
      await office.stepDone(app, 'close-chair');
    },
  },
  {
    name: 'opened',
    caption: 'Both envelopes open.',
    act: async ({ app }) => {
      await practiseAs(app, 'secretariat');
      await office.openBallots(app, 'outer');
      await practiseAs(app, 'chair');
      await office.openBallots(app, 'inner');
    },
  },
  room('decision', 'The table of the meeting.'),
  ...inEveryLook('decision', 'The table of the meeting'),
  {
    name: 'tally',
    caption: 'One dossier at the table: tally, ballots, vote.',
    act: async ({ app }) => {
      const first = app.page.locator('[data-testid^="decide-"]').first();
      const number = (await first.getAttribute('data-testid')) ?? '';
      await chairSteps.openDecision(app, number.replace('decide-', ''));
    },
  },
  {
    name: 'tally-form',
    caption: 'The vote and its reasons.',
    act: ({ app: { page } }) => page.getByTestId('decision-form').scrollIntoViewIfNeeded(),
  },
  {
    name: 'decided',
    caption: 'One dossier decided, the others still open.',
    act: ({ app }) => chairSteps.recordDecision(app, '심사표의 의견과 제출 서류를 검토하여 표결로 의결함.'),
  },
  {
    name: 'chair-about',
    caption: 'About, as the chair sees it.',
    act: ({ app: { page } }) => page.getByTestId('room-about').click(),
  },
];

/** The chair and the secretariat in the practice month that the member has left. */
export const officesScene: Scene = { name: 'offices', profile: 'practice', steps: [...before, ...ending] };
