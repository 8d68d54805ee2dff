import { useState, type ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';

/**
 * A word with an explanation behind it, shown while the word is pointed at or has the focus, and after a press; Escape hides it.
 * Screen readers hear the explanation as the word's description.
 */
export function Explained({
  explanation,
  children,
  testId,
}: {
  readonly explanation: ReactNode;
  readonly children: ReactNode;
  readonly testId?: string;
}) {
  const [shown, setShown] = useState(false);
  return (
    <TooltipTrigger isOpen={shown} onOpenChange={setShown} delay={250} closeDelay={150} shouldCloseOnPress={false}>
      <Button className="explained" onPress={() => setShown(true)} {...(testId ? { 'data-testid': testId } : {})}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6} containerPadding={12}>
        {explanation}
      </Tooltip>
    </TooltipTrigger>
  );
}
