import type { PageLayout, Rotation } from './page-layout.ts';
import type { PageSource } from './page-source.ts';

/** A page that exists on the screen or near it. */
export interface Frame {
  readonly index: number;
  readonly element: HTMLElement;
  /** Over the page: marks and hits. */
  readonly overlay: HTMLElement;
  /** As `DrawnPage.nodes`; empty until the page is drawn. */
  nodes: readonly (Text | null)[];
  drawn: 'no' | 'going' | string;
  abort: AbortController;
}

/** Which pages are to be there, around which one, and how. */
interface Wanted {
  readonly layout: PageLayout;
  readonly from: number;
  readonly to: number;
  readonly middle: number;
  readonly scale: number;
  readonly rotation: Rotation;
}

/** At most this many pages are being drawn at a time: what a person leafs past must not queue before what is looked at. */
const atOnce = 2;

/** Holds the frames of the pages near, draws them from the middle outwards, and lets go of everything else. */
export function createDrawing(
  source: PageSource,
  room: HTMLElement,
  { onDrawn, nameOf }: { readonly onDrawn: (frame: Frame) => void; readonly nameOf: (page: number) => string },
) {
  const frames = new Map<number, Frame>();
  let wanted: Wanted | null = null;
  let going = 0;
  let closed = false;

  const drop = (frame: Frame) => {
    frame.abort.abort();
    frame.element.remove();
    frames.delete(frame.index);
    source.release(frame.index);
  };
  const frameOf = (index: number): Frame => {
    const known = frames.get(index);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'page';
    element.dataset['page'] = String(index + 1);
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', nameOf(index + 1));
    const overlay = document.createElement('div');
    overlay.className = 'overlay';
    element.append(overlay);
    const frame: Frame = { index, element, overlay, nodes: [], drawn: 'no', abort: new AbortController() };
    frames.set(index, frame);
    // In the order of the pages, for those who listen to them.
    const next = [...frames.keys()].filter((each) => each > index).sort((a, b) => a - b)[0];
    room.insertBefore(element, next === undefined ? null : (frames.get(next)?.element ?? null));
    return frame;
  };
  const looks = ({ scale, rotation }: Wanted) => `${scale}/${rotation}`;
  const pump = () => {
    if (!wanted || closed) return;
    const { middle } = wanted;
    const look = looks(wanted);
    const waiting = [...frames.values()]
      .filter(({ drawn }) => drawn !== look && drawn !== 'going')
      .sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle));
    for (const frame of waiting) {
      if (going >= atOnce) return;
      void drawFrame(frame, wanted, look);
    }
  };
  const drawFrame = async (frame: Frame, { scale, rotation }: Wanted, look: string) => {
    const { signal } = frame.abort;
    frame.drawn = 'going';
    going += 1;
    try {
      const { content, nodes } = await source.draw(frame.index, scale, rotation, signal, (picture) =>
        frame.element.replaceChildren(picture, frame.overlay),
      );
      if (signal.aborted) return;
      frame.element.replaceChildren(...content, frame.overlay);
      frame.nodes = nodes;
      frame.drawn = look;
      onDrawn(frame);
    } catch {
      // Let go of meanwhile, or a page that cannot be drawn: it stays white, and the others are read on.
      if (signal.aborted) return;
      frame.drawn = look;
      onDrawn(frame);
    } finally {
      going -= 1;
      pump();
    }
  };

  return {
    hold: (next: Wanted) => {
      wanted = next;
      const { layout, from, to } = next;
      for (const frame of [...frames.values()]) if (frame.index < from || frame.index > to) drop(frame);
      for (let index = from; index <= to; index += 1) {
        const { style } = frameOf(index).element;
        style.top = `${layout.tops[index] ?? 0}px`;
        style.width = `${layout.sizes[index]?.width ?? 0}px`;
        style.height = `${layout.sizes[index]?.height ?? 0}px`;
      }
      pump();
    },
    frames: (): readonly Frame[] => [...frames.values()],
    closed: () => closed,
    close: () => {
      closed = true;
      for (const frame of [...frames.values()]) drop(frame);
    },
  };
}
