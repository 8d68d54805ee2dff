import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput, Delivery } from '../../../shared/contracts/desktop-api.ts';
import type { AskedQuestion, InboxMessage } from '../../../shared/contracts/question-api.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { dayFromNow } from '../../session/due-day.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { ReasonDialog } from '../../session/reason-dialog.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';

/** How long the office gives itself for a question from outside, in days. */
const usualDays = 7;

/** What outsiders wrote and nobody has settled yet: taken up as what it is, or set aside with a reason. */
export function InboxCard({
  answer: { messages, questions },
  onChanged,
}: {
  readonly answer: CallOutput<'readQuestions'>;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const fetching = useAction<CallOutput<'fetchInbox'>>();
  const taking = useAction<Delivery>();
  const dismissing = useAction<CallOutput<'dismissMessage'>>();
  const [received, setReceived] = useState<number | null>(null);
  const [asked, setAsked] = useState<number | null>(null);
  const waiting = messages.filter(({ settled }) => settled === null);
  return (
    <section className="card stack tight" data-testid="inbox">
      <div className="row between">
        <h2>{t('questions.inbox')}</h2>
        <div className="row">
          <span className="soft small" role="status" data-testid="inbox-received">
            {received === null ? '' : t('questions.received', { count: received })}
          </span>
          <Button
            size="small"
            pending={fetching.pending}
            testId="fetch-inbox"
            onPress={() =>
              void fetching.run(
                () => desktop.fetchInbox({}),
                (value) => {
                  setReceived(value.received);
                  void onChanged();
                },
              )
            }
          >
            {t('questions.fetch')}
          </Button>
        </div>
      </div>
      {fetching.problem ? <ProblemBanner problem={fetching.problem} tone="warning" /> : null}
      {taking.problem ? <ProblemBanner problem={taking.problem} /> : null}
      {waiting.length === 0 ? <p className="soft">{t('questions.inbox-empty')}</p> : null}
      <ul className="question-list">
        {waiting.map((message) => (
          <Message
            key={message.place}
            message={message}
            question={questions.find(({ id }) => id === message.text?.question)}
            pending={taking.pending}
            onTake={() =>
              void taking.run(
                () => desktop.takeMessage({ place: message.place, due: dayFromNow(usualDays) }),
                () => void onChanged(),
              )
            }
            onDismiss={() => setAsked(message.place)}
          />
        ))}
      </ul>
      {asked === null ? null : (
        <ReasonDialog
          name="dismiss"
          title={t('questions.dismiss-title')}
          intro={t('questions.dismiss-intro')}
          field={t('questions.dismiss-reason')}
          confirm={t('questions.dismiss')}
          pending={dismissing.pending}
          onClose={() => setAsked(null)}
          onSign={(reason) =>
            void dismissing.run(
              () => desktop.dismissMessage({ place: asked, reason }),
              () => {
                setAsked(null);
                void onChanged();
              },
            )
          }
          trouble={() => (dismissing.problem ? <ProblemBanner problem={dismissing.problem} /> : null)}
        />
      )}
    </section>
  );
}

function Message({
  message: { place, at, dossier, applicant, text },
  question,
  pending,
  onTake,
  onDismiss,
}: {
  readonly message: InboxMessage;
  readonly question: AskedQuestion | undefined;
  readonly pending: boolean;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}) {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'ko';
  const from = [text?.name, text?.contact].filter((part) => part !== undefined && part !== '').join(' · ');
  return (
    <li data-testid={`message-${place}`}>
      <p className="soft small">
        <span className="numbers">{dateTimeText(at, language)}</span>
        {' · '}
        {dossier === null ? t('questions.from-outside') : `${dossier} ${applicant ?? ''}`}
        {from === '' ? '' : ` · ${from}`}
      </p>
      {question ? (
        <p className="small">
          <strong>{t('questions.answers-question', { number: question.number })}</strong> {question.text}
        </p>
      ) : null}
      <p className="question-text">{text?.text ?? t('questions.hidden-sealed')}</p>
      <div className="row">
        <Button size="small" look="primary" pending={pending} testId={`take-${place}`} onPress={onTake}>
          {t(text?.question ? 'questions.take-answer' : 'questions.take-question')}
        </Button>
        <Button size="small" testId={`dismiss-${place}`} onPress={onDismiss}>
          {t('questions.dismiss')}
        </Button>
      </div>
    </li>
  );
}
