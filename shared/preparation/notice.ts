import type { Instant } from '../basics/instant.ts';

const day = 86_400_000;
const seoulAhead = 9 * 3_600_000;

/**
 * How long before the meeting its notice goes out. 시행령 제15조의3: seven days before; urgent, by the day before. Counted in calendar
 * days of Seoul, the day of the notice not included.
 */
export function noticeOf(
  meetingAt: Instant,
  now: Instant,
): { readonly kind: 'enough' | 'urgent' | 'too-late'; readonly days: number } {
  const days = seoulDay(meetingAt) - seoulDay(now);
  return { kind: days >= 7 ? 'enough' : days >= 1 ? 'urgent' : 'too-late', days };
}

function seoulDay(at: Instant): number {
  return Math.floor((Date.parse(at) + seoulAhead) / day);
}
