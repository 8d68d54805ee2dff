import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import * as memberSteps from '../windows/member.ts';
import { electronPath } from '../windows/app.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { installClock, typeKeys } from './page-time.ts';
import { closeInQueue, launchUnlocked, type Stage } from './stage.ts';
import { percentile } from './statistics.ts';

/** Typing a reason for a criterion, with a hundred drafts kept and autosave at work; the limit is a text field on an empty page. */
export async function measureTyping({ rounds, keys }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const profile = await stage.fullProfile();
  const app = await launchUnlocked(profile);
  const bare = await launchBare(stage);
  try {
    await app.page.evaluate(installClock);
    await bare.page.evaluate(installClock);
    await memberSteps.openDossier(app, profile.drafted[0] ?? '');
    await memberSteps.fileIsShown(app);
    const measured: Round[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      await bare.page.locator('textarea').focus();
      const limit = percentile(await typeKeys(bare.page, keys), 95);
      await app.page.locator('[data-testid^="reason-"]').first().focus();
      const ours = percentile(await typeKeys(app.page, keys), 95);
      await memberSteps.saved(app);
      if (round > 0) measured.push({ ours, limit });
    }
    return [
      {
        name: 'typing',
        what: 'key to painted in a reason field, p95',
        unit: 'ms',
        limitIs: 'a text field on an empty page',
        goal: { of: 'value', bound: 'at-most', figure: 50 },
        rounds: measured,
        note: `${keys} keys a round, every eighth after a pause in which the draft is saved`,
      },
    ];
  } finally {
    await closeInQueue(app);
    await bare.electron.close();
  }
}

/** The empty window, to be driven like ours. */
export async function launchBare(
  stage: Pick<Stage, 'bareApp' | 'freshFolder'>,
): Promise<{ readonly electron: ElectronApplication; readonly page: Page }> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const electron = await _electron.launch({
    executablePath: electronPath(),
    args: [stage.bareApp, `--user-data-dir=${stage.freshFolder()}`, ...(asRoot ? ['--no-sandbox'] : [])],
  });
  const page = await electron.firstWindow();
  await page.locator('textarea, #root').first().waitFor({ state: 'attached' });
  return { electron, page };
}
