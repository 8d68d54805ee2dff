import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { contradictionsIn } from '../../../shared/scoring/contradictions.ts';
import { judgeComplete, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { signBallot } from '../../journeys/scoring.ts';
import { ContradictionList } from '../../session/contradiction-list.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { SheetInFull } from '../../session/sheet-in-full.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useSheets } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MissingList } from './missing-list.tsx';

/** What will be signed, in full; or what is missing before it can be, and what to look at again. */
export function SignDialog({
  rubric,
  sheet,
  onSigned,
  onClose,
}: {
  readonly rubric: Rubric;
  readonly sheet: ScoreSheet;
  readonly onSigned: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const sheets = useSheets();
  const missing = judgeComplete(rubric, sheet);
  const contradictions = useMemo(() => {
    const mine = sheets.map((kept) => kept.sheet).filter(({ round }) => round === sheet.round);
    return contradictionsIn(rubric, sheet, mine);
  }, [rubric, sheet, sheets]);
  const { pending, problem, run } = useAction();
  return (
    <Dialog
      title={t('member.sign-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={missing.length > 0}
            testId="sign"
            onPress={() => void run(() => signBallot(desk, rubric, sheet), onSigned)}
          >
            {t('member.sign-confirm')}
          </Button>
        </>
      }
    >
      {missing.length > 0 ? (
        <MissingList missing={missing} />
      ) : (
        <p>
          <WithTerms terms={['sealing', 'closing']}>{t('member.sign-intro')}</WithTerms>
        </p>
      )}
      <ContradictionList found={contradictions} />
      <SheetInFull rubric={rubric} sheet={sheet} />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
