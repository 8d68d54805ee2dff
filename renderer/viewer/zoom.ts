import { gap, shownSize, type Rotation, type Size } from './page-layout.ts';

/** Fitted to the window's width, to a whole page, or a scale (1 is 100 %). */
export type Zoom = 'width' | 'page' | number;

const steps = [0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** The scale that shows the page as asked; never so small that nothing could be read, nor larger than the largest step. */
export function scaleFor(zoom: Zoom, page: Size, rotation: Rotation, area: Size): number {
  if (typeof zoom === 'number') return bounded(zoom);
  const turned = shownSize(page, 1, rotation);
  const across = (area.width - 2 * gap) / Math.max(1, turned.width);
  return bounded(zoom === 'width' ? across : Math.min(across, (area.height - 2 * gap) / Math.max(1, turned.height)));
}

/** The next step in a direction; from between two steps, the nearer one that way. */
export function nextScale(scale: number, direction: 'in' | 'out'): number {
  const found =
    direction === 'in' ? steps.find((step) => step > scale + 0.01) : steps.findLast((step) => step < scale - 0.01);
  return found ?? bounded(scale);
}

function bounded(scale: number): number {
  return Math.min(steps.at(-1) ?? 4, Math.max(steps[0] ?? 0.1, scale));
}
