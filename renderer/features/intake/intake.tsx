import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { sizeText } from '../../messages/dates.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket, useIntake } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState, Progress } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

type Imported = CallOutput<'importApplications'>;

/** Applications in from a folder as an office has it: progress, cancel, and every problem by row, column and file. */
export function Intake() {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const work = useSession((session) => session.work);
  const intake = useIntake();
  const [told, setTold] = useState<Imported | null>(null);
  const { pending, problem, run } = useAction<Imported>();
  const choose = () => {
    setTold(null);
    void run(() => afterwardsFollow(desk, desk.desktop.importApplications({})), setTold);
  };
  const button = (
    <Button look="primary" pending={pending} disabled={docket.dossiers.size > 0} testId="import" onPress={choose}>
      {t('secretariat.intake-choose')}
    </Button>
  );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('secretariat.intake-title')}</h1>
          <p>
            <WithTerms terms={['receipt-number']}>{t('secretariat.intake-intro')}</WithTerms>
          </p>
        </div>
        {intake && intake.length > 0 ? button : null}
      </div>
      {pending && work?.task === 'import' ? (
        <div className="card row">
          <div className="grow">
            <Progress label={`${t('secretariat.intake-running')} ${work.label}`} done={work.done} all={work.total} />
          </div>
          <Button testId="cancel-import" onPress={() => void desk.desktop.cancelImport({})}>
            {t('terms.cancel')}
          </Button>
        </div>
      ) : null}
      {problem ? (
        problem.code === 'import/cancelled' ? (
          <Banner title={t('secretariat.intake-cancelled')} />
        ) : (
          <ProblemBanner problem={problem} />
        )
      ) : null}
      {told ? <Told told={told} /> : null}
      {intake === undefined ? null : intake.length === 0 ? (
        <EmptyState title={t('secretariat.intake-empty-title')} action={button}>
          {t('secretariat.intake-intro')}
        </EmptyState>
      ) : (
        <section className="stack tight">
          <h2>{t('secretariat.intake-count', { count: intake.length })}</h2>
          <Table
            label={t('secretariat.intake-title')}
            rows={[...intake].sort((a, b) => (a.application.number < b.application.number ? -1 : 1))}
            keyOf={({ application }) => application.number}
            columns={[
              {
                key: 'number',
                title: t('terms.number'),
                width: '120px',
                cell: ({ application }) => <span className="numbers">{application.number}</span>,
              },
              {
                key: 'service',
                title: t('terms.service'),
                cell: ({ application }) => <strong>{application.service}</strong>,
              },
              { key: 'applicant', title: t('terms.applicant'), cell: ({ application }) => application.applicant },
              {
                key: 'type',
                title: t('terms.type'),
                cell: ({ application }) => t(`terms.type-${application.serviceType}`),
              },
              {
                key: 'files',
                title: t('secretariat.intake-files'),
                align: 'right',
                cell: ({ attachments }) => (
                  <span className="numbers">{`${attachments.length} · ${sizeText(attachments.reduce((sum, { bytes }) => sum + bytes, 0))}`}</span>
                ),
              },
              {
                key: 'remove',
                title: '',
                width: '80px',
                cell: ({ application }) =>
                  docket.dossiers.size > 0 ? null : (
                    <Button
                      look="quiet"
                      size="small"
                      onPress={() =>
                        void afterwardsFollow(desk, desk.desktop.removeApplications({ numbers: [application.number] }))
                      }
                    >
                      {t('secretariat.intake-remove')}
                    </Button>
                  ),
              },
            ]}
          />
        </section>
      )}
    </div>
  );
}

function Told({ told }: { readonly told: Imported }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  return (
    <>
      <Banner
        tone={told.accepted.length > 0 ? 'success' : 'warning'}
        title={t('secretariat.intake-accepted', { count: told.accepted.length })}
      >
        {told.problems.length > 0 ? t('secretariat.intake-kept') : null}
      </Banner>
      {told.problems.length > 0 ? (
        <section className="stack tight" data-testid="import-problems">
          <h2>{t('secretariat.intake-problems', { count: told.problems.length })}</h2>
          <Table
            label={t('secretariat.intake-problems', { count: told.problems.length })}
            maxHeight="320px"
            rows={told.problems.map((each, index) => ({ ...each, index }))}
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
              {
                key: 'file',
                title: t('secretariat.problem-file'),
                width: '180px',
                cell: ({ file }) => file ?? '',
              },
              {
                key: 'what',
                title: t('secretariat.problem-what'),
                cell: ({ problem }) => {
                  const { title, next } = problemText(problem, language);
                  return (
                    <>
                      <strong>{title}</strong> <span className="soft">{next}</span>
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
