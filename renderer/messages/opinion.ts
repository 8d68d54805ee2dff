/** The experts' opinions (검토의견서): written by an expert, read by members beside the files. */
export const opinion = {
  room: ['검토', 'Examine'],
  title: ['검토의견서', 'Expert opinion'],
  none: ['아직 없습니다', 'None yet'],
  by_one: ['{{names}}', '{{names}}'],
  by_other: ['{{count}}건 · {{names}}', '{{count}} · {{names}}'],
  'sealed-elsewhere': [
    '이 기기로는 열 수 없게 봉인된 의견서입니다. 기기를 나중에 등록했으면 전문가에게 다시 서명해 달라고 하십시오.',
    'This opinion is sealed to other devices. If yours was enrolled later, ask the expert to sign again.',
  ],
  basis: ['검토 방법', 'How it was examined'],
  'basis-documents': ['서면 검토', 'Documents'],
  'basis-site-visit': ['현장실사', 'Site visit'],
  'basis-interview': ['기업면담', 'Interview'],
  'day-of': ['{{basis}} 날짜', 'Day: {{basis}}'],
  items: ['필수 항목별 의견', 'Opinion on each required criterion'],
  overall: ['종합 의견', 'Overall opinion'],
  saved: ['저장됨 · 이 PC', 'Saved · this PC'],
  'sign-title': ['검토의견서에 서명', 'Sign the opinion'],
  'sign-intro': [
    '아래 글에 그대로 서명합니다. 이 신청 건을 보는 위원과 위원장, 사무국만 열 수 있게 봉인됩니다. 마감 전에는 고쳐서 다시 서명할 수 있습니다.',
    'You sign exactly this text. It is sealed to those who review the dossier, the chair and the secretariat. Until closing you can change it and sign again.',
  ],
  given: ['서명한 검토의견서가 있습니다', 'Your opinion is signed'],
  'given-note': [
    '{{at}}에 서명했습니다. 고치면 다시 서명해야 바뀝니다.',
    'Signed {{at}}. A change counts only once it is signed again.',
  ],
  withdraw: ['검토의견서 철회', 'Withdraw the opinion'],
  'withdraw-intro': [
    '위원에게 더 보이지 않습니다. 쓴 글은 이 PC에 남고, 마감 전에는 다시 서명할 수 있습니다.',
    'Members will no longer see it. Your text stays on this PC, and you can sign again until closing.',
  ],
  closed: ['검토가 끝났습니다', 'Examination is over'],
  'closed-note': [
    '심사가 마감되어 검토의견서를 더 고칠 수 없습니다.',
    'Scoring is closed; opinions do not change any more.',
  ],
  'queue-title': ['검토할 신청 건', 'Dossiers to examine'],
  'queue-until': ['검토의견서 기한 {{until}}', 'Opinions until {{until}}'],
  'by-expert': ['검토의견서', 'Expert opinions'],
  'by-expert-note': [
    '내용은 열지 않고, 서명한 검토의견서가 도착했는지만 셉니다.',
    'Only counts whether a signed opinion has come; nothing is opened.',
  ],
} as const;
