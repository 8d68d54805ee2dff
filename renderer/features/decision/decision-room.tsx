import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import { phaseOf, recusedFrom } from '../../../shared/docket/docket.ts';
import { tallyOf } from '../../../shared/docket/tally-of.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { CarriedAct } from '../../session/carried-act.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket, useMember } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Badge, Banner, EmptyState } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { DossierDecision } from './dossier-decision.tsx';

/** The table of the month: figures by rule, decisions by vote, and the two-step finalising that freezes both. */
export function DecisionRoom() {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const member = useMember();
  const [chosen, setChosen] = useState<DossierNumber | null>(null);
  const [asking, setAsking] = useState(false);
  const { pending, problem, run } = useAction<Delivery>();
  const phase = phaseOf(docket);
  if (phase !== 'deciding' && !docket.selection)
    return (
      <div className="page">
        <h1>{t('chair.tally-title')}</h1>
        <EmptyState title={t('chair.tally-empty-title')}>{t('chair.tally-empty')}</EmptyState>
      </div>
    );
  const { dossiers } = tallyOf(docket);
  const fileOf = (number: DossierNumber) => docket.dossiers.get(number);
  const outcomeOf = (number: DossierNumber) => fileOf(number)?.decision?.body.outcome;
  const undecided = dossiers.filter(({ dossier }) => !outcomeOf(dossier)).length;
  const selected = dossiers.filter(({ dossier }) => outcomeOf(dossier) === 'selected').length;
  if (chosen) return <DossierDecision key={chosen} number={chosen} onClose={() => setChosen(null)} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1>
          <WithTerms terms={['tally', 'decision']}>{t('chair.tally-title')}</WithTerms>
        </h1>
        {phase === 'deciding' ? (
          <Button
            look="primary"
            pending={pending}
            disabled={undecided > 0}
            testId="finalise"
            onPress={() => setAsking(true)}
          >
            {t('chair.finalise-title')}
          </Button>
        ) : null}
      </div>
      <SelectionCard results="on-page" />
      {!docket.selection && undecided > 0 ? <Banner title={t('chair.finalise-waiting', { count: undecided })} /> : null}
      <CarriedAct
        problem={problem}
        pending={pending}
        onSign={() => void run(() => afterwardsFollow(desk, desk.desktop.finaliseRound({ basis: 'carried' })))}
      />
      <Table
        label={t('chair.tally-title')}
        rows={dossiers}
        keyOf={({ dossier }) => dossier}
        columns={[
          {
            key: 'rank',
            title: t('chair.rank'),
            align: 'right',
            width: '60px',
            cell: ({ rank }) => <span className="numbers">{rank ?? '—'}</span>,
          },
          {
            key: 'number',
            title: t('terms.number'),
            width: '120px',
            cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
          },
          {
            key: 'service',
            title: t('terms.service'),
            cell: ({ dossier }) => (
              <button
                type="button"
                className="link-button"
                data-testid={`decide-${dossier}`}
                onClick={() => setChosen(dossier)}
              >
                {fileOf(dossier)?.package.body.service}
              </button>
            ),
          },
          { key: 'type', title: t('terms.type'), cell: ({ serviceType }) => t(`terms.type-${serviceType}`) },
          {
            key: 'ballots',
            title: t('chair.ballots'),
            align: 'right',
            cell: ({ ballots }) => <span className="numbers">{ballots}</span>,
          },
          {
            key: 'verdicts',
            title: t('chair.verdicts'),
            align: 'right',
            cell: ({ verdicts }) => (
              <span className="numbers">{`${verdicts.filter(({ holds }) => holds === 'yes').length}/${verdicts.length}`}</span>
            ),
          },
          {
            key: 'score',
            title: t('chair.score'),
            align: 'right',
            cell: ({ score }) => <strong className="numbers">{score ?? '—'}</strong>,
          },
          {
            key: 'spread',
            title: t('chair.spread'),
            align: 'right',
            cell: ({ spread }) => <span className="numbers soft">{spread ?? '—'}</span>,
          },
          {
            key: 'passes',
            title: t('chair.passes'),
            cell: ({ passes }) => (
              <Badge tone={passes === 'yes' ? 'success' : 'warning'}>{t(`chair.passes-${passes}`)}</Badge>
            ),
          },
          {
            key: 'decision',
            title: t('chair.decision'),
            cell: ({ dossier }) => {
              const outcome = outcomeOf(dossier);
              const file = fileOf(dossier);
              if (!outcome && member && file && recusedFrom(file).includes(member))
                return <Badge tone="warning">{t('chair.recused-undecided')}</Badge>;
              return (
                <Badge tone={outcome === 'selected' ? 'success' : outcome ? 'neutral' : 'info'}>
                  {t(outcome ? `terms.outcome-${outcome}` : 'chair.undecided')}
                </Badge>
              );
            },
          },
        ]}
      />
      {asking ? (
        <Dialog
          role="alertdialog"
          title={t('chair.finalise-title')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('terms.cancel')}</Button>
              <Button
                look="primary"
                testId="finalise-confirm"
                onPress={() => {
                  setAsking(false);
                  void run(() => afterwardsFollow(desk, desk.desktop.finaliseRound({})));
                }}
              >
                {t('chair.finalise')}
              </Button>
            </>
          }
        >
          <p>
            <WithTerms terms={['selection']}>{t('chair.finalise-check')}</WithTerms>
          </p>
          <p>
            <strong>{t('chair.finalised-detail', { selected, rejected: dossiers.length - selected })}</strong>
          </p>
        </Dialog>
      ) : null}
    </div>
  );
}
