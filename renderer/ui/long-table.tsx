import { useCallback, useEffect, useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { LongRow } from './long-row.tsx';
import { useSize } from './use-size.ts';

export interface LongColumn<R, K extends string> {
  readonly key: K;
  readonly title: string;
  /** As in CSS grid-template-columns. */
  readonly width: string;
  /** What can be done without where the table is narrow. */
  readonly whenNarrow?: 'left-out';
  /** Drawn only where the table is at least so wide, in rem. */
  readonly fromRem?: number;
  readonly cell: (row: R) => ReactNode;
}

export interface Sort<K extends string> {
  readonly column: K;
  readonly direction: 'up' | 'down';
}

/** Height of a row in rem, so that it grows with the size of the text. */
const rowRem = 2.75;
const narrowRem = 54;

/**
 * A grid of any number of rows, of which only those in sight are drawn. Arrow keys, PageUp/PageDown, Home and End move the row in
 * hand, Enter opens it; a header sorts. Roles and keys as in the ARIA grid pattern.
 */
export function LongTable<R, K extends string>({
  label,
  columns: all,
  rows,
  keyOf,
  sort,
  onSort,
  inHand,
  onHand,
  onOpen,
  testIdOf,
}: {
  readonly label: string;
  readonly columns: readonly LongColumn<R, K>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly sort: Sort<K>;
  readonly onSort: (sort: Sort<K>) => void;
  /** Key of the row that the keyboard is on; the first one when it is none of these rows. */
  readonly inHand: string | null;
  readonly onHand: (key: string) => void;
  readonly onOpen: (row: R) => void;
  readonly testIdOf: (row: R) => string;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  // The library keeps what it measures in itself; this component draws from it anew each time.
  // eslint-disable-next-line react-hooks/incompatible-library
  const window = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => keyOf(rows[index] as R),
  });
  // The size of text may change while the list is open; at first the library has just measured, which takes a while for thousands.
  const measuredFor = useRef(rowHeight);
  useEffect(() => {
    if (measuredFor.current === rowHeight) return;
    measuredFor.current = rowHeight;
    window.measure();
  }, [window, rowHeight]);
  const found = rows.findIndex((row) => keyOf(row) === inHand);
  const at = found < 0 ? 0 : found;
  const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? rowHeight) / rowHeight) - 2);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: rows.length - 1,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = moves[event.key];
    if (to === undefined || event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    const index = Math.min(Math.max(to, 0), rows.length - 1);
    const row = rows[index];
    if (!row) return;
    window.scrollToIndex(index);
    onHand(keyOf(row));
    // The row may be drawn only after the scrolling.
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  const width = useSize(frame)?.width ?? narrowRem;
  const fitting = all.filter(
    ({ whenNarrow, fromRem = 0 }) => width >= fromRem && (width >= narrowRem || whenNarrow === undefined),
  );
  // Another width with the same columns leaves the rows as they are.
  const fittingKeys = fitting.map(({ key }) => key).join(' ');
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const columns = useMemo(() => fitting, [fittingKeys, all]);
  const template = columns.map(({ width }) => width).join(' ');
  const takeInHand = useCallback((row: R) => onHand(keyOf(row)), [onHand, keyOf]);
  return (
    <div className="long-table" ref={frame}>
      <div role="grid" aria-label={label} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <div role="row" className="long-head" style={{ gridTemplateColumns: template }} aria-rowindex={1}>
          {columns.map(({ key, title }) => (
            <div key={key} role="columnheader" aria-sort={ariaSort(sort, key)}>
              <button type="button" className="sort-button" onClick={() => onSort(turned(sort, key))}>
                {title}
                <span aria-hidden="true">{sort.column === key ? (sort.direction === 'up' ? '▲' : '▼') : ''}</span>
              </button>
            </div>
          ))}
        </div>
        <div role="rowgroup" style={{ height: window.getTotalSize(), position: 'relative' }}>
          {window.getVirtualItems().map(({ index, start, key }) => (
            <LongRow
              key={key}
              row={rows[index] as R}
              index={index}
              columns={columns}
              template={template}
              height={rowHeight}
              start={start}
              stop={index === at ? 'tab-stop' : 'passed-over'}
              testIdOf={testIdOf}
              onHand={takeInHand}
              onOpen={onOpen}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function ariaSort<K extends string>(sort: Sort<K>, key: K): 'ascending' | 'descending' | 'none' {
  if (sort.column !== key) return 'none';
  return sort.direction === 'up' ? 'ascending' : 'descending';
}

function turned<K extends string>(sort: Sort<K>, column: K): Sort<K> {
  return { column, direction: sort.column === column && sort.direction === 'up' ? 'down' : 'up' };
}
