import { koreanDay } from '../../../shared/paper/korean-document.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026. 11. 24.` or `24 Nov 2026`, from `2026-11-24`. */
export function dayText(day: string, language: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'en' ? `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}` : koreanDay(day);
}

/** `2026년 하반기` or `2nd half of 2026`, from `2026-2`. */
export function halfText(half: string, language: string): string {
  const [year = '', which = ''] = half.split('-');
  if (language === 'en') return `${which === '1' ? '1st' : '2nd'} half of ${year}`;
  return `${year}년 ${which === '1' ? '상반기' : '하반기'}`;
}
