import { z } from 'zod';
import type { Instant } from './instant.ts';

/** A calendar day, `2026-11-24`, each part in its range; texts compare in time order. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .brand<'Day'>();
export type Day = z.infer<typeof daySchema>;

const nineHours = 9 * 3_600_000;
const dayMillis = 24 * 3_600_000;

/** The day in Korea (UTC+9, no summer time) at a moment. */
export function dayInKorea(at: Instant): Day {
  return daySchema.parse(new Date(Date.parse(at) + nineHours).toISOString().slice(0, 10));
}

export function daysAfter(day: Day, days: number): Day {
  return daySchema.parse(new Date(Date.parse(day) + days * dayMillis).toISOString().slice(0, 10));
}

/** Whole days from one day to another, which an application may have written; below 0 when the other lies before it. */
export function daysBetween(from: Day, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMillis);
}

/** The same day of the month so many months before, or the month's last day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)));
  return daySchema.parse(before.toISOString().slice(0, 10));
}
