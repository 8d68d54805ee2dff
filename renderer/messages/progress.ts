/** How far the members are; nothing about scores. */
export const progress = {
  'by-member': ['위원별', 'By member'],
  'by-dossier': ['신청 건별', 'By dossier'],
  'only-awaited': ['기다리는 신청 건만', 'Only dossiers awaited'],
  'seen-note': [
    '수신은 위원의 기록이 하나라도 도착해야 알 수 있습니다. 내려받기만 한 데스크는 아무것도 보내지 않으므로 ‘알 수 없음’입니다.',
    'That a desk has the round shows only once a record of its owner has come. One that only downloaded sends nothing: not known.',
  ],
  seen: ['수신', 'Received'],
  'seen-yes': ['확인됨', 'Confirmed'],
  'seen-no-sign': ['알 수 없음', 'Not known'],
  declared: ['시작 (이해충돌 없음 확인)', 'Begun (no conflict declared)'],
  delivered: ['제출', 'Delivered'],
  missing: ['기다리는 신청 건', 'Awaited'],
  'mark-delivered': ['제출', 'Delivered'],
  'mark-declared': ['시작', 'Begun'],
  'mark-nothing-yet': ['대기', 'Waiting'],
  'mark-recused': ['회피', 'Recused'],
  nobody: ['기다리는 심사표나 검토의견서가 없습니다.', 'No ballot or opinion is awaited.'],
  'remind-intro': [
    '제출을 기다리는 위원과 전문가: {{people}}명',
    'Members and experts from whom something is awaited: {{people}}',
  ],
  remind: ['독촉 공문 만들기', 'Make reminder letters'],
  reminded: ['공문 {{letters}}통과 발송 목록을 저장했습니다', 'Saved, with a mailing list. Letters: {{letters}}'],
} as const;
