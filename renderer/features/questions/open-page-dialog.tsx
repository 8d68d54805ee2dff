import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { OpenedPage } from '../../../shared/contracts/question-api.ts';
import { dayFrom, dayFromNow } from '../../session/due-day.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/fields.tsx';

/** For whom, until when, and at which address outsiders reach the registry. An applicant who has a page keeps it, with what was asked since. */
export function OpenPageDialog({
  answer: { dossiers, address: announced, questions },
  onClose,
  onOpened,
}: {
  readonly answer: CallOutput<'readQuestions'>;
  readonly onClose: () => void;
  readonly onOpened: (page: OpenedPage) => void;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [dossier, setDossier] = useState('');
  const [until, setUntil] = useState<string>(dayFromNow(14));
  const [address, setAddress] = useState(announced);
  const { pending, problem, run } = useAction<CallOutput<'openAskPage'>>();
  const day = dayFrom(until);
  const chosen = dossiers.find((each) => each.dossier === dossier);
  const asked = questions.filter((each) => each.kind === 'clarification' && each.dossier === dossier).length;
  const open = () => {
    if (!day) return;
    void run(
      () => desktop.openAskPage({ dossier: chosen?.dossier ?? null, until: day, address: address.trim() }),
      ({ page }) => onOpened(page),
    );
  };
  return (
    <Dialog
      title={t('questions.open-page')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={!day || !URL.canParse(address.trim())}
            testId="open-page-now"
            onPress={open}
          >
            {t('questions.open-page-now')}
          </Button>
        </>
      }
    >
      {problem ? <ProblemBanner problem={problem} /> : null}
      <label className="field">
        <span className="field-label">{t('questions.page-for')}</span>
        <select value={dossier} data-testid="page-for" onChange={({ target }) => setDossier(target.value)}>
          <option value="">{t('questions.page-public')}</option>
          {dossiers.map((each) => (
            <option key={each.dossier} value={each.dossier}>
              {each.dossier} · {each.applicant} · {each.service}
            </option>
          ))}
        </select>
      </label>
      <p className="soft small">
        {chosen ? t('questions.page-for-note', { count: asked }) : t('questions.page-public-note')}
      </p>
      <TextField
        label={t('questions.page-until')}
        type="date"
        value={until}
        testId="page-until"
        onChange={setUntil}
        error={day ? undefined : t('questions.no-day')}
      />
      <TextField
        label={t('questions.page-address')}
        help={t('questions.page-address-help')}
        value={address}
        testId="page-address"
        onChange={setAddress}
        error={URL.canParse(address.trim()) ? undefined : t('questions.no-address')}
      />
    </Dialog>
  );
}
