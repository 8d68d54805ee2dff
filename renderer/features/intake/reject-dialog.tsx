import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../../shared/intake/eligibility.ts';
import { askedText } from '../../../shared/messages/eligibility-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';

/** Turning an application away, with the grounds that its letter will name: proposed from what is not met. */
export function RejectDialog({
  findings,
  pending,
  onClose,
  onReject,
}: {
  readonly findings: readonly Finding[];
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onReject: (grounds: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(() =>
    findings
      .filter(({ verdict }) => verdict === 'fail')
      .map(askedText)
      .join('\n'),
  );
  const grounds = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <Dialog
      role="alertdialog"
      title={t('intake.reject-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            disabled={grounds.length === 0 || text.length > 1000}
            testId="reject-send"
            onPress={() => onReject(grounds)}
          >
            {t('intake.reject-send')}
          </Button>
        </>
      }
    >
      <TextArea label={t('intake.reject-grounds')} value={text} rows={5} onChange={setText} testId="reject-grounds" />
    </Dialog>
  );
}
