import { daySchema, type Day } from '../../shared/basics/day.ts';

/** A day this many days from now, in Korea. */
export function dayFromNow(days: number, now = Date.now()): Day {
  return daySchema.parse(new Date(now + days * 86_400_000 + 9 * 3_600_000).toISOString().slice(0, 10));
}

/** A day as a field has it; null while it is none. */
export function dayFrom(value: string): Day | null {
  const parsed = daySchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
