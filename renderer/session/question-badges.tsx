import { useTranslation } from 'react-i18next';
import type { AskedQuestion } from '../../shared/contracts/question-api.ts';
import { Badge, type Tone } from '../ui/feedback.tsx';

const tones: Readonly<Record<AskedQuestion['state'], Tone>> = {
  asked: 'neutral',
  drafted: 'info',
  approved: 'info',
  published: 'success',
};

/** Where a question stands, and that its day has passed. */
export function QuestionBadges({ question: { state, overdue } }: { readonly question: AskedQuestion }) {
  const { t } = useTranslation();
  return (
    <span className="question-badges">
      <Badge tone={tones[state]}>{t(`questions.state-${state}`)}</Badge>
      {overdue === 'yes' ? <Badge tone="danger">{t('questions.overdue')}</Badge> : null}
    </span>
  );
}
