import type { ProblemSentences } from '../problem-sentences.ts';

/** The office's register of applications: steps, letters, forms, requirements. */
export const intakeProblems: Readonly<Record<string, ProblemSentences>> = {
  'intake/no-such-step': [
    '{{dossier}}의 지금 상태에서는 그렇게 바꿀 수 없습니다',
    '화면을 새로 보고, 가능한 상태에서 고르십시오.',
    '{{dossier}} cannot move there from where it stands',
    'Look at the list again and choose one of the steps offered.',
  ],
  'intake/other-letter': [
    '{{dossier}}의 통지가 상태와 맞지 않습니다',
    '상태에 맞는 통지를 고르십시오.',
    'The letter for {{dossier}} does not go with this step',
    'Choose the letter that belongs to the step.',
  ],
  'intake/nothing-asked': [
    '{{dossier}}에 무엇을 보완할지 적지 않았습니다',
    '보완할 항목을 하나 이상 적으십시오.',
    'Nothing is asked of {{dossier}}',
    'Enter at least one item.',
  ],
  'intake/reason-needed': [
    '{{dossier}}의 사유가 필요합니다',
    '사유를 적은 뒤 다시 하십시오.',
    'A reason is needed for {{dossier}}',
    'Enter the reason, then retry.',
  ],
  'intake/step-twice': [
    '같은 신청 건이 두 번 들어 있습니다',
    '하나만 남기고 다시 하십시오.',
    'One application is named twice',
    'Leave one of them and retry.',
  ],
  'intake/not-accepted': [
    '{{dossier}}: 접수완료가 아닙니다',
    '접수 화면에서 확인하고 접수완료로 바꾸십시오.',
    '{{dossier}} has not been accepted',
    'Check it in Intake and accept it.',
  ],
  'intake/none-ready': [
    '접수완료인 신청 건이 없습니다',
    '접수 화면에서 신청 건을 확인하고 접수완료로 바꾸십시오.',
    'No application has been accepted',
    'Check the applications in Intake and accept them.',
  ],
  'intake/no-proposal': [
    '기다리던 변경이 더 이상 없습니다',
    '폴더를 다시 골라 들이십시오.',
    'The change is no longer waiting',
    'Choose the folder again.',
  ],
  'intake/files-forgotten': [
    '고른 파일을 더 이상 찾을 수 없습니다',
    '파일을 다시 고르십시오.',
    'The chosen files are no longer known',
    'Choose the files again.',
  ],
  'intake/number-taken': [
    '{{dossier}}: 이미 있는 접수번호입니다',
    '다른 번호를 적거나, 그 신청 건을 고치십시오.',
    '{{dossier}} is taken',
    'Use another number, or edit that application.',
  ],
  'intake/file-twice': [
    '같은 이름의 파일이 두 번 들어 있습니다: {{file}}',
    '하나를 빼고 다시 저장하십시오.',
    '{{file}} is there twice',
    'Remove one of them and save again.',
  ],
  'intake/nothing-changed': [
    '바뀐 것이 없습니다',
    '고친 뒤 저장하거나 닫으십시오.',
    'Nothing has changed',
    'Change something and save, or close.',
  ],
  'intake/letters-running': [
    '통지를 만드는 중입니다',
    '끝난 뒤 다시 하거나 취소하십시오.',
    'Letters are being made',
    'Wait for them or cancel.',
  ],
  'intake/letters-cancelled': [
    '저장한 통지가 없습니다',
    '필요하면 다시 저장하십시오.',
    'No letter was saved',
    'Save again when you need to.',
  ],
  'intake/no-letter': [
    '{{dossier}}에 보낼 통지가 없습니다',
    '통지가 있는 상태로 바꾼 뒤 저장하십시오.',
    'There is no letter for {{dossier}}',
    'Take a step with a letter first.',
  ],
  'round/unknown-rubric': [
    '그런 심사 기준이 없습니다',
    '회차 준비에서 심사 기준을 확인하십시오.',
    'There are no such criteria',
    'Look at the rubrics in Round.',
  ],
  'round/requirement-twice': [
    '{{rubric}}에 같은 요건이 두 번 있습니다',
    '요건의 식별자를 다르게 하십시오.',
    'A requirement of {{rubric}} is there twice',
    'Give each requirement an id of its own.',
  ],
  'round/rating-unknown': [
    '{{requirement}}: 기준 등급이 등급 표에 없습니다',
    '등급 표에 있는 등급을 고르십시오.',
    '{{requirement}}: the least grade is not on its scale',
    'Choose a grade of the scale.',
  ],
};
