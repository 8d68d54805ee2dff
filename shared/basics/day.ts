import { z } from 'zod';
import type { Instant } from './instant.ts';

/** A calendar day, `2026-11-24`, each part in its range. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
  .brand<'Day'>();
export type Day = z.infer<typeof daySchema>;

const nineHours = 9 * 3_600_000;

/** The day in Korea (UTC+9, no summer time) at a moment. */
export function dayInKorea(at: Instant): Day {
  return daySchema.parse(new Date(Date.parse(at) + nineHours).toISOString().slice(0, 10));
}
