import { describe, expect, it } from 'vitest';
import { statisticsOfRound } from '../../../shared/docket/statistics-of.ts';
import { numberOf, revisionBody, decisionBody } from '../../../registry/command/attack/month-bodies.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';

describe('the statistics of a dossier', () => {
  it('are those of the members’ totals, before anybody heard the others', async () => {
    const month = await playMonth({ members: 3, dossiers: 2, until: 'opened' });
    const before = statisticsOfRound(month.docket());
    // 90, 89, 88 of 100 at weight 60 and 45, 44, 43 of 50 at weight 40: totals 90, 88.6, 87.2.
    expect(before.dossiers[0]?.statistics).toMatchObject({
      ...{ mean: '88.6', trimmedMean: '88.6', median: '88.6', lowest: '87.2', highest: '90', range: '2.8' },
      deviation: '1.1431',
      fit: 3,
      unfit: 0,
      splitVerdicts: '0',
    });
    expect(before.dossiers[0]).toMatchObject({ missing: [], recused: [], flags: [] });
    const [member] = month.cast.members;
    if (!member) throw new Error('three sit at the table');
    month.add(member, 'revision', revisionBody(month, member, numberOf(1), [0, 0]));
    const after = statisticsOfRound(month.docket());
    expect(after.dossiers[0]?.statistics).toEqual(before.dossiers[0]?.statistics);
    expect(after.agreement).toEqual(before.agreement);
    expect(after.dossiers[0]?.flags).toEqual(['revised']);
  });

  it('flag few ballots, and say who is missing and who recused', async () => {
    const month = await playMonth({ members: 3, dossiers: 1, until: 'opened' });
    const [member] = month.cast.members;
    if (!member) throw new Error('three sit at the table');
    month.add(member, 'recusal', { dossier: numberOf(1), ground: 'self', reason: '이해관계' });
    const [line] = statisticsOfRound(month.docket()).dossiers;
    expect(line).toMatchObject({ flags: ['few'], recused: ['m1'], missing: [] });
    expect(line?.statistics).toMatchObject({ mean: '87.9', median: '87.9', trimmedMean: null });
    month.add(month.cast.chair, 'decision', {
      ...decisionBody(month, numberOf(1)),
      outcome: 'not-selected',
      vote: { for: 1, against: 2, abstain: 0 },
    });
    expect(statisticsOfRound(month.docket()).dossiers[0]?.flags).toEqual(['few', 'against-rule']);
  });
});
