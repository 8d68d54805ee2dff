import type { Instant } from '../../shared/basics/instant.ts';
import type { Language } from '../../shared/messages/language.ts';
import { koreanDay } from '../../shared/paper/korean-document.ts';

const pad = (value: number) => String(value).padStart(2, '0');

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2026. 11. 23.` as Korean offices print it, `23 Nov 2026` in English; local time. */
function dateText(at: Instant, language: Language): string {
  const date = new Date(at);
  if (language === 'en') return `${date.getDate()} ${months[date.getMonth()]} ${date.getFullYear()}`;
  return `${date.getFullYear()}. ${date.getMonth() + 1}. ${date.getDate()}.`;
}

/** `2026. 11. 24.` or `24 Nov 2026`, from `2026-11-24`. */
export function dayText(day: string, language: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return language === 'en' ? `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}` : koreanDay(day);
}

/** `14:03:22`, 24 hours, local time. */
export function timeText(at: Instant): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** `2026. 11. 23. 14:03`, `23 Nov 2026 14:03` */
export function dateTimeText(at: Instant, language: Language): string {
  return `${dateText(at, language)} ${timeText(at).slice(0, 5)}`;
}

/** `1.5 MB` and the like, from bytes. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const units = ['KB', 'MB', 'GB'];
  let value = bytes;
  let unit = -1;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${value.toFixed(value < 10 ? 1 : 0)} ${units[unit] ?? 'GB'}`;
}

/** As a `datetime-local` field wants it: local time without zone. */
export function localFromInstant(at: Instant): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
