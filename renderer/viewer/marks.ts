import type { Box } from '../../shared/scoring/pin.ts';
import type { Frame, PageList } from './page-list.ts';

/** A box on an unturned page, the first of which is 0. */
export interface PageBox {
  readonly index: number;
  readonly box: Box;
}

export type Marks = ReturnType<typeof createMarks>;

/** Boxes that stay on their pages however these are drawn anew: what is chosen, and the place that the desk asked for. */
export function createMarks(list: () => PageList) {
  const boxes = new Map<'chosen' | 'asked', PageBox>();
  const put = (frame: Frame) => {
    for (const old of frame.overlay.querySelectorAll('.mark')) old.remove();
    for (const [name, { index, box }] of boxes) {
      if (index !== frame.index) continue;
      const element = document.createElement('div');
      element.className = `mark ${name}`;
      list().put(element, box);
      frame.overlay.append(element);
    }
  };
  return {
    onDrawn: put,
    set: (name: 'chosen' | 'asked', place: PageBox | null) => {
      if (place) boxes.set(name, place);
      else boxes.delete(name);
      for (const frame of list().frames()) put(frame);
    },
  };
}
