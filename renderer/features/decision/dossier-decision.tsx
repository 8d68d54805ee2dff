import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { phaseOf, recusedFrom } from '../../../shared/docket/docket.ts';
import { tallyOf } from '../../../shared/docket/tally-of.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { useDocket, useMember, useProfile } from '../../session/use-desk.ts';
import { RecordTrust } from '../../session/record-trust.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { BallotTable } from './ballot-table.tsx';
import { Decided } from './decided.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ItemNote } from './item-note.tsx';
import { PinFiles } from './pin-files.tsx';
import { RereviewFacts } from './rereview-facts.tsx';
import { StatisticsFacts } from './statistics-facts.tsx';
import { TallySteps } from './tally-steps.tsx';

/** One dossier at the table: how the figures came about, every ballot with its reasons, and the vote. */
export function DossierDecision({ number, onClose }: { readonly number: DossierNumber; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const docket = useDocket();
  const member = useMember();
  const role = useProfile().person?.role;
  const [pin, setPin] = useState<Pin | null>(null);
  const file = docket.dossiers.get(number);
  if (!file || !docket.roster || !docket.round) return null;
  const tally = tallyOf(docket).dossiers.find(({ dossier }) => dossier === number);
  if (!tally) return null;
  const { service, applicant } = file.package.body;
  const recused = member !== null && recusedFrom(file).includes(member);
  const decides = (role === 'chair' || role === 'acting-chair') && !recused;
  return (
    <div className="page">
      <div>
        <Button look="quiet" size="small" onPress={onClose} testId="back-to-tally">
          ← {t('chair.tally-title')}
        </Button>
      </div>
      <div className="page-head">
        <div>
          <h1>{t('chair.decide-title', { service })}</h1>
          <p>
            <span className="numbers">{number}</span> · {applicant}
          </p>
        </div>
        <div className="row">
          <strong className="numbers" style={{ fontSize: '1.4rem' }}>
            {tally.score ?? '—'}
          </strong>
          <Badge tone={tally.passes === 'yes' ? 'success' : 'warning'}>{t(`chair.passes-${tally.passes}`)}</Badge>
          {file.decision ? <RecordTrust index={file.decision.index} /> : null}
        </div>
      </div>
      <RereviewFacts file={file} rubrics={docket.round.body} />
      <StatisticsFacts docket={docket} number={number} />
      <div className="grid-2">
        <TallySteps tally={tally} rule={docket.round.body.rule} />
        {decides && phaseOf(docket) === 'deciding' ? (
          <DecisionForm
            docket={docket}
            file={file}
            tally={tally}
            roster={docket.roster.body}
            rule={docket.round.body.rule}
            onDone={onClose}
          />
        ) : file.decision ? (
          <Decided file={file} body={file.decision.body} roster={docket.roster.body} rule={docket.round.body.rule} />
        ) : (
          <p className="soft">{t(recused ? 'chair.recused-deciding' : 'chair.only-chair')}</p>
        )}
      </div>
      {docket.id && decides ? (
        <section className="card">
          <ItemNote round={docket.id} dossier={number} />
        </section>
      ) : null}
      {pin && !recused ? <PinFiles file={file} pin={pin} member={member} onClose={() => setPin(null)} /> : null}
      {recused ? null : (
        <BallotTable docket={docket} file={file} tally={tally} onPin={(place) => setPin({ ...place })} />
      )}
    </div>
  );
}
