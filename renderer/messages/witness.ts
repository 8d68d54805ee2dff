/** Members as witnesses of the registry: comparing what it showed them, and what it was caught at. */
export const witness = {
  'compare-title': ['다른 위원과 기록 상태 비교', 'Compare the log with another member'],
  'compare-intro': [
    '데스크는 다른 기기가 확인하고 서명한 상태를 등록소에서 받아 스스로 비교합니다. 등록소가 그것마저 감추는지는 두 사람이 글이나 QR로 직접 비교해야 알 수 있습니다.',
    'Desks compare by themselves the states that other devices signed for, as the registry passes them on. Whether it keeps those back is seen only by two people who exchange the text or scan the QR.',
  ],
  mine: ['내 확인서', 'My checkpoint'],
  cosigners_one: [
    '기기 {{count}}대가 이 상태를 확인하고 서명했습니다.',
    '{{count}} device has seen this state and signed for it.',
  ],
  cosigners_other: [
    '기기 {{count}}대가 이 상태를 확인하고 서명했습니다.',
    '{{count}} devices have seen this state and signed for it.',
  ],
  theirs: ['상대 확인서', 'Their checkpoint'],
  none: ['아직 확인한 기록 상태가 없습니다.', 'No checkpoint has been seen yet.'],
  qr: ['내 확인서 QR', 'QR code of my checkpoint'],
  save: ['파일로 저장', 'Save as a file'],
  paste: ['상대 화면의 글을 붙여 넣기', 'Paste the text from their screen'],
  compare: ['비교', 'Compare'],
  'compare-file': ['파일 골라 비교', 'Choose a file and compare'],
  sizes: [
    '내 기록 {{ours, number}}건, 상대 기록 {{theirs, number}}건',
    'Records in mine: {{ours, number}}; in theirs: {{theirs, number}}',
  ],
  'relation-same': ['두 사람이 같은 기록을 보고 있습니다', 'Both see the same log'],
  'relation-theirs-older': [
    '상대 기록은 내 기록의 앞부분과 같습니다',
    'Theirs is the beginning of mine: the same history, a little earlier',
  ],
  'relation-theirs-newer': [
    '상대가 더 새 기록을 보았습니다. 등록소와 연결된 뒤 다시 비교하십시오',
    'Theirs is newer: connect to the registry, then compare again',
  ],
  'relation-fork': [
    '등록소가 두 사람에게 서로 다른 기록을 보여 주었습니다. 증거를 저장하고 사무국에 알리십시오',
    'The registry showed two different histories. Save the proof and tell the secretariat',
  ],
  'save-evidence': ['증거 파일 저장', 'Save the proof'],
  saved: ['{{name}}에 저장했습니다.', 'Saved as {{name}}.'],
  'proof-fork': [
    '서명된 두 상태가 서로 맞지 않음을 누구에게나 증명할 수 있습니다.',
    'Two signed states contradict each other; anybody can check it.',
  ],
  'proof-bad-record': [
    '거부될 기록에 등록소가 서명하였음을 누구에게나 증명할 수 있습니다.',
    'The registry signed for a record that the rules refuse; anybody can check it.',
  ],
  'proof-broken-receipt': [
    '접수증과 기록이 어긋남을 누구에게나 증명할 수 있습니다.',
    'Receipt and log contradict each other; anybody can check it.',
  ],
  'no-proof': [
    '다른 사람에게 증명할 수는 없습니다. 날짜와 화면을 적어 두고 알리십시오.',
    'This cannot be proved to others. Note when it happened and tell the secretariat.',
  ],
} as const;
