import { useTranslation } from 'react-i18next';
import type { ExpertProgress } from '../../../shared/docket/progress-of.ts';
import { Table } from '../../ui/table.tsx';
import { MissingDossiers } from './missing-dossiers.tsx';

/** Each expert: on how many dossiers an opinion has come, and where it is missing. Nothing where no expert is named. */
export function ExpertTable({ experts }: { readonly experts: readonly ExpertProgress[] }) {
  const { t } = useTranslation();
  if (experts.length === 0) return null;
  return (
    <section className="stack tight" data-testid="expert-progress">
      <h2>{t('opinion.by-expert')}</h2>
      <p className="soft small">{t('opinion.by-expert-note')}</p>
      <Table
        label={t('opinion.by-expert')}
        rows={experts}
        keyOf={({ member }) => member}
        columns={[
          { key: 'name', title: t('welcome.name'), cell: ({ name }) => <strong>{name}</strong> },
          {
            key: 'given',
            title: t('progress.delivered'),
            align: 'right',
            cell: ({ given, asked }) => <span className="numbers">{`${given}/${asked}`}</span>,
          },
          { key: 'missing', title: t('progress.missing'), cell: ({ missing }) => <MissingDossiers of={missing} /> },
        ]}
      />
    </section>
  );
}
