import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import { awaitedReviewers, ballotsToCount, phaseOf, type Docket } from '../../../shared/docket/docket.ts';
import { opensInner } from '../../../shared/docket/chair-office.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { CarriedAct } from '../../session/carried-act.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { RecordTrust } from '../../session/record-trust.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket, useMember, useProfile } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';

interface Step {
  readonly key: 'close-secretariat' | 'close-chair' | 'outer' | 'inner';
  readonly done: boolean;
  readonly possible: boolean;
  readonly mine: boolean;
  /** Places in the log of what was signed for it. */
  readonly records: readonly number[];
}

/** The four acts that two offices do in turn, so that neither can read a score alone. */
export function OpeningRoom() {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const member = useMember();
  const role = useProfile().person?.role;
  const [asking, setAsking] = useState(false);
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Delivery | null>(null);
  if (phaseOf(docket) === 'preparing')
    return (
      <div className="page">
        <h1>{t('chair.opening-title')}</h1>
        <EmptyState title={t('chair.nothing-to-close')}>{t('chair.opening-intro')}</EmptyState>
      </div>
    );
  const unopened = [...docket.dossiers.values()].filter(({ contents }) => contents === null);
  const others = unopened.filter(
    (file) => member && docket.roster && !opensInner(docket.roster.body, file, member),
  ).length;
  const steps = stepsOf(docket, role === 'secretariat' ? 'secretariat' : 'chair', unopened.length > others);
  const now = steps.find(({ done, possible, mine }) => !done && possible && mine);
  const opened = [...docket.dossiers.values()].filter(({ contents }) => contents !== null).length;
  const missing = [...docket.dossiers.values()].reduce((sum, file) => sum + awaitedReviewers(file).length, 0);
  const act = () => {
    setAsking(false);
    void run(
      () =>
        afterwardsFollow(
          desk,
          now?.key.startsWith('close') ? desk.desktop.closeRound({}) : desk.desktop.openBallots({}),
        ),
      setTold,
    );
  };
  const closeOnCarried = () =>
    void run(() => afterwardsFollow(desk, desk.desktop.closeRound({ basis: 'carried' })), setTold);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('chair.opening-title')}</h1>
          <p>
            <WithTerms terms={['closing', 'sealing']}>{t('chair.opening-intro')}</WithTerms>
          </p>
        </div>
      </div>
      <CarriedAct problem={problem} pending={pending} onSign={closeOnCarried} />
      {told?.problems[0] ? <ProblemBanner problem={told.problems[0]} tone="warning" /> : null}
      <ol className="steps">
        {steps.map((step) => (
          <li
            key={step.key}
            className={step.done ? 'done' : step === now ? 'now' : ''}
            data-testid={`step-${step.key}`}
            data-done={step.done}
          >
            <span>
              <strong>{t(`chair.step-${step.key}`)}</strong>
              {step.key === 'inner' ? (
                <span className="soft">
                  {' '}
                  · {t('chair.opened-progress', { done: opened, all: docket.dossiers.size })}
                </span>
              ) : null}
            </span>
            {step === now ? (
              <Button
                look="primary"
                pending={pending}
                testId={step.key.startsWith('close') ? 'close-round' : 'open-ballots'}
                onPress={() => (step.key.startsWith('close') ? setAsking(true) : act())}
              >
                {t(step.key.startsWith('close') ? 'chair.close-now' : 'chair.open-now')}
              </Button>
            ) : (
              <span className="row nowrap soft">
                {t(step.done ? 'chair.step-done' : 'chair.step-waiting')}
                {step.records.map((index) => (
                  <RecordTrust key={index} index={index} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
      {others > 0 && role !== 'secretariat' ? (
        <Banner title={t('chair.recused-opening', { count: others })}>{t('chair.recused-opening-detail')}</Banner>
      ) : null}
      {asking ? (
        <Dialog
          role="alertdialog"
          title={t('chair.close-title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('terms.cancel')}</Button>
              <Button look="primary" testId="close-confirm" onPress={act}>
                {t('chair.close-now')}
              </Button>
            </>
          }
        >
          <p>{t('chair.close-detail', { count: ballotsToCount(docket).length })}</p>
          {missing > 0 ? <Banner tone="warning" title={t('chair.close-missing', { count: missing })} /> : null}
        </Dialog>
      ) : null}
    </div>
  );
}

function stepsOf(docket: Docket, office: 'chair' | 'secretariat', mineLeft: boolean): readonly Step[] {
  const { chair, secretariat } = docket.closings;
  const files = [...docket.dossiers.values()];
  const outer = files.every((file) => file.outer !== null);
  const inner = files.every((file) => file.contents !== null);
  const closed = chair !== null && secretariat !== null;
  return [
    {
      key: 'close-secretariat',
      done: secretariat !== null,
      possible: true,
      mine: office === 'secretariat',
      records: secretariat ? [secretariat.index] : [],
    },
    {
      key: 'close-chair',
      done: chair !== null,
      possible: true,
      mine: office === 'chair',
      records: chair ? [chair.index] : [],
    },
    { key: 'outer', done: outer, possible: closed, mine: office === 'secretariat', records: [] },
    { key: 'inner', done: inner, possible: closed && outer, mine: office === 'chair' && mineLeft, records: [] },
  ];
}
