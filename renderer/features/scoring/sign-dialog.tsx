import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { entryOf, judgeComplete, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { signBallot } from '../../journeys/scoring.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { answerText } from './criterion-card.tsx';

/** What will be signed, in full; or what is missing before it can be. */
export function SignDialog({
  rubric,
  sheet,
  onClose,
}: {
  readonly rubric: Rubric;
  readonly sheet: ScoreSheet;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { language, set } = useSession();
  const missing = judgeComplete(rubric, sheet);
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
            onPress={() =>
              void run(
                () => signBallot(desk, rubric, sheet),
                () => set({ dossier: null }),
              )
            }
          >
            {t('member.sign-confirm')}
          </Button>
        </>
      }
    >
      {missing.length > 0 ? (
        <Banner tone="warning" title={t('member.sign-missing')}>
          <ul>
            {missing.map((each, index) => (
              <li key={`${each.code}-${index}`}>· {problemText(each, language).title}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <p>{t('member.sign-intro')}</p>
      )}
      <Table
        label={t('member.criteria')}
        rows={rubric.criteria}
        keyOf={({ id }) => id}
        columns={[
          { key: 'title', title: t('member.criteria'), cell: ({ title }) => title },
          {
            key: 'answer',
            title: t('member.verdict'),
            width: '110px',
            cell: ({ id }) => <strong className="numbers">{answerText(t, entryOf(sheet, id).answer)}</strong>,
          },
          { key: 'reason', title: t('member.reason'), cell: ({ id }) => entryOf(sheet, id).reason },
        ]}
      />
      <p>
        <span className="soft">{t('member.opinion')}</span>
        <br />
        {sheet.opinion}
      </p>
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
