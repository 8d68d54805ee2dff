import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextField } from '../../ui/fields.tsx';

const blank = { current: '', next: '', again: '' };

/** The current passphrase first, so that nobody passing by an open desk can lock its owner out. */
export function PassphraseCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [form, setForm] = useState(blank);
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState(false);
  const { pending, problem, run } = useAction();
  const errors = {
    next: form.next.length < 8 ? t('welcome.passphrase-short') : undefined,
    again: form.again !== form.next ? t('welcome.passphrase-differs') : undefined,
  };
  const field = (key: keyof typeof form) => ({
    type: 'password' as const,
    label: t(`keys.change-${key}`),
    value: form[key],
    onChange: (value: string) => setForm({ ...form, [key]: value }),
    testId: `change-${key}`,
  });
  const change = () => {
    setAsked(true);
    setDone(false);
    if (errors.next || errors.again) return;
    void run(
      () => desktop.changePassphrase({ current: form.current, next: form.next }),
      () => {
        setForm(blank);
        setAsked(false);
        setDone(true);
      },
    );
  };
  return (
    <form
      className="card stack tight"
      aria-labelledby="keys-change"
      onSubmit={(event) => {
        event.preventDefault();
        change();
      }}
    >
      <h2 id="keys-change">{t('keys.change-title')}</h2>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {done ? (
        <Banner tone="success" title={t('keys.changed')}>
          <p>{t('keys.changed-note')}</p>
        </Banner>
      ) : null}
      <TextField {...field('current')} />
      <TextField {...field('next')} error={asked ? errors.next : undefined} />
      <TextField {...field('again')} error={asked ? errors.again : undefined} />
      <div className="row">
        <Button kind="submit" pending={pending} testId="change-passphrase">
          {t('keys.change')}
        </Button>
      </div>
    </form>
  );
}
