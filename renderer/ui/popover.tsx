import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover as AriaPopover } from 'react-aria-components';

/** A button with a small sheet of choices hanging from it; Escape or a press elsewhere puts it away. */
export function Popover({
  button,
  title,
  children,
  testId,
}: {
  readonly button: string;
  readonly title: string;
  readonly children: ReactNode;
  readonly testId: string;
}) {
  return (
    <DialogTrigger>
      <Button className="button quiet small" data-testid={testId}>
        {button}
      </Button>
      <AriaPopover className="popover" placement="bottom end" offset={6}>
        <Dialog className="popover-body">
          <Heading slot="title" level={2} className="popover-title">
            {title}
          </Heading>
          {children}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
