import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useDocket } from '../../session/use-desk.ts';
import { useRoundDraft } from '../../session/use-round-draft.ts';
import { Banner } from '../../ui/feedback.tsx';
import { UndoButtons } from '../../session/undo-buttons.tsx';
import { AssignmentForm } from './assignment-form.tsx';
import { DeviceList } from './device-list.tsx';
import { BundleCard } from './bundle-card.tsx';
import { DistributeAgain, DistributeCard } from './distribute-card.tsx';
import { RereviewCard } from './rereview-card.tsx';
import { PlanForm } from './plan-form.tsx';
import { RosterForm } from './roster-form.tsx';
import { RubricForm } from './rubric-form.tsx';
import { RuleForm } from './rule-form.tsx';
import { useDistribution } from './use-distribution.tsx';

const tabs = ['plan', 'rubrics', 'rule', 'roster', 'assign'] as const;

/** Everything about a month before it opens: plan, rubrics, rule, roster, assignment; then the one act that opens it. */
export function RoundRoom() {
  const { t } = useTranslation();
  const docket = useDocket();
  const { draft, problem, change, undo, redo, steps } = useRoundDraft();
  const { set } = useSession();
  // Held here, since the room changes its form as soon as the first dossier is out.
  const distribution = useDistribution();
  const [tab, setTab] = useState<(typeof tabs)[number]>('plan');
  if (docket.dossiers.size > 0)
    return (
      <div className="page">
        <h1>{docket.round?.body.title}</h1>
        <Banner tone="success" title={t('secretariat.round-open')}>
          {t('secretariat.round-open-detail')}
        </Banner>
        <DistributeAgain distribution={distribution} />
        <DeviceList />
        <BundleCard />
      </div>
    );
  if (!draft) return null;
  const panels = {
    plan: <PlanForm draft={draft} onChange={change} />,
    rubrics: <RubricForm draft={draft} onChange={change} />,
    rule: <RuleForm draft={draft} onChange={change} />,
    roster: <RosterForm draft={draft} onChange={change} />,
    assign: (
      <div className="stack">
        <AssignmentForm draft={draft} onChange={change} />
        <RereviewCard draft={draft} onChange={change} />
      </div>
    ),
  };
  return (
    <div className="page">
      <div className="row between">
        <h1>{t('secretariat.round-title')}</h1>
        <div className="row nowrap">
          <UndoButtons undo={undo} redo={redo} steps={steps} />
        </div>
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      <DistributeCard
        draft={draft}
        distribution={distribution}
        onGo={(place) => (place === 'intake' || place === 'rehearsal' ? set({ room: place }) : setTab(place))}
      />
      <Tabs selectedKey={tab} onSelectionChange={(key) => setTab(tabs.find((each) => each === key) ?? 'plan')}>
        <TabList className="row tab-list" aria-label={t('secretariat.round-title')}>
          {tabs.map((each) => (
            <Tab key={each} id={each} className="tab" data-testid={`tab-${each}`}>
              {t(each === 'assign' ? 'secretariat.round-assign' : `secretariat.round-${each}`)}
            </Tab>
          ))}
        </TabList>
        {tabs.map((each) => (
          <TabPanel key={each} id={each} className="tab-panel">
            {panels[each]}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
