import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import type { DisposalState } from '../../shared/contracts/disposal-api.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Checkbox, TextField } from '../ui/fields.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useAction } from './use-action.ts';
import { useDesk } from './use-desk.ts';
import { useExchange } from './use-exchange.ts';

const usualProvision = '개인정보 보호법 제21조, 같은 법 시행령 제16조';

/** This office's word that a round is closed for good. Asked twice, since nothing that it destroys comes back. */
export function CloseForGood({
  state: { round, title, hindrance, secretariat, chair },
  onChanged,
}: {
  readonly state: DisposalState;
  readonly onChanged: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const exchange = useExchange();
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const [provision, setProvision] = useState((secretariat ?? chair)?.provision ?? usualProvision);
  const { pending, problem, run } = useAction<Delivery>();
  const close = () => {
    setAsked(false);
    setSure(false);
  };
  return (
    <>
      {hindrance ? <ProblemBanner problem={hindrance} tone="warning" /> : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
      <div className="row">
        <Button
          look="danger"
          pending={pending}
          disabled={hindrance !== null}
          testId="close-for-good"
          onPress={() => setAsked(true)}
        >
          {t('disposal.close')}
        </Button>
      </div>
      {asked ? (
        <Dialog
          role="alertdialog"
          title={t('disposal.close-title', { title })}
          onClose={close}
          actions={
            <>
              <Button onPress={close}>{t('terms.cancel')}</Button>
              <Button
                look="danger"
                disabled={!sure || provision.trim() === ''}
                testId="close-for-good-now"
                onPress={() => {
                  close();
                  void run(async () => {
                    const signed = await desktop.closeForGood({ round, provision: provision.trim() });
                    await onChanged();
                    if (signed.ok) await exchange('person');
                    return signed;
                  });
                }}
              >
                {t('disposal.close-now')}
              </Button>
            </>
          }
        >
          <p>{t('disposal.close-note')}</p>
          <ul className="plain-list">
            <li>{t('disposal.close-goes')}</li>
            <li>{t('disposal.close-stays')}</li>
            <li>{t('disposal.close-reaches')}</li>
          </ul>
          <TextField
            label={t('disposal.provision')}
            value={provision}
            onChange={(text) => setProvision(text.slice(0, 500))}
            testId="provision"
          />
          <Checkbox label={t('disposal.sure')} checked={sure} onChange={setSure} />
        </Dialog>
      ) : null}
    </>
  );
}
