/** `2026년 하반기` or `2nd half of 2026`, from `2026-2`. */
export function halfText(half: string, language: string): string {
  const [year = '', which = ''] = half.split('-');
  if (language === 'en') return `${which === '1' ? '1st' : '2nd'} half of ${year}`;
  return `${year}년 ${which === '1' ? '상반기' : '하반기'}`;
}
