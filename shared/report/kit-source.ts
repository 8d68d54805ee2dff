import type { Results } from './results.ts';

/** What the papers of a kit are made from: the results, and the registry's signed checkpoint over the log behind them. */
export interface KitSource {
  readonly results: Results;
  readonly checkpoint: string;
}
