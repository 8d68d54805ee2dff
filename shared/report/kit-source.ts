import type { DossierNumber } from '../basics/ids.ts';
import type { Results } from './results.ts';

/** What the papers of a kit are made from: the results, and the registry's signed checkpoint over the log behind them. */
export interface KitSource {
  readonly results: Results;
  readonly checkpoint: string;
  /** What was said on a dossier, a line for each remark; for the minutes alone. */
  readonly remarks?: (dossier: DossierNumber) => string;
}
