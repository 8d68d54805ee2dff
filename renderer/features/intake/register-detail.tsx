import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextStates } from '../../../shared/intake/register.ts';
import type { Letter, SettableState } from '../../../shared/intake/intake-event.ts';
import { moveApplications } from '../../journeys/intake.ts';
import { ApplicationOverview } from '../../session/application-overview.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { ReasonDialog } from '../../session/reason-dialog.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { Register, RegisterLine } from '../../session/use-register.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { TabRow } from '../../ui/tab-row.tsx';
import { AcceptDialog } from './accept-dialog.tsx';
import { FindingsList } from './findings-list.tsx';
import { IntakeFiles } from './intake-files.tsx';
import { IntakeHistory } from './intake-history.tsx';
import { LettersTab } from './letters-tab.tsx';
import { stateTones } from './state-tones.ts';
import { RejectDialog } from './reject-dialog.tsx';
import { SupplementDialog } from './supplement-dialog.tsx';

const tabs = ['application', 'files', 'eligibility', 'letters', 'history'] as const;
type TabKey = (typeof tabs)[number];

/** One application: what it says, its files, how it meets the criteria, its letters and all that happened to it. */
export function RegisterDetail({
  line,
  register,
  onEdit,
  onClose,
}: {
  readonly line: RegisterLine;
  readonly register: Register;
  readonly onEdit: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { dossier, standing, findings, eligibility } = line;
  const { application } = dossier;
  const [tab, setTab] = useState<TabKey>(findings.length > 0 ? 'eligibility' : 'application');
  const [asking, setAsking] = useState<SettableState | null>(null);
  const { pending, problem, run } = useAction<unknown>();
  const move = (to: SettableState, reason: string, letter: Letter | null) =>
    void run(
      () => moveApplications(desk, [application.number], { to, reason, letter }),
      () => setAsking(null),
    );
  const ask = (to: SettableState) => {
    if (to === 'review' || (to === 'received' && standing.state === 'supplement')) move(to, '', null);
    else if (to === 'accepted' && eligibility === 'pass') move(to, '', { kind: 'acceptance' });
    else setAsking(to);
  };
  const next = nextStates[standing.state];
  return (
    <aside className="register-detail" aria-label={t('intake.detail')} data-testid="register-detail">
      <div className="row between">
        <div>
          <h2>{application.service}</h2>
          <p className="soft">
            <span className="numbers">{application.number}</span> · {application.applicant}
          </p>
        </div>
        <Button look="quiet" size="small" onPress={onClose} testId="close-detail">
          {t('intake.close-detail')}
        </Button>
      </div>
      <div className="row">
        <Badge tone={stateTones[standing.state]}>{t(`intake.state-${standing.state}`)}</Badge>
        {standing.asked ? (
          <span className="soft small">{t('intake.asked-due', { due: standing.asked.due })}</span>
        ) : null}
        <span className="grow" />
        {next.length > 0 ? (
          <>
            <Button size="small" look="quiet" onPress={onEdit} testId="edit-application">
              {t('intake.edit')}
            </Button>
            {next.includes('accepted') ? (
              <Button size="small" look="primary" pending={pending} testId="accept" onPress={() => ask('accepted')}>
                {t('intake.to-accepted')}
              </Button>
            ) : null}
            <ActionMenu
              button={t('intake.more')}
              label={t('intake.more')}
              testId="change-state"
              actions={next
                .filter((to) => to !== 'accepted')
                .map((to) => ({ id: `to-${to}`, label: t(`intake.to-${to}`), onAction: () => ask(to) }))}
            />
          </>
        ) : null}
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      <TabRow
        label={t('intake.tabs')}
        tabs={tabs.map((key) => ({ key, label: t(`intake.tab-${key}`) }))}
        chosen={tab}
        onChoose={(key) => setTab(key as TabKey)}
      />
      <div className="register-tab" role="tabpanel" tabIndex={0} aria-label={t(`intake.tab-${tab}`)}>
        {tab === 'application' ? <ApplicationOverview application={application} /> : null}
        {tab === 'files' ? <IntakeFiles dossier={dossier} /> : null}
        {tab === 'eligibility' ? <FindingsList line={line} meeting={register.meeting} /> : null}
        {tab === 'letters' ? <LettersTab line={line} /> : null}
        {tab === 'history' ? <IntakeHistory line={line} /> : null}
      </div>
      {asking === 'accepted' ? (
        <AcceptDialog
          lines={[line]}
          skipped={0}
          pending={pending}
          onClose={() => setAsking(null)}
          onAccept={(_lines, reason) => move('accepted', reason, { kind: 'acceptance' })}
        />
      ) : null}
      {asking === 'supplement' ? (
        <SupplementDialog
          findings={findings}
          today={register.today}
          pending={pending}
          onClose={() => setAsking(null)}
          onAsk={(letter) => move('supplement', '', letter)}
        />
      ) : null}
      {asking === 'rejected' ? (
        <RejectDialog
          findings={findings}
          pending={pending}
          onClose={() => setAsking(null)}
          onReject={(grounds) => move('rejected', grounds.join('\n'), { kind: 'rejection', grounds: [...grounds] })}
        />
      ) : null}
      {asking === 'received' ? (
        <ReasonDialog
          title={t('intake.back-title')}
          intro={application.service}
          field={t('intake.back-reason')}
          confirm={t('intake.to-received')}
          pending={pending}
          name="back"
          onClose={() => setAsking(null)}
          onSign={(reason) => move('received', reason, null)}
        />
      ) : null}
    </aside>
  );
}
