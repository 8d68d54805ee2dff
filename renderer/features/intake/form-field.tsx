import { useTranslation } from 'react-i18next';
import type { ApplicationField } from '../../../shared/dossier/application.ts';
import { dateFields } from '../../../shared/dossier/judge-field.ts';
import { serviceTypes } from '../../../shared/round/service-type.ts';
import { fieldNames } from '../../../shared/messages/field-names.ts';
import { say } from '../../../shared/messages/language.ts';
import { useSession } from '../../session/session.ts';
import { TextArea, TextField } from '../../ui/fields.tsx';

/** One answer of the form, named as on the office's table. */
export function FormField({
  field,
  value,
  error,
  need,
  disabled,
  onChange,
  onLeave,
}: {
  readonly field: ApplicationField;
  readonly value: string;
  readonly error: string | undefined;
  readonly need: 'required' | 'optional';
  readonly disabled: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const label = `${say(fieldNames[field], language)}${need === 'required' ? ' *' : ''}`;
  const shared = { label, value, error, onChange, onBlur: onLeave, testId: `form-${field}` };
  if (field === 'serviceType')
    return (
      <label className="field">
        <span className="field-label">{label}</span>
        <select
          value={value}
          aria-invalid={error !== undefined}
          data-testid="form-serviceType"
          onBlur={onLeave}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{t('intake.form-choose-type')}</option>
          {serviceTypes.map((type) => (
            <option key={type} value={type}>
              {t(`terms.type-${type}`)}
            </option>
          ))}
        </select>
        {error ? <span className="field-error">{error}</span> : null}
      </label>
    );
  if (field === 'overview')
    return (
      <div className="whole-row">
        <TextArea {...shared} rows={4} />
      </div>
    );
  const help = dateFields.includes(field) ? t('intake.form-date-help') : undefined;
  return <TextField {...shared} help={help} disabled={disabled} />;
}
