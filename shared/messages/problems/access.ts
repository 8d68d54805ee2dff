import type { ProblemSentences } from '../problem-sentences.ts';

export const accessProblems: Readonly<Record<string, ProblemSentences>> = {
  'access/cancelled': [
    '저장할 폴더를 고르지 않았습니다',
    '필요하면 다시 저장하십시오.',
    'No folder was chosen',
    'Save again when you need it.',
  ],
};
