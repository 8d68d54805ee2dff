import { useTranslation } from 'react-i18next';
import { isFavourable } from '../../shared/decision/outcome.ts';
import type { SelectionBody } from '../../shared/decision/selection.ts';
import type { Docket, StandingSelection } from '../../shared/docket/docket.ts';
import { Badge } from '../ui/feedback.tsx';
import { Table } from '../ui/table.tsx';

/** What a selection says of each dossier. */
export function ListedResults({
  docket,
  selection,
}: {
  readonly docket: Docket;
  readonly selection: StandingSelection;
}) {
  const { t } = useTranslation();
  return (
    <Table
      label={t('selection.results')}
      rows={selection.body.results}
      keyOf={({ dossier }) => dossier}
      columns={[
        {
          key: 'number',
          title: t('terms.number'),
          width: '120px',
          cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
        },
        {
          key: 'service',
          title: t('terms.service'),
          cell: ({ dossier }) => docket.dossiers.get(dossier)?.package.body.service,
        },
        {
          key: 'outcome',
          title: t('chair.decision'),
          cell: ({ outcome }) => (
            <Badge tone={isFavourable(outcome) ? 'success' : 'neutral'}>{t(`terms.outcome-${outcome}`)}</Badge>
          ),
        },
      ]}
    />
  );
}

/** The old results, readable after they became void. */
export function ReopenedSelections({ docket }: { readonly docket: Docket }) {
  const { t } = useTranslation();
  if (docket.reopened.length === 0) return null;
  return (
    <details data-testid="reopened">
      <summary>{t('selection.reopened-title')}</summary>
      {docket.reopened.map((each) => (
        <div key={each.id} className="stack tight">
          <p>
            {t('selection.reopened-line', {
              index: each.index,
              ...counts(each.body),
              chair: each.reopening.chair?.body.reason,
              secretariat: each.reopening.secretariat?.body.reason,
            })}
          </p>
          <ListedResults docket={docket} selection={each} />
        </div>
      ))}
    </details>
  );
}

export function counts({ results }: SelectionBody): { readonly selected: number; readonly rejected: number } {
  const selected = results.filter(({ outcome }) => isFavourable(outcome)).length;
  return { selected, rejected: results.length - selected };
}
