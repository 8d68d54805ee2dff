import { useTranslation } from 'react-i18next';
import { dossierNumberSchema } from '../../shared/basics/ids.ts';
import { undoRecusal } from '../journeys/recusal.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useAction } from './use-action.ts';
import { useDesk, useOutgoing } from './use-desk.ts';
import { waitingRecusals } from './waiting-recusals.ts';

/** Recusals that can still be taken back, each with its way back. */
export function RecusalUndo() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction();
  const waiting = waitingRecusals(useOutgoing());
  return (
    <>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {waiting.map(({ dossier }) => (
        <Banner
          key={dossier}
          title={t('member.recused-now', { dossier })}
          testId="recusal-waiting"
          action={
            <Button
              size="small"
              pending={pending}
              testId={`undo-recusal-${dossier}`}
              onPress={() => void run(() => undoRecusal(desk, dossierNumberSchema.parse(dossier)))}
            >
              {t('member.recuse-undo')}
            </Button>
          }
        >
          {t('member.recused-now-note')}
        </Banner>
      ))}
    </>
  );
}
