import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Application } from '../../../shared/dossier/application.ts';
import {
  hasOwnDay,
  isPossibleRereview,
  rereviewCauses,
  rereviewSchema,
  type Rereview,
  type RereviewCause,
} from '../../../shared/dossier/rereview.ts';
import { rubricFor, type RoundPlan } from '../../../shared/round/round.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, SelectField, TextField } from '../../ui/fields.tsx';

/** Which selection is judged anew, why, and in which criteria. */
export function RereviewDialog({
  application,
  plan,
  onClose,
  onMarked,
}: {
  readonly application: Application;
  readonly plan: RoundPlan;
  readonly onClose: () => void;
  readonly onMarked: (rereview: Rereview) => void;
}) {
  const { t } = useTranslation();
  const [round, setRound] = useState('');
  const [dossier, setDossier] = useState('');
  const [selection, setSelection] = useState('');
  const [cause, setCause] = useState<RereviewCause>('criteria');
  const [day, setDay] = useState('');
  const [criteria, setCriteria] = useState<readonly string[]>([]);
  const rubric = rubricFor(plan, application.serviceType);
  const parsed = rereviewSchema.safeParse({
    round: round.trim(),
    dossier: dossier.trim(),
    selection: selection.trim() === '' ? null : selection.trim(),
    cause,
    criteria: rubric?.criteria.map(({ id }) => id).filter((id) => criteria.includes(id)),
    occurredOn: hasOwnDay(cause) ? day.trim() : null,
  });
  const rereview = parsed.success && rubric && isPossibleRereview(rubric, parsed.data) ? parsed.data : null;
  return (
    <Dialog
      title={`${t('table.rereview-title')} — ${application.service}`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            disabled={!rereview}
            testId="rereview-confirm"
            onPress={() => (rereview ? onMarked(rereview) : undefined)}
          >
            {t('table.rereview-add')}
          </Button>
        </>
      }
    >
      <TextField first label={t('table.rereview-round')} value={round} onChange={setRound} testId="rereview-round" />
      <TextField label={t('table.rereview-number')} value={dossier} onChange={setDossier} testId="rereview-number" />
      <TextField label={t('table.rereview-record')} value={selection} onChange={setSelection} />
      <div>
        <span className="field-label">{t('table.rereview-cause')}</span>
        <SelectField
          label={t('table.rereview-cause')}
          value={cause}
          onChange={(chosen) => setCause(rereviewCauses.find((each) => each === chosen) ?? cause)}
          choices={rereviewCauses.map((value) => ({ value, label: t(`terms.cause-${value}`) }))}
        />
      </div>
      {hasOwnDay(cause) ? (
        <TextField label={t('table.rereview-day')} value={day} onChange={setDay} testId="rereview-day" />
      ) : null}
      <div className="stack tight" role="group" aria-label={t('table.rereview-criteria')}>
        <span className="field-label">{t('table.rereview-criteria')}</span>
        {rubric?.criteria.map(({ id, title }) => (
          <Checkbox
            key={id}
            label={title}
            checked={criteria.includes(id)}
            onChange={(on) => setCriteria(on ? [...criteria, id] : criteria.filter((each) => each !== id))}
          />
        ))}
      </div>
      {rereview ? null : <p className="soft">{t('table.rereview-wrong')}</p>}
    </Dialog>
  );
}
