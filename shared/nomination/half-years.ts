import type { Day } from '../basics/day.ts';

/** What a half year brought: `2026-1` is January to June. */
export interface HalfYear {
  readonly half: string;
  readonly selected: number;
  readonly nominated: number;
  readonly notNominated: number;
  readonly designated: number;
  readonly notDesignated: number;
}
export type HalfYearCount = Exclude<keyof HalfYear, 'half'>;

/** Sums by the half year in which each thing happened, the newest first; a half year without any is left out. */
export function halfYears(
  happened: readonly { readonly on: Day; readonly what: HalfYearCount }[],
): readonly HalfYear[] {
  const sums = new Map<string, Record<HalfYearCount, number>>();
  for (const { on, what } of happened) {
    const half = halfOf(on);
    const sum = sums.get(half) ?? { selected: 0, nominated: 0, notNominated: 0, designated: 0, notDesignated: 0 };
    sum[what] += 1;
    sums.set(half, sum);
  }
  return [...sums].map(([half, sum]) => ({ half, ...sum })).sort((a, b) => (a.half < b.half ? 1 : -1));
}

export function halfOf(day: Day): string {
  const [year = '', month = ''] = day.split('-');
  return `${year}-${Number(month) <= 6 ? 1 : 2}`;
}
