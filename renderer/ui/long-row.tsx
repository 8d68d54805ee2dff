import { memo, type CSSProperties } from 'react';
import type { LongColumn } from './long-table.tsx';

interface LongRowProps<R, K extends string> {
  readonly row: R;
  readonly index: number;
  readonly columns: readonly LongColumn<R, K>[];
  /** The columns as a CSS grid. */
  readonly template: string;
  readonly height: number;
  readonly start: number;
  readonly stop: 'tab-stop' | 'passed-over';
  readonly testIdOf: (row: R) => string;
  readonly onHand: (row: R) => void;
  readonly onOpen: (row: R) => void;
}

function Row<R, K extends string>({
  row,
  index,
  columns,
  template,
  height,
  start,
  stop,
  testIdOf,
  onHand,
  onOpen,
}: LongRowProps<R, K>) {
  const style: CSSProperties = { gridTemplateColumns: template, height, transform: `translateY(${start}px)` };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-testid={testIdOf(row)}
      className="long-row"
      tabIndex={stop === 'tab-stop' ? 0 : -1}
      style={style}
      onFocus={() => onHand(row)}
      onClick={() => onOpen(row)}
      onKeyDown={({ key, target, currentTarget }) =>
        key === 'Enter' && target === currentTarget ? onOpen(row) : undefined
      }
    >
      {columns.map((column) => (
        <div key={column.key} role="gridcell">
          {column.cell(row)}
        </div>
      ))}
    </div>
  );
}

/** Scrolling brings rows in and out and leaves the others as they are: those are not drawn again. */
export const LongRow = memo(Row) as typeof Row;
