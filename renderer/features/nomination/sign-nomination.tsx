import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** The last question before the nomination goes into the log. */
export function SignNomination({
  service,
  outcome,
  mean,
  onClose,
  onSign,
}: {
  readonly service: string;
  readonly outcome: 'nominated' | 'not-nominated';
  readonly mean: string | null;
  readonly onClose: () => void;
  readonly onSign: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      role="alertdialog"
      title={t('nomination.sign-title', { outcome: t(`terms.nomination-${outcome}`) })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button look="primary" testId="sign-nomination-now" onPress={onSign}>
            {t('nomination.sign-now')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{service}</strong>
        <br />
        {t('nomination.mean')}: <span className="numbers">{mean ?? '–'}</span>
      </p>
      <p>{t('nomination.sign-note')}</p>
    </Dialog>
  );
}
