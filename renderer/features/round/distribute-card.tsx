import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { openingChecks, whatKeepsClosed, type OpeningPlace } from '../../../shared/preparation/opening-checks.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { useReadyApplications } from '../../session/use-register.ts';
import { useRehearsal } from '../../session/use-desk.ts';
import { useNow } from '../../session/use-now.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OpeningCheckList } from './opening-check-list.tsx';
import type { Distribution } from './use-distribution.tsx';

/** What still keeps the round from opening, each with its reason; when nothing does, the act that opens and distributes it. */
export function DistributeCard({
  draft,
  distribution: { pending, run, outcome },
  onGo,
}: {
  readonly draft: RoundDraft;
  readonly distribution: Distribution;
  readonly onGo: (place: OpeningPlace) => void;
}) {
  const { t } = useTranslation();
  const intake = useReadyApplications();
  const now = useNow();
  const rehearsal = useRehearsal() ?? null;
  const [asking, setAsking] = useState(false);
  const committee = draft.members.filter(({ role }) => sitsOnCommittee(role));
  const checks = openingChecks({ draft, applications: intake.map(({ application }) => application), now, rehearsal });
  return (
    <section className="card stack tight">
      <OpeningCheckList checks={checks} onGo={onGo} />
      {outcome}
      <div className="row">
        <Button
          look="primary"
          pending={pending}
          disabled={whatKeepsClosed(checks) !== null}
          testId="distribute"
          onPress={() => setAsking(true)}
        >
          {t('secretariat.distribute')}
        </Button>
      </div>
      {asking ? (
        <Dialog
          role="alertdialog"
          title={t('secretariat.distribute-title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('terms.cancel')}</Button>
              <Button
                look="primary"
                testId="distribute-confirm"
                onPress={() => {
                  setAsking(false);
                  run();
                }}
              >
                {t('secretariat.distribute')}
              </Button>
            </>
          }
        >
          <p>{t('secretariat.distribute-detail', { dossiers: intake.length, members: committee.length })}</p>
        </Dialog>
      ) : null}
    </section>
  );
}

/** For a round that is open: what a cut left behind is sent again. */
export function DistributeAgain({ distribution: { pending, run, outcome } }: { readonly distribution: Distribution }) {
  const { t } = useTranslation();
  return (
    <section className="card stack tight">
      <p className="soft">{t('secretariat.distribute-again-intro')}</p>
      {outcome}
      <div className="row">
        <Button pending={pending} testId="distribute-again" onPress={run}>
          {t('secretariat.distribute-again')}
        </Button>
      </div>
    </section>
  );
}
