import type { ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  FieldError,
  Input,
  Label,
  Radio,
  RadioGroup,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
} from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  readonly hiddenLabel?: boolean;
  readonly disabled?: boolean;
  /** The field that a person came for: it has the focus at once. */
  readonly first?: boolean;
  readonly testId?: string;
}

/** A line of text; `error` is shown under it and announced. */
export function TextField({
  type = 'text',
  ...props
}: FieldProps & { readonly type?: 'text' | 'password' | 'date' | 'datetime-local' | 'month' | 'number' }) {
  return (
    <Field {...props}>
      <Input type={type} {...(props.testId ? { 'data-testid': props.testId } : {})} />
    </Field>
  );
}

export function TextArea({ rows = 3, ...props }: FieldProps & { readonly rows?: number }) {
  return (
    <Field {...props}>
      <AriaTextArea rows={rows} {...(props.testId ? { 'data-testid': props.testId } : {})} />
    </Field>
  );
}

function Field({
  label,
  value,
  onChange,
  onFocus,
  onBlur,
  help,
  error,
  hiddenLabel,
  disabled,
  first,
  children,
}: FieldProps & { readonly children: ReactNode }) {
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      isDisabled={disabled === true}
      autoFocus={first === true}
      {...(onFocus ? { onFocus } : {})}
      {...(onBlur ? { onBlur } : {})}
    >
      <Label className={hiddenLabel ? 'visually-hidden' : ''}>{label}</Label>
      {children}
      {help ? (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

/** Search as one types; Escape empties it. */
export function SearchField({
  id,
  label,
  value,
  onChange,
  placeholder,
  first,
}: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder: string;
  readonly first?: boolean;
}) {
  return (
    <AriaSearchField
      className="field grow"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={first === true}
    >
      <Input id={id} placeholder={placeholder} data-testid={id} />
    </AriaSearchField>
  );
}

/** One of several, where there is no room for all side by side. */
export function SelectField({
  label,
  value,
  onChange,
  choices,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <label className="field">
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly tone?: 'danger' | 'neutral';
}

/** One of a few choices side by side; arrow keys move, as in any radio group. */
export function Segments<V extends string>({
  label,
  value,
  choices,
  onChange,
  hiddenLabel,
  testId,
}: {
  readonly label: string;
  readonly value: V | null;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
  readonly hiddenLabel?: boolean;
  readonly testId?: string;
}) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={(chosen) => onChange(chosen as V)}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      <Label className={hiddenLabel ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div className="segments">
        {choices.map((choice) => (
          <Radio
            key={choice.value}
            value={choice.value}
            className={`segment ${choice.tone ? `tone-${choice.tone}` : ''}`}
          >
            {choice.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

export function Checkbox({
  label,
  checked,
  onChange,
  disabled,
  hiddenLabel,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
  readonly hiddenLabel?: boolean;
}) {
  return (
    <AriaCheckbox className="check" isSelected={checked} onChange={onChange} isDisabled={disabled === true}>
      <span className="check-box" aria-hidden="true">
        {checked ? '✓' : ''}
      </span>
      <span className={hiddenLabel ? 'visually-hidden' : ''}>{label}</span>
    </AriaCheckbox>
  );
}
