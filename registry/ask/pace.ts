/** How often one sender may come: `most` times in any `millis`. Refuses by saying how long to wait; forgets who has been away. */
export interface Pace {
  /** 0 when it may come now (and is counted), else the milliseconds to wait. */
  readonly wait: (sender: string) => number;
}

/** Senders that are remembered at most; beyond that the longest silent are forgotten. */
const sendersLimit = 10_000;

export function createPace(most: number, millis: number, clock: () => number): Pace {
  const times = new Map<string, readonly number[]>();
  return {
    wait: (sender) => {
      const now = clock();
      const recent = (times.get(sender) ?? []).filter((time) => now - time < millis);
      const [oldest] = recent;
      // Whoever came last stands last in the map.
      times.delete(sender);
      times.set(sender, recent.length >= most ? recent : [...recent, now]);
      for (const [silent] of times) {
        if (times.size <= sendersLimit) break;
        times.delete(silent);
      }
      return recent.length >= most && oldest !== undefined ? Math.ceil(millis - (now - oldest)) : 0;
    },
  };
}
