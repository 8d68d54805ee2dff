import type { Effort } from './effort.ts';
import type { Measured } from './figure.ts';
import { measureKit } from './kit.ts';
import { measureMonth } from './month.ts';
import { measureQueue } from './queue.ts';
import { measureMemory, measureReading } from './reading.ts';
import { measureRecords } from './records.ts';
import { measureSaving } from './saving.ts';
import { measureSearch } from './search.ts';
import { measureTable } from './table.ts';
import { measureStart } from './start.ts';
import type { Stage } from './stage.ts';
import { measureTyping } from './typing.ts';

/** All that is measured, by the name that `--only` knows. */
export const benches: readonly {
  readonly name: string;
  readonly measure: (effort: Effort, stage: Stage) => Promise<readonly Measured[]>;
}[] = [
  { name: 'start', measure: measureStart },
  { name: 'typing', measure: measureTyping },
  { name: 'saving', measure: measureSaving },
  { name: 'reading', measure: measureReading },
  { name: 'memory', measure: measureMemory },
  { name: 'queue', measure: measureQueue },
  { name: 'records', measure: measureRecords },
  { name: 'month', measure: measureMonth },
  { name: 'search', measure: measureSearch },
  { name: 'table', measure: measureTable },
  { name: 'kit', measure: measureKit },
];
