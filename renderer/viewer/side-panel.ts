import { showOutline } from './outline-list.ts';
import type { PageSource } from './page-source.ts';
import { part } from './parts.ts';
import { createThumbnails } from './thumbnails.ts';

type Tab = 'thumbnails' | 'outline';
const tabs = ['thumbnails', 'outline'] as const satisfies readonly Tab[];

/** Beside the pages: their small pictures, and the file's own contents where it has some. Made only once it is looked at. */
export function createSidePanel(
  source: PageSource,
  options: { readonly nameOf: (page: number) => string; readonly goTo: (page: number) => void },
) {
  const panel = part('side-panel');
  const button = part('panel-button');
  const stop = new AbortController();
  let thumbnails: ReturnType<typeof createThumbnails> | null = null;
  let current = 1;

  const choose = (tab: Tab) => {
    for (const each of tabs) {
      const on = each === tab;
      part(each).hidden = !on;
      part(`tab-${each}`).setAttribute('aria-selected', String(on));
      part(`tab-${each}`).tabIndex = on ? 0 : -1;
    }
    thumbnails?.show(current);
  };
  const open = () => {
    panel.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    if (thumbnails) return;
    thumbnails = createThumbnails(part('thumbnails'), source, options);
    choose('thumbnails');
    part('tab-outline').hidden = true;
    void source.outline().then(
      (entries) => {
        if (stop.signal.aborted || entries.length === 0) return;
        part('tab-outline').hidden = false;
        showOutline(part('outline'), entries, options.goTo);
      },
      // A file whose contents cannot be read is one without.
      () => undefined,
    );
  };
  const close = () => {
    panel.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  for (const tab of tabs) part(`tab-${tab}`).addEventListener('click', () => choose(tab), { signal: stop.signal });
  part('panel-tabs').addEventListener(
    'keydown',
    ({ key }) => {
      if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || part('tab-outline').hidden) return;
      const next = part('outline').hidden ? 'outline' : 'thumbnails';
      choose(next);
      part(`tab-${next}`).focus();
    },
    { signal: stop.signal },
  );
  // The next file is shown as the one before was.
  if (source.looks === 'plain') panel.hidden = true;
  else if (button.getAttribute('aria-expanded') === 'true') open();
  return {
    toggle: () => (panel.hidden ? open() : close()),
    show: (page: number) => {
      current = page;
      if (!panel.hidden) thumbnails?.show(page);
    },
    end: () => {
      stop.abort();
      thumbnails?.close();
      part('outline').replaceChildren();
    },
  };
}
