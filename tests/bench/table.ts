import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { agendaOf } from '../../shared/docket/agenda.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { statisticsOfRound } from '../../shared/docket/statistics-of.ts';
import { tallyInput, tallyOf } from '../../shared/docket/tally-of.ts';
import { asTheRule, layOut, replay } from '../../shared/tally/replay.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { root } from '../windows/app.ts';
import { writeBareApp } from './bare-window.ts';
import { untilShown } from './page-time.ts';
import type { Stage } from './stage.ts';
import { launchBare } from './typing.ts';
import { unremembered, wideDocket } from './wide-docket.ts';

const dossiers = 2_000;
const members = 20;

/**
 * The chair's table of a wide month: what it computes, a replay for every change of the rule, and in a real window from the press to
 * painted rows.
 */
export async function measureTable({ rounds }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const opening: Round[] = [];
  const replaying: Round[] = [];
  const docket = wideDocket(dossiers, members);
  for (let round = 0; round <= rounds; round += 1) {
    const fresh = unremembered(docket);
    const ours = timed(() => {
      tallyOf(fresh);
      statisticsOfRound(fresh);
      agendaOf(fresh);
    });
    const bare = timed(() => barePass(fresh));
    const sheets = layOut([...fresh.dossiers.values()].map((file) => tallyInput(fresh, file)));
    const rule = fresh.round?.body.rule;
    if (!rule) throw new Error('the month has a rule');
    const replayed = timed(() => replay(rule, sheets, { ...asTheRule, aggregation: 'median' }));
    const bareReplay = timed(() => sheets.map(({ totals }) => totals.reduce((sum, each) => sum + each, 0)));
    if (round === 0) continue;
    opening.push({ ours, limit: bare });
    replaying.push({ ours: replayed, limit: bareReplay });
  }
  const note = `${dossiers} dossiers, ${members} members`;
  return [
    {
      name: 'table',
      what: 'tally, statistics, agreement and agenda of a month, exact',
      unit: 'ms',
      limitIs: 'one pass over the same answers in doubles',
      goal: { of: 'value', bound: 'at-most', figure: 1_000 },
      rounds: opening,
      note,
    },
    {
      name: 'replay',
      what: 'another rule tried on the month',
      unit: 'ms',
      limitIs: 'the sums of the same totals',
      goal: { of: 'value', bound: 'at-most', figure: 200 },
      rounds: replaying,
      note,
    },
    ...(await measureOpening(rounds, stage, note)),
  ];
}

/** The room itself in a real window, which has no store and no main process of ours behind it: those are not measured. */
async function measureOpening(rounds: number, { freshFolder }: Stage, note: string): Promise<readonly Measured[]> {
  const bareApp = freshFolder();
  const built = join(root, 'dist/tests/table-page');
  const files = await readdir(built, { recursive: true, withFileTypes: true });
  const served = files
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [`/${relative(built, path).split(sep).join('/')}`, path] as const);
  await writeBareApp(bareApp, Object.fromEntries(served));
  const { electron, page } = await launchBare({ bareApp, freshFolder });
  try {
    const wide = await page.evaluateHandle(([wide, high]) => window.tableBench.make(wide, high), [
      dossiers,
      members,
    ] as const);
    const bare = wideDocket(dossiers, members);
    const opened: Record<'at-once' | 'counted', Round[]> = { 'at-once': [], counted: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const how of ['at-once', 'counted'] as const) {
        const show = await page.evaluateHandle(({ wide, counted }) => window.tableBench.prepare(wide, counted), {
          wide,
          counted: how === 'counted',
        });
        await page.waitForTimeout(1_000);
        const ours = await untilShown(page, show, '[data-testid^="decide-"]');
        opened[how].push({ ours, limit: timed(() => barePass(bare)) });
      }
    }
    const goal = { of: 'value', bound: 'at-most', figure: 1_000 } as const;
    const limitIs = 'one pass over the same answers in doubles';
    return [
      {
        ...{
          name: 'table-opened',
          what: 'press to the table painted, counted ahead while the desk was idle',
          unit: 'ms',
        },
        ...{ limitIs, goal, rounds: opened.counted, note },
      },
      {
        ...{ name: 'table-opened-at-once', what: 'the same, nothing counted ahead', unit: 'ms' },
        ...{
          limitIs,
          goal,
          rounds: opened['at-once'],
          note: `${note}; the first round in a page that has run nothing yet`,
        },
      },
    ];
  } finally {
    await electron.close();
  }
}

function timed(step: () => unknown): number {
  const from = performance.now();
  step();
  return performance.now() - from;
}

function barePass(docket: Docket): number {
  let sum = 0;
  for (const { contents } of docket.dossiers.values())
    for (const { content } of contents?.values() ?? [])
      for (const { answer } of content.entries) if (answer.kind === 'points') sum += Number(answer.points);
  return sum;
}
