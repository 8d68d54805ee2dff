import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly tone?: 'danger';
  readonly onAction: () => void;
}

/** What is needed now and then, behind one button; arrow keys, Enter and Escape as in any menu. Each item's test id is its id. */
export function ActionMenu({
  button,
  label,
  actions,
  testId,
}: {
  readonly button: string;
  readonly label: string;
  readonly actions: readonly MenuAction[];
  readonly testId: string;
}) {
  return (
    <MenuTrigger>
      <Button className="button secondary small" aria-label={label} data-testid={testId}>
        {button}
      </Button>
      <Popover className="popover" placement="bottom end" offset={6}>
        <Menu
          className="menu"
          aria-label={label}
          disabledKeys={actions.filter(({ disabled }) => disabled).map(({ id }) => id)}
        >
          {actions.map(({ id, label: text, tone, onAction }) => (
            <MenuItem key={id} id={id} className={`menu-item ${tone ?? ''}`} data-testid={id} onAction={onAction}>
              {text}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
