import { none, type Alterations } from './alter-record.ts';

/** What the rules refuse of opinions. */
export const alteredOpinions: Alterations<'given opinion' | 'withdrawn opinion'> = {
  'given opinion': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is the office’s', 'docket/not-your-role', () => ({}), 'office'],
    ['is about a dossier that is not there', 'docket/unknown-dossier', () => ({ dossier: '2026-11-009' })],
    ['is on another package', 'package/superseded', () => ({ package: none })],
    ['is on another rubric', 'ballot/other-rubric', () => ({ rubric: none })],
    ['says its text in the clear', 'docket/bad-body', () => ({ overall: '적정' })],
    ['has no seal', 'docket/bad-body', () => ({ sealed: '' })],
  ],
  'withdrawn opinion': [
    ['is a member’s', 'docket/not-your-role', () => ({}), 'm2'],
    ['is of none that stands', 'opinion/none-to-withdraw', () => ({ opinion: none })],
    ['has a seal', 'docket/bad-body', () => ({ sealed: 'AAAA' })],
  ],
};
