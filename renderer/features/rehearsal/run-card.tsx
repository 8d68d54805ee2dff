import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { say } from '../../../shared/messages/language.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { goldenDossiers } from '../../../shared/rehearsal/golden-dossiers.ts';
import { rehearsalSteps, type Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { rehearsalStepNames } from '../../../shared/rehearsal/rehearsal-words.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Progress } from '../../ui/feedback.tsx';
import { GoldenTable } from './golden-table.tsx';
import { StepList } from './step-list.tsx';

/** The run itself: what is expected stands there before it begins; afterwards every step as it went. */
export function RunCard({ draft, last }: { readonly draft: RoundDraft; readonly last: Rehearsal | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { work, language } = useSession();
  const { pending, problem, run } = useAction<CallOutput<'startRehearsal'>>();
  const going = work?.task === 'rehearsal' ? work : null;
  const step = rehearsalSteps.find((each) => each === going?.label);
  const running = pending || going !== null;
  const startable = !last || last.wiped !== null;
  const expected = goldenDossiers(draft.plan, draft.members).map(({ rubric, ...each }) => ({
    ...each,
    rubric: rubric.title,
  }));
  return (
    <section className="card stack tight" aria-labelledby="rehearsal-run">
      <h2 id="rehearsal-run">{t('rehearsal.part-run')}</h2>
      <p className="soft">{t('rehearsal.run-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {last && !startable && !running && last.endedAt === null ? (
        <Banner tone="warning" title={t('rehearsal.cut-off')}>
          {t('rehearsal.cut-off-detail')}
        </Banner>
      ) : null}
      {running ? (
        <div className="row">
          <div className="grow">
            <Progress
              label={`${t('rehearsal.running')} ${step ? say(rehearsalStepNames[step], language) : ''}`}
              done={going?.done ?? 0}
              all={going?.total ?? 1}
            />
          </div>
          <Button testId="stop-rehearsal" onPress={() => void desk.desktop.cancelRehearsal({})}>
            {t('rehearsal.stop')}
          </Button>
        </div>
      ) : last && !startable ? (
        <StepList steps={last.steps} />
      ) : (
        <>
          <div className="row">
            <Button
              look="primary"
              testId="start-rehearsal"
              onPress={() => void run(() => afterwardsFollow(desk, desk.desktop.startRehearsal({})))}
            >
              {t(last ? 'rehearsal.start-again' : 'rehearsal.start')}
            </Button>
          </div>
          <details open={!last}>
            <summary>{t('rehearsal.golden-before')}</summary>
            <GoldenTable lines={expected} label={t('rehearsal.golden-before')} />
          </details>
        </>
      )}
    </section>
  );
}
