import { useRef, useState } from 'react';
import { decimalFromTyped, type Decimal } from '../../shared/basics/decimal.ts';
import { TextField } from './fields.tsx';

/** A figure is meant once typing has paused this long, in milliseconds: the "1" of "100" is not. Shorter than the pause before a save. */
const settling = 300;

/**
 * An exact figure. What is typed is taken over as soon as `judge` has nothing against it; `judge` answers the sentence to show, and
 * gets null for what is no figure at all. On leaving, a refused figure gives way to the last one that was meant, with the sentence
 * beside it, so that what stands on the screen is what is kept.
 */
export function FigureField({
  label,
  value,
  judge,
  onChange,
  hiddenLabel,
  testId,
}: {
  readonly label: string;
  readonly value: Decimal | null;
  readonly judge: (figure: Decimal | null) => string | null;
  /** null: the field was emptied. */
  readonly onChange: (figure: Decimal | null) => void;
  readonly hiddenLabel?: boolean;
  readonly testId?: string;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ readonly figure: Decimal | null } | null>(null);
  const meant = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const type = (text: string) => {
    setTyped(text);
    const figure = decimalFromTyped(text);
    const wrong = text.trim() !== '' && judge(figure) !== null;
    setRefused(wrong ? { figure } : null);
    clearTimeout(timer.current);
    if (wrong) return;
    onChange(figure);
    timer.current = setTimeout(() => {
      meant.current = figure;
    }, settling);
  };
  return (
    <TextField
      label={label}
      value={typed ?? value ?? ''}
      onChange={type}
      onFocus={() => {
        meant.current = value;
      }}
      onBlur={() => {
        setTyped(null);
        if (refused && meant.current !== value) onChange(meant.current);
      }}
      error={(refused && judge(refused.figure)) ?? undefined}
      {...(hiddenLabel ? { hiddenLabel } : {})}
      {...(testId ? { testId } : {})}
    />
  );
}
