import { item, list, none, part, twice, type Alterations } from './alter-record.ts';

/** What the rules refuse of what may follow a final month. */
export const alteredAfterFinal: Alterations<'nomination' | 'disposal' | 'destruction'> = {
  nomination: [
    ['is the chair’s', 'docket/not-your-role', () => ({}), 'chair'],
    ['is of another selection', 'selection/another', () => ({ selection: none })],
    ['is of a dossier that is not there', 'nomination/not-selected', () => ({ dossier: '2026-11-009' })],
    ['turns the outcome round', 'nomination/other-outcome', () => ({ outcome: 'not-nominated' })],
    [
      'nominates without a document',
      'nomination/other-outcome',
      (body) => ({ documents: ['missing', ...list(body, 'documents').slice(1)] }),
    ],
    ['leaves a document out', 'nomination/other-form', (body) => ({ documents: list(body, 'documents').slice(1) })],
    [
      'leaves all but two evaluators out',
      'nomination/panel',
      (body) => ({ evaluations: list(body, 'evaluations').slice(0, 2) }),
    ],
    ['has an evaluator twice', 'nomination/panel', (body) => ({ evaluations: twice(list(body, 'evaluations')) })],
    [
      'has points beyond their criterion',
      'nomination/points-out-of-range',
      (body) => item(body, 'evaluations', 0, { points: ['30.5', '30', '20', '20'] }),
    ],
    [
      'lowers the mark',
      'nomination/bad-form',
      (body) => ({ form: { ...part(body, 'form'), rule: { ...part(part(body, 'form'), 'rule'), passMark: '-1' } } }),
    ],
  ],
  disposal: [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is of another selection', 'selection/another', () => ({ selection: none })],
    ['comes before objections end', 'disposal/too-early', () => ({ at: '2026-11-25T00:00:00.000Z' })],
    ['names no provision', 'docket/bad-body', () => ({ provision: '' })],
  ],
  destruction: [
    ['is of another selection', 'selection/another', () => ({ selection: none })],
    ['is of somebody else’s device', 'disposal/other-device', () => ({}), 'm3'],
    ['destroyed nothing', 'docket/bad-body', () => ({ destroyed: [] })],
    ['says a kind twice', 'disposal/kind-twice', (body) => ({ destroyed: twice(list(body, 'destroyed')) })],
  ],
};
