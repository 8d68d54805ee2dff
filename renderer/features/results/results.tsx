import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { isFavourable } from '../../../shared/decision/outcome.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import { DisposalCard } from '../../session/disposal-card.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner, EmptyState, Progress } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { KitComparisonCard } from './kit-comparison.tsx';
import { KitParts } from './kit-parts.tsx';
import { PaperPreview, type WantedPaper } from './paper-preview.tsx';

/** The results kit, all from the one final selection: what is in it, read before it leaves, saved as a whole or not at all. */
export function Results() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const docket = useDocket();
  const { work, set } = useSession();
  const [saved, setSaved] = useState<CallOutput<'saveKit'> | null>(null);
  const [wanted, setWanted] = useState<WantedPaper | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveKit'>>();
  const isFinal = phaseOf(docket) === 'final';
  const files = [...docket.dossiers.values()].sort((a, b) =>
    a.package.body.dossier < b.package.body.dossier ? -1 : 1,
  );
  if (!docket.selection)
    return (
      <div className="page">
        <h1>{t('secretariat.results-title')}</h1>
        <EmptyState
          title={t('secretariat.results-empty-title')}
          action={<Button onPress={() => set({ room: 'progress' })}>{t('terms.room-progress')}</Button>}
        >
          {t('secretariat.results-empty')}
        </EmptyState>
        <SelectionCard results="on-page" />
        <KitParts onPreview={null} />
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
          disabled={!isFinal}
          testId="save-kit"
          onPress={() => void run(() => desktop.saveKit({}), setSaved)}
        >
          {t(pending ? 'kit.running' : 'secretariat.results-save')}
        </Button>
      </div>
      {pending && work?.task === 'kit' ? (
        <div className="card row">
          <div className="grow">
            <Progress label={`${t('kit.running')} ${work.label}`} done={work.done} all={work.total} />
          </div>
          <Button testId="cancel-kit" onPress={() => void desktop.cancelKit({})}>
            {t('terms.cancel')}
          </Button>
        </div>
      ) : null}
      <SelectionCard results="on-page" />
      {problem ? (
        problem.code === 'kit/cancelled' ? (
          <Banner title={t('kit.cancelled')} />
        ) : (
          <ProblemBanner problem={problem} />
        )
      ) : null}
      {saved ? (
        <Banner tone="success" title={t('secretariat.results-saved')}>
          <span data-testid="kit-saved">{saved.files.join(', ')}</span>
          <br />
          {t('kit.saved-notices', { count: saved.notices })}
        </Banner>
      ) : null}
      <KitParts onPreview={isFinal ? setWanted : null} />
      {isFinal ? <KitComparisonCard /> : null}
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
                <Badge tone={isFavourable(decision.body.outcome) ? 'success' : 'neutral'}>
                  {t(`terms.outcome-${decision.body.outcome}`)}
                </Badge>
              ) : null,
          },
          { key: 'reasons', title: t('chair.reasons'), cell: ({ decision }) => decision?.body.reasons },
          {
            key: 'notice',
            title: t('kit.part-notices'),
            width: '130px',
            cell: ({ package: { body } }) =>
              isFinal ? (
                <Button
                  size="small"
                  label={t('kit.notice-of', { number: body.dossier })}
                  testId={`notice-${body.dossier}`}
                  onPress={() => setWanted({ paper: 'notice', dossier: body.dossier })}
                >
                  {t('kit.notice')}
                </Button>
              ) : null,
          },
        ]}
      />
      <DisposalCard />
      {wanted ? (
        <PaperPreview
          wanted={wanted}
          title={wanted.paper === 'notice' ? t('kit.part-notices') : t(`kit.part-${wanted.paper}`)}
          onClose={() => setWanted(null)}
        />
      ) : null}
    </div>
  );
}
