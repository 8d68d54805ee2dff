import type { ReactNode } from 'react';

export interface Column<R> {
  readonly key: string;
  readonly title: string;
  readonly align?: 'right';
  readonly width?: string;
  readonly cell: (row: R) => ReactNode;
}

/** A plain table with a header that stays in sight. The first cell should carry the row's link or name. */
export function Table<R>({
  label,
  columns,
  rows,
  keyOf,
  maxHeight,
}: {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly keyOf: (row: R) => string;
  readonly maxHeight?: string;
}) {
  return (
    <div
      className="table-frame"
      style={maxHeight ? { maxHeight } : undefined}
      tabIndex={maxHeight ? 0 : undefined}
      role={maxHeight ? 'region' : undefined}
      aria-label={maxHeight ? label : undefined}
    >
      <table className="table" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, align, width }) => (
              <th key={key} scope="col" className={align} style={width ? { width } : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, align, cell }) => (
                <td key={key} className={align}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
