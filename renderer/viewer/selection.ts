import type { ViewerSelection } from '../../shared/contracts/viewer-messages.ts';
import type { Marks } from './marks.ts';
import type { PageList } from './page-list.ts';
import type { Labels } from './parts.ts';
import { createRegion } from './region.ts';
import { selectedText } from './selected-text.ts';
import { unionOf } from './turned-box.ts';

/** A pause in dragging after which what is selected is told, in milliseconds. */
const pause = 120;

/**
 * Words or a region chosen by the reader; kept, and marked on its page, until something else is chosen or it is dropped. It must
 * outlive the letters that it was made of: pages scrolled away or drawn anew lose theirs.
 */
export function createSelection(
  area: HTMLElement,
  list: () => PageList,
  {
    labels,
    marks,
    onSelected,
  }: {
    readonly labels: Labels;
    readonly marks: Marks;
    readonly onSelected: (selection: ViewerSelection | null) => void;
  },
) {
  let chosen: ViewerSelection | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const choose = (next: ViewerSelection | null) => {
    if (!next && !chosen) return;
    chosen = next;
    marks.set('chosen', next && { index: next.page - 1, box: next.box });
    onSelected(next);
  };
  const readText = () => {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const frame = list()
      .frames()
      .find(({ element }) => element.contains(range.startContainer));
    const text = frame && selectedText(frame, range);
    const rect = text && unionOf(text.rects);
    const place = rect && list().boxAt(rect);
    if (text && place) choose({ page: place.index + 1, box: place.box, quote: text.quote });
  };
  const region = createRegion(area, labels, (rect) => {
    document.getSelection()?.removeAllRanges();
    const place = list().boxAt(rect);
    if (place) choose({ page: place.index + 1, box: place.box, quote: '' });
  });
  const drop = () => {
    document.getSelection()?.removeAllRanges();
    choose(null);
  };
  const stop = new AbortController();
  const heard = { signal: stop.signal };
  document.addEventListener(
    'selectionchange',
    () => {
      clearTimeout(timer);
      timer = setTimeout(readText, pause);
    },
    heard,
  );
  area.addEventListener(
    'pointerdown',
    ({ shiftKey, button }) => (button === 0 && !shiftKey && !region.isOn() ? drop() : undefined),
    heard,
  );
  return {
    chosen: () => chosen,
    region,
    drop,
    end: () => {
      clearTimeout(timer);
      region.stop();
      stop.abort();
    },
  };
}
