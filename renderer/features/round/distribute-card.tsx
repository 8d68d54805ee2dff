import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { RoundDraft } from '../../../shared/contracts/desk-entry.ts';
import { sitsOnCommittee } from '../../../shared/roster/role.ts';
import { judgeRoundPlan } from '../../../shared/round/round.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { assignmentFor } from '../../session/assignment-for.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useIntake } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Progress } from '../../ui/feedback.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** What still keeps the round from opening, each with its reason; when nothing does, the act that opens and distributes it. Safe to repeat. */
export function DistributeCard({ draft }: { readonly draft: RoundDraft | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { language, work, set } = useSession();
  const intake = useIntake() ?? [];
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<CallOutput<'distributeRound'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'distributeRound'>>();
  if (!draft) return null;
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
  const distribute = () => {
    setAsking(false);
    void run(
      () => afterwardsFollow(desk, desk.desktop.distributeRound({})),
      (value) => {
        setTold(value);
        void desk.desktop.readProfile({}).then((read) => (read.ok ? set({ profile: read.value }) : undefined));
      },
    );
  };
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
      {pending ? (
        <Progress
          label={`${t('secretariat.distribute-running')} ${work?.task === 'distribute' ? work.label : ''}`}
          done={work?.task === 'distribute' ? work.done : 0}
          all={work?.task === 'distribute' ? work.total : 1}
        />
      ) : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
      {told ? (
        told.delivery.problems[0] ? (
          <ProblemBanner problem={told.delivery.problems[0]} tone="warning" />
        ) : (
          <Banner tone="success" title={t('secretariat.distributed')} />
        )
      ) : null}
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
              <Button look="primary" testId="distribute-confirm" onPress={distribute}>
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
