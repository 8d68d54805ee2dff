import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import { PaperView } from '../../session/paper-view.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner, Facts } from '../../ui/feedback.tsx';
import { dayText } from '../../messages/dates.ts';
import { DocumentList } from './document-list.tsx';
import { NominationSheet } from './nomination-sheet.tsx';
import { PanelTable } from './panel-table.tsx';

/** What was signed, exactly as it stands in the log; it can be corrected by another record as long as nothing has come of it. */
export function SignedNomination({
  candidate,
  filed,
  onChanged,
}: {
  readonly candidate: NominationCandidate;
  readonly filed: NonNullable<NominationCandidate['filed']>;
  readonly onChanged: () => Promise<void>;
}) {
  const { t, i18n } = useTranslation();
  const { desktop } = useDesk();
  const [shown, setShown] = useState<CallOutput<'readNominationPaper'>['paper'] | null>(null);
  const [correcting, setCorrecting] = useState<string | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'readNominationPaper'>>();
  const { round, dossier, steps } = candidate;
  // Another record has come since the correction was begun: it is done.
  if (correcting === filed.record)
    return (
      <>
        <Banner
          title={t('nomination.correcting')}
          action={<Button onPress={() => setCorrecting(null)}>{t('terms.cancel')}</Button>}
        />
        <NominationSheet candidate={candidate} form={filed.form} onChanged={onChanged} />
      </>
    );
  return (
    <>
      <section className="card stack tight" data-testid="signed-nomination">
        <div className="row between">
          <h2>{t('nomination.signed')}</h2>
          <div className="row">
            <Button
              size="small"
              pending={pending}
              testId="preview-nomination"
              onPress={() =>
                void run(
                  () => desktop.readNominationPaper({ round, dossier }),
                  ({ paper }) => setShown(paper),
                )
              }
            >
              {t('nomination.letter')}
            </Button>
            {steps.length === 0 ? (
              <Button size="small" testId="correct-nomination" onPress={() => setCorrecting(filed.record)}>
                {t('nomination.correct')}
              </Button>
            ) : null}
          </div>
        </div>
        {problem ? <ProblemBanner problem={problem} /> : null}
        <Facts
          items={[
            [t('nomination.outcome'), t(`terms.nomination-${filed.outcome}`)],
            [t('nomination.on'), dayText(filed.on, i18n.language)],
            [t('nomination.form'), `${filed.form.title} ${filed.form.version}`],
            [t('nomination.reasons'), filed.reasons],
            [
              t('nomination.record'),
              <span key="record" className="mono">
                {filed.record}
              </span>,
            ],
          ]}
        />
        <PanelTable form={filed.form} rows={filed.evaluations} figures={filed.figures} onChange={null} />
      </section>
      <DocumentList form={filed.form} documents={filed.documents} onChange={null} />
      {shown ? (
        <Dialog
          title={t('nomination.letter')}
          onClose={() => setShown(null)}
          actions={
            <Button testId="close-letter" onPress={() => setShown(null)}>
              {t('kit.close')}
            </Button>
          }
        >
          <PaperView paper={shown} label={t('nomination.letter')} />
        </Dialog>
      ) : null}
    </>
  );
}
