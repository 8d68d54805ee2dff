import type { ProblemSentences } from '../problem-sentences.ts';

/** What goes wrong at the chair's table: revisions, outcomes, re-reviews. */
export const tableProblems: Readonly<Record<string, ProblemSentences>> = {
  'revision/too-early': [
    '아직 의견을 수정할 단계가 아닙니다',
    '모든 심사표를 개봉한 뒤, 확정하기 전에 할 수 있습니다.',
    'It is too early to revise a ballot',
    'It can be done once all ballots are opened, until the month is final.',
  ],
  'revision/not-your-ballot': [
    '수정할 본인의 심사표가 없습니다: {{dossier}}',
    '동기화한 뒤 본인이 제출하고 개봉된 심사표가 있는지 확인하십시오.',
    'There is no opened ballot of yours to revise: {{dossier}}',
    'Sync, and check that your ballot was delivered and opened.',
  ],
  'package/bad-rereview': [
    '재심사 내용이 맞지 않습니다: {{dossier}}',
    '영향받는 항목을 기준의 순서대로 고르고, 사유에 날짜가 필요한지 확인하십시오.',
    'This re-review does not fit together: {{dossier}}',
    'Choose the affected criteria of its rubric, and a day exactly where the cause has one.',
  ],
  'decision/outcome-not-in-rule': [
    '이 회차의 규칙에 없는 의결 결과입니다',
    '규칙이 정한 의결 결과 가운데서 고르십시오.',
    'The rule of this round does not know this outcome',
    'Choose one of the outcomes that the rule has.',
  ],
  'decision/conditions': [
    '조건부 선정에는 조건을 적어야 하고, 다른 결과에는 적지 않습니다',
    '조건을 적거나 의결 결과를 바꾸십시오.',
    'Conditions belong to a conditional selection, and to nothing else',
    'Write the conditions, or choose another outcome.',
  ],
  'decision/effect-day': [
    '부적합의 효력일이 맞지 않습니다 ({{day}})',
    '사유에 따라 폐업일, 인증이 끝난 날 또는 의결일이어야 합니다.',
    'This is not the day from which the finding has effect ({{day}})',
    'It is the day of closure, of the certificate’s end, or of the resolution, by the cause.',
  ],
  'decision/no-sitting': [
    '부적합 의결에는 회의 일시가 필요합니다',
    '회의의 차수와 일시를 적으십시오.',
    'A finding of unfit needs the sitting at which it was made',
    'Enter number and time of the sitting.',
  ],
  'decision/items-held': [
    '영향받는 항목이 모두 적정이라 부적합으로 의결할 수 없습니다',
    '적합 유지로 의결하거나, 위원이 의견을 수정한 뒤 다시 하십시오.',
    'All affected items hold, so the service cannot be found unfit',
    'Decide that it is upheld, or let members revise their ballots first.',
  ],
  'decision/unfit-carried': [
    '부적합이 가결되어 적합 유지로 적을 수 없습니다',
    '표결이나 의결 결과를 바로잡으십시오.',
    'The finding of unfit carried and cannot be written as upheld',
    'Correct the vote or the outcome.',
  ],
};
