import { useTranslation } from 'react-i18next';
import type { MemberProgress } from '../../../shared/docket/progress-of.ts';
import { Badge } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { MissingDossiers } from './missing-dossiers.tsx';

/** Each member: whether a sign of life has come, begun, delivered, and what is missing. */
export function MemberTable({ members }: { readonly members: readonly MemberProgress[] }) {
  const { t } = useTranslation();
  return (
    <section className="stack tight" data-testid="member-progress">
      <h2>{t('progress.by-member')}</h2>
      <p className="soft small">{t('progress.seen-note')}</p>
      <Table
        label={t('progress.by-member')}
        rows={members}
        keyOf={({ member }) => member}
        columns={[
          { key: 'name', title: t('welcome.name'), cell: ({ name }) => <strong>{name}</strong> },
          {
            key: 'seen',
            title: t('progress.seen'),
            cell: ({ seen }) => (
              <Badge tone={seen === 'yes' ? 'success' : 'neutral'}>{t(`progress.seen-${seen}`)}</Badge>
            ),
          },
          {
            key: 'declared',
            title: t('progress.declared'),
            align: 'right',
            cell: ({ declared, asked }) => <span className="numbers">{`${declared}/${asked}`}</span>,
          },
          {
            key: 'delivered',
            title: t('progress.delivered'),
            align: 'right',
            cell: ({ delivered, asked }) => <span className="numbers">{`${delivered}/${asked}`}</span>,
          },
          {
            key: 'missing',
            title: t('progress.missing'),
            cell: ({ missing }) => <MissingDossiers of={missing} />,
          },
        ]}
      />
    </section>
  );
}
