import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../shared/basics/instant.ts';
import { dayInKorea, daySchema, daysAfter, daysBetween, monthsBefore } from '../../../shared/basics/day.ts';

const day = (text: string) => daySchema.parse(text);

describe('a day', () => {
  it.each([
    ['2026-11-23T14:59:59Z', '2026-11-23'],
    ['2026-11-23T15:00:00Z', '2026-11-24'],
    ['2026-12-31T15:00:00Z', '2027-01-01'],
  ])('of %s is %s in Korea', (at, inKorea) => {
    expect(dayInKorea(at as Instant)).toBe(inKorea);
  });

  it('is counted over months and leap days', () => {
    expect([
      daysAfter(day('2028-02-28'), 1),
      daysAfter(day('2026-12-31'), 1),
      daysAfter(day('2026-03-01'), -1),
    ]).toEqual(['2028-02-29', '2027-01-01', '2026-02-28']);
    expect([daysBetween(day('2028-02-28'), '2028-03-01'), daysBetween(day('2026-11-24'), '2026-11-23')]).toEqual([
      2, -1,
    ]);
  });

  it.each([
    ['2026-11-24', 12, '2025-11-24'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2026-01-15', 2, '2025-11-15'],
    ['2026-12-31', 18, '2025-06-30'],
  ])('%s less %i months is %s', (from, months, before) => {
    expect(monthsBefore(day(from), months)).toBe(before);
  });
});
