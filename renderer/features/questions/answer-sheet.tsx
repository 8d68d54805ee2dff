import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import type { AskedQuestion } from '../../../shared/contracts/question-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { useKeptDraft } from '../../session/use-kept-draft.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';

/** What the office writes, saved by itself; signing makes it the draft that somebody else approves. */
export function AnswerSheet({
  question,
  onChanged,
}: {
  readonly question: AskedQuestion;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { pending, problem, run } = useAction<Delivery>();
  const start = question.draft?.text ?? { question: question.text ?? '', answer: '' };
  const {
    draft,
    state,
    problem: unsaved,
    change,
    undo,
    steps,
    flush,
  } = useKeptDraft(question.written, { question: start.question, answer: start.answer }, (written) =>
    desktop.saveAnswerDraft({ question: question.id, written }),
  );
  const clarification = question.kind === 'clarification';
  const sign = async () => {
    const saved = await flush();
    if (!saved.ok) return saved;
    const kept = await desktop.saveAnswerDraft({ question: question.id, written: draft });
    return kept.ok ? desktop.signAnswerDraft({ question: question.id }) : kept;
  };
  const whole = draft.question.trim() !== '' && draft.answer.trim() !== '';
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2>{t(question.draft ? 'questions.write-again' : 'questions.write')}</h2>
        <span className="soft small" role="status" data-testid="answer-kept">
          {state === 'saved' ? t('questions.kept') : ''}
        </span>
      </div>
      <p className="soft">{t(clarification ? 'questions.write-note-clarification' : 'questions.write-note')}</p>
      {unsaved ? <ProblemBanner problem={unsaved} /> : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
      {clarification ? null : (
        <TextArea
          label={t('questions.published-wording')}
          help={t('questions.published-wording-help')}
          value={draft.question}
          rows={3}
          testId="answer-question"
          onChange={(text) => change({ ...draft, question: text.slice(0, 4000) })}
        />
      )}
      <TextArea
        label={t('questions.answer')}
        value={draft.answer}
        rows={7}
        testId="answer-text"
        onChange={(text) => change({ ...draft, answer: text.slice(0, 8000) })}
      />
      <div className="row">
        <Button size="small" disabled={steps === 0} onPress={undo} testId="answer-undo">
          {t('questions.undo')}
        </Button>
        <span className="grow" />
        <Button
          look="primary"
          pending={pending}
          disabled={!whole}
          testId="sign-answer"
          onPress={() => void run(sign, () => void onChanged())}
        >
          {t('questions.sign-draft')}
        </Button>
      </div>
    </section>
  );
}
