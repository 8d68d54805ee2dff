import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applicantGuide } from '../../../shared/report/applicant-guide.ts';
import { exampleRubrics } from '../../../shared/round/example-rubrics.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { PaperView } from '../../session/paper-view.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDraft } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';

/** The guide for applicants as it will be printed, for one rubric of the plan. */
export function GuideDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const rubrics = useDraft()?.plan.rubrics ?? exampleRubrics;
  const [id, setId] = useState<string | null>(null);
  const [saved, setSaved] = useState<readonly string[] | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveApplicantGuide'>>();
  const rubric = rubrics.find((each) => each.id === id) ?? rubrics[0];
  if (!rubric) return null;
  return (
    <Dialog
      title={t('intake.guide-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('trust.close')}</Button>
          <Button
            look="primary"
            pending={pending}
            testId="guide-save"
            onPress={() =>
              void run(
                () => desk.desktop.saveApplicantGuide({ rubric: rubric.id }),
                ({ files }) => setSaved(files),
              )
            }
          >
            {t('intake.guide-save')}
          </Button>
        </>
      }
    >
      <p className="soft">{t('intake.guide-intro')}</p>
      <Segments
        label={t('intake.guide-rubric')}
        hiddenLabel
        value={rubric.id}
        onChange={(next) => {
          setSaved(null);
          setId(next);
        }}
        choices={rubrics.map((each) => ({ value: each.id, label: each.title }))}
      />
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? (
        <Banner tone="success" testId="guide-saved" title={t('intake.letters-saved', { files: saved.join(', ') })} />
      ) : null}
      <PaperView paper={applicantGuide(rubric)} label={t('intake.guide-title')} />
    </Dialog>
  );
}
