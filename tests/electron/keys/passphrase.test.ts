import { describe, expect, it } from 'vitest';
import { calibratedCost, leastCost, leastMillis } from '../../../electron/keys/passphrase.ts';

describe('the cost of a guess at a passphrase', () => {
  const on = (millisAtLeast: number) => calibratedCost(async (n) => (millisAtLeast * n) / leastCost);

  it('takes 128 MiB at the least, however slow the computer', async () => {
    expect(leastCost * 8 * 128).toBe(128 * 1024 * 1024);
    expect(await on(leastMillis * 40)).toBe(leastCost);
  });

  it.each([
    [leastMillis, 2 ** 17],
    [leastMillis / 2, 2 ** 18],
    [leastMillis / 4 - 1, 2 ** 20],
    [1, 2 ** 20],
  ])('with %d ms at the least cost becomes N = %d', async (millis, n) => {
    expect(await on(millis)).toBe(n);
  });
});
