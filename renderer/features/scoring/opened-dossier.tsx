import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { Instant } from '../../../shared/basics/instant.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import type { ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { openDossier } from '../../journeys/scoring.ts';
import { timeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import type { MyDossier } from '../../session/my-dossiers.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { useSheet } from '../../session/use-sheet.ts';
import { Button } from '../../ui/button.tsx';
import { SplitPane } from '../../ui/split-pane.tsx';
import { Attachments } from './attachments.tsx';
import { Criteria } from './criteria.tsx';
import { SignDialog } from './sign-dialog.tsx';

/** Files on the left, criteria on the right, and the truth about what is saved in between. */
export function OpenedDossier({
  mine,
  start,
  savedAt,
  head,
  recuse,
}: {
  readonly mine: MyDossier;
  readonly start: ScoreSheet;
  readonly savedAt: Instant | null;
  readonly head: ReactNode;
  readonly recuse: ReactNode;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const { rubric, file, state } = mine;
  const { sheet, save, change, saveNow } = useSheet(rubric, start, savedAt);
  const [manifest, setManifest] = useState<Manifest | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [signing, setSigning] = useState(false);
  useEffect(() => {
    let shown = true;
    void openDossier(desk, file).then((opened) => {
      if (!shown) return;
      if (opened.ok) setManifest(opened.value);
      else setProblem(opened.problem);
    });
    return () => {
      shown = false;
    };
    // The file object is a new one after each sync; the dossier itself changes only with its package.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, file.package.id]);

  const open = phaseOf(docket) === 'scoring' && state !== 'reading';
  return (
    <div className="desk">
      <div className="desk-head">
        {head}
        <span className="grow" />
        <SavedLight save={save} onRetry={() => void saveNow()} />
        {recuse}
        {open ? (
          <Button
            look="primary"
            size="small"
            testId="review-and-sign"
            onPress={() => void saveNow().then(() => setSigning(true))}
          >
            {t(state === 'signed' || state === 'delivered' ? 'member.sign-again' : 'member.sign')}
          </Button>
        ) : null}
      </div>
      <SplitPane
        label={t('member.split')}
        left={
          problem ? (
            <ProblemBanner problem={problem} tone="warning" />
          ) : manifest ? (
            <Attachments number={file.package.body.dossier} manifest={manifest} />
          ) : null
        }
        right={<Criteria rubric={rubric} sheet={sheet} mode={open ? 'edit' : 'read'} onChange={change} />}
      />
      {signing ? <SignDialog rubric={rubric} sheet={sheet} onClose={() => setSigning(false)} /> : null}
    </div>
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
