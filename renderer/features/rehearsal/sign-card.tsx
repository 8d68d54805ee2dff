import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { hasSucceeded, type Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { rehearsalStanding } from '../../../shared/rehearsal/rehearsal-standing.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { SignOffList } from './sign-offs.tsx';

/** The office's own sign-off, and whether the chair's has come. */
export function SignCard({ draft, last }: { readonly draft: RoundDraft; readonly last: Rehearsal | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction();
  const standing = rehearsalStanding(draft, last);
  const signable = last?.endedAt && hasSucceeded(last);
  const awaited = signable && !last.signOffs.chair;
  // The chair may have signed while this room was shut; the button looks again, and says why it could not.
  useEffect(() => {
    if (awaited) void afterwardsFollow(desk, desk.desktop.readRehearsals({}));
  }, [desk, awaited]);
  return (
    <section className="card stack tight" aria-labelledby="rehearsal-sign">
      <h2 id="rehearsal-sign">{t('rehearsal.part-sign')}</h2>
      <p className="soft">{t('rehearsal.sign-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {standing.kind === 'stale' ? (
        <Banner
          tone="warning"
          testId="rehearsal-stale"
          title={t('rehearsal.stale-title', {
            changed: standing.changed.map((part) => t(`rehearsal.changed-${part}`)).join(', '),
          })}
        >
          {t('rehearsal.stale-detail')}
        </Banner>
      ) : null}
      {standing.kind === 'signed' ? (
        <Banner tone="success" title={t('rehearsal.signed-title')} testId="rehearsal-signed" />
      ) : null}
      {signable ? (
        <>
          <SignOffList signOffs={last.signOffs} />
          <div className="row">
            {last.signOffs.secretariat ? null : (
              <Button
                look="primary"
                pending={pending}
                testId="sign-rehearsal"
                onPress={() =>
                  void run(() => afterwardsFollow(desk, desk.desktop.signOffRehearsal({ round: last.round })))
                }
              >
                {t('rehearsal.sign')}
              </Button>
            )}
            {awaited ? (
              <Button
                pending={pending}
                testId="refresh-rehearsal"
                onPress={() => void run(() => afterwardsFollow(desk, desk.desktop.readRehearsals({})))}
              >
                {t('rehearsal.refresh')}
              </Button>
            ) : null}
          </div>
        </>
      ) : (
        <p className="soft">{t('rehearsal.sign-first')}</p>
      )}
    </section>
  );
}
