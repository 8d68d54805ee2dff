import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/fields.tsx';

/** Brings drafts back, and says of every sheet what became of it. */
export function RestoreCard() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [passphrase, setPassphrase] = useState('');
  const [done, setDone] = useState<CallOutput<'restoreBackup'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'restoreBackup'>>();
  const restore = () => {
    setDone(null);
    void run(
      () => afterwardsFollow(desk, desk.desktop.restoreBackup({ passphrase })),
      (restored) => {
        setPassphrase('');
        setDone(restored);
      },
    );
  };
  return (
    <form
      className="card stack tight"
      aria-labelledby="keys-restore"
      onSubmit={(event) => {
        event.preventDefault();
        restore();
      }}
    >
      <h2 id="keys-restore">{t('keys.restore-title')}</h2>
      <p className="soft">{t('keys.restore-intro')}</p>
      {problem && problem.code !== 'backup/cancelled' ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {done ? <Outcome {...done} /> : null}
      <TextField
        type="password"
        label={t('keys.backup-passphrase')}
        value={passphrase}
        onChange={setPassphrase}
        testId="restore-passphrase"
      />
      <div className="row">
        <Button kind="submit" pending={pending} disabled={passphrase === ''} testId="restore-backup">
          {t('keys.restore')}
        </Button>
      </div>
    </form>
  );
}

function Outcome({ restored, same, kept }: CallOutput<'restoreBackup'>) {
  const { t } = useTranslation();
  return (
    <div data-testid="restored">
      <Banner tone={kept.length > 0 ? 'warning' : 'success'} title={t('keys.restored', { count: restored.length })}>
        {same > 0 ? <p>{t('keys.restored-same', { same })}</p> : null}
        {kept.length > 0 ? <p>{t('keys.restored-kept', { count: kept.length, numbers: kept.join(', ') })}</p> : null}
      </Banner>
    </div>
  );
}
