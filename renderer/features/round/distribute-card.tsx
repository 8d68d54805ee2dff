import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { judgeRoundPlan } from '../../../shared/round/round.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { assignmentFor } from '../../session/assignment-for.ts';
import { useSession } from '../../session/session.ts';
import { useIntake } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Distribution } from './use-distribution.tsx';

/** What still keeps the round from opening, each with its reason; when nothing does, the act that opens and distributes it. */
export function DistributeCard({
  draft,
  distribution: { pending, run, outcome },
}: {
  readonly draft: RoundDraft;
  readonly distribution: Distribution;
}) {
  const { t } = useTranslation();
  const intake = useIntake() ?? [];
  const { language } = useSession();
  const [asking, setAsking] = useState(false);
  const committee = draft.members.filter(({ role }) => sitsOnCommittee(role));
  const plan = judgeRoundPlan(draft.plan);
  const missing = [
    ...(intake.length === 0 ? [t('secretariat.check-applications')] : []),
    ...(committee.length < 3 ? [t('secretariat.check-members')] : []),
    ...(draft.members.filter(({ role }) => role === 'chair').length === 1 ? [] : [t('secretariat.roster-need-chair')]),
    ...(plan.ok ? [] : [problemText(plan.problem, language).title]),
    ...intake.flatMap(({ application: { number } }) =>
      assignmentFor(draft, number).reviewers.length === 0 && committee.length > 0
        ? [t('secretariat.check-reviewers', { number })]
        : [],
    ),
  ];
  return (
    <section className="card stack tight">
      {missing.length > 0 ? (
        <Banner tone="warning" title={t('secretariat.checks-title')}>
          <ul>
            {missing.map((each) => (
              <li key={each}>· {each}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <p>✓ {t('secretariat.checks-good')}</p>
      )}
      {outcome}
      <div className="row">
        <Button
          look="primary"
          pending={pending}
          disabled={missing.length > 0}
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
