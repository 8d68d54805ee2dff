import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import type { AskedQuestion } from '../../../shared/contracts/question-api.ts';
import { dayText } from '../../messages/dates.ts';
import { dayFromNow } from '../../session/due-day.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { QuestionBadges } from '../../session/question-badges.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { useKeptDraft } from '../../session/use-kept-draft.ts';
import { useQuestions } from '../../session/use-questions.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';

/** How long an applicant is usually given, in days. */
const usualDays = 7;

/** Beside the files: what was asked about this dossier, what the applicant said, and a way to ask. */
export function DossierQuestions({ dossier }: { readonly dossier: DossierNumber }) {
  const { t } = useTranslation();
  const { selection } = useDocket();
  const { answer, refresh } = useQuestions();
  const questions = answer?.ok
    ? answer.value.questions.filter((each) => each.dossier === dossier && each.kind === 'clarification')
    : [];
  const answered = questions.filter(({ published }) => published).length;
  return (
    <details className="card slim questions-panel" data-testid="dossier-questions">
      <summary>
        <strong>{t('questions.title')}</strong>{' '}
        <span className="soft small">
          {questions.length === 0
            ? t('questions.panel-none')
            : t('questions.panel-count', { count: questions.length, answered })}
        </span>
      </summary>
      <ul className="question-list">
        {questions.map((question) => (
          <Asked key={question.id} question={question} />
        ))}
      </ul>
      {selection || !answer?.ok ? null : (
        <AskForm
          dossier={dossier}
          kept={answer.value.asking.find((each) => each.dossier === dossier)?.text ?? null}
          onAsked={refresh}
        />
      )}
    </details>
  );
}

function Asked({ question }: { readonly question: AskedQuestion }) {
  const { t, i18n } = useTranslation();
  const { number, text, published, mine, due } = question;
  return (
    <li>
      <p className="row between">
        <span className="soft small">
          {t('questions.one', { number })}
          {mine === 'yes' ? ` · ${t('questions.mine')}` : ''}
          {` · ${t('questions.due')} ${dayText(due, i18n.language)}`}
        </span>
        <QuestionBadges question={question} />
      </p>
      <p className="question-text">{text ?? t('questions.hidden-sealed')}</p>
      {published?.text ? (
        <blockquote className="question-text question-answer">{published.text.answer}</blockquote>
      ) : null}
    </li>
  );
}

function AskForm({
  dossier,
  kept,
  onAsked,
}: {
  readonly dossier: DossierNumber;
  readonly kept: string | null;
  readonly onAsked: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [sent, setSent] = useState<'yes' | 'no'>('no');
  const { pending, problem, run } = useAction<Delivery>();
  const {
    draft: text,
    state,
    problem: unsaved,
    change,
    flush,
  } = useKeptDraft(kept, '', (next) => desktop.saveQuestionText({ dossier, text: next }));
  const ask = () =>
    void run(
      async () => {
        const saved = await flush();
        return saved.ok ? desktop.askQuestion({ dossier, text, due: dayFromNow(usualDays) }) : saved;
      },
      () => {
        change('');
        setSent('yes');
        void onAsked();
      },
    );
  return (
    <div className="stack tight">
      <TextArea
        label={t('questions.ask')}
        help={t('questions.ask-help')}
        value={text}
        rows={3}
        testId="ask-text"
        onChange={(next) => {
          change(next.slice(0, 4000));
          setSent('no');
        }}
      />
      {unsaved ? <ProblemBanner problem={unsaved} /> : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
      <div className="row">
        <span className="soft small" role="status" data-testid="asked">
          {sent === 'yes' ? t('questions.asked') : state === 'saved' && text !== '' ? t('questions.kept') : ''}
        </span>
        <span className="grow" />
        <Button size="small" pending={pending} disabled={text.trim() === ''} testId="ask" onPress={ask}>
          {t('questions.ask-now')}
        </Button>
      </div>
    </div>
  );
}
