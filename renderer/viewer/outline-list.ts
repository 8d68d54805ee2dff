import type { OutlineEntry } from './page-source.ts';

/** The file's own contents as nested lists; arrow keys move between the entries, Enter goes there. */
export function showOutline(area: HTMLElement, entries: readonly OutlineEntry[], goTo: (page: number) => void): void {
  const listOf = (level: readonly OutlineEntry[]): HTMLUListElement => {
    const list = document.createElement('ul');
    for (const { title, page, entries: under } of level) {
      const item = document.createElement('li');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'outline-entry';
      button.textContent = title;
      button.tabIndex = -1;
      button.disabled = page === null;
      if (page !== null) button.addEventListener('click', () => goTo(page));
      item.append(button);
      if (under.length > 0) item.append(listOf(under));
      list.append(item);
    }
    return list;
  };
  area.replaceChildren(listOf(entries));
  const buttons = [...area.querySelectorAll<HTMLButtonElement>('.outline-entry:not(:disabled)')];
  const [first] = buttons;
  if (first) first.tabIndex = 0;
  area.onkeydown = (event) => {
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const next = to === undefined ? undefined : buttons[to];
    if (!next) return;
    event.preventDefault();
    for (const each of buttons) each.tabIndex = each === next ? 0 : -1;
    next.focus();
  };
}
