import { useTranslation } from 'react-i18next';
import type { RecordId } from '../../../shared/basics/ids.ts';
import type { AskedQuestion } from '../../../shared/contracts/question-api.ts';
import { dayText } from '../../messages/dates.ts';
import { QuestionBadges } from '../../session/question-badges.tsx';
import { Table } from '../../ui/table.tsx';

/** Oldest first: number, what it is about, its words, its day, and where it stands. */
export function QuestionTable({
  questions,
  onOpen,
}: {
  readonly questions: readonly AskedQuestion[];
  readonly onOpen: (id: RecordId) => void;
}) {
  const { t, i18n } = useTranslation();
  return (
    <Table
      label={t('questions.title')}
      rows={questions}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'number',
          title: t('questions.number'),
          width: '64px',
          align: 'right',
          cell: ({ number }) => <span className="numbers">{number}</span>,
        },
        {
          key: 'text',
          title: t('questions.question'),
          cell: (each) => (
            <button
              type="button"
              className="link-button question-line"
              data-testid={`question-${each.number}`}
              onClick={() => onOpen(each.id)}
            >
              {shownText(each) ?? t(`questions.hidden-${each.hidden ?? 'sealed'}`)}
            </button>
          ),
        },
        { key: 'kind', title: t('questions.kind'), width: '120px', cell: ({ kind }) => t(`questions.kind-${kind}`) },
        {
          key: 'about',
          title: t('questions.about'),
          width: '220px',
          cell: ({ dossier, service }) =>
            dossier === null ? (
              t('questions.about-round')
            ) : (
              <>
                <span className="numbers">{dossier}</span>
                <br />
                <span className="soft small">{service}</span>
              </>
            ),
        },
        {
          key: 'due',
          title: t('questions.due'),
          width: '130px',
          cell: ({ due }) => <span className="numbers">{dayText(due, i18n.language)}</span>,
        },
        {
          key: 'state',
          title: t('questions.state'),
          width: '200px',
          cell: (question) => <QuestionBadges question={question} />,
        },
      ]}
    />
  );
}

/** The words to be shown for a question: its own, or those in which it was published. */
function shownText({ text, published }: AskedQuestion): string | null {
  return text ?? published?.text?.question ?? null;
}
