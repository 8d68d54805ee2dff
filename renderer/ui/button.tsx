import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';

/** `pending` keeps the button where it is and says that work goes on; a second press does nothing. */
export function Button({
  look = 'secondary',
  size,
  pending,
  disabled,
  kind,
  onPress,
  children,
  label,
  testId,
}: {
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small';
  readonly pending?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** `submit` answers the Enter key in a form as well; the form then says what happens. */
  readonly kind?: 'submit';
  readonly onPress?: () => void;
  readonly children: ReactNode;
  readonly label?: string;
  readonly testId?: string;
}) {
  return (
    <AriaButton
      className={`button ${look} ${size ?? ''}`}
      isDisabled={disabled === true || pending === true}
      type={kind ?? 'button'}
      {...(onPress ? { onPress } : {})}
      {...(label ? { 'aria-label': label } : {})}
      {...(testId ? { 'data-testid': testId } : {})}
    >
      {pending ? <span aria-hidden="true">…</span> : null}
      {children}
    </AriaButton>
  );
}
