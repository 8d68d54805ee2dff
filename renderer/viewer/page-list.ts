import type { ViewPlace } from '../../shared/contracts/viewer-messages.ts';
import type { Box } from '../../shared/scoring/pin.ts';
import { createDrawing, type Frame } from './drawing.ts';
import {
  gap,
  layOut,
  offsetOfPlace,
  pageAt,
  pagesNear,
  placeAtTop,
  type PageLayout,
  type Rotation,
} from './page-layout.ts';
import type { PageSource } from './page-source.ts';
import { boxOnPage, turnedBox, unturnedBox, type Rect } from './turned-box.ts';
import { nextScale, scaleFor, type Zoom } from './zoom.ts';

export type { Frame } from './drawing.ts';

export interface PageListState {
  readonly place: ViewPlace;
  /** The page that most of the window shows, from 1. */
  readonly page: number;
  readonly scale: number;
}

/** The pages of one file under one another: only those near what is in sight exist and are drawn. */
export interface PageList {
  readonly state: () => PageListState;
  readonly goTo: (page: number) => void;
  readonly step: (direction: 'in' | 'out') => void;
  readonly fit: (zoom: 'width' | 'page') => void;
  readonly turn: () => void;
  /** Scrolls a box of an unturned page (index from 0) into sight, if it is not there. */
  readonly reveal: (index: number, box: Box) => void;
  readonly frames: () => readonly Frame[];
  /** A rectangle of the window as a box of the page under its middle, unturned; null beside all pages. */
  readonly boxAt: (rect: Rect) => { readonly index: number; readonly box: Box } | null;
  /** Gives an element the place of a box on its page. */
  readonly put: (element: HTMLElement, box: Box) => void;
  readonly close: () => void;
}

export function createPageList(
  area: HTMLElement,
  source: PageSource,
  {
    place,
    onMoved,
    onDrawn,
    nameOf,
  }: {
    readonly place: ViewPlace | null;
    readonly onMoved: (state: PageListState) => void;
    readonly onDrawn: (frame: Frame) => void;
    readonly nameOf: (page: number) => string;
  },
): PageList {
  const sizes = Array.from({ length: source.pages }, () => source.firstSize);
  const room = document.createElement('div');
  room.className = 'room';
  area.replaceChildren(room);
  let zoom: Zoom = place?.zoom ?? 'width';
  let rotation: Rotation = place?.rotation ?? 0;
  let scale = 1;
  let layout: PageLayout = layOut(sizes, scale, rotation);
  const drawing = createDrawing(source, room, { onDrawn, nameOf });

  const areaSize = () => ({ width: area.clientWidth, height: area.clientHeight });
  const atEnd = () => area.scrollTop > 0 && area.scrollTop + area.clientHeight >= layout.height - 1;
  const inMiddle = () => (atEnd() ? source.pages - 1 : pageAt(layout, area.scrollTop + area.clientHeight / 3));
  const state = (): PageListState => ({
    place: { ...placeAtTop(layout, area.scrollTop), zoom, rotation },
    page: inMiddle() + 1,
    scale,
  });
  const paint = () => {
    const { from, to } = pagesNear(layout, area.scrollTop, area.clientHeight);
    drawing.hold({ layout, from, to, middle: inMiddle(), scale, rotation });
    onMoved(state());
  };
  const arrange = (at: { readonly page: number; readonly top: number }) => {
    scale = scaleFor(zoom, sizes[at.page - 1] ?? source.firstSize, rotation, areaSize());
    layout = layOut(sizes, scale, rotation);
    room.style.width = `${Math.max(layout.width, area.clientWidth)}px`;
    room.style.height = `${layout.height}px`;
    area.scrollTop = offsetOfPlace(layout, at);
    paint();
  };
  const again = () => arrange(placeAtTop(layout, area.scrollTop));
  const learnSizes = async () => {
    let differs = false;
    for (let index = 0; index < source.pages && !drawing.closed(); index += 1) {
      // A file that is closed meanwhile has no pages any more.
      const size = await source.sizeOf(index).catch(() => null);
      if (!size) return;
      const known = sizes[index];
      if (!known || (Math.abs(known.width - size.width) < 0.5 && Math.abs(known.height - size.height) < 0.5)) continue;
      sizes[index] = size;
      differs = true;
    }
    if (differs && !drawing.closed()) again();
  };

  area.addEventListener('scroll', paint, { passive: true });
  let width = area.clientWidth;
  let height = area.clientHeight;
  const observer = new ResizeObserver(() => {
    // A frame that is out of sight has no size, and keeps the one that it had.
    if (area.clientWidth === 0 || (area.clientWidth === width && area.clientHeight === height)) return;
    [width, height] = [area.clientWidth, area.clientHeight];
    again();
  });
  observer.observe(area);
  arrange(place ?? { page: 1, top: 0 });
  if (source.pages > 1) void learnSizes();

  return {
    state,
    goTo: (page) => {
      area.scrollTop = offsetOfPlace(layout, { page, top: 0 });
      paint();
    },
    step: (direction) => {
      zoom = nextScale(scale, direction);
      again();
    },
    fit: (to) => {
      const { page, top } = placeAtTop(layout, area.scrollTop);
      zoom = to;
      arrange(to === 'page' ? { page: inMiddle() + 1, top: 0 } : { page, top });
    },
    turn: () => {
      rotation = ((rotation + 90) % 360) as Rotation;
      arrange({ page: inMiddle() + 1, top: 0 });
    },
    reveal: (index, box) => {
      const [left, top, boxWidth, boxHeight] = turnedBox(box, rotation);
      const size = layout.sizes[index] ?? { width: 0, height: 0 };
      const y = (layout.tops[index] ?? 0) + (top / 10_000) * size.height;
      const bottom = y + (boxHeight / 10_000) * size.height;
      if (y < area.scrollTop + gap || bottom > area.scrollTop + area.clientHeight - gap)
        area.scrollTop = y - Math.max(gap, (area.clientHeight - (bottom - y)) / 3);
      const x = Math.max(gap, (area.clientWidth - size.width) / 2) + (left / 10_000) * size.width;
      const right = x + (boxWidth / 10_000) * size.width;
      if (x < area.scrollLeft || right > area.scrollLeft + area.clientWidth) area.scrollLeft = x - 4 * gap;
      paint();
    },
    frames: drawing.frames,
    boxAt: (rect) => {
      const middle = (rect.top + rect.bottom) / 2 - area.getBoundingClientRect().top + area.scrollTop;
      const index = pageAt(layout, middle);
      const frame = drawing.frames().find((each) => each.index === index);
      const box = frame && boxOnPage(rect, frame.element.getBoundingClientRect());
      return box ? { index, box: unturnedBox(box, rotation) } : null;
    },
    put: (element, box) => {
      const names = ['left', 'top', 'width', 'height'] as const;
      for (const [index, share] of turnedBox(box, rotation).entries())
        element.style[names[index] ?? 'left'] = `${share / 100}%`;
    },
    close: () => {
      area.removeEventListener('scroll', paint);
      observer.disconnect();
      drawing.close();
      source.close();
    },
  };
}
