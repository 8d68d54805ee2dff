import { useState } from 'react';
import { TextField } from './fields.tsx';

/** A whole number within bounds; what is typed outside of them is shown as wrong and not passed on. */
export function CountField({
  label,
  value,
  least,
  most,
  onChange,
  testId,
}: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
  readonly testId?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [given, setGiven] = useState(value);
  // Another value from outside, such as a step back, takes the place of what was typed.
  if (given !== value) {
    setGiven(value);
    setTyped(null);
  }
  const shown = typed ?? String(value);
  const fits = (text: string) => /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
  return (
    <div className="count-field">
      <TextField
        label={label}
        type="number"
        value={shown}
        error={fits(shown) ? undefined : `${least}–${most}`}
        onBlur={() => setTyped(null)}
        {...(testId ? { testId } : {})}
        onChange={(text) => {
          setTyped(text);
          if (!fits(text)) return;
          setGiven(Number(text));
          onChange(Number(text));
        }}
      />
    </div>
  );
}
