import type { Effort } from './effort.ts';
import type { Measured } from './figure.ts';
import { measureMonth } from './month.ts';
import { measureRecords } from './records.ts';
import { measureSearch } from './search.ts';
import type { Stage } from './stage.ts';

/** All that is measured, by the name that `--only` knows. */
export const benches: readonly {
  readonly name: string;
  readonly measure: (effort: Effort, stage: Stage) => Promise<readonly Measured[]>;
}[] = [
  { name: 'records', measure: measureRecords },
  { name: 'month', measure: measureMonth },
  { name: 'search', measure: measureSearch },
];
