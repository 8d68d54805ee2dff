import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { OpenedPage } from '../../../shared/contracts/question-api.ts';
import { lastDayOf } from '../../../shared/question/ask-link.ts';
import { dayText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { OpenPageDialog } from './open-page-dialog.tsx';
import { PageDialog } from './page-dialog.tsx';

/** Pages for outsiders: one for each applicant who is asked something, and public ones; their letters and notices. */
export function PagesCard({
  answer,
  onChanged,
}: {
  readonly answer: CallOutput<'readQuestions'>;
  readonly onChanged: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation();
  const { desktop } = useDesk();
  const saving = useAction<{ readonly files: readonly string[] }>();
  const [saved, setSaved] = useState<readonly string[] | null>(null);
  const [opening, setOpening] = useState(false);
  const [shown, setShown] = useState<OpenedPage | null>(null);
  const paper = (page: OpenedPage) =>
    void saving.run(
      () =>
        page.link.dossier === null
          ? desktop.saveAskNotice({ id: page.link.id })
          : desktop.saveQuestionLetter({ dossier: page.link.dossier }),
      ({ files }) => setSaved(files),
    );
  return (
    <section className="card stack tight" data-testid="ask-pages">
      <div className="row between">
        <h2>{t('questions.pages')}</h2>
        <Button size="small" testId="open-page" onPress={() => setOpening(true)}>
          {t('questions.open-page')}
        </Button>
      </div>
      <p className="soft">{t('questions.pages-note')}</p>
      {saving.problem && saving.problem.code !== 'kit/cancelled' ? <ProblemBanner problem={saving.problem} /> : null}
      {saved ? (
        <Banner tone="success" testId="letter-saved" title={t('questions.letter-saved')}>
          {saved.join(', ')}
        </Banner>
      ) : null}
      {answer.pages.length === 0 ? (
        <p className="soft">{t('questions.pages-empty')}</p>
      ) : (
        <Table
          label={t('questions.pages')}
          rows={answer.pages}
          keyOf={({ link }) => link.id}
          columns={[
            {
              key: 'for',
              title: t('questions.page-for'),
              cell: (page) => (
                <button
                  type="button"
                  className="link-button"
                  data-testid={`page-${page.link.dossier ?? 'public'}`}
                  onClick={() => setShown(page)}
                >
                  {page.link.dossier === null
                    ? t('questions.page-public')
                    : `${page.link.dossier} · ${page.applicant ?? ''}`}
                </button>
              ),
            },
            {
              key: 'asks',
              title: t('questions.page-asks'),
              width: '110px',
              align: 'right',
              cell: ({ link }) => (
                <span className="numbers">{link.kind === 'public' ? '' : link.questions.length}</span>
              ),
            },
            {
              key: 'until',
              title: t('questions.page-until'),
              width: '140px',
              cell: ({ link }) => <span className="numbers">{dayText(lastDayOf(link), i18n.language)}</span>,
            },
            {
              key: 'state',
              title: t('questions.state'),
              width: '110px',
              cell: ({ state }) => (
                <Badge tone={state === 'open' ? 'success' : 'neutral'}>{t(`questions.page-${state}`)}</Badge>
              ),
            },
            {
              key: 'paper',
              title: t('questions.page-paper'),
              width: '170px',
              cell: (page) => (
                <Button
                  size="small"
                  disabled={page.state !== 'open'}
                  pending={saving.pending}
                  testId={`letter-${page.link.dossier ?? 'public'}`}
                  onPress={() => paper(page)}
                >
                  {t(page.link.dossier === null ? 'questions.save-notice' : 'questions.save-letter')}
                </Button>
              ),
            },
          ]}
        />
      )}
      {opening ? (
        <OpenPageDialog
          answer={answer}
          onClose={() => setOpening(false)}
          onOpened={(page) => {
            setOpening(false);
            setShown(page);
            void onChanged();
          }}
        />
      ) : null}
      {shown ? <PageDialog page={shown} onClose={() => setShown(null)} onChanged={onChanged} /> : null}
    </section>
  );
}
