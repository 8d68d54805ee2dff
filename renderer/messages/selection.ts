/** The chair's selection after it was signed: countersigning, freezing, reopening. */
export const selection = {
  title: ['확정과 확인 서명', 'Selection and countersignatures'],
  'waiting-title': [
    '위원장이 확정했습니다. 확인 서명을 기다립니다',
    'The chair has finalised; countersignatures are awaited',
  ],
  'waiting-detail': [
    '위원 {{members}}/{{needed}}명 · 사무국 {{office}}. 모이면 이번 달이 최종 확정됩니다. 그동안 모든 입력은 닫혀 있습니다.',
    'Members {{members}} of {{needed}} · secretariat {{office}}. With them the month is final; until then every editor stays closed.',
  ],
  awaited: ['서명할 수 있는 사람: {{names}}', 'Can still sign: {{names}}'],
  'office-signed': ['서명함', 'signed'],
  'office-missing': ['서명 전', 'not yet'],
  'office-not-needed': ['필요 없음', 'not needed'],
  who: ['서명자', 'Signed by'],
  as: ['자격', 'As'],
  'as-author': ['확정', 'Selection'],
  'as-countersigner': ['확인 서명', 'Countersignature'],
  entry: ['기록 번호', 'Log entry'],
  countersign: ['확인 서명', 'Countersign'],
  'countersign-title': ['이 결과에 확인 서명합니다', 'Countersign this result'],
  'countersign-check': [
    '선정 {{selected}}건, 미선정 {{rejected}}건. 서명에는 이 확정을 담은 등록소 기록의 상태가 함께 들어갑니다.',
    '{{selected}} selected, {{rejected}} not selected. The signature names the state of the log that holds this selection.',
  ],
  results: ['확정된 결과', 'The results'],
  reopen: ['확정 재개', 'Reopen'],
  'reopen-title': ['확정을 다시 엽니다', 'Reopen the selection'],
  'reopen-intro': [
    '위원장과 사무국이 각각 서명해야 확정이 취소되고 의결로 돌아갑니다. 지금의 결과는 기록에 남아 계속 읽을 수 있습니다.',
    'Only with a signature of both the chair and the secretariat does the month go back to deciding. The present result stays readable.',
  ],
  'reopen-reason': ['재개 사유', 'Reason for reopening'],
  'reopen-confirm': ['재개 서명', 'Sign the reopening'],
  'reopening-chair': [
    '위원장이 재개를 서명했습니다. 사무국의 서명을 기다립니다',
    'The chair asks to reopen; the secretariat has not signed',
  ],
  'reopening-secretariat': [
    '사무국이 재개를 서명했습니다. 위원장의 서명을 기다립니다',
    'The secretariat asks to reopen; the chair has not signed',
  ],
  'reopened-title': ['재개되어 무효가 된 확정', 'Selections that were reopened'],
  'reopened-line': [
    '기록 {{index}} · 선정 {{selected}}건, 미선정 {{rejected}}건 · 위원장: {{chair}} · 사무국: {{secretariat}}',
    'entry {{index}} · {{selected}} selected, {{rejected}} not · chair: {{chair}} · secretariat: {{secretariat}}',
  ],
} as const;
