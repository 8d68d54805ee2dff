import type { Labels } from './parts.ts';
import { part } from './parts.ts';
import type { Rect } from './turned-box.ts';

const step = 16;
const smallest = 8;

/** Choosing a part of a page: drawn with the pointer, or moved and stretched with the arrow keys and taken with Enter. */
export function createRegion(area: HTMLElement, labels: Labels, onTaken: (rect: Rect) => void) {
  let end: AbortController | null = null;
  const button = part('region-button');
  const hint = part('hint');

  const stop = () => {
    end?.abort();
    end = null;
    area.classList.remove('marking-region');
    button.setAttribute('aria-pressed', 'false');
    hint.hidden = true;
  };
  const start = () => {
    const stopped = new AbortController();
    end = stopped;
    const heard = { signal: stopped.signal };
    area.classList.add('marking-region');
    button.setAttribute('aria-pressed', 'true');
    hint.textContent = labels.say('region-hint');
    hint.hidden = false;
    const rubber = document.createElement('div');
    rubber.className = 'rubber';
    rubber.tabIndex = 0;
    rubber.setAttribute('role', 'group');
    rubber.setAttribute('aria-label', labels.say('region-hint'));
    document.body.append(rubber);
    stopped.signal.addEventListener('abort', () => rubber.remove());
    let rect = inMiddleOf(area.getBoundingClientRect());
    const draw = (next: Rect) => {
      rect = next;
      rubber.style.left = `${rect.left}px`;
      rubber.style.top = `${rect.top}px`;
      rubber.style.width = `${rect.right - rect.left}px`;
      rubber.style.height = `${rect.bottom - rect.top}px`;
    };
    const take = () => {
      stop();
      area.focus();
      if (rect.right - rect.left >= smallest && rect.bottom - rect.top >= smallest) onTaken(rect);
    };
    draw(rect);
    rubber.focus();
    rubber.addEventListener(
      'keydown',
      (event) => {
        const moved = movedBy(rect, event);
        if (event.key !== 'Enter' && !moved) return;
        event.preventDefault();
        event.stopPropagation();
        if (moved) draw(moved);
        else take();
      },
      heard,
    );
    // The box may lie under the pointer; a press on it begins a new one as well.
    for (const place of [area, rubber])
      place.addEventListener(
        'pointerdown',
        (event) => {
          event.preventDefault();
          event.stopPropagation();
          const from = event;
          const follow = ({ clientX, clientY }: PointerEvent) =>
            draw({
              left: Math.min(from.clientX, clientX),
              right: Math.max(from.clientX, clientX),
              top: Math.min(from.clientY, clientY),
              bottom: Math.max(from.clientY, clientY),
            });
          follow(event);
          window.addEventListener('pointermove', follow, heard);
          window.addEventListener('pointerup', take, { ...heard, once: true });
        },
        { ...heard, capture: true },
      );
  };
  return { toggle: () => (end ? stop() : start()), stop, isOn: () => end !== null };
}

function inMiddleOf({ left, top, width, height }: DOMRect): Rect {
  return {
    left: left + width * 0.3,
    right: left + width * 0.7,
    top: top + height * 0.35,
    bottom: top + height * 0.55,
  };
}

/** Arrow keys move; with Shift they move the lower right corner. null for another key. */
function movedBy({ left, top, right, bottom }: Rect, { key, shiftKey }: KeyboardEvent): Rect | null {
  const [x, y] =
    key === 'ArrowLeft'
      ? [-step, 0]
      : key === 'ArrowRight'
        ? [step, 0]
        : key === 'ArrowUp'
          ? [0, -step]
          : key === 'ArrowDown'
            ? [0, step]
            : [0, 0];
  if (x === 0 && y === 0) return null;
  return shiftKey
    ? { left, top, right: Math.max(left + smallest, right + x), bottom: Math.max(top + smallest, bottom + y) }
    : { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}
