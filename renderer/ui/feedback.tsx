import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export function Badge({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}

/** What happened, and what to do next. Warnings and failures are announced at once. */
export function Banner({
  tone = 'info',
  title,
  children,
  action,
  testId,
}: {
  readonly tone?: Exclude<Tone, 'neutral'>;
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly testId?: string;
}) {
  return (
    <div
      className={`banner ${tone}`}
      role={tone === 'danger' || tone === 'warning' ? 'alert' : 'status'}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      <div className="grow">
        <p className="banner-title">{title}</p>
        {children ? <div>{children}</div> : null}
      </div>
      {action}
    </div>
  );
}

/** What belongs here and what to do next, where nothing is yet. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p className="soft">{children}</p>
      {action ? <div className="row">{action}</div> : null}
    </div>
  );
}

export function Progress({
  label,
  done,
  all,
}: {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}) {
  const share = all === 0 ? 0 : Math.min(100, Math.round((100 * done) / all));
  return (
    <div className="progress">
      <div className="row between small">
        <span>{label}</span>
        <span className="numbers soft">{share}%</span>
      </div>
      <div
        className="progress-track"
        role="progressbar"
        aria-label={label}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
      >
        <div className="progress-fill" style={{ width: `${share}%` }} />
      </div>
    </div>
  );
}

export function Facts({ items }: { readonly items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {items.map(([term, value]) => (
        <Fact key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
