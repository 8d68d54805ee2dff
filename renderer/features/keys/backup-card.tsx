import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useSheets } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/fields.tsx';

/** Asked for twice: a backup under a mistyped passphrase would be found out only on the day it is needed. */
export function BackupCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const sheets = useSheets();
  const [form, setForm] = useState({ passphrase: '', again: '' });
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<CallOutput<'saveBackup'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveBackup'>>();
  const errors = {
    passphrase: form.passphrase.length < 8 ? t('welcome.passphrase-short') : undefined,
    again: form.again !== form.passphrase ? t('welcome.passphrase-differs') : undefined,
  };
  const backUp = () => {
    setAsked(true);
    setSaved(null);
    if (errors.passphrase || errors.again) return;
    void run(
      () => desktop.saveBackup({ passphrase: form.passphrase }),
      (done) => {
        setForm({ passphrase: '', again: '' });
        setAsked(false);
        setSaved(done);
      },
    );
  };
  return (
    <form
      className="card stack tight"
      aria-labelledby="keys-backup"
      onSubmit={(event) => {
        event.preventDefault();
        backUp();
      }}
    >
      <h2 id="keys-backup">{t('keys.backup-title')}</h2>
      <p className="soft">{t('keys.backup-intro')}</p>
      {problem && problem.code !== 'backup/cancelled' ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? (
        <div data-testid="backed-up">
          <Banner tone="success" title={t('keys.backed-up', { count: saved.sheets, name: saved.name })} />
        </div>
      ) : null}
      {sheets.length === 0 ? (
        <p className="soft">{t('keys.backup-empty')}</p>
      ) : (
        <>
          <TextField
            type="password"
            label={t('keys.backup-passphrase')}
            help={t('keys.backup-help')}
            value={form.passphrase}
            onChange={(passphrase) => setForm({ ...form, passphrase })}
            error={asked ? errors.passphrase : undefined}
            testId="backup-passphrase"
          />
          <TextField
            type="password"
            label={t('keys.backup-again')}
            value={form.again}
            onChange={(again) => setForm({ ...form, again })}
            error={asked ? errors.again : undefined}
            testId="backup-again"
          />
          <div className="row">
            <Button kind="submit" pending={pending} testId="save-backup">
              {t('keys.backup')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}
