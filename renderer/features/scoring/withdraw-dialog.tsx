import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { withdrawBallot } from '../../journeys/scoring.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Takes the signed ballot back, without another in its place; what was written stays as a draft. */
export function WithdrawDialog({ number, onClose }: { readonly number: DossierNumber; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction();
  return (
    <Dialog
      title={t('member.withdraw-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            testId="withdraw-confirm"
            onPress={() => void run(() => withdrawBallot(desk, number), onClose)}
          >
            {t('member.withdraw-confirm')}
          </Button>
        </>
      }
    >
      <p>{t('member.withdraw-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
