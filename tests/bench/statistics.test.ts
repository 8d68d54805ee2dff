import { describe, expect, it } from 'vitest';
import { medianOf, percentile, spreadOf } from './statistics.ts';

const hundred = Array.from({ length: 100 }, (_, index) => ((index * 37) % 100) + 1);

describe('a percentile', () => {
  it('is the sample that so many per cent do not exceed, in whatever order they came', () => {
    expect(percentile(hundred, 95)).toBe(95);
    expect(percentile(hundred, 99)).toBe(99);
    expect(percentile(hundred, 100)).toBe(100);
    expect(percentile(hundred, 1)).toBe(1);
  });

  it('is never better than what was measured when there are few samples', () => {
    expect(percentile([1, 2, 900], 95)).toBe(900);
    expect(percentile([1, 2, 900], 50)).toBe(2);
    expect(percentile([5], 95)).toBe(5);
  });

  it('compares by size, not by spelling', () => {
    expect(percentile([9, 10, 100], 95)).toBe(100);
  });

  it('refuses to speak of nothing, of what is no number, and of percentiles that do not exist', () => {
    expect(() => percentile([], 95)).toThrow('nothing was measured');
    expect(() => percentile([1, NaN], 50)).toThrow('not a number');
    expect(() => percentile([1], 0)).toThrow('percentile lies');
    expect(() => percentile([1], 101)).toThrow('percentile lies');
  });

  it('leaves the samples as they were', () => {
    const samples = [3, 1, 2];
    percentile(samples, 50);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('a spread', () => {
  it('tells the best, the middle and the worst', () => {
    expect(spreadOf([8, 1, 4])).toEqual({ min: 1, median: 4, max: 8 });
  });

  it('has the mean of the middle two as the median of an even count', () => {
    expect(medianOf([1, 2, 4, 100])).toBe(3);
  });
});
