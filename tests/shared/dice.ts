/** A small generator (mulberry32): the same seed plays the same month. */
export interface Dice {
  /** A whole number from 0 to `below` - 1. */
  readonly below: (below: number) => number;
  readonly one: <T>(of: readonly T[]) => T;
}

export function diceFrom(seed: number): Dice {
  let state = seed;
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const one = <T>(of: readonly T[]): T => {
    const found = of[below(of.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return { below, one };
}
