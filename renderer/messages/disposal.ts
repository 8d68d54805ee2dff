/** Closing a round for good: two offices sign, every desk destroys what it holds, and says so. */
export const disposal = {
  title: ['회차 종결과 파기: {{title}}', 'Closing for good: {{title}}'],
  intro: [
    '사무국과 위원장이 모두 서명하면 각 기기가 신청 자료와 점수표를 파기하고 파기 확인을 남깁니다. 서명된 기록과 결과 자료는 남습니다.',
    'Once secretariat and chair have both signed, every device destroys applications and score sheets and says so. Signed records and the results kit stay.',
  ],
  'here-kept': ['이 기기에 있음', 'Kept on this device'],
  'here-to-destroy': ['파기할 차례', 'To be destroyed here'],
  'here-to-report': ['확인을 보낼 차례', 'To be reported'],
  'here-destroyed': ['이 기기에서 파기함', 'Destroyed on this device'],
  'word-secretariat': ['사무국', 'Secretariat'],
  'word-chair': ['위원장', 'Chair'],
  'not-yet': ['아직', 'Not yet'],
  devices: ['파기를 확인한 기기', 'Devices that confirmed'],
  'devices-done': ['{{done}}/{{all}}', '{{done}} of {{all}}'],
  'device-of': ['이름', 'Whose'],
  device: ['기기', 'Device'],
  'destroyed-at': ['파기 일시', 'Destroyed at'],
  destroyed: ['파기한 것', 'Destroyed'],
  count: ['건수', 'Number'],
  digest: ['확인값(SHA-256)', 'Digest (SHA-256)'],
  paper: ['파기확인서 저장', 'Save the certificate'],
  'paper-saved': ['파기확인서를 저장했습니다', 'The certificate was saved'],
  close: ['이 회차 종결', 'Close this round for good'],
  'close-title': ['{{title}}: 종결하시겠습니까?', '{{title}}: close it for good?'],
  'close-note': [
    '두 직무가 모두 서명하면 되돌릴 수 없습니다.',
    'Once both offices have signed, nothing brings it back.',
  ],
  'close-goes': [
    '없어지는 것: 신청서와 첨부, 점수표와 그 이전 판, 회의 메모, 추출한 본문, 그것을 잠그던 열쇠.',
    'Goes: applications and files, score sheets with their earlier versions, notes, extracted texts, and the keys to them.',
  ],
  'close-stays': [
    '남는 것: 서명된 기록, 저장해 둔 결과 자료, 접근 기록, 혁신제품 추천.',
    'Stays: signed records, the results kit as saved, the record of access, nominations.',
  ],
  'close-reaches': [
    '닿지 않는 것: USB로 내보낸 묶음, 저장해 둔 사본, 이 폴더를 통째로 복사한 백업. 따로 파기하십시오.',
    'Does not reach: bundles on sticks, copies that were saved, backups of the whole folder. Destroy those yourself.',
  ],
  provision: ['파기 근거', 'Provision'],
  sure: [
    '결과 자료를 보관했고, 되돌릴 수 없음을 확인했습니다',
    'The results kit is kept, and I know that this cannot be undone',
  ],
  'close-now': ['종결에 서명', 'Sign the closing'],
} as const;
