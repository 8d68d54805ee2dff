import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../journeys/registry.ts';
import { CarriedAct } from './carried-act.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { useAction } from './use-action.ts';
import { useDesk } from './use-desk.ts';

/** This office's word that the selection is void, with its reason in words. */
export function ReopenDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Delivery | null>(null);
  const sign = (reason: string, basis?: 'carried') =>
    void run(
      () => afterwardsFollow(desk, desk.desktop.reopenRound({ basis, reason })),
      (delivery) => (delivery.problems.length > 0 && basis === undefined ? setTold(delivery) : onClose()),
    );
  return (
    <ReasonDialog
      name="reopen"
      title={t('selection.reopen-title')}
      intro={t('selection.reopen-intro')}
      field={t('selection.reopen-reason')}
      confirm={t('selection.reopen-confirm')}
      pending={pending}
      onClose={onClose}
      onSign={sign}
      trouble={(reason) => (
        <CarriedAct
          problem={problem ?? told?.problems[0] ?? null}
          pending={pending}
          onSign={() => sign(reason, 'carried')}
        />
      )}
    />
  );
}
