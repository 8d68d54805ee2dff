import { z } from 'zod';

/** A moment as RFC 3339 in UTC with milliseconds; texts compare in time order. */
export const instantSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/)
  .brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

/** From milliseconds since 1970 (years 0000 to 9999). */
export function instantFromMillis(millis: number): Instant {
  return instantSchema.parse(new Date(millis).toISOString());
}
