import { useTranslation } from 'react-i18next';
import type { HalfYear } from '../../../shared/nomination/half-years.ts';
import { Table } from '../../ui/table.tsx';
import { halfText } from './day-text.ts';

const counts = ['selected', 'nominated', 'notNominated', 'designated', 'notDesignated'] as const;

export function HalfYearTable({ halves }: { readonly halves: readonly HalfYear[] }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="stack tight">
      <h2>{t('nomination.by-half')}</h2>
      <Table
        label={t('nomination.by-half')}
        rows={halves}
        keyOf={({ half }) => half}
        columns={[
          { key: 'half', title: t('nomination.half'), cell: ({ half }) => halfText(half, i18n.language) },
          ...counts.map((what) => ({
            key: what,
            title: t(`nomination.count-${what}`),
            align: 'right' as const,
            cell: (row: HalfYear) => <span className="numbers">{row[what]}</span>,
          })),
        ]}
      />
      <p className="soft small">{t('nomination.by-half-note')}</p>
    </section>
  );
}
