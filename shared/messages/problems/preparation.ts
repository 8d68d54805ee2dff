import type { ProblemSentences } from '../problem-sentences.ts';

/** Before a round opens: its checks, and the files that its parts come from. */
export const preparationProblems: Readonly<Record<string, ProblemSentences>> = {
  'opening-check/no-acting-chair': [
    '위원장 직무대행이 없습니다',
    '위원장이 회피하는 신청 건은 직무대행이 열고 의결합니다. 가능하면 미리 지정하십시오.',
    'There is no acting chair',
    'Where the chair recuses, the acting chair opens and decides. Name one beforehand if you can.',
  ],
  'opening-check/no-device': [
    '기기 카드가 없는 사람이 있습니다: {{names}}',
    '카드를 받아 대조하거나 명단에서 빼십시오.',
    'Somebody has no device card: {{names}}',
    'Receive and compare the card, or take the person off the roster.',
  ],
  'opening-check/committee-small': [
    '위원이 {{committee}}명뿐입니다',
    '위원장과 위원을 더하십시오. 의결에는 과반수 출석이 필요합니다.',
    'Committee members: only {{committee}}',
    'Add the chair and members; a decision needs more than half of them present.',
  ],
  'opening-check/roster-large': [
    '명단이 {{everybody}}명으로, 한 회차에 들 수 있는 {{limit}}명을 넘습니다',
    '이번 회차에 필요하지 않은 전문가나 사무국 기기를 명단에서 빼십시오.',
    'The roster has {{everybody}} people; a round takes {{limit}}',
    'Take experts or desks of the secretariat that this round does not need off the roster.',
  ],
  'opening-check/too-many-officials': [
    '공무원이 아닌 위원이 절반보다 적습니다 (위원 {{committee}}명 중 공무원 {{officials}}명)',
    '시행령 제15조의3은 공무원이 아닌 위원을 절반 이상으로 둡니다. 명단을 확인하십시오.',
    'Fewer than half are from outside the civil service (officials: {{officials}} of {{committee}})',
    'Decree art. 15-3 wants at least half from outside. Check the roster.',
  ],
  'opening-check/notice-urgent': [
    '회의까지 {{days}}일 남아 7일 전 통보에 못 미칩니다',
    '긴급한 사유가 있으면 회의 전날까지 통보할 수 있습니다. 사유를 적거나 회의 일시를 미루십시오.',
    'The meeting is {{days}} d away: less than seven days’ notice',
    'Urgent notice may go out until the day before. Write down why, or move the meeting.',
  ],
  'opening-check/notice-too-late': [
    '회의가 오늘이거나 이미 지나 통보할 때가 지났습니다',
    '회의 일시를 미루십시오. 그대로 열면 통보 규정을 지키지 못한 것이 기록에 남습니다.',
    'The meeting is today or past: notice is too late',
    'Move the meeting. Opened as it is, the record shows that notice was not given in time.',
  ],
  'opening-check/conflicts-open': [
    '확인하지 않은 이해충돌 후보가 {{count}}건 있습니다 (첫 건 {{dossier}})',
    '배정에서 하나씩 확정하거나 사유를 적어 해제하십시오.',
    'Possible conflicts not looked into: {{count}} (the first in {{dossier}})',
    'Confirm each under Assignment, or dismiss it with a reason.',
  ],
  'opening-check/no-reviewer': [
    '담당 위원이 없는 신청 건이 있습니다: {{dossiers}}',
    '배정에서 담당을 정하십시오.',
    'Dossiers without a reviewer: {{dossiers}}',
    'Assign somebody to each.',
  ],
  'opening-check/too-few-to-trim': [
    '담당이 적어 최고·최저를 빼지 않고 평균하는 신청 건이 있습니다: {{dossiers}}',
    '담당을 더하거나, 그대로 두면 규칙대로 모두를 평균합니다.',
    'Too few reviewers to drop the highest and lowest: {{dossiers}}',
    'Assign more people; otherwise the rule takes the mean of all.',
  ],
  'opening-check/no-quorum': [
    '모두 출석해도 정족수나 주재자가 없는 신청 건이 있습니다: {{dossiers}}',
    '제외한 위원을 다시 확인하거나 위원·직무대행을 더하십시오.',
    'No quorum or nobody to preside even with all present: {{dossiers}}',
    'Look again at who is excluded, or add members or an acting chair.',
  ],
  'assignment/unknown-dossier': [
    '{{row}}행: 들인 신청 건에 없는 접수번호입니다',
    '접수번호를 고친 뒤 다시 불러오십시오. 다른 행은 반영했습니다.',
    'Row {{row}}: no application has this number',
    'Mend the number and open the table again; other rows are in.',
  ],
  'assignment/unknown-member': [
    '{{row}}행: 명단에서 찾을 수 없거나 같은 이름이 여럿인 위원입니다',
    '위원 열에 명단의 ID를 적은 뒤 다시 불러오십시오.',
    'Row {{row}}: nobody on the committee, or more than one, fits',
    'Write the roster’s id into the member column and open it again.',
  ],
  'assignment/unknown-part': [
    '{{row}}행: 구분은 담당 또는 제외여야 합니다',
    '구분을 고친 뒤 다시 불러오십시오.',
    'Row {{row}}: the part must be review or excluded',
    'Mend it and open the table again.',
  ],
  'rubric/unreadable': [
    '심사 기준 파일로 읽을 수 없습니다: {{name}}',
    '이 프로그램에서 내보낸 json 파일인지 확인하십시오.',
    'This does not read as a rubric: {{name}}',
    'Choose a json file that was exported here.',
  ],
  'rubric/version-taken': [
    '{{version}} 판은 다른 내용으로 이미 보관되어 있습니다',
    '판 이름을 바꾼 뒤 보관하십시오. 보관한 판은 바뀌지 않습니다.',
    'Version {{version}} is kept already with other words',
    'Give it another version. What is kept never changes.',
  ],
  'progress/nobody-awaited': [
    '기다리는 심사표가 없습니다',
    '모두 제출했거나 회피했습니다. 마감할 수 있습니다.',
    'No ballot is awaited',
    'Everybody has delivered or is recused. You can close.',
  ],
  'file/cancelled': [
    '파일을 고르지 않았습니다',
    '필요하면 다시 고르십시오.',
    'No file was chosen',
    'Choose again when you need it.',
  ],
  'file/too-large': [
    '파일이 너무 큽니다 (5 MB까지)',
    '필요한 행만 남겨 다시 저장하십시오.',
    'The file is too large (5 MB at most)',
    'Keep only the rows that are needed.',
  ],
  'file/cannot-read': [
    '파일을 읽을 수 없습니다',
    'USB가 꽂혀 있는지, 다른 프로그램이 쓰고 있지 않은지 확인하십시오.',
    'The file cannot be read',
    'See that the stick is in and no other program uses it.',
  ],
};
