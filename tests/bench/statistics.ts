/** What a list of measurements says, without hiding its spread. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** The smallest sample that at least `percent` per cent of the samples do not exceed (nearest rank): always one that was measured. */
export function percentile(samples: readonly number[], percent: number): number {
  if (!(percent > 0 && percent <= 100)) throw new Error('a percentile lies above 0 and at most at 100');
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.ceil((percent / 100) * sorted.length) - 1];
  if (found === undefined || sorted.some(Number.isNaN)) throw new Error('nothing was measured, or not a number');
  return found;
}

export function spreadOf(samples: readonly number[]): Spread {
  return {
    min: Math.min(...samples),
    median: medianOf(samples),
    max: Math.max(...samples),
  };
}

/** Of an even count the mean of the middle two. */
export function medianOf(samples: readonly number[]): number {
  const lower = percentile(samples, 50);
  if (samples.length % 2 === 1) return lower;
  const upper = [...samples].sort((a, b) => a - b)[samples.length / 2] ?? lower;
  return (lower + upper) / 2;
}
