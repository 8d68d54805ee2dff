import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Rehearsal } from '../../../shared/rehearsal/rehearsal.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { ResultFacts } from './result-facts.tsx';

/** The report of the last rehearsal; it stays after the wipe. */
export function LookCard({ last }: { readonly last: Rehearsal | null }) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { language } = useSession();
  const [saved, setSaved] = useState<CallOutput<'saveRehearsalPapers'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveRehearsalPapers'>>();
  return (
    <section className="card stack tight" aria-labelledby="rehearsal-look">
      <h2 id="rehearsal-look">{t('rehearsal.part-look')}</h2>
      {!last?.endedAt ? (
        <p className="soft">{t('rehearsal.look-none')}</p>
      ) : (
        <>
          <p className="soft numbers">
            {t('rehearsal.held', { round: last.round, at: dateTimeText(last.endedAt, language) })}
          </p>
          <ResultFacts {...last} />
          {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
          {saved ? (
            <Banner
              tone="success"
              title={t('rehearsal.saved', { files: saved.files.join(', ') })}
              testId="rehearsal-saved"
            />
          ) : null}
          <div className="row">
            <Button
              pending={pending}
              testId="save-rehearsal"
              onPress={() => void run(() => desktop.saveRehearsalPapers({}), setSaved)}
            >
              {t(last.wiped ? 'rehearsal.save-certificate' : 'rehearsal.save-report')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
