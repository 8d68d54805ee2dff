import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { dangerOf } from '../../shared/dossier/file-format.ts';
import type { Attachment } from '../../shared/dossier/manifest.ts';
import { saveAttachment } from '../journeys/reading.ts';
import { sizeText } from '../messages/dates.ts';
import { ProblemBanner } from './problem-banner.tsx';
import { useAction } from './use-action.ts';
import { useDesk } from './use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Banner, EmptyState } from '../ui/feedback.tsx';
import { TextField } from '../ui/fields.tsx';

/** A file that is not shown here: why, what a copy of it may do, and the copy itself. */
export function SaveOffer({
  dossier,
  attachment,
  reason,
}: {
  readonly dossier: DossierNumber;
  readonly attachment: Attachment;
  readonly reason: 'not-shown' | 'failed-password' | 'failed-damaged';
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction<{ readonly name: string }>();
  const [why, setWhy] = useState('');
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const missing = why.trim() === '';
  const danger = dangerOf(attachment.name);
  const facts = { name: attachment.name, size: sizeText(attachment.bytes) };
  return (
    <div className="desk-body stack" data-testid="save-offer" data-reason={reason}>
      <EmptyState
        title={t(`reading.${reason}`)}
        action={
          <Button
            look={danger === 'none' ? 'primary' : 'danger'}
            pending={pending}
            testId="save-copy"
            onPress={() => {
              setAsked(true);
              if (!missing)
                void run(
                  () => saveAttachment(desk, dossier, attachment, why.trim()),
                  (copy) => setSaved(copy.name),
                );
            }}
          >
            {t('reading.save')}
          </Button>
        }
      >
        {t(reason === 'not-shown' ? 'reading.not-shown-next' : 'reading.failed-next', facts)}
      </EmptyState>
      {danger === 'none' ? null : (
        <Banner
          tone={danger === 'macros' || danger === 'archive' ? 'warning' : 'danger'}
          title={t(`reading.danger-${danger}`)}
          testId="danger"
        />
      )}
      <TextField
        label={t('reading.save-why')}
        help={t('reading.save-why-help')}
        value={why}
        onChange={setWhy}
        error={asked && missing ? t('reading.save-why-missing') : undefined}
        testId="save-why"
      />
      <p className="soft small">{t('reading.save-clear')}</p>
      {saved ? <Banner tone="success" title={t('reading.saved', { name: saved })} /> : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
    </div>
  );
}
