import type { ProblemSentences } from '../problem-sentences.ts';

/** What goes wrong with the opinions of the experts. */
export const opinionProblems: Readonly<Record<string, ProblemSentences>> = {
  'opinion/none-to-withdraw': [
    '철회할 검토의견서가 없습니다: {{dossier}}',
    '동기화하여 지금 유효한 검토의견서를 확인하십시오.',
    'There is no opinion of yours on {{dossier}} to withdraw',
    'Sync to see which opinion stands.',
  ],
  'opinion/item-missing': [
    '판정이나 사유가 없습니다: {{criterion}}',
    '판정을 고르고 사유를 적으십시오.',
    'A verdict or its reason is missing: {{criterion}}',
    'Choose a verdict and give the reason.',
  ],
  'opinion/no-basis': [
    '무엇을 보고 검토했는지 없습니다',
    '서면, 현장실사, 기업면담 가운데 하나 이상을 고르십시오.',
    'It does not say what the opinion rests on',
    'Choose at least one of documents, site visit and interview.',
  ],
  'opinion/basis-undated': [
    '검토한 날짜가 빠졌습니다',
    '고른 검토 방법마다 날짜를 적으십시오.',
    'A day is missing',
    'Give the day for each way in which you examined.',
  ],
  'opinion/no-overall': [
    '종합 의견이 없습니다',
    '종합 의견을 적으십시오.',
    'The overall opinion is missing',
    'Write the overall opinion.',
  ],
  'opinion/not-written': [
    '이 PC에 쓴 검토의견서가 없습니다: {{dossier}}',
    '검토의견을 적고 저장된 뒤에 서명하십시오.',
    'No opinion on {{dossier}} is written on this PC',
    'Write it, wait until it is saved, then sign.',
  ],
};
