import { useDeferredValue, useState, type ReactNode, type RefObject } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/basics/instant.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import type { ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { settleOtherSheet, withdrawBallot } from '../../journeys/scoring.ts';
import { timeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import type { MyDossier } from '../../session/my-dossiers.ts';
import { useDesk, useDocket, useMember } from '../../session/use-desk.ts';
import { useSheet } from '../../session/use-sheet.ts';
import { useControlEnter, useShortcuts } from '../../session/use-shortcuts.ts';
import { useUndo } from '../../session/use-undo.ts';
import { ActionMenu } from '../../ui/action-menu.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import type { SplitPaneHandle } from '../../ui/split-pane.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { Criteria } from './criteria.tsx';
import { DossierQuestions } from './dossier-questions.tsx';
import { DossierOpinions } from './opinion/dossier-opinions.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { RevisionCard } from './revision-card.tsx';
import { ReadingColumns } from './reading-columns.tsx';
import type { ReadingStage } from './reading-stage.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { UndoButtons } from '../../session/undo-buttons.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { useOpenedFiles } from './use-opened-files.ts';
import { usePinning } from './use-pinning.ts';

/** Files on the left of the stage, criteria on the right, and the truth about what is saved above. */
export function OpenedDossier({
  stage,
  panes,
  beside,
  onBeside,
  mine,
  start,
  savedAt,
  head,
  recuse,
  onNext,
}: {
  readonly stage: ReadingStage;
  readonly panes: RefObject<SplitPaneHandle | null>;
  readonly beside: boolean;
  readonly onBeside: (beside: boolean) => void;
  readonly mine: MyDossier;
  readonly start: ScoreSheet;
  readonly savedAt: Instant | null;
  readonly head: ReactNode;
  readonly recuse: ReactNode;
  /** Leaves for the next dossier that waits, or for the queue. */
  readonly onNext: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const member = useMember();
  const { rubric, file, state } = mine;
  const { sheet, save, change: keep, saveNow } = useSheet(rubric, start, savedAt);
  const { change, ...steps } = useUndo(sheet, keep);
  const { ahead, laidOut, manifest, problem } = useOpenedFiles(stage, file);
  // A file that lies ready is shown first; the fields beside it are drawn in the moments after.
  const drawn = useDeferredValue('all', laidOut ? 'files' : 'all');
  const [asked, setAsked] = useState<'signing' | 'history' | 'withdrawing' | 'comparing' | null>(null);
  const close = () => setAsked(null);

  const open = phaseOf(docket) === 'scoring' && state !== 'reading';
  const signed = state === 'signed' || state === 'delivered';
  const mode = open ? 'edit' : 'read';
  const { pinning, files, onSelected } = usePinning({ rubric, sheet, mode, manifest, change });
  const showPin = (pin: Pin) => {
    panes.current?.reveal('left');
    pinning.show(pin);
  };
  const review = () => void saveNow().then(() => setAsked('signing'));
  useShortcuts({
    n: () => void saveNow().then(onNext),
    c: () => document.querySelector<HTMLElement>('[data-stop] :is(input, textarea)')?.focus(),
    h: () => setAsked('history'),
    g: () => (open ? review() : undefined),
    p: () => pinning.attach(),
  });
  useControlEnter(() => (open ? review() : undefined));
  return (
    <>
      <div className="desk-head">
        {head}
        {open ? <UndoButtons {...steps} /> : null}
        <SavedLight save={save} onRetry={() => void saveNow()} />
        <ActionMenu
          button="⋯"
          label={t('member.more')}
          testId="more"
          actions={[
            { id: 'history', label: t('member.history'), onAction: () => setAsked('history') },
            ...(open && signed
              ? ([
                  {
                    id: 'withdraw',
                    label: t('member.withdraw'),
                    tone: 'danger',
                    onAction: () => setAsked('withdrawing'),
                  },
                ] as const)
              : []),
          ]}
        />
        {recuse}
        <Button size="small" testId="next-dossier" onPress={() => void saveNow().then(onNext)}>
          {t('member.next-dossier')}
        </Button>
        {open ? (
          <span data-tour="sign">
            <Button look="primary" size="small" testId="review-and-sign" onPress={review}>
              {t(signed ? 'member.sign-again' : 'member.sign')}
            </Button>
          </span>
        ) : null}
      </div>
      {problem ? (
        stage.slots.files && createPortal(<ProblemBanner problem={problem} tone="warning" />, stage.slots.files)
      ) : manifest ? (
        <ReadingColumns
          stage={stage}
          ahead={ahead}
          ref={files}
          round={sheet.round}
          dossier={sheet.dossier}
          manifest={manifest}
          beside={beside}
          onBeside={onBeside}
          onSelected={onSelected}
          onAttach={() => pinning.attach()}
        />
      ) : null}
      {stage.slots.criteria && drawn === 'all'
        ? createPortal(
            <>
              {member ? <RevisionCard docket={docket} file={file} member={member} rubric={rubric} /> : null}
              <DossierOpinions dossier={sheet.dossier} rubric={rubric} />
              <DossierQuestions dossier={sheet.dossier} />
              {open && mine.other ? (
                <Banner
                  tone="warning"
                  title={t('scoring.other-device')}
                  testId="other-sheet"
                  action={
                    <Button size="small" testId="compare" onPress={() => setAsked('comparing')}>
                      {t('scoring.compare')}
                    </Button>
                  }
                >
                  {t('scoring.other-device-note')}
                </Banner>
              ) : null}
              <Criteria
                rubric={rubric}
                sheet={sheet}
                mode={mode}
                pinning={{ ...pinning, show: showPin }}
                onChange={change}
              />
            </>,
            stage.slots.criteria,
          )
        : null}
      {asked === 'signing' ? <SignDialog rubric={rubric} sheet={sheet} onSigned={onNext} onClose={close} /> : null}
      {asked === 'comparing' && mine.other ? (
        <CompareDialog
          rubric={rubric}
          mine={sheet}
          other={mine.other}
          onClose={close}
          onMerged={(merged) => {
            change(merged);
            close();
            // Until the disk has what was chosen, the two sheets go on standing beside each other.
            void saveNow().then((outcome) => (outcome === 'saved' ? settleOtherSheet(desk, sheet.dossier) : undefined));
          }}
        />
      ) : null}
      {asked === 'withdrawing' ? (
        <WithdrawDialog
          title={t('member.withdraw-title')}
          intro={t('member.withdraw-intro')}
          onWithdraw={() => withdrawBallot(desk, file.package.body.dossier)}
          onClose={close}
        />
      ) : null}
      {asked === 'history' ? (
        <HistoryDialog
          dossier={file.package.body.dossier}
          rubric={rubric}
          current={sheet}
          mode={mode}
          onClose={close}
          onTake={(version) => {
            change(version);
            close();
          }}
        />
      ) : null}
    </>
  );
}

function SavedLight({
  save,
  onRetry,
}: {
  readonly save: ReturnType<typeof useSheet>['save'];
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  if (save.state === 'unchanged') return null;
  if (save.state === 'not-saved')
    return (
      <>
        <span className="light bad" data-testid="sheet-saved" data-state="not-saved" role="alert">
          {t('terms.light-not-saved')}
        </span>
        <ProblemBanner problem={save.problem} />
        <Button size="small" onPress={onRetry}>
          {t('terms.retry')}
        </Button>
      </>
    );
  return (
    <span
      className={`light ${save.state === 'saved' ? 'good' : ''}`}
      data-testid="sheet-saved"
      data-state={save.state}
      aria-live="polite"
    >
      {save.state === 'saved' ? t('terms.light-saved', { time: timeText(save.at) }) : t('terms.light-saving')}
    </span>
  );
}
