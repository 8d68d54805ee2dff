import { useState } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { emptySheet } from '../../../shared/scoring/score-sheet.ts';
import { nextUndone } from '../../session/my-dossiers.ts';
import { RecusalUndo } from '../../session/recusal-undo.tsx';
import { RecordTrust } from '../../session/record-trust.tsx';
import { useSession } from '../../session/session.ts';
import { useDesk, useDocket, useMember, useMyDossiers, useOutgoing } from '../../session/use-desk.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { waitingRecusals } from '../../session/waiting-recusals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { Declaration } from './declaration.tsx';
import { OpenedDossier } from './opened-dossier.tsx';
import { RecusalDialog } from './recusal-dialog.tsx';

/** One dossier: the declaration first, then files beside criteria; 회피 is always one press away. */
export function ScoringRoom({ number }: { readonly number: DossierNumber }) {
  const { t } = useTranslation();
  const { set } = useSession();
  const desk = useDesk();
  const docket = useDocket();
  const member = useMember();
  const [recusing, setRecusing] = useState(false);
  const round = docket.id;
  const back = () => set({ dossier: null });
  useShortcuts({ q: back, r: () => setRecusing(docket.selection === null) });
  const kept = useLiveQuery(
    async () => (round ? { sheet: await desk.store.sheet(round, number) } : undefined),
    [desk, round, number],
  );
  const waiting = waitingRecusals(useOutgoing());
  const all = useMyDossiers();
  const mine = all.find(({ file }) => file.package.body.dossier === number);
  if (!mine || !member || !round || !kept) return null;
  const onNext = () => {
    const next = nextUndone(all, number)?.file.package.body.dossier ?? null;
    set({ dossier: next, inHand: next ?? number });
  };
  const { body } = mine.file.package;
  const head = (
    <>
      <Button look="quiet" size="small" onPress={back} testId="back-to-queue">
        ← {t('member.queue-title')}
      </Button>
      <span className="desk-name">
        <strong title={body.service}>{body.service}</strong>
        <span className="soft small" title={body.applicant}>
          <span className="numbers">{number}</span> · {body.applicant}
        </span>
      </span>
      <RecordTrust index={mine.file.package.index} />
    </>
  );
  const recuseButton =
    mine.state === 'recused' || docket.selection ? null : (
      <Button look="danger" size="small" onPress={() => setRecusing(true)} testId="recuse">
        {t('member.recuse')}
      </Button>
    );
  const dialog = recusing ? (
    <RecusalDialog number={number} onClose={() => setRecusing(false)} onRecused={back} />
  ) : null;
  const undoable = waiting.some(({ dossier }) => dossier === number);
  if (mine.state === 'recused')
    return (
      <div className="desk">
        <div className="desk-head">{head}</div>
        <div className="desk-body">
          <EmptyState title={t('member.state-recused')} action={<Button onPress={back}>{t('terms.back')}</Button>}>
            {t(undoable ? 'member.recused-waiting-note' : 'member.recused-note')}
          </EmptyState>
          <RecusalUndo />
        </div>
      </div>
    );
  if (!mine.file.declarations.has(member))
    return (
      <div className="desk">
        <div className="desk-head">
          {head}
          {recuseButton}
        </div>
        <Declaration number={number} />
        {dialog}
      </div>
    );
  const sheet = kept.sheet?.sheet ?? emptySheet(round, number, mine.rubric);
  return (
    <>
      <OpenedDossier
        mine={mine}
        start={sheet}
        savedAt={kept.sheet?.at ?? null}
        head={head}
        recuse={recuseButton}
        onNext={onNext}
      />
      {dialog}
    </>
  );
}
