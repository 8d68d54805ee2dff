import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner, EmptyState } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';

/** The results kit, all from the one final selection. */
export function Results() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const docket = useDocket();
  const [saved, setSaved] = useState<CallOutput<'saveKit'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveKit'>>();
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  if (!docket.selection)
    return (
      <div className="page">
        <h1>{t('secretariat.results-title')}</h1>
        <EmptyState title={t('secretariat.results-empty-title')}>{t('secretariat.results-empty')}</EmptyState>
        <SelectionCard results="on-page" />
      </div>
    );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('secretariat.results-title')}</h1>
          <p>{t('secretariat.results-intro')}</p>
        </div>
        <Button
          look="primary"
          pending={pending}
          disabled={phaseOf(docket) !== 'final'}
          testId="save-kit"
          onPress={() => void run(() => desktop.saveKit({}), setSaved)}
        >
          {t(pending ? 'secretariat.results-running' : 'secretariat.results-save')}
        </Button>
      </div>
      <SelectionCard results="on-page" />
      {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {saved ? (
        <Banner tone="success" title={t('secretariat.results-saved')}>
          <span data-testid="kit-saved">{saved.files.join(', ')}</span>
        </Banner>
      ) : null}
      <section className="card">
        <h2>{t('secretariat.results-contents')}</h2>
        <ul>
          {(['json', 'csv', 'xlsx', 'pdf', 'bundle'] as const).map((each) => (
            <li key={each}>· {t(`secretariat.kit-${each}`)}</li>
          ))}
        </ul>
      </section>
      <Table
        label={t('secretariat.results-title')}
        rows={files}
        keyOf={({ package: { body } }) => body.dossier}
        columns={[
          {
            key: 'number',
            title: t('terms.number'),
            width: '120px',
            cell: ({ package: { body } }) => <span className="numbers">{body.dossier}</span>,
          },
          {
            key: 'service',
            title: t('terms.service'),
            cell: ({ package: { body } }) => <strong>{body.service}</strong>,
          },
          { key: 'applicant', title: t('terms.applicant'), cell: ({ package: { body } }) => body.applicant },
          {
            key: 'outcome',
            title: t('chair.decision'),
            cell: ({ decision }) =>
              decision ? (
                <Badge tone={decision.body.outcome === 'selected' ? 'success' : 'neutral'}>
                  {t(`terms.outcome-${decision.body.outcome}`)}
                </Badge>
              ) : null,
          },
          { key: 'reasons', title: t('chair.reasons'), cell: ({ decision }) => decision?.body.reasons },
        ]}
      />
    </div>
  );
}
