import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema } from '../../../shared/basics/ids.ts';
import { KeyToCompare } from '../../session/key-to-compare.tsx';
import { BundleImport } from '../../session/bundle-import.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

/** Before the secretariat has put this device on the roster: the fingerprint to read aloud, and the card to send. */
export function Enrolment() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { device } = useProfile();
  const [sent, setSent] = useState(false);
  const { pending, problem, run } = useAction();
  const saving = useAction<{ readonly name: string }>();
  const [saved, setSaved] = useState<string | null>(null);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('welcome.enrol-title')}</h1>
          <p>
            <WithTerms terms={['fingerprint']}>{t('welcome.enrol-intro')}</WithTerms>
          </p>
        </div>
      </div>
      <div className="card stack">
        <p className="soft">{t('welcome.fingerprint')}</p>
        <p className="mono" style={{ fontSize: '1.6rem' }} data-testid="fingerprint">
          {device?.fingerprint}
        </p>
        {device ? <KeyToCompare kid={keyIdSchema.parse(device.kid)} /> : null}
        {problem ? <ProblemBanner problem={problem} /> : null}
        {saving.problem && saving.problem.code !== 'bundle/cancelled' ? (
          <ProblemBanner problem={saving.problem} />
        ) : null}
        {saved ? <Banner tone="success" title={t('carry.card-saved', { name: saved })} /> : null}
        {sent ? <Banner tone="success" title={t('welcome.handed-in')} /> : null}
        <div className="row">
          <Button
            look="primary"
            pending={pending}
            testId="hand-in-card"
            onPress={() =>
              void run(
                () => desktop.handInCard({}),
                () => setSent(true),
              )
            }
          >
            {t('welcome.hand-in')}
          </Button>
          <Button
            pending={saving.pending}
            testId="save-card"
            onPress={() =>
              void saving.run(
                () => desktop.saveCard({}),
                ({ name }) => setSaved(name),
              )
            }
          >
            {t('carry.card-save')}
          </Button>
        </div>
      </div>
      <BundleImport />
    </div>
  );
}
