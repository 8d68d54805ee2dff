import type { PageSource } from './page-source.ts';

/** Height of a row with its number, and width of the picture, in CSS pixels. */
const [row, picture] = [168, 104];
const atOnce = 2;

/** Small pictures of the pages; only those in sight exist, so that a file may have thousands. */
export function createThumbnails(
  area: HTMLElement,
  source: PageSource,
  { nameOf, goTo }: { readonly nameOf: (page: number) => string; readonly goTo: (page: number) => void },
) {
  const room = document.createElement('div');
  room.className = 'room';
  room.style.height = `${source.pages * row}px`;
  area.replaceChildren(room);
  const buttons = new Map<number, { readonly element: HTMLButtonElement; readonly abort: AbortController }>();
  const waiting: number[] = [];
  const stop = new AbortController();
  let going = 0;
  let current = 1;

  const pump = () => {
    while (going < atOnce && waiting.length > 0) {
      const index = waiting.shift() ?? 0;
      const button = buttons.get(index);
      if (button) void draw(index, button);
    }
  };
  const draw = async (index: number, { element, abort }: NonNullable<ReturnType<typeof buttons.get>>) => {
    going += 1;
    try {
      const canvas = await source.thumbnail(index, picture, abort.signal);
      if (!abort.signal.aborted) element.prepend(canvas);
    } catch {
      // Out of sight meanwhile, or a page that cannot be drawn: its number is enough to go there.
    } finally {
      going -= 1;
      pump();
    }
  };
  const buttonOf = (index: number) => {
    const known = buttons.get(index);
    if (known) return known.element;
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'thumbnail';
    element.style.top = `${index * row}px`;
    element.style.height = `${row}px`;
    element.setAttribute('aria-label', nameOf(index + 1));
    element.append(String(index + 1));
    element.addEventListener('click', () => goTo(index + 1));
    buttons.set(index, { element, abort: new AbortController() });
    room.append(element);
    waiting.push(index);
    return element;
  };
  const hold = () => {
    const from = Math.max(0, Math.floor((area.scrollTop - area.clientHeight / 2) / row));
    const to = Math.min(source.pages - 1, Math.ceil((area.scrollTop + 1.5 * area.clientHeight) / row));
    for (const [index, { element, abort }] of [...buttons])
      if ((index < from || index > to) && element !== document.activeElement) {
        abort.abort();
        element.remove();
        buttons.delete(index);
      }
    for (let index = from; index <= to; index += 1) buttonOf(index);
    for (const [index, { element }] of buttons) {
      const here = index + 1 === current;
      element.tabIndex = here ? 0 : -1;
      if (here) element.setAttribute('aria-current', 'page');
      else element.removeAttribute('aria-current');
    }
    pump();
  };
  const reveal = (page: number) => {
    const top = (page - 1) * row;
    if (top < area.scrollTop) area.scrollTop = top;
    else if (top + row > area.scrollTop + area.clientHeight) area.scrollTop = top + row - area.clientHeight;
  };
  const heard = { signal: stop.signal };
  area.addEventListener('scroll', hold, { passive: true, ...heard });
  area.addEventListener(
    'keydown',
    (event) => {
      const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 1, End: source.pages }[event.key];
      if (to === undefined || to < 1 || to > source.pages) return;
      event.preventDefault();
      reveal(to);
      buttonOf(to - 1).focus();
      goTo(to);
    },
    heard,
  );
  return {
    show: (page: number) => {
      if (page !== current) reveal(page);
      current = page;
      hold();
    },
    close: () => {
      stop.abort();
      for (const { abort } of buttons.values()) abort.abort();
      area.replaceChildren();
    },
  };
}
