import { useRef, useState, type RefObject } from 'react';
import { useStoreQuery } from '../../session/use-store-query.ts';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, MemberId } from '../../../shared/basics/ids.ts';
import { emptySheet } from '../../../shared/scoring/score-sheet.ts';
import { nextUndone, type MyDossier } from '../../session/my-dossiers.ts';
import { RecusalUndo } from '../../session/recusal-undo.tsx';
import { RecordTrust } from '../../session/record-trust.tsx';
import { useSession } from '../../session/session.ts';
import { useDesk, useDocket, useMember, useMyDossiers, useOutgoing, useProfile } from '../../session/use-desk.ts';
import { useShortcuts } from '../../session/use-shortcuts.ts';
import { waitingRecusals } from '../../session/waiting-recusals.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { SplitPane, type SplitPaneHandle } from '../../ui/split-pane.tsx';
import { Declaration } from './declaration.tsx';
import { ExaminedDossier } from './opinion/examined-dossier.tsx';
import { OpenedDossier } from './opened-dossier.tsx';
import { ReadingFrame, useReadingStage, type ReadingStage } from './reading-stage.tsx';
import { RecusalDialog } from './recusal-dialog.tsx';

/**
 * The dossier in hand, one after the other on the same desk: the viewer stays from one to the next, and out of sight while none is
 * open, so that a file need not wait for it.
 */
export function ScoringRoom({ number }: { readonly number: DossierNumber | null }) {
  const { t } = useTranslation();
  const member = useMember();
  const mine = useMyDossiers().find(({ file }) => file.package.body.dossier === number);
  const { stage, setSlot } = useReadingStage(number);
  const panes = useRef<SplitPaneHandle>(null);
  const [besideOf, setBesideOf] = useState<DossierNumber | null>(null);
  const beside = number !== null && besideOf === number;
  const opened = mine !== undefined && isOpened(mine, member);
  return (
    <div className="desk" hidden={number === null}>
      {number ? (
        <DossierInHand
          key={number}
          number={number}
          stage={stage}
          panes={panes}
          beside={beside}
          onBeside={(wanted) => setBesideOf(wanted ? number : null)}
        />
      ) : null}
      <div className="desk-stage" hidden={!opened}>
        <SplitPane
          ref={panes}
          label={t('member.split')}
          names={{ both: t('member.split-both'), left: t('member.split-files'), right: t('member.split-criteria') }}
          arrangement={beside ? 'left-wide' : 'even'}
          left={<ReadingFrame stage={stage} columns={beside ? 'two' : 'one'} setSlot={setSlot} />}
          right={<div key={number} className="criteria-pane" ref={setSlot('criteria')} />}
        />
      </div>
    </div>
  );
}

function isOpened({ state, file }: MyDossier, member: MemberId | null): boolean {
  return state !== 'recused' && member !== null && file.declarations.has(member);
}

/** One dossier: the declaration first, then files beside criteria; 회피 is always one press away. */
function DossierInHand({
  number,
  ...desk
}: {
  readonly number: DossierNumber;
  readonly stage: ReadingStage;
  readonly panes: RefObject<SplitPaneHandle | null>;
  readonly beside: boolean;
  readonly onBeside: (beside: boolean) => void;
}) {
  const { t } = useTranslation();
  const { set } = useSession();
  const { store } = useDesk();
  const expert = useProfile().person?.role === 'expert';
  const docket = useDocket();
  const member = useMember();
  const [recusing, setRecusing] = useState(false);
  const round = docket.id;
  const back = () => set({ dossier: null });
  useShortcuts({ q: back, r: () => setRecusing(docket.selection === null) });
  const kept = useStoreQuery(
    async () => (round ? { sheet: await store.sheet(round, number) } : undefined),
    [store, round, number],
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
        ← {t(expert ? 'opinion.queue-title' : 'member.queue-title')}
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
      <>
        <div className="desk-head">{head}</div>
        <div className="desk-body">
          <EmptyState title={t('member.state-recused')} action={<Button onPress={back}>{t('terms.back')}</Button>}>
            {t(undoable ? 'member.recused-waiting-note' : 'member.recused-note')}
          </EmptyState>
          <RecusalUndo />
        </div>
      </>
    );
  if (!isOpened(mine, member))
    return (
      <>
        <div className="desk-head">
          {head}
          {recuseButton}
        </div>
        <Declaration number={number} />
        {dialog}
      </>
    );
  if (expert)
    return (
      <>
        <ExaminedDossier {...desk} mine={mine} head={head} recuse={recuseButton} onNext={onNext} />
        {dialog}
      </>
    );
  const sheet = kept.sheet?.sheet ?? emptySheet(round, number, mine.rubric);
  return (
    <>
      <OpenedDossier
        {...desk}
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
