import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/fields.tsx';

/** An act that takes something away and is signed with its reason in words: nothing is signed until one is written. */
export function ReasonDialog({
  title,
  intro,
  field,
  confirm,
  pending,
  name,
  onClose,
  onSign,
  children,
  trouble,
}: {
  readonly title: string;
  readonly intro: ReactNode;
  /** What is asked for, above the reason's field. */
  readonly field: string;
  readonly confirm: string;
  readonly pending: boolean;
  /** Of the act, for tests: `<name>-reason` and `<name>-confirm`. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onSign: (reason: string) => void;
  /** What the act is about, before the reason. */
  readonly children?: ReactNode;
  /** What stood in its way; a further way to sign is given the reason as written. */
  readonly trouble?: (reason: string) => ReactNode;
}) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const written = reason.trim();
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            disabled={written === ''}
            testId={`${name}-confirm`}
            onPress={() => onSign(written)}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <p>{intro}</p>
      {children}
      <TextArea label={field} value={reason} onChange={setReason} testId={`${name}-reason`} />
      {trouble?.(written)}
    </Dialog>
  );
}
