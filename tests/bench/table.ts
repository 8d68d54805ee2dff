import { agendaOf } from '../../shared/docket/agenda.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { statisticsOfRound } from '../../shared/docket/statistics-of.ts';
import { tallyInput, tallyOf } from '../../shared/docket/tally-of.ts';
import { asTheRule, layOut, replay } from '../../shared/tally/replay.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { wideDocket } from './wide-docket.ts';

const dossiers = 2_000;
const members = 20;

/** What the chair's table computes in the page before it draws: exact figures once, and a replay for every change of the rule. */
export async function measureTable({ rounds }: Effort): Promise<readonly Measured[]> {
  const opening: Round[] = [];
  const replaying: Round[] = [];
  const docket = await wideDocket(dossiers, members);
  for (let round = 0; round <= rounds; round += 1) {
    // A copy is a docket that nothing is remembered of.
    const fresh: Docket = { ...docket, dossiers: new Map(docket.dossiers) };
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
  ];
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
