import * as chairSteps from '../windows/chair.ts';
import * as memberSteps from '../windows/member.ts';
import { goTo, reopen, sync } from '../windows/person.ts';
import { rubricOnScreen } from './score-on-screen.ts';
import type { Stage } from './stage.ts';

/** The agenda begins with what divides the committee; a member thinks again, and both layers stay. */
export async function settleDisagreement({ diary, chair, member, dossiers }: Stage): Promise<void> {
  const [first = ''] = dossiers;
  await chair.page.getByTestId('table-view').locator('label').nth(1).click();
  await chair.page.getByTestId('agenda').waitFor();
  await diary.seen('agenda', chair);
  await sync(member.page);
  await memberSteps.openDossier(member, first);
  await member.page.getByTestId('revision-card').waitFor({ timeout: 30_000 });
  await memberSteps.writeRevision(member, await rubricOnScreen(member), '회의에서 확인한 자료에 따라 다시 판단함.');
  await diary.seen('revision', member);
  await member.page.getByTestId('revise-sign').click();
  await member.page.getByTestId('revise-sign').waitFor({ state: 'detached', timeout: 30_000 });
  await memberSteps.deliver(member);
  await sync(chair.page);
  await chair.page.getByTestId('table-view').locator('label').first().click();
  await chairSteps.openDecision(chair, first);
  await chair.page.getByTestId('back-to-tally').scrollIntoViewIfNeeded();
  await diary.seen('revised', chair);
  await chair.page.getByTestId('back-to-tally').click();
}

/** The two offices void the selection, one dossier is decided anew, and the month is made final once more. */
export async function thinkAgain({ diary, chair, secretariat, dossiers }: Stage): Promise<void> {
  const reason = '의결서의 조건 문구에 오기가 있어 다시 의결함';
  await reopen(chair, 'decision', reason);
  await diary.seen('reopening', chair);
  await chair.page.getByTestId('reopen-confirm').click();
  await chair.page.getByTestId('reopen-confirm').waitFor({ state: 'detached', timeout: 30_000 });
  await sync(secretariat.page);
  await reopen(secretariat, 'results', reason);
  await secretariat.page.getByTestId('reopen-confirm').click();
  await secretariat.page.getByTestId('reopen-confirm').waitFor({ state: 'detached', timeout: 30_000 });
  await sync(chair.page);
  await goTo(chair.page, 'decision');
  await chair.page.getByTestId('finalise').waitFor({ timeout: 30_000 });
  await diary.seen('reopened', chair);
  await chairSteps.openDecision(chair, dossiers[1] ?? dossiers[0] ?? '');
  await chairSteps.recordDecision(chair, '조건 문구를 바로잡아 다시 의결함.');
  await chairSteps.finalise(chair);
  await chairSteps.finalised(chair);
}
