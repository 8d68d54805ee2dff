import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Nominated } from '../../../shared/nomination/nomination-draft.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { FormCard } from './form-card.tsx';
import { HalfYearTable } from './half-year-table.tsx';
import { NominationDetail } from './nomination-detail.tsx';
import { useNominations } from './use-nominations.ts';

/** 혁신제품: which selected services are recommended on which points, and what became of them. */
export function NominationRoom() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { set } = useSession();
  const { answer, refresh } = useNominations();
  const [open, setOpen] = useState<Nominated | null>(null);
  const [saved, setSaved] = useState<CallOutput<'saveNominations'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveNominations'>>();
  if (!answer) return null;
  if (!answer.ok) return <ProblemBanner problem={answer.problem} />;
  const { candidates, halves, form } = answer.value;
  const chosen = open && candidates.find(({ round, dossier }) => round === open.round && dossier === open.dossier);
  if (chosen)
    return (
      <NominationDetail
        key={`${chosen.round}/${chosen.dossier}`}
        candidate={chosen}
        form={form}
        onChanged={refresh}
        onBack={() => {
          setOpen(null);
          void refresh();
        }}
      />
    );
  if (candidates.length === 0)
    return (
      <div className="page">
        <h1>{t('nomination.title')}</h1>
        <EmptyState
          title={t('nomination.empty-title')}
          action={<Button onPress={() => set({ room: 'results' })}>{t('terms.room-results')}</Button>}
        >
          {t('nomination.empty')}
        </EmptyState>
        <FormCard form={form} onChanged={refresh} />
      </div>
    );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('nomination.title')}</h1>
          <p>{t('nomination.intro')}</p>
        </div>
        <Button
          look="primary"
          pending={pending}
          disabled={!candidates.some(({ filed }) => filed)}
          testId="save-nominations"
          onPress={() => void run(() => desktop.saveNominations({}), setSaved)}
        >
          {t('nomination.save')}
        </Button>
      </div>
      {problem ? (
        problem.code === 'kit/cancelled' ? (
          <Banner title={t('kit.cancelled')} />
        ) : (
          <ProblemBanner problem={problem} />
        )
      ) : null}
      {saved ? (
        <Banner tone="success" testId="nominations-saved" title={t('nomination.saved')}>
          {saved.files.join(', ')}
          <br />
          {t('nomination.saved-letters', { letters: saved.letters })}
        </Banner>
      ) : null}
      <CandidateTable candidates={candidates} onOpen={({ round, dossier }) => setOpen({ round, dossier })} />
      <HalfYearTable halves={halves} />
      <FormCard form={form} onChanged={refresh} />
    </div>
  );
}
