import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { entryOf, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { differencesBetween, type SheetDifference, type SheetVersion } from '../../../shared/scoring/sheet-history.ts';
import { answerText } from '../../messages/answer-text.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/feedback.tsx';

/** Earlier versions of my sheet, each beside the present one; taking one back is a change like any other. */
export function HistoryDialog({
  dossier,
  rubric,
  current,
  mode,
  onTake,
  onClose,
}: {
  readonly dossier: DossierNumber;
  readonly rubric: Rubric;
  readonly current: ScoreSheet;
  readonly mode: 'edit' | 'read';
  readonly onTake: (sheet: ScoreSheet) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const language = useSession((session) => session.language);
  const [versions, setVersions] = useState<readonly SheetVersion[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, setChosen] = useState<SheetVersion | null>(null);
  useEffect(() => {
    void desktop.readSheetVersions({ dossier }).then((read) => {
      if (!read.ok) return setProblem(read.problem);
      const newestFirst = read.value.versions
        .filter(({ sheet }) => differencesBetween(rubric, sheet, current).length > 0)
        .reverse();
      setVersions(newestFirst);
      setChosen(newestFirst[0] ?? null);
    });
    // The present sheet is the one that was on the screen when the history was opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desktop, dossier]);
  return (
    <Dialog
      title={t('member.history-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('trust.close')}</Button>
          {mode === 'edit' && chosen ? (
            <Button look="primary" testId="take-version" onPress={() => onTake(chosen.sheet)}>
              {t('member.history-take')}
            </Button>
          ) : null}
        </>
      }
    >
      {problem ? <ProblemBanner problem={problem} /> : null}
      {versions?.length === 0 ? (
        <EmptyState title={t('member.history-none-title')}>{t('member.history-none')}</EmptyState>
      ) : null}
      {versions && chosen ? (
        <div className="history">
          <ul className="history-list" aria-label={t('member.history-title')}>
            {versions.map((version) => (
              <li key={version.at}>
                <button
                  type="button"
                  className="file-tab numbers"
                  aria-pressed={version === chosen}
                  onClick={() => setChosen(version)}
                >
                  {dateTimeText(version.at, language)}
                </button>
              </li>
            ))}
          </ul>
          <Differences rubric={rubric} then={chosen.sheet} now={current} />
        </div>
      ) : null}
    </Dialog>
  );
}

function Differences({
  rubric,
  then,
  now,
}: {
  readonly rubric: Rubric;
  readonly then: ScoreSheet;
  readonly now: ScoreSheet;
}) {
  const { t } = useTranslation();
  const text = (sheet: ScoreSheet, { where, part }: SheetDifference): string => {
    if (where === 'opinion' || where === 'note') return sheet[where];
    const { answer, reason, pins } = entryOf(sheet, where.id);
    if (part === 'answer') return answerText(t, answer);
    return part === 'text' ? reason : t('member.pins-count', { count: pins?.length ?? 0 });
  };
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('member.criteria')}</th>
          <th scope="col">{t('member.history-then')}</th>
          <th scope="col">{t('member.history-now')}</th>
        </tr>
      </thead>
      <tbody>
        {differencesBetween(rubric, then, now).map((difference) => {
          const { where, part } = difference;
          const title = typeof where === 'string' ? t(`member.${where}`) : where.title;
          return (
            <tr key={`${title}-${part}`}>
              <th scope="row">{title}</th>
              <td className="changed-from">{text(then, difference) || '—'}</td>
              <td className="changed-to">{text(now, difference) || '—'}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
