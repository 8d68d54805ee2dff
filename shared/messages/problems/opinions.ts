import type { ProblemSentences } from '../problem-sentences.ts';

/** What goes wrong with the opinions of the experts. */
export const opinionProblems: Readonly<Record<string, ProblemSentences>> = {
  'opinion/none-to-withdraw': [
    '철회할 검토의견서가 없습니다: {{dossier}}',
    '동기화하여 지금 유효한 검토의견서를 확인하십시오.',
    'There is no opinion of yours on {{dossier}} to withdraw',
    'Sync to see which opinion stands.',
  ],
};
