import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { useSession } from '../../session/session.ts';
import { Banner } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

/** What an import took, what it left as it was, and every problem by row, column and file. */
export function ImportTold({ told }: { readonly told: CallOutput<'importApplications'> }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { accepted, unchanged, problems, proposed } = told;
  const title =
    accepted.length > 0 ? t('secretariat.intake-accepted', { count: accepted.length }) : t('intake.nothing-new');
  return (
    <>
      <Banner tone={accepted.length > 0 ? 'success' : problems.length > 0 ? 'warning' : 'info'} title={title}>
        {unchanged.length > 0 ? `${t('intake.unchanged', { count: unchanged.length })} ` : null}
        {problems.length > 0 && accepted.length + proposed.length > 0 ? t('secretariat.intake-kept') : null}
      </Banner>
      {problems.length > 0 ? (
        <section className="stack tight" data-testid="import-problems">
          <h2>{t('secretariat.intake-problems', { count: problems.length })}</h2>
          <Table
            label={t('secretariat.intake-problems', { count: problems.length })}
            maxHeight="320px"
            rows={problems.map((each, index) => ({ ...each, index }))}
            keyOf={({ index }) => String(index)}
            columns={[
              {
                key: 'row',
                title: t('secretariat.problem-row'),
                width: '60px',
                cell: ({ row }) => <span className="numbers">{row ?? ''}</span>,
              },
              {
                key: 'number',
                title: t('terms.number'),
                width: '120px',
                cell: ({ number }) => <span className="numbers">{number ?? ''}</span>,
              },
              {
                key: 'column',
                title: t('secretariat.problem-column'),
                width: '130px',
                cell: ({ column }) => column ?? '',
              },
              { key: 'file', title: t('secretariat.problem-file'), width: '180px', cell: ({ file }) => file ?? '' },
              {
                key: 'what',
                title: t('secretariat.problem-what'),
                cell: ({ problem }) => {
                  const { title: what, next } = problemText(problem, language);
                  return (
                    <>
                      <strong>{what}</strong> <span className="soft">{next}</span>
                    </>
                  );
                },
              },
            ]}
          />
        </section>
      ) : null}
    </>
  );
}
