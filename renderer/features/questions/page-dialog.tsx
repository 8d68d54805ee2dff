import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { OpenedPage } from '../../../shared/contracts/question-api.ts';
import { askSecretInGroups } from '../../../shared/question/ask-link.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

/** A page's address for a camera and as a code for a hand; closing it is final. */
export function PageDialog({
  page: { link, secret, address, applicant, state },
  onClose,
  onChanged,
}: {
  readonly page: OpenedPage;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { pending, problem, run } = useAction<CallOutput<'closeAskPage'>>();
  const url = `${address}/ask/${secret}`;
  const close = () =>
    void run(
      () => desktop.closeAskPage({ id: link.id }),
      () => {
        onClose();
        void onChanged();
      },
    );
  return (
    <Dialog
      title={link.dossier === null ? t('questions.page-public') : `${link.dossier} · ${applicant ?? ''}`}
      onClose={onClose}
      actions={
        <>
          {state === 'open' ? (
            <Button look="danger" pending={pending} testId="close-page" onPress={close}>
              {t('questions.close-page')}
            </Button>
          ) : null}
          <Button look="primary" testId="page-done" onPress={onClose}>
            {t('questions.page-done')}
          </Button>
        </>
      }
    >
      {problem ? <ProblemBanner problem={problem} /> : null}
      <div className="question-page">
        <QrCode text={url} label={t('questions.page-qr')} />
        <div className="stack tight">
          <p className="numbers question-text" data-testid="page-url">
            {url}
          </p>
          <p>
            <span className="soft small">{t('questions.page-code', { address: `${address}/ask` })}</span>
            <br />
            <strong className="numbers">{askSecretInGroups(secret)}</strong>
          </p>
          <p className="soft small">{t('questions.page-secret')}</p>
        </div>
      </div>
    </Dialog>
  );
}
