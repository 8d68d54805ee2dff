import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextArea } from '../../ui/fields.tsx';

/** Accepting applications of which some do not meet everything: those go along only with a reason. */
export function AcceptDialog({
  lines,
  skipped,
  pending,
  onClose,
  onAccept,
}: {
  readonly lines: readonly RegisterLine[];
  readonly skipped: number;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onAccept: (lines: readonly RegisterLine[], reason: string) => void;
}) {
  const { t } = useTranslation();
  const [along, setAlong] = useState(false);
  const [reason, setReason] = useState('');
  const passing = lines.filter(({ eligibility }) => eligibility === 'pass');
  const others = lines.filter(({ eligibility }) => eligibility !== 'pass');
  const taken = along ? lines : passing;
  const ready = taken.length > 0 && (!along || reason.trim() !== '');
  return (
    <Dialog
      title={t('intake.accept-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={!ready}
            testId="accept-confirm"
            onPress={() => onAccept(taken, along ? reason.trim() : '')}
          >
            {t('intake.to-accepted')}
          </Button>
        </>
      }
    >
      <p>{t('intake.accept-passing-count', { number: passing.length })}</p>
      {skipped > 0 ? <p className="soft">{t('intake.accept-skipped', { number: skipped })}</p> : null}
      {others.length > 0 ? (
        <>
          <p>{t('intake.accept-other-count', { number: others.length })}</p>
          <ul className="plain-list">
            {others.slice(0, 6).map(({ dossier: { application } }) => (
              <li key={application.number}>{`${application.number} ${application.service}`}</li>
            ))}
            {others.length > 6 ? <li>…</li> : null}
          </ul>
          <Checkbox label={t('intake.accept-others')} checked={along} onChange={setAlong} />
          {along ? (
            <TextArea
              label={t('intake.accept-reason')}
              value={reason}
              onChange={setReason}
              testId="accept-reason"
              first
            />
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}
