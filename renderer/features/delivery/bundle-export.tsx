import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

type Saved = CallOutput<'saveOutboxBundle'>;

/** What waits, as a file for the secretariat; it goes on waiting until a later bundle or the registry shows it in the log. */
export function BundleExport() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [saved, setSaved] = useState<Saved | null>(null);
  const { pending, problem, run } = useAction<Saved>();
  return (
    <section className="card stack tight" aria-label={t('carry.export-title')}>
      <div className="row between">
        <div>
          <h2>{t('carry.export-title')}</h2>
          <p className="soft small">{t('carry.export-intro')}</p>
        </div>
        <Button
          pending={pending}
          testId="export-bundle"
          onPress={() => {
            setSaved(null);
            void run(() => desktop.saveOutboxBundle({}), setSaved);
          }}
        >
          {t('carry.export')}
        </Button>
      </div>
      {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? (
        <Banner
          tone="success"
          title={t('carry.exported', { name: saved.name, count: saved.records })}
          testId="bundle-saved"
        />
      ) : null}
    </section>
  );
}
