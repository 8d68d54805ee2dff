import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NominationForm } from '../../../shared/nomination/nomination-form.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner } from '../../ui/feedback.tsx';

/** The evaluation form that new nominations are prepared with, and a way to bring the office's own. */
export function FormCard({
  form,
  onChanged,
}: {
  readonly form: NominationForm;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [told, setTold] = useState('');
  const { pending, problem, run } = useAction<unknown>();
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2>{t('nomination.form')}</h2>
        <Badge tone={form.standing === 'example' ? 'warning' : 'success'}>
          {t(`nomination.form-${form.standing}`)}
        </Badge>
      </div>
      <p>
        <strong>{form.title}</strong> {form.version}
        <br />
        <span className="soft small">{form.basis}</span>
      </p>
      <p className="soft">{t('nomination.form-note')}</p>
      {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {told ? <Banner tone="success" testId="form-told" title={told} /> : null}
      <div className="row">
        <Button
          pending={pending}
          testId="save-nomination-form"
          onPress={() =>
            void run(async () => {
              const saved = await desktop.saveNominationForm({});
              if (saved.ok) setTold(t('nomination.form-saved', { name: saved.value.name }));
              return saved;
            })
          }
        >
          {t('nomination.form-save')}
        </Button>
        <Button
          pending={pending}
          testId="open-nomination-form"
          onPress={() =>
            void run(async () => {
              const opened = await desktop.openNominationForm({});
              if (opened.ok) setTold(t('nomination.form-opened', { name: opened.value.form.title }));
              await onChanged();
              return opened;
            })
          }
        >
          {t('nomination.form-open')}
        </Button>
      </div>
    </section>
  );
}
