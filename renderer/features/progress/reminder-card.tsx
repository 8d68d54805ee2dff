import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

/** Reminders as letters, one for each member and expert from whom something is awaited. */
export function ReminderCard({ awaited }: { readonly awaited: number }) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [told, setTold] = useState<CallOutput<'saveReminders'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveReminders'>>();
  return (
    <section className="card stack tight">
      <p>{awaited === 0 ? t('progress.nobody') : t('progress.remind-intro', { people: awaited })}</p>
      {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {told ? (
        <Banner tone="success" testId="reminders-told" title={t('progress.reminded', { letters: told.letters })}>
          {told.files.join(', ')}
        </Banner>
      ) : null}
      <div className="row">
        <Button
          pending={pending}
          disabled={awaited === 0}
          testId="save-reminders"
          onPress={() => void run(() => desktop.saveReminders({}), setTold)}
        >
          {t('progress.remind')}
        </Button>
      </div>
    </section>
  );
}
