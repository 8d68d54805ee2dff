import type { ProblemSentences } from '../problem-sentences.ts';

/** What goes wrong with questions, their answers, and the pages on which outsiders write. */
export const questionProblems: Readonly<Record<string, ProblemSentences>> = {
  'question/unknown': [
    '없는 질의입니다',
    '동기화한 뒤 목록에서 다시 고르십시오.',
    'There is no such question',
    'Sync, then choose it from the list again.',
  ],
  'question/another-draft': [
    '그 사이에 답변안이 바뀌었습니다',
    '새 답변안을 읽고 다시 하십시오.',
    'The draft was replaced in the meantime',
    'Read the new draft and try again.',
  ],
  'question/own-draft': [
    '본인이 쓴 답변안은 본인이 승인할 수 없습니다',
    '위원장이나 사무국의 다른 사람이 승인해야 합니다.',
    'Nobody approves a draft of their own',
    'The chair or somebody else of the secretariat approves it.',
  ],
  'question/approved-already': [
    '이미 승인된 답변안입니다',
    '동기화하여 지금 상태를 확인하십시오.',
    'This draft is approved already',
    'Sync to see where it stands.',
  ],
  'question/recused': [
    '회피한 신청 건의 답변은 승인할 수 없습니다: {{dossier}}',
    '직무대행이나 사무국의 다른 사람이 승인해야 합니다.',
    'You are recused from {{dossier}}, so its answers are not yours to approve',
    'The acting chair or somebody else of the secretariat approves them.',
  ],
  'question/not-approved': [
    '승인되지 않은 답변입니다',
    '위원장이나 사무국의 다른 사람이 승인한 뒤에 게시하십시오.',
    'This answer is not approved',
    'Publish it once the chair or somebody else of the secretariat has approved it.',
  ],
  'question/published-already': [
    '이미 게시된 답변입니다',
    '고치려면 답변안을 새로 써서 승인을 받으십시오.',
    'This answer is published already',
    'To correct it, draft anew and have it approved.',
  ],
  'question/wrong-audience': [
    '이 질의의 답변을 받을 사람이 아닙니다',
    '신청 건에 관한 답변은 그 건을 읽는 사람이나 그 신청기업에만 갑니다.',
    'The answer to this question is not for them',
    'Answers about a dossier go to who reads it, or to its applicant, and to nobody else.',
  ],
  'question/other-text': [
    '승인된 글과 다릅니다',
    '받아들이지 않았습니다. 동기화한 뒤 다시 하십시오.',
    'This is not the text that was approved',
    'It was refused. Sync and try again.',
  ],
  'question/unreadable': [
    '질의나 답변을 읽을 수 없습니다',
    '사무국에 이 화면의 코드를 알려 주십시오.',
    'A question or answer cannot be read',
    'Tell the secretariat the code shown here.',
  ],
  'question/unwritten': [
    '질의나 답변의 글이 비어 있습니다',
    '둘 다 적은 뒤 서명하십시오.',
    'Question or answer is empty',
    'Write both, then sign.',
  ],
  'question/message-settled': [
    '이미 처리한 글입니다',
    '목록을 새로 고쳐 확인하십시오.',
    'This message is settled already',
    'Read the list again.',
  ],
  'question/nothing-to-send': [
    '이 신청기업에 보낼 질의나 답변이 없습니다',
    '질의가 있으면 먼저 주소를 여십시오. 열려 있는 주소에 실린 질의만 서신에 나옵니다.',
    'There is nothing to send to this applicant',
    'Where something is asked, open the applicant’s page first: a letter says what its page takes answers to.',
  ],
  'question/nothing-published': [
    '게시한 답변이 없습니다',
    '답변을 게시한 뒤 다시 하십시오.',
    'Nothing is published yet',
    'Publish an answer first.',
  ],
  'ask/unknown': [
    '없는 주소입니다',
    '목록을 새로 고친 뒤 다시 하십시오.',
    'There is no such page',
    'Read the list again, then retry.',
  ],
  'ask/closed': [
    '닫은 주소입니다',
    '필요하면 새 주소를 만드십시오.',
    'This page is closed',
    'Make a new one if it is needed.',
  ],
  'ask/over': [
    '기한이 지난 주소입니다',
    '필요하면 새 주소를 만드십시오.',
    'The time of this page has passed',
    'Make a new one if it is needed.',
  ],
  'ask/full': [
    '등록소가 이 회차의 글을 더 받을 수 없습니다',
    '쓰지 않는 주소를 닫고, 등록소 운영자에게 알리십시오.',
    'The registry takes in no more for this round',
    'Close pages that are not needed and tell whoever runs the registry.',
  ],
};
