import { useTranslation } from 'react-i18next';
import { DisposalCard } from '../../session/disposal-card.tsx';
import { useProfile } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { AccessCard } from './access-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { DeviceCard } from './device-card.tsx';
import { LockCard } from './lock-card.tsx';
import { PassphraseCard } from './passphrase-card.tsx';
import { RestoreCard } from './restore-card.tsx';

/** How this device's keys are kept, and the way back when it is lost. */
export function KeysRoom() {
  const { t } = useTranslation();
  const { mode } = useProfile();
  return (
    <div className="page">
      <h1>{t('keys.title')}</h1>
      <p className="soft">
        <WithTerms terms={['backup']}>{t('keys.intro')}</WithTerms>
      </p>
      {mode === 'practice' ? <Banner title={t('keys.practice-note')} /> : null}
      <div className="grid-2">
        <DeviceCard />
        {mode === 'real' ? <LockCard /> : null}
        {mode === 'real' ? <PassphraseCard /> : null}
        <BackupCard />
        <RestoreCard />
      </div>
      <DisposalCard />
      <AccessCard />
    </div>
  );
}
