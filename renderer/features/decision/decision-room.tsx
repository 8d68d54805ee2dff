import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import { isFavourable } from '../../../shared/decision/outcome.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import { statisticsOfRound } from '../../../shared/docket/statistics-of.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { CarriedAct } from '../../session/carried-act.tsx';
import { DisposalCard } from '../../session/disposal-card.tsx';
import { SelectionCard } from '../../session/selection-card.tsx';
import { WithTerms } from '../../session/term.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket, useMember } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';
import { AgendaView } from './agenda-view.tsx';
import { AgreementLine } from './agreement-line.tsx';
import { DossierDecision } from './dossier-decision.tsx';
import { HindranceList, useHindrances } from './hindrance-list.tsx';
import { ReplayView } from './replay-view.tsx';
import { firstTableView } from './table-lines.ts';
import { TableList } from './table-list.tsx';

/** The table of the month: figures by rule, the meeting's order, decisions by vote, and the two-step finalising that freezes all. */
export function DecisionRoom() {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const member = useMember();
  const [chosen, setChosen] = useState<DossierNumber | null>(null);
  const [shown, setShown] = useState<'table' | 'agenda' | 'replay'>('table');
  const [view, setView] = useState(firstTableView);
  const [asking, setAsking] = useState(false);
  const { pending, problem, run } = useAction<Delivery>();
  const hindrances = useHindrances(docket);
  const phase = phaseOf(docket);
  const { round, roster } = docket;
  if ((phase !== 'deciding' && !docket.selection) || !round || !roster)
    return (
      <div className="page">
        <h1>{t('chair.tally-title')}</h1>
        <EmptyState title={t('chair.tally-empty-title')}>{t('chair.tally-empty')}</EmptyState>
      </div>
    );
  if (chosen) return <DossierDecision key={chosen} number={chosen} onClose={() => setChosen(null)} />;
  const outcomes = [...docket.dossiers.values()].flatMap(({ decision }) => (decision ? [decision.body.outcome] : []));
  const selected = outcomes.filter(isFavourable).length;
  const { rule } = round.body;
  return (
    <div className={`page ${shown === 'agenda' ? '' : 'whole full-width'}`}>
      <div className="page-head">
        <h1>
          <WithTerms terms={['tally', 'decision']}>{t('chair.tally-title')}</WithTerms>
        </h1>
        {phase === 'deciding' ? (
          <Button
            look="primary"
            pending={pending}
            disabled={hindrances.length > 0}
            testId="finalise"
            onPress={() => setAsking(true)}
          >
            {t('chair.finalise-title')}
          </Button>
        ) : null}
      </div>
      <SelectionCard results="on-page" />
      <DisposalCard />
      <HindranceList docket={docket} hindrances={hindrances} onOpen={setChosen} />
      <CarriedAct
        problem={problem}
        pending={pending}
        onSign={() => void run(() => afterwardsFollow(desk, desk.desktop.finaliseRound({ basis: 'carried' })))}
      />
      <div className="row between">
        <Segments
          label={t('table.view')}
          hiddenLabel
          value={shown}
          onChange={setShown}
          testId="table-view"
          choices={(['table', 'agenda', 'replay'] as const).map((value) => ({
            value,
            label: t(`table.view-${value}`),
          }))}
        />
        <span className="soft small">{t(`table.layer-${rule.layer ?? 'deliberated'}`)}</span>
      </div>
      {shown === 'table' ? (
        <>
          <AgreementLine agreement={statisticsOfRound(docket).agreement} />
          <TableList docket={docket} member={member} view={view} onView={setView} onOpen={setChosen} />
        </>
      ) : shown === 'agenda' ? (
        <AgendaView docket={docket} roster={roster.body} member={member} onOpen={setChosen} />
      ) : (
        <ReplayView docket={docket} rule={rule} roster={roster.body} onOpen={setChosen} />
      )}
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
            <strong>{t('chair.finalised-detail', { selected, rejected: outcomes.length - selected })}</strong>
          </p>
        </Dialog>
      ) : null}
    </div>
  );
}
