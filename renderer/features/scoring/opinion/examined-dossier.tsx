import { useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { phaseOf } from '../../../../shared/docket/docket.ts';
import { emptyOpinion, type OpinionDraft } from '../../../../shared/opinion/opinion-draft.ts';
import { dateTimeText } from '../../../messages/dates.ts';
import type { MyDossier } from '../../../session/my-dossiers.ts';
import { ProblemBanner } from '../../../session/problem-banner.tsx';
import { useSession } from '../../../session/session.ts';
import { withdrawOpinion } from '../../../journeys/opinion.ts';
import { useDesk, useDocket, useMember } from '../../../session/use-desk.ts';
import { useKeptDraft } from '../../../session/use-kept-draft.ts';
import { useControlEnter, useShortcuts } from '../../../session/use-shortcuts.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { Button } from '../../../ui/button.tsx';
import { Banner } from '../../../ui/feedback.tsx';
import { ReadingColumns } from '../reading-columns.tsx';
import type { ReadingStage } from '../reading-stage.tsx';
import { useOpenedFiles } from '../use-opened-files.ts';
import { OpinionForm } from './opinion-form.tsx';
import { WithdrawDialog } from '../withdraw-dialog.tsx';
import { SignOpinionDialog } from './sign-opinion-dialog.tsx';
import { useOpinions } from './use-opinions.ts';

/** An expert's desk: files on the left of the stage, the opinion on the right. */
export function ExaminedDossier({
  stage,
  mine,
  beside,
  onBeside,
  head,
  recuse,
  onNext,
}: {
  readonly stage: ReadingStage;
  readonly mine: MyDossier;
  readonly beside: boolean;
  readonly onBeside: (beside: boolean) => void;
  readonly head: ReactNode;
  readonly recuse: ReactNode;
  readonly onNext: () => void;
}) {
  const docket = useDocket();
  const { dossier, round } = mine.file.package.body;
  const { ahead, manifest, problem } = useOpenedFiles(stage, mine.file);
  const { answer } = useOpinions(dossier);
  const failed = problem ?? (answer && !answer.ok ? answer.problem : null);
  return (
    <>
      {answer?.ok ? (
        <OpinionAtHand
          stage={stage}
          mine={mine}
          written={answer.value.written}
          mode={phaseOf(docket) === 'scoring' ? 'edit' : 'read'}
          head={head}
          recuse={recuse}
          onNext={onNext}
        />
      ) : (
        <div className="desk-head">{head}</div>
      )}
      {failed ? (
        stage.slots.files && createPortal(<ProblemBanner problem={failed} tone="warning" />, stage.slots.files)
      ) : manifest ? (
        <ReadingColumns
          stage={stage}
          ahead={ahead}
          round={round}
          dossier={dossier}
          manifest={manifest}
          beside={beside}
          onBeside={onBeside}
          onSelected={nothing}
          onAttach={nothing}
        />
      ) : null}
    </>
  );
}

/** An opinion has no pins: what it rests on is said in words. */
const nothing = () => undefined;

function OpinionAtHand({
  stage,
  mine: { file, rubric },
  written,
  mode,
  head,
  recuse,
  onNext,
}: {
  readonly stage: ReadingStage;
  readonly mine: MyDossier;
  readonly written: OpinionDraft | null;
  readonly mode: 'edit' | 'read';
  readonly head: ReactNode;
  readonly recuse: ReactNode;
  readonly onNext: () => void;
}) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const desk = useDesk();
  const { desktop } = desk;
  const member = useMember();
  const { dossier } = file.package.body;
  const [asked, setAsked] = useState<'signing' | 'withdrawing' | null>(null);
  const close = () => setAsked(null);
  const { draft, state, problem, change, undo, steps, flush } = useKeptDraft(written, emptyOpinion(rubric), (next) =>
    desktop.saveOpinionDraft({ dossier, written: next }),
  );
  const given = member ? file.opinions.get(member) : undefined;
  const editing = mode === 'edit';
  const next = () => void flush().then(({ ok }) => (ok ? onNext() : undefined));
  const review = () => setAsked('signing');
  useShortcuts({
    n: next,
    c: () => document.querySelector<HTMLElement>('[data-stop] :is(input, textarea)')?.focus(),
    g: () => (editing ? review() : undefined),
  });
  useControlEnter(() => (editing ? review() : undefined));
  return (
    <>
      <div className="desk-head">
        {head}
        {editing ? (
          <Button
            look="quiet"
            size="small"
            disabled={steps === 0}
            label={t('member.undo')}
            testId="undo"
            onPress={undo}
          >
            ↶
          </Button>
        ) : null}
        {problem || state === 'saved' ? (
          <span
            className={`light ${problem ? 'bad' : 'good'}`}
            data-testid="opinion-saved"
            data-state={problem ? 'not-saved' : 'saved'}
            aria-live="polite"
          >
            {t(problem ? 'terms.light-not-saved' : 'opinion.saved')}
          </span>
        ) : null}
        {problem ? (
          <>
            <ProblemBanner problem={problem} />
            <Button size="small" onPress={() => void flush()}>
              {t('terms.retry')}
            </Button>
          </>
        ) : null}
        {editing && given ? (
          <ActionMenu
            button="⋯"
            label={t('member.more')}
            testId="more"
            actions={[
              {
                id: 'withdraw',
                label: t('opinion.withdraw'),
                tone: 'danger',
                onAction: () => setAsked('withdrawing'),
              },
            ]}
          />
        ) : null}
        {recuse}
        <Button size="small" testId="next-dossier" onPress={next}>
          {t('member.next-dossier')}
        </Button>
        {editing ? (
          <span data-tour="sign">
            <Button look="primary" size="small" testId="review-opinion" onPress={review}>
              {t(given ? 'member.sign-again' : 'member.sign')}
            </Button>
          </span>
        ) : null}
      </div>
      {stage.slots.criteria
        ? createPortal(
            <OpinionForm
              rubric={rubric}
              draft={draft}
              mode={mode}
              notice={
                <>
                  {given ? (
                    <Banner tone="success" title={t('opinion.given')} testId="opinion-given">
                      {t('opinion.given-note', { at: dateTimeText(given.body.at, language) })}
                    </Banner>
                  ) : null}
                  {editing ? null : <Banner title={t('opinion.closed')}>{t('opinion.closed-note')}</Banner>}
                </>
              }
              onChange={change}
            />,
            stage.slots.criteria,
          )
        : null}
      {asked === 'signing' ? (
        <SignOpinionDialog
          dossier={dossier}
          rubric={rubric}
          draft={draft}
          flush={flush}
          onSigned={onNext}
          onClose={close}
        />
      ) : null}
      {asked === 'withdrawing' ? (
        <WithdrawDialog
          title={t('opinion.withdraw')}
          intro={t('opinion.withdraw-intro')}
          onWithdraw={() => withdrawOpinion(desk, dossier)}
          onClose={close}
        />
      ) : null}
    </>
  );
}
