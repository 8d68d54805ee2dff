import { useTranslation } from 'react-i18next';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { Sitting } from '../../../shared/decision/sitting.ts';
import { localFromInstant } from '../../messages/dates.ts';
import { TextField } from '../../ui/fields.tsx';

/** When and where the committee sits, and who else is in the room. */
export function SittingFields({
  sitting,
  onChange,
}: {
  readonly sitting: Sitting;
  readonly onChange: (sitting: Sitting) => void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className="stack tight" style={{ border: 0, padding: 0, margin: 0 }}>
      <legend className="field-label">{t('table.sitting')}</legend>
      <div className="sitting-row">
        <TextField
          type="number"
          label={t('table.sitting-number')}
          value={String(sitting.number)}
          onChange={(text) =>
            onChange({ ...sitting, number: Math.max(1, Math.min(99, Math.trunc(Number(text)) || 1)) })
          }
          testId="sitting-number"
        />
        <TextField
          type="datetime-local"
          label={t('table.sitting-at')}
          value={localFromInstant(sitting.at)}
          onChange={(text) => {
            const millis = Date.parse(text);
            if (!Number.isNaN(millis)) onChange({ ...sitting, at: instantFromMillis(millis) });
          }}
        />
        <TextField
          label={t('table.sitting-place')}
          value={sitting.place}
          onChange={(place) => onChange({ ...sitting, place: place.slice(0, 100) })}
        />
      </div>
      <TextField
        label={t('table.sitting-observers')}
        value={sitting.observers.join(',')}
        onChange={(text) =>
          onChange({ ...sitting, observers: text === '' ? [] : text.split(',', 30).map((name) => name.slice(0, 60)) })
        }
        testId="sitting-observers"
      />
    </fieldset>
  );
}
