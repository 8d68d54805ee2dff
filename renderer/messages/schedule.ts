/** The phases of a round on a line, and notice of the meeting. */
export const schedule = {
  distribution: ['배부 (지금)', 'Distribution (now)'],
  scoring: ['심사 시작', 'Scoring begins'],
  closing: ['심사 마감', 'Scoring ends'],
  meeting: ['회의', 'Meeting'],
  'notice-enough': [
    '지금 통보하면 회의 {{days}}일 전입니다. 7일 전 통보 기준을 지킵니다.',
    'Given now, notice is {{days}} d before the meeting: seven days are kept.',
  ],
  'notice-urgent': [
    '지금 통보하면 회의 {{days}}일 전입니다. 7일에 못 미치므로 긴급한 사유를 적어야 합니다.',
    'Given now, notice is {{days}} d before the meeting: less than seven, so the urgency must be stated.',
  ],
  'notice-too-late': [
    '회의가 오늘이거나 지났습니다. 통보는 늦어도 회의 전날까지입니다.',
    'The meeting is today or past; notice goes out by the day before at the latest.',
  ],
  urgent: ['긴급 소집 사유', 'Why the meeting is urgent'],
  'urgent-help': [
    '7일 전에 알리지 못할 때만 적습니다. 시행령 제15조의3에 따라 회의 전날까지는 알려야 합니다.',
    'Only where seven days cannot be kept. Decree art. 15-3: the day before at the latest.',
  ],
} as const;
