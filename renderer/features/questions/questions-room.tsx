import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../shared/basics/ids.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { useQuestions } from '../../session/use-questions.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';
import { InboxCard } from './inbox-card.tsx';
import { PagesCard } from './pages-card.tsx';
import { QuestionDetail } from './question-detail.tsx';
import { QuestionTable } from './question-table.tsx';

/** Questions and answers: what is asked, where each stands, and, for the secretariat, what came in and the pages for outsiders. */
export function QuestionsRoom() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { answer, refresh } = useQuestions();
  const [open, setOpen] = useState<RecordId | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'savePublishedQuestions'>>();
  const [saved, setSaved] = useState<readonly string[] | null>(null);
  if (!answer) return null;
  if (!answer.ok)
    return answer.problem.code === 'round/none' || answer.problem.code === 'roster/not-enrolled' ? (
      <div className="page">
        <h1>{t('questions.title')}</h1>
        <EmptyState title={t('questions.no-round-title')}>{t('questions.no-round')}</EmptyState>
      </div>
    ) : (
      <ProblemBanner problem={answer.problem} />
    );
  const { questions, role } = answer.value;
  const office = role === 'secretariat';
  const chosen = questions.find(({ id }) => id === open);
  if (chosen)
    return (
      <QuestionDetail key={chosen.id} question={chosen} role={role} onChanged={refresh} onBack={() => setOpen(null)} />
    );
  return (
    <div className="page full-width">
      <div className="page-head">
        <div>
          <h1>{t('questions.title')}</h1>
          <p>{t(office ? 'questions.intro-office' : 'questions.intro-chair')}</p>
        </div>
        {office ? (
          <Button
            pending={pending}
            disabled={!questions.some(({ published }) => published?.to === 'public')}
            testId="save-questions"
            onPress={() =>
              void run(
                () => desktop.savePublishedQuestions({}),
                ({ files }) => setSaved(files),
              )
            }
          >
            {t('questions.save-published')}
          </Button>
        ) : null}
      </div>
      {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {saved ? (
        <Banner tone="success" testId="questions-saved" title={t('questions.saved-published')}>
          {saved.join(', ')}
        </Banner>
      ) : null}
      {office ? <InboxCard answer={answer.value} onChanged={refresh} /> : null}
      {questions.length === 0 ? (
        <EmptyState title={t('questions.empty-title')}>
          {t(office ? 'questions.empty-office' : 'questions.empty-chair')}
        </EmptyState>
      ) : (
        <QuestionTable questions={questions} onOpen={setOpen} />
      )}
      {office ? <PagesCard answer={answer.value} onChanged={refresh} /> : null}
    </div>
  );
}
