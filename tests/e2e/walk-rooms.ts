import type { App } from '../windows/app.ts';
import { goTo } from '../windows/person.ts';
import { openFirst, practiseAs, practiseAsMember } from './practice.ts';

/** From the first run through the practice month into every room of every role; `look` is called in each with its name. */
export async function walkRooms(app: App, look: (where: string) => Promise<void>): Promise<void> {
  const { page } = app;
  await look('first run');
  await practiseAsMember(app);
  await look('queue');
  await page.getByTestId('display').click();
  await page.getByRole('dialog').waitFor();
  await look('display menu');
  await page.keyboard.press('Escape');
  await openFirst(app);
  await look('scoring');
  await page.getByTestId('review-and-sign').click();
  await page.getByRole('dialog').waitFor();
  await look('signing');
  await page.keyboard.press('Escape');
  for (const [role, rooms] of [
    ['member', ['delivery', 'keys', 'about', 'guide']],
    ['chair', ['questions', 'rehearsal', 'opening', 'decision']],
    ['secretariat', ['intake', 'round', 'rehearsal', 'progress', 'questions', 'results', 'nomination']],
  ] as const) {
    await practiseAs(app, role);
    for (const room of rooms) {
      await goTo(page, room);
      await look(`${role}: ${room}`);
    }
  }
  await practiseAs(app, 'expert');
  await look('expert: queue');
  await page.getByTestId('open-next').click();
  await page.getByTestId('declare').click();
  await page.getByTestId('opinion-form').waitFor();
  await look('expert: opinion');
  await page.getByTestId('review-opinion').click();
  await page.getByRole('dialog').waitFor();
  await look('expert: signing');
  await page.keyboard.press('Escape');
}
