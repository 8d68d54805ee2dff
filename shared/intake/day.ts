import { z } from 'zod';
import type { Instant } from '../basics/instant.ts';

/** A day of the calendar, `2026-11-24`; texts compare in time order. */
export const daySchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
export type Day = z.infer<typeof daySchema>;

const dayMillis = 86_400_000;
/** Korea keeps no summer time (UTC+9). */
const koreaMillis = 9 * 60 * 60 * 1000;

/** The day in Korea. */
export function dayOf(at: Instant): Day {
  return new Date(Date.parse(at) + koreaMillis).toISOString().slice(0, 10);
}

export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10);
}

/** Whole days from one day to another; below 0 when the other lies before it. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);
}

/** The same day of the month so many months before, or the month's last day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10);
}
