/** The menu of how the desk looks on this device. */
export const display = {
  open: ['화면', 'Display'],
  title: ['화면 설정', 'Display'],
  theme: ['밝기', 'Theme'],
  'theme-light': ['밝게', 'Light'],
  'theme-dark': ['어둡게', 'Dark'],
  'theme-system': ['시스템 설정', 'As the system'],
  contrast: ['대비', 'Contrast'],
  'contrast-normal': ['보통', 'Normal'],
  'contrast-high': ['선명하게', 'High'],
  'text-size': ['글자 크기', 'Size of text'],
  note: ['이 PC에 기억되어 다음에도 그대로입니다.', 'Kept on this PC for the next start.'],
} as const;
