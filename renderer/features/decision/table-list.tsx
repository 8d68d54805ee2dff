import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import { isFavourable } from '../../../shared/decision/outcome.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import type { Statistics } from '../../../shared/tally/statistics.ts';
import { Badge, EmptyState } from '../../ui/feedback.tsx';
import { DotPlot } from '../../ui/dot-plot.tsx';
import { SearchField, Segments } from '../../ui/fields.tsx';
import { LongTable, type LongColumn } from '../../ui/long-table.tsx';
import { linesShown, tableLines, type TableColumn, type TableLine, type TableView } from './table-lines.ts';

/** All dossiers with their figures: searched, filtered and sorted; Enter or a press opens one. */
export function TableList({
  docket,
  member,
  view,
  onView,
  onOpen,
}: {
  readonly docket: Docket;
  readonly member: MemberId | null;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly onOpen: (number: DossierNumber) => void;
}) {
  const { t } = useTranslation();
  const [inHand, setInHand] = useState<string | null>(null);
  const lines = useMemo(() => tableLines(docket), [docket]);
  const shown = useMemo(() => linesShown(lines, view), [lines, view]);
  const mark = docket.round?.body.rule.points.passMark ?? '0';
  const number = (text: string | number | null) => <span className="numbers">{text ?? '—'}</span>;
  const statistic = (
    key: TableColumn,
    title: string,
    of: keyof Statistics,
    fromRem: number,
  ): LongColumn<TableLine, TableColumn> => ({
    key,
    title,
    width: '5rem',
    fromRem,
    cell: ({ line }) => <span className="numbers soft">{short(line.statistics[of])}</span>,
  });
  const columns: readonly LongColumn<TableLine, TableColumn>[] = [
    { key: 'rank', title: t('chair.rank'), width: '3.2rem', cell: ({ tally }) => number(tally.rank) },
    { key: 'number', title: t('terms.number'), width: '7.6rem', cell: (line) => number(line.number) },
    {
      key: 'service',
      title: t('terms.service'),
      width: 'minmax(9rem, 2fr)',
      cell: ({ file }) => (
        <span className="strong" title={file.package.body.service}>
          {file.package.body.rereview ? <Badge tone="info">{t('table.rereview-title')}</Badge> : null}{' '}
          {file.package.body.service}
        </span>
      ),
    },
    {
      key: 'score',
      title: t('chair.score'),
      width: '5rem',
      cell: ({ tally }) => <strong className="numbers">{short(tally.score)}</strong>,
    },
    statistic('mean', t('table.mean'), 'mean', 84),
    statistic('trimmed', t('table.trimmed'), 'trimmedMean', 90),
    statistic('median', t('table.median'), 'median', 78),
    statistic('range', t('table.range'), 'range', 72),
    statistic('deviation', t('table.deviation'), 'deviation', 66),
    {
      key: 'plot',
      title: t('table.plot'),
      width: 'minmax(5rem, 8rem)',
      cell: ({ line }) => <Plot statistics={line.statistics} mark={mark} />,
    },
    {
      key: 'verdicts',
      title: t('chair.verdicts'),
      width: '5.4rem',
      fromRem: 108,
      cell: ({ tally: { verdicts } }) =>
        number(`${verdicts.filter(({ holds }) => holds === 'yes').length}/${verdicts.length}`),
    },
    {
      key: 'missing',
      title: t('table.missing'),
      width: '4.6rem',
      fromRem: 96,
      cell: ({ line }) => number(line.missing.length),
    },
    {
      key: 'recused',
      title: t('table.recused'),
      width: '4.8rem',
      fromRem: 102,
      cell: ({ line }) => number(line.recused.length),
    },
    {
      key: 'flags',
      title: t('table.flags'),
      width: 'minmax(9.8rem, 1fr)',
      cell: ({ line: { flags } }) =>
        flags[0] ? (
          <span title={flags.map((flag) => t(`table.flag-${flag}`)).join(', ')}>
            <Badge tone="warning">{t(`table.flag-${flags[0]}`)}</Badge>{' '}
            {flags.length > 1 ? <span className="numbers">+{flags.length - 1}</span> : null}
          </span>
        ) : null,
    },
    {
      key: 'passes',
      title: t('chair.passes'),
      width: '7rem',
      cell: ({ tally: { passes } }) => (
        <Badge tone={passes === 'yes' ? 'success' : 'warning'}>{t(`chair.passes-${passes}`)}</Badge>
      ),
    },
    {
      key: 'decision',
      title: t('chair.decision'),
      width: '7.5rem',
      cell: ({ outcome, line }) =>
        !outcome && member && line.recused.includes(member) ? (
          <Badge tone="warning">{t('chair.recused-undecided')}</Badge>
        ) : (
          <Badge tone={outcome ? (isFavourable(outcome) ? 'success' : 'neutral') : 'info'}>
            {t(outcome ? `terms.outcome-${outcome}` : 'chair.undecided')}
          </Badge>
        ),
    },
  ];
  return (
    <>
      <div className="table-tools">
        <SearchField
          id="table-find"
          label={t('table.find')}
          placeholder={t('table.find')}
          value={view.query}
          onChange={(query) => onView({ ...view, query })}
        />
        <Segments
          label={t('table.filter')}
          hiddenLabel
          value={view.filter}
          onChange={(filter) => onView({ ...view, filter })}
          testId="table-filter"
          choices={(['all', 'undecided', 'flagged', 'rereview'] as const).map((value) => ({
            value,
            label: t(`table.filter-${value}`),
          }))}
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState title={t('table.none-found')}>{t('table.none-found-detail')}</EmptyState>
      ) : (
        <LongTable
          label={t('chair.tally-title')}
          columns={columns}
          rows={shown}
          keyOf={keyOf}
          sort={view.sort}
          onSort={(sort) => onView({ ...view, sort })}
          inHand={inHand}
          onHand={setInHand}
          onOpen={(line) => onOpen(line.number)}
          testIdOf={(line) => `decide-${line.number}`}
        />
      )}
    </>
  );
}

const keyOf = ({ number }: TableLine) => number;

/** At most two places on the table; the whole figure is where the dossier is opened. */
function short(figure: unknown): string {
  if (typeof figure !== 'string') return '—';
  const at = figure.indexOf('.');
  return at < 0 || figure.length <= at + 3 ? figure : Number(figure).toFixed(2);
}

function Plot({ statistics: { totals, median }, mark }: { readonly statistics: Statistics; readonly mark: string }) {
  const { t } = useTranslation();
  if (totals.length === 0) return <span className="soft small">{t('table.plot-none')}</span>;
  const said = totals.map(({ total }) => total).join(', ');
  return (
    <DotPlot
      label={t('table.plot-of', { totals: said, mark })}
      values={totals.map(({ total }) => Number(total))}
      median={median === null ? null : Number(median)}
      mark={Number(mark)}
    />
  );
}
