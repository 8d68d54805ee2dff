import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import type { AskedQuestion } from '../../../shared/contracts/question-api.ts';
import type { Role } from '../../../shared/roster/role.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { dateTimeText, dayText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { QuestionBadges } from '../../session/question-badges.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Facts } from '../../ui/feedback.tsx';
import { AnswerSheet } from './answer-sheet.tsx';

/** One question with its answer: what may be done next is one press away, and who did what stands beside it. */
export function QuestionDetail({
  question,
  role,
  onChanged,
  onBack,
}: {
  readonly question: AskedQuestion;
  readonly role: Role;
  readonly onChanged: () => Promise<void>;
  readonly onBack: () => void;
}) {
  const { t, i18n } = useTranslation();
  const { desktop } = useDesk();
  const { pending, problem, run } = useAction<Delivery>();
  const { id, number, kind, dossier, service, applicant, author, at, due, draft, approvedBy, published, may } =
    question;
  const language: Language = i18n.language === 'en' ? 'en' : 'ko';
  const act = (step: () => ReturnType<typeof desktop.approveAnswer>) => void run(step, () => void onChanged());
  const audiences = kind === 'clarification' ? (['readers'] as const) : (['public', 'applicant'] as const);
  return (
    <div className="page full-width">
      <div className="page-head">
        <div>
          <h1>
            {t('questions.one', { number })} <QuestionBadges question={question} />
          </h1>
        </div>
        <Button onPress={onBack} testId="question-back">
          {t('questions.back')}
        </Button>
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      <section className="card stack tight">
        <Facts
          items={[
            [t('questions.kind'), t(`questions.kind-${kind}`)],
            [t('questions.about'), dossier === null ? t('questions.about-round') : `${dossier} · ${service ?? ''}`],
            ...(applicant ? ([[t('terms.applicant'), applicant]] as const) : []),
            [t(kind === 'clarification' ? 'questions.asked-by' : 'questions.taken-by'), author],
            [t('questions.asked-at'), dateTimeText(at, language)],
            [t('questions.due'), dayText(due, language)],
          ]}
        />
        {kind === 'clarification' ? <p className="soft small">{t('questions.author-note')}</p> : null}
      </section>
      <section className="card stack tight">
        <h2>{t('questions.question')}</h2>
        <p className="question-text" data-testid="question-text">
          {question.text ?? t(`questions.hidden-${question.hidden ?? 'sealed'}`)}
        </p>
      </section>
      {draft ? (
        <section className="card stack tight" data-testid="drafted-answer">
          <h2>{t('questions.draft')}</h2>
          <p className="soft small">
            {t('questions.drafted-by', { name: draft.by, at: dateTimeText(draft.at, language) })}
            {approvedBy ? ` · ${t('questions.approved-by', { name: approvedBy })}` : ''}
          </p>
          {draft.text ? (
            <>
              {draft.text.question === question.text ? null : (
                <>
                  <h3>{t('questions.published-wording')}</h3>
                  <p className="question-text">{draft.text.question}</p>
                </>
              )}
              <h3>{t('questions.answer')}</h3>
              <p className="question-text">{draft.text.answer}</p>
            </>
          ) : (
            <p className="soft">{t('questions.hidden-sealed')}</p>
          )}
          {may.includes('approve') ? (
            <>
              <p className="soft">{t('questions.approve-note')}</p>
              <div className="row">
                <Button
                  look="primary"
                  pending={pending}
                  testId="approve-answer"
                  onPress={() => act(() => desktop.approveAnswer({ question: id, draft: draft.id }))}
                >
                  {t('questions.approve')}
                </Button>
              </div>
            </>
          ) : null}
          {question.state === 'drafted' && role === 'secretariat' && !may.includes('approve') ? (
            <Banner title={t('questions.waits-title')}>{t('questions.waits')}</Banner>
          ) : null}
          {may.includes('publish') ? (
            <div className="row">
              {audiences
                .filter((to) => to !== 'applicant' || dossier !== null)
                .map((to) => (
                  <Button
                    key={to}
                    look={to === 'applicant' ? 'secondary' : 'primary'}
                    pending={pending}
                    testId={`publish-${to}`}
                    onPress={() => act(() => desktop.publishAnswer({ question: id, draft: draft.id, to }))}
                  >
                    {t(`questions.publish-${to}`)}
                  </Button>
                ))}
            </div>
          ) : null}
        </section>
      ) : null}
      {published ? (
        <Banner tone="success" testId="published-answer" title={t(`questions.published-${published.to}`)}>
          {t('questions.published-at', { at: dateTimeText(published.at, language) })}
        </Banner>
      ) : null}
      {may.includes('draft') ? <AnswerSheet question={question} onChanged={onChanged} /> : null}
    </div>
  );
}
