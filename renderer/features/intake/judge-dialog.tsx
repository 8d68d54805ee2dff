import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Finding } from '../../../shared/intake/eligibility.ts';
import type { Judgement } from '../../../shared/intake/intake-event.ts';
import { causeText } from '../../../shared/messages/eligibility-text.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, TextArea } from '../../ui/fields.tsx';

/** A human's word on a requirement, with its reason; it counts for the application as it is now. */
export function JudgeDialog({
  number,
  finding,
  onClose,
}: {
  readonly number: DossierNumber;
  readonly finding: Finding;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const language = useSession((session) => session.language);
  const { id: requirement, title } = finding.requirement;
  const [verdict, setVerdict] = useState<Judgement['verdict'] | null>(null);
  const [reason, setReason] = useState('');
  const { pending, problem, run } = useAction<unknown>();
  const written = reason.trim();
  return (
    <Dialog
      title={t('intake.judge-title', { title })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={verdict === null || written === ''}
            testId="judge-save"
            onPress={() =>
              verdict &&
              void run(
                () =>
                  afterwardsFollow(
                    desk,
                    desk.desktop.judgeRequirement({ number, requirement, verdict, reason: written }),
                  ),
                onClose,
              )
            }
          >
            {t('intake.judge-save')}
          </Button>
        </>
      }
    >
      <p>{causeText(finding, language)}</p>
      <Segments
        label={t('intake.judge-choice')}
        value={verdict}
        onChange={setVerdict}
        testId="judge-choice"
        choices={[
          { value: 'pass', label: t('intake.verdict-pass') },
          { value: 'fail', label: t('intake.verdict-fail'), tone: 'danger' },
          { value: 'computed', label: t('intake.judge-computed'), tone: 'neutral' },
        ]}
      />
      <TextArea label={t('intake.judge-reason')} value={reason} onChange={setReason} testId="judge-reason" />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
