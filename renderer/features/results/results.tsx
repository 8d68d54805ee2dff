import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import { DisposalCard } from '../../session/disposal-card.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState, Progress } from '../../ui/feedback.tsx';
import { DossierTable } from './dossier-table.tsx';
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
        {phaseOf(docket) === 'deciding' ? <DossierTable docket={docket} onNotice={() => undefined} /> : null}
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
      <DossierTable docket={docket} onNotice={(dossier) => setWanted({ paper: 'notice', dossier })} />
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
