import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

const rowRem = 2.75;

/** Any number of rows against a few columns, only those in sight drawn; head row and head column stay. Arrow keys move between the cells' buttons. */
export function LongMatrix<R>({
  label,
  corner,
  columns,
  rows,
  keyOf,
  head,
  cell,
  foot,
}: {
  readonly label: string;
  readonly corner: string;
  readonly columns: readonly { readonly key: string; readonly title: string }[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly head: (row: R) => ReactNode;
  readonly cell: (row: R, column: string) => ReactNode;
  /** A last line under the columns' titles, such as sums. */
  readonly foot?: { readonly title: string; readonly cell: (column: string) => ReactNode };
}) {
  const frame = useRef<HTMLDivElement>(null);
  const rowHeight = rowRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  // The library keeps what it measures in itself; this component draws from it anew each time.
  // eslint-disable-next-line react-hooks/incompatible-library
  const window = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    getItemKey: (index) => keyOf(rows[index] as R),
  });
  const template = { gridTemplateColumns: `minmax(15rem, 2fr) repeat(${columns.length}, minmax(5.5rem, 1fr))` };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = moves[event.key];
    const at = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-cell]') : null;
    if (!step || !at) return;
    event.preventDefault();
    const [row = 0, column = 0] = (at.dataset['cell'] ?? '').split('/').map(Number);
    const [nextRow, nextColumn] = [row + step[0], column + step[1]];
    if (nextRow < 0 || nextRow >= rows.length) return;
    window.scrollToIndex(nextRow);
    // The row may be drawn only after the scrolling.
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-cell="${nextRow}/${nextColumn}"] button`)?.focus(),
    );
  };
  return (
    <div className="long-matrix" ref={frame} tabIndex={0}>
      <div role="table" aria-label={label} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
        <div role="rowgroup" className="matrix-top">
          <div role="row" className="matrix-row" style={template} aria-rowindex={1}>
            <div role="columnheader" className="matrix-head">
              {corner}
            </div>
            {columns.map(({ key, title }) => (
              <div key={key} role="columnheader">
                {title}
              </div>
            ))}
          </div>
          {foot ? (
            <div role="row" className="matrix-row soft small" style={template}>
              <div role="rowheader" className="matrix-head">
                {foot.title}
              </div>
              {columns.map(({ key }) => (
                <div key={key} role="cell" className="numbers">
                  {foot.cell(key)}
                </div>
              ))}
            </div>
          ) : null}
        </div>
        <div role="rowgroup" style={{ height: window.getTotalSize(), position: 'relative' }}>
          {window.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index] as R;
            return (
              <div
                key={key}
                role="row"
                className="matrix-row matrix-line"
                aria-rowindex={index + 2}
                style={{ ...template, height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <div role="rowheader" className="matrix-head">
                  {head(row)}
                </div>
                {columns.map((column, place) => (
                  <div key={column.key} role="cell" data-cell={`${index}/${place}`}>
                    {cell(row, column.key)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
