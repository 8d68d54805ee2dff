import type { Instant } from '../basics/instant.ts';

/** Korean documents tell the time of Korea, which keeps no summer time (UTC+9). */
const koreaMillis = 9 * 60 * 60 * 1000;

/** "2021. 7. 19." */
export function koreanDate(at: Instant): string {
  const local = new Date(Date.parse(at) + koreaMillis);
  return `${local.getUTCFullYear()}. ${local.getUTCMonth() + 1}. ${local.getUTCDate()}.`;
}

/** "2021. 7. 19. 14:05" on a 24-hour clock. */
export function koreanMoment(at: Instant): string {
  const local = new Date(Date.parse(at) + koreaMillis);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${koreanDate(at)} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

const initials = [...'가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도로모보소오조초코토포호'];

/** Second-level item signs (행정업무규정 시행규칙 제2조): 가. 나. ... 하. 거. 너. ... From 0. */
export function hangulSign(index: number): string {
  return initials[index] ?? `(${index + 1})`;
}

/** "2021. 7. 19." from `2021-07-19`. */
export function koreanDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}. ${Number(month)}. ${Number(date)}.`;
}
