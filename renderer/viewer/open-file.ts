import type { ViewPlace, ViewerSelection } from '../../shared/contracts/viewer-messages.ts';
import type { Command } from './commands.ts';
import { createFindBar } from './find-bar.ts';
import { createMarks } from './marks.ts';
import { createPageList, type Frame, type PageList, type PageListState } from './page-list.ts';
import type { PageSource } from './page-source.ts';
import type { Labels } from './parts.ts';
import { createSelection } from './selection.ts';
import { createSidePanel } from './side-panel.ts';

/** A file on the screen, with everything that a reader can do in it. */
export interface OpenFile {
  readonly run: (command: Command) => void;
  readonly goTo: (page: number) => void;
  readonly mark: (place: ViewerSelection) => void;
  readonly find: (asked: { readonly query: string; readonly page: number | null }) => void;
  readonly rename: () => void;
  readonly close: () => void;
}

export function createOpenFile(
  area: HTMLElement,
  source: PageSource,
  {
    place,
    labels,
    onMoved,
    onSelected,
    onDrawn,
  }: {
    readonly place: ViewPlace | null;
    readonly labels: Labels;
    readonly onMoved: (state: PageListState) => void;
    readonly onSelected: (selection: ViewerSelection | null) => void;
    readonly onDrawn: () => void;
  },
): OpenFile {
  // The parts are made around the list of pages, which begins to draw while it is made.
  let pages: PageList | null = null;
  const list = (): PageList => {
    if (!pages) throw new Error('a part of the viewer ran before its pages were there');
    return pages;
  };
  const nameOf = (page: number) => labels.say('page-name', page);
  const marks = createMarks(list);
  const find = createFindBar(source, list, labels, area);
  const goTo = (page: number) => list().goTo(page);
  const panel = createSidePanel(source, { nameOf, goTo });
  pages = createPageList(area, source, {
    place,
    nameOf,
    onMoved: (state) => {
      panel.show(state.page);
      onMoved(state);
    },
    onDrawn: (frame: Frame) => {
      find.onDrawn(frame);
      marks.onDrawn(frame);
      onDrawn();
    },
  });
  const selection = createSelection(area, list, { labels, marks, onSelected });
  const drawn = source.looks === 'drawn';

  const acts: Readonly<Partial<Record<Command, () => void>>> = {
    previous: () => goTo(Math.max(1, list().state().page - 1)),
    next: () => goTo(Math.min(source.pages, list().state().page + 1)),
    first: () => goTo(1),
    last: () => goTo(source.pages),
    larger: () => list().step('in'),
    smaller: () => list().step('out'),
    'fit-width': () => list().fit('width'),
    'fit-page': () => list().fit('page'),
    turn: () => (drawn ? list().turn() : undefined),
    panel: () => (drawn ? panel.toggle() : undefined),
    find: () => find.open(null),
    region: () => selection.region.toggle(),
    cancel: () => {
      if (selection.region.isOn()) return selection.region.stop();
      if (selection.chosen()) return selection.drop();
      find.close();
      marks.set('asked', null);
    },
  };
  return {
    run: (command) => acts[command]?.(),
    goTo,
    mark: ({ page, box }) => {
      if (page > source.pages) return;
      marks.set('asked', { index: page - 1, box });
      list().reveal(page - 1, box);
      area.focus({ preventScroll: true });
    },
    find: (asked) => find.open(asked),
    rename: () => {
      for (const { element, index } of list().frames()) element.setAttribute('aria-label', nameOf(index + 1));
    },
    close: () => {
      selection.end();
      find.end();
      panel.end();
      list().close();
    },
  };
}
