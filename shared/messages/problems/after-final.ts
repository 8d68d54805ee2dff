import type { ProblemSentences } from '../problem-sentences.ts';

/** What goes wrong after a month is final: nominations for 혁신제품, closing for good, destruction. */
export const afterFinalProblems: Readonly<Record<string, ProblemSentences>> = {
  'nomination/bad-form': [
    '혁신제품 평가표를 쓸 수 없습니다 ({{field}})',
    '항목이 겹치지 않고 배점의 합이 100이며, 평가위원 수가 제외할 점수보다 많은지 확인하십시오.',
    'This evaluation form cannot be used ({{field}})',
    'Check that no item is there twice, that the maxima add up to 100, and that the panel is larger than what is dropped.',
  ],
  'nomination/other-form': [
    '서류 목록이나 점수가 평가표와 맞지 않습니다',
    '평가표의 모든 서류와 항목을 빠짐없이 채우십시오.',
    'Documents or points do not answer this form',
    'Fill in every document and item of the form.',
  ],
  'nomination/panel': [
    '평가위원이 {{count}}명입니다 ({{least}}명에서 {{most}}명까지)',
    '평가위원의 점수를 번호 순서로 한 번씩 적으십시오.',
    'Evaluators on this panel: {{count}} (from {{least}} to {{most}})',
    'Enter each evaluator once, by rising number.',
  ],
  'nomination/points-out-of-range': [
    '평가위원 {{evaluator}}의 점수가 배점을 벗어났습니다',
    '0점에서 배점까지의 점수를 적으십시오.',
    'Points of evaluator {{evaluator}} are beyond their criterion',
    'Enter points from 0 to the maximum.',
  ],
  'nomination/not-selected': [
    '선정된 서비스가 아닙니다: {{dossier}}',
    '혁신제품으로는 이 회차에서 선정된 서비스만 추천할 수 있습니다.',
    'This service was not selected: {{dossier}}',
    'Only a service that was selected in this round can be nominated.',
  ],
  'nomination/other-outcome': [
    '서류와 점수에서 나오는 결과가 아닙니다: {{dossier}}',
    '빠진 서류와 점수를 확인한 뒤 다시 하십시오.',
    'This is not what documents and points come to: {{dossier}}',
    'Check what is missing and the points, then try again.',
  ],
  'nomination/wrong-step': [
    '지금 상태에서 할 수 없는 단계입니다: {{dossier}}',
    '화면을 새로 고친 뒤 가능한 단계를 고르십시오.',
    'This step cannot follow where the nomination stands: {{dossier}}',
    'Look at the screen again and choose a step that it offers.',
  ],
  'nomination/notice-too-short': [
    '심의예정 공고는 20일 이상이어야 합니다',
    '{{from}} 또는 그 뒤의 날짜를 적으십시오.',
    'The notice must stand for at least 20 days',
    'Enter {{from}} or a later day.',
  ],
  'nomination/term': [
    '지정 기간이 맞지 않습니다',
    '지정은 3년까지, 연장은 모두 합해 3년까지입니다.',
    'This is not a possible term',
    'A designation lasts up to three years, its extensions up to three more.',
  ],
  'nomination/unreadable-form': [
    '혁신제품 평가표로 읽을 수 없습니다: {{name}}',
    '이 화면에서 저장한 평가표(JSON)를 고쳐 다시 여십시오.',
    'This does not read as an evaluation form: {{name}}',
    'Save the form from this screen (JSON), change that file, and open it again.',
  ],
  'nomination/nothing': [
    '저장할 추천이 없습니다',
    '먼저 선정된 서비스를 추천하거나 미추천으로 정하십시오.',
    'There is no nomination to save',
    'Nominate a selected service first.',
  ],
  'disposal/not-final': [
    '이 달이 아직 확정되지 않았습니다',
    '확정에 필요한 부서가 모두 끝난 뒤에 다시 하십시오.',
    'The month is not final yet',
    'Try again once the selection has its countersignatures.',
  ],
  'disposal/twice': [
    '이미 한 일입니다',
    '화면을 동기화하여 지금 상태를 확인하십시오.',
    'This was done before',
    'Sync to see where it stands.',
  ],
  'disposal/being-reopened': [
    '이 확정을 재개하자는 서명이 있어 파기할 수 없습니다',
    '재개를 먼저 마무리하십시오.',
    'Somebody asked to reopen this selection, so nothing can be destroyed',
    'Settle the reopening first.',
  ],
  'disposal/too-early': [
    '이의신청 기간이 끝나지 않았습니다 ({{until}}까지)',
    '그날이 지난 뒤에 다시 하십시오.',
    'Applicants may still object (until {{until}})',
    'Try again after that day.',
  ],
  'disposal/closed-for-good': [
    '자료를 파기하고 종결한 회차는 재개할 수 없습니다',
    '서명된 기록과 결과 묶음은 그대로 볼 수 있습니다.',
    'A round that was closed for good cannot be reopened',
    'Its signed records and its results kit stay readable.',
  ],
  'disposal/not-closed': [
    '두 직무가 종결에 서명하지 않았습니다',
    '사무국과 위원장이 모두 서명한 뒤에 파기합니다.',
    'Not both offices have closed this round for good',
    'Nothing is destroyed before secretariat and chair have both signed.',
  ],
  'disposal/other-device': [
    '본인의 기기가 아닌 기기의 파기 확인입니다',
    '파기한 기기에서 확인하십시오.',
    'This speaks of a device that is not its author’s',
    'Confirm on the device that destroyed its files.',
  ],
  'disposal/kind-twice': [
    '파기 확인에 같은 항목이 두 번 있습니다',
    '사무국에 이 화면의 코드를 알려 주십시오.',
    'This confirmation names a kind twice',
    'Tell the secretariat the code shown here.',
  ],
  'disposal/kit-first': [
    '결과 묶음을 아직 저장하지 않았습니다',
    '종결하면 자료를 되돌릴 수 없습니다. 결과 방에서 묶음을 먼저 저장하십시오.',
    'The results kit has not been saved on this desk yet',
    'What is destroyed does not come back: save the kit in the results room first.',
  ],
  'disposal/nothing-here': [
    '이 회차의 자료가 이 기기에 없습니다',
    '더 할 일이 없습니다.',
    'This desk holds nothing of this round',
    'There is nothing left to do.',
  ],
  'disposal/unfinished': [
    '파기를 마치지 못하였습니다',
    '저장 공간을 확인하고 다시 하십시오. 다시 해도 안전합니다.',
    'The destruction was not finished',
    'Check the free space and try again; repeating is safe.',
  ],
  'disposal/destroyed': [
    '파기된 자료입니다: {{dossier}}',
    '이 회차는 종결되어 신청 자료가 없습니다. 서명된 기록과 결과는 남아 있습니다.',
    'This was destroyed: {{dossier}}',
    'The round is closed for good. Its signed records and results stay.',
  ],
};
