import { useTranslation } from 'react-i18next';
import type { Result } from '../../../shared/basics/result.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Takes what was signed on a dossier back, without another in its place; what was written stays as a draft. */
export function WithdrawDialog({
  title,
  intro,
  onWithdraw,
  onClose,
}: {
  readonly title: string;
  readonly intro: string;
  readonly onWithdraw: () => Promise<Result<unknown>>;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { pending, problem, run } = useAction<unknown>();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            testId="withdraw-confirm"
            onPress={() => void run(onWithdraw, onClose)}
          >
            {t('member.withdraw-confirm')}
          </Button>
        </>
      }
    >
      <p>{intro}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
