/** Before signing: what to look at again, and all my figures side by side. */
export const scoring = {
  'look-again': [
    '서명 전에 다시 볼 곳 {{count}}건 (서명을 막지는 않습니다)',
    '{{count}} to look at again (nothing stops you from signing)',
  ],
  'unfit-yet-high': [
    '{{criterion, 이/가}} 부적정인데 총점은 {{total}}점 이상입니다.',
    '“{{criterion}}” is unfit, yet the total is {{total}} or more.',
  ],
  'same-everywhere': ['모든 항목의 점수가 같습니다.', 'Every criterion has the same score.'],
  'extreme-with-few-words': [
    '{{criterion, 은/는}} 만점 또는 0점인데 사유가 아주 짧습니다.',
    '“{{criterion}}” has full marks or none, with hardly a reason.',
  ],
  'same-reasons': ['모든 항목의 사유가 같습니다.', 'Every criterion has the same reason.'],
  'pasted-from': [
    '{{where}} 글이 {{dossier}}에 쓴 글과 같습니다.',
    'The text of “{{where}}” is the one written for {{dossier}}.',
  ],
  'view-list': ['목록', 'List'],
  'view-matrix': ['점수 비교', 'Compare scores'],
  view: ['보는 방법', 'View'],
  'matrix-intro': [
    '내 점수를 신청 건끼리 비교한 뒤 여러 건에 한 번에 서명할 수 있습니다. 다른 위원의 점수는 보이지 않습니다.',
    'Compare your own scores across dossiers, then sign several in one go. Nobody else’s scores are shown.',
  ],
  'matrix-empty-title': ['비교할 점수가 없습니다', 'Nothing to compare yet'],
  'matrix-empty': ['한 건이라도 점수를 적으면 여기에 나타납니다.', 'Scores appear here once you have written some.'],
  total: ['총점', 'Total'],
  'still-missing': ['빠진 것 {{count}}', '{{count}} missing'],
  'look-again-short': ['다시 볼 곳 {{count}}', '{{count}} to check'],
  choose: ['{{service}} 고르기', 'Choose {{service}}'],
  'choose-ready': ['서명할 수 있는 {{count}}건 모두 고르기', 'Choose all {{count}} that are ready'],
  'sign-several': ['고른 {{count}}건 검토 후 서명', 'Review and sign {{count}}'],
  'sign-several-title': ['{{count}}건에 서명', 'Sign {{count}} dossiers'],
  'sign-several-intro': [
    '아래 내용 그대로 한 건씩 봉인하고 서명합니다. 마감 전에는 다시 서명해 바꿀 수 있습니다.',
    'Each is sealed and signed exactly as shown below. Until closing you can replace it by signing again.',
  ],
  'signing-now': ['{{all}}건 중 {{done}}건 서명함', '{{done}} of {{all}} signed'],
  'signed-so-far': [
    '{{done}}건에 서명했고 {{left}}건이 남았습니다. 아래 문제를 푼 뒤 이어서 서명하십시오.',
    '{{done}} signed, {{left}} left. Solve the problem below and go on.',
  ],
} as const;
