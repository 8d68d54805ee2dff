import type { Sentence } from './language.ts';

/** What a comparison of two rounds compares; the same on the screen and in the sheet. */
export const comparedWords = {
  dossiers: ['상정 건수', 'Dossiers'],
  selected: ['선정 건수', 'Selected'],
  ballots: ['심사표', 'Ballots'],
  recusals: ['제척·회피', 'Recusals'],
  'mean-score': ['점수 평균', 'Mean score'],
  committee: ['재적 위원', 'Committee'],
  'scoring-days': ['심사 기간 (일)', 'Days of scoring'],
  'days-to-final': ['확정까지 (일)', 'Days until final'],
  reopened: ['재개', 'Reopened'],
  rule: ['집계 규칙', 'Rule'],
  rubrics: ['심사 기준', 'Rubrics'],
} as const satisfies Readonly<Record<string, Sentence>>;
