import type { ProblemSentences } from '../problem-sentences.ts';

export const kitProblems: Readonly<Record<string, ProblemSentences>> = {
  'kit/already-running': [
    '결과 자료를 이미 만들고 있습니다',
    '끝나기를 기다리거나 취소한 뒤 다시 하십시오.',
    'A kit is being made already',
    'Wait until it is done, or cancel it and try again.',
  ],
  'kit/not-results': [
    '지난 결과 자료가 아닙니다',
    '지난 회차의 결과 자료 폴더에서 results.json을 고르십시오.',
    'This is not an earlier kit',
    'Choose results.json from the folder of an earlier kit.',
  ],
  'kit/cannot-read': [
    '파일을 읽을 수 없습니다',
    '저장 장치가 연결되어 있는지 확인한 뒤 다시 고르십시오.',
    'The file cannot be read',
    'Check that its disk or stick is there, and choose it again.',
  ],
  'kit/no-such-dossier': [
    '그 신청 건은 이 회차에 없습니다',
    '목록에서 다시 고르십시오.',
    'That dossier is not in this round',
    'Choose one from the list.',
  ],
};
