import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../journeys/registry.ts';
import { CarriedAct } from './carried-act.tsx';
import { useAction } from './use-action.ts';
import { useDesk } from './use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/fields.tsx';

/** This office's word that the selection is void, with its reason in words. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [reason, setReason] = useState('');
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Delivery | null>(null);
  const shown = problem ?? told?.problems[0];
  const sign = (basis?: 'carried') =>
    void run(
      () => afterwardsFollow(desk, desk.desktop.reopenRound({ basis, reason: reason.trim() })),
      (delivery) => (delivery.problems.length > 0 && basis === undefined ? setTold(delivery) : onClose()),
    );
  return (
    <Dialog
      title={t('selection.reopen-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            disabled={reason.trim() === ''}
            testId="reopen-confirm"
            onPress={() => sign()}
          >
            {t('selection.reopen-confirm')}
          </Button>
        </>
      }
    >
      <p>{t('selection.reopen-intro')}</p>
      <TextArea label={t('selection.reopen-reason')} value={reason} onChange={setReason} testId="reopen-reason" />
      <CarriedAct problem={shown ?? null} pending={pending} onSign={() => sign('carried')} />
    </Dialog>
  );
}
