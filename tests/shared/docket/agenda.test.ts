import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../../shared/docket/agenda.ts';
import { finaliseHindrances } from '../../../shared/docket/finalise-hindrances.ts';
import {
  ballotBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  revisionBody,
} from '../../../registry/command/attack/month-bodies.ts';
import { close, declare, playMonth, setUp } from '../../../registry/command/attack/play-month.ts';
import { newMonth } from '../../../registry/command/attack/signed-month.ts';
import { crypto } from '../../flow/seat.ts';

/** Four dossiers; m3 is recused from the second and the fourth. */
async function month() {
  const played = await newMonth(3);
  const { secretariat, chair, members } = played.cast;
  const numbers = [1, 2, 3, 4].map(numberOf);
  setUp(played);
  for (const number of numbers) played.add(secretariat, 'dossier-package', packageBody(played, number));
  const spread = [2, 40, 60, 5];
  for (const [index, number] of numbers.entries())
    for (const [place, member] of members.entries()) {
      if (place === 2 && index % 2 === 1) {
        played.add(member, 'recusal', { dossier: number, ground: 'self', reason: '이해관계' });
        continue;
      }
      declare(played, member, number);
      const points = [place === 0 ? 95 : 95 - (spread[index] ?? 0), 45] as const;
      played.add(member, 'ballot', await ballotBody(played, number, points));
    }
  close(played);
  for (const number of numbers) played.add(secretariat, 'opening', await outerBody(played, number));
  for (const number of numbers) played.add(chair, 'opening', await innerBody(played, number));
  return played;
}

describe('the agenda', () => {
  it('groups by who must leave, most in dispute first, and nobody walks twice for nothing', async () => {
    const groups = agendaOf((await month()).docket());
    expect(groups.map(({ leaving, items }) => [leaving, items.map(({ dossier }) => dossier)])).toEqual([
      [[], [numberOf(3), numberOf(1)]],
      [['m3'], [numberOf(2), numberOf(4)]],
    ]);
  });

  it('puts the two most contrary answers beside each other, from the ballots as they were opened', async () => {
    const played = await month();
    const [member] = played.cast.members;
    if (!member) throw new Error('three sit at the table');
    played.add(member, 'revision', revisionBody(played, member, numberOf(3), [35, 45]));
    const dispute = agendaOf(played.docket())[0]?.items[0]?.dispute;
    expect(dispute?.criterion.id).toBe('safety');
    expect(dispute?.voices.map(({ answer }) => answer)).toEqual([
      { kind: 'points', points: '95' },
      { kind: 'points', points: '35' },
    ]);
  });
});

describe('what stands in the way of a final month', () => {
  it('names each dossier that is undecided, or decided on figures that have changed', async () => {
    const played = await playMonth({ members: 3, dossiers: 2, until: 'opened' });
    const [member] = played.cast.members;
    if (!member) throw new Error('three sit at the table');
    expect(finaliseHindrances(crypto, played.docket())).toEqual([
      { dossier: numberOf(1), why: 'undecided' },
      { dossier: numberOf(2), why: 'undecided' },
    ]);
    for (const number of [1, 2].map(numberOf)) played.add(played.cast.chair, 'decision', decisionBody(played, number));
    expect(finaliseHindrances(crypto, played.docket())).toEqual([]);
    played.add(member, 'revision', revisionBody(played, member, numberOf(2), [70, 30]));
    expect(finaliseHindrances(crypto, played.docket())).toEqual([{ dossier: numberOf(2), why: 'stale' }]);
  });
});
