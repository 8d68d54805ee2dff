import { none, list, item, part, twice, type Alterations } from './alter-record.ts';
import type { Body, Place } from './frozen-records.ts';

/** What the rules of deciding and of the end of a month refuse. */
export const alteredFinal: Alterations<
  'revision' | 'decision' | 'selection' | 'countersignature' | 'reopening' | 'sign-off'
> = {
  revision: [
    ['is the chair’s, who cast no ballot', 'revision/not-your-ballot', () => ({}), 'chair'],
    ['is of somebody else’s ballot', 'revision/not-your-ballot', () => ({}), 'm3'],
    ['is the secretariat’s', 'ballot/not-assigned', () => ({}), 'office'],
    ['is on a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is of the ballot on another dossier', 'revision/not-your-ballot', () => ({ dossier: '2026-11-002' })],
    [
      'leaves a criterion out',
      'ballot/other-criteria',
      (body) => ({ content: { ...part(body, 'content'), entries: list(part(body, 'content'), 'entries').slice(1) } }),
    ],
    ['says not why', 'docket/bad-body', () => ({ why: '' })],
  ],
  'sign-off': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['rests on another tally', 'rehearsal/other-tally', () => ({ tally: none })],
    [
      'speaks of another round',
      'rehearsal/other-round',
      (body) => ({ zero: { ...part(body, 'zero'), round: '2026-12' } }),
    ],
    ['has found a ballot', 'docket/bad-body', (body) => ({ zero: { ...part(body, 'zero'), ballots: 1 } })],
    ['says nothing of the real round', 'docket/bad-body', () => ({ zero: null })],
  ],
  decision: [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is the secretariat’s', 'docket/not-your-role', () => ({}), 'office'],
    ['is a recused chair’s', 'decision/recused', () => ({ dossier: '2026-11-002' })],
    ['is on a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is on another tally', 'decision/other-tally', () => ({ tally: none })],
    ['has somebody there twice', 'decision/unknown-attendance', () => ({ attending: ['chair', 'm1', 'm1', 'm2'] })],
    ['has a stranger there', 'decision/unknown-attendance', () => ({ attending: ['chair', 'm1', 'm2', 'nobody'] })],
    [
      'has no quorum',
      'decision/no-quorum',
      () => ({ attending: ['chair', 'm1'], vote: { for: 2, against: 0, abstain: 0 } }),
    ],
    ['has more votes than people', 'decision/votes-not-present', () => ({ vote: { for: 5, against: 0, abstain: 0 } })],
    ['selects on a tie', 'decision/vote-failed', () => ({ vote: { for: 2, against: 2, abstain: 0 } })],
    ['buries a carried vote', 'decision/vote-carried', () => ({ outcome: 'not-selected' })],
    ['has no reasons', 'docket/bad-body', () => ({ reasons: '' })],
  ],
  selection: [
    ['is the secretariat’s', 'docket/not-your-role', () => ({}), 'office'],
    ['leaves a dossier out', 'selection/other-decisions', (body) => ({ results: list(body, 'results').slice(1) })],
    ['names a dossier twice', 'selection/other-decisions', (body) => ({ results: twice(list(body, 'results')) })],
    [
      'turns an outcome round',
      'selection/other-decisions',
      (body) => item(body, 'results', 0, { outcome: 'not-selected' }),
    ],
    ['rests on another decision', 'selection/other-decisions', (body) => item(body, 'results', 0, { decision: none })],
    ['is on another tally', 'selection/other-tally', () => ({ tally: none })],
    ['saw no checkpoint', 'selection/other-log', () => ({ checkpoint: 'x' })],
    ['saw a checkpoint with another size', 'selection/other-log', (body) => ({ checkpoint: resized(body) })],
  ],
  countersignature: [
    ['is of the selection’s author', 'selection/signed-already', () => ({}), 'chair'],
    ['is of another selection', 'selection/another', () => ({ selection: none })],
    ['saw no checkpoint', 'selection/not-seen', () => ({ checkpoint: 'x' })],
    [
      'saw a log that does not hold the selection',
      'selection/not-seen',
      (_, place) => ({ checkpoint: seenBySelection(place) }),
    ],
    ['saw a checkpoint that nobody signed', 'selection/other-log', (body) => ({ checkpoint: resigned(body) })],
  ],
  reopening: [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is of another selection', 'selection/another', () => ({ selection: none })],
    ['has no reason', 'docket/bad-body', () => ({ reason: '' })],
  ],
};

function resized({ checkpoint }: Body): string {
  return String(checkpoint).replace(/\n(\d+)\n/, (_, size: string) => `\n${Number(size) - 1}\n`);
}

/** Its signature's last full character changed: a note still, of nobody. */
function resigned({ checkpoint }: Body): string {
  return String(checkpoint).replace(
    /(.)(.{8}\n)$/,
    (_, letter: string, end: string) => (letter === 'A' ? 'B' : 'A') + end,
  );
}

function seenBySelection({ docket }: Place): string {
  return docket.selection?.body.checkpoint ?? '';
}
