import { describe, expect, it } from 'vitest';
import { createPace } from '../../../registry/ask/pace.ts';

describe('the pace at which a sender may come', () => {
  it('lets so many through in any stretch of time, and says how long to wait', () => {
    let now = 0;
    const { wait } = createPace(3, 1000, () => now);
    for (const time of [0, 100, 200]) {
      now = time;
      expect(wait('a')).toBe(0);
    }
    now = 300;
    expect(wait('a')).toBe(700);
    expect(wait('b')).toBe(0);
    now = 999;
    expect(wait('a')).toBe(1);
    now = 1000;
    expect(wait('a')).toBe(0);
    expect(wait('a')).toBe(100);
  });

  it('does not count what it turned away', () => {
    let now = 0;
    const { wait } = createPace(1, 1000, () => now);
    expect(wait('a')).toBe(0);
    for (now = 1; now < 1000; now += 1) expect(wait('a')).toBeGreaterThan(0);
    expect(wait('a')).toBe(0);
  });

  it('forgets whoever has been away longest, and stays small under a flood of names', () => {
    const { wait } = createPace(1, 1_000_000, () => 0);
    for (let sender = 0; sender < 30_000; sender += 1) wait(String(sender));
    expect(wait('29999')).toBeGreaterThan(0);
    expect(wait('0')).toBe(0);
  });
});
