import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/feedback.tsx';

/** Keys, drafts and files of the rehearsal go; what went is put on record. */
export function WipeCard({ last }: { readonly last: Rehearsal | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { language, work } = useSession();
  const [asking, setAsking] = useState(false);
  const { pending, problem, run } = useAction();
  const wiped = last?.wiped;
  return (
    <section className="card stack tight" aria-labelledby="rehearsal-wipe">
      <h2 id="rehearsal-wipe">{t('rehearsal.part-wipe')}</h2>
      <p className="soft">{t('rehearsal.wipe-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {!last ? <p className="soft">{t('rehearsal.wipe-none')}</p> : null}
      {wiped ? (
        <>
          <Banner
            tone="success"
            testId="rehearsal-wiped"
            title={t('rehearsal.wiped-title', { at: dateTimeText(wiped.at, language) })}
          >
            {t('rehearsal.wiped-detail', {
              ...wiped,
              revoked: wiped.revoked.length,
              kilobytes: Math.ceil(wiped.bytes / 1024),
            })}
          </Banner>
          {wiped.problem ? <ProblemBanner problem={wiped.problem} tone="warning" /> : null}
        </>
      ) : null}
      {last && !wiped ? (
        <div className="row">
          <Button
            look="danger"
            pending={pending}
            disabled={work?.task === 'rehearsal'}
            testId="wipe-rehearsal"
            onPress={() => setAsking(true)}
          >
            {t('rehearsal.wipe')}
          </Button>
        </div>
      ) : null}
      {asking ? (
        <Dialog
          role="alertdialog"
          title={t('rehearsal.wipe-title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('terms.cancel')}</Button>
              <Button
                look="danger"
                testId="wipe-confirm"
                onPress={() => {
                  setAsking(false);
                  void run(() => afterwardsFollow(desk, desk.desktop.wipeRehearsal({})));
                }}
              >
                {t('rehearsal.wipe')}
              </Button>
            </>
          }
        >
          <p>{t('rehearsal.wipe-detail')}</p>
        </Dialog>
      ) : null}
    </section>
  );
}
