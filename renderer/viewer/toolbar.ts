import type { Command } from './commands.ts';
import type { PageListState } from './page-list.ts';
import { part } from './parts.ts';

/** The buttons and the page field over the pages, for whichever file is shown. */
export function createToolbar(run: (command: Command) => void, goTo: (page: number) => void) {
  const field = part<HTMLInputElement>('page-field');
  let [page, pages] = [1, 1];
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-command]'))
    button.addEventListener('click', () => run(button.dataset['command'] as Command));
  const take = () => {
    const asked = Number(field.value);
    if (Number.isInteger(asked) && asked >= 1) goTo(Math.min(pages, asked));
    else field.value = String(page);
  };
  field.addEventListener('change', take);
  field.addEventListener('focus', () => field.select());
  return {
    /** A file with other parts: what does not apply to words without looks is away. */
    fit: (looks: 'drawn' | 'plain', count: number) => {
      pages = count;
      part('page-count').textContent = `/ ${count}`;
      for (const element of document.querySelectorAll<HTMLElement>('[data-drawn-only]'))
        element.hidden = looks === 'plain';
    },
    show: (state: PageListState) => {
      page = state.page;
      if (document.activeElement !== field || field.value === '') field.value = String(page);
      part('scale').textContent = `${Math.round(state.scale * 100)}%`;
    },
  };
}
