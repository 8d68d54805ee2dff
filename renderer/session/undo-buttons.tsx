import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';

/** Undo and redo, by button and by Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z; one history for all on the screen, whatever field the cursor is in. */
export function UndoButtons({
  undo,
  redo,
  steps,
}: {
  readonly undo: () => void;
  readonly redo: () => void;
  readonly steps: { readonly back: number; readonly forward: number };
}) {
  const { t } = useTranslation();
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const step =
        event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)
          ? latest.current.redo
          : event.code === 'KeyZ'
            ? latest.current.undo
            : null;
      if (!step) return;
      event.preventDefault();
      step();
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => document.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        disabled={steps.back === 0}
        onPress={undo}
        label={t('member.undo')}
        testId="undo"
      >
        ↶
      </Button>
      <Button
        look="quiet"
        size="small"
        disabled={steps.forward === 0}
        onPress={redo}
        label={t('member.redo')}
        testId="redo"
      >
        ↷
      </Button>
    </>
  );
}
