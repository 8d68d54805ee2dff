import type { Box } from '../../shared/scoring/pin.ts';
import type { Rotation } from './page-layout.ts';

const whole = 10_000;

/** A box of the page as it is, on the page as turned clockwise by `rotation`. */
export function turnedBox([left, top, width, height]: Box, rotation: Rotation): Box {
  if (rotation === 90) return [whole - top - height, left, height, width];
  if (rotation === 180) return [whole - left - width, whole - top - height, width, height];
  return rotation === 270 ? [top, whole - left - width, height, width] : [left, top, width, height];
}

/** The way back. */
export function unturnedBox(box: Box, rotation: Rotation): Box {
  return turnedBox(box, ((360 - rotation) % 360) as Rotation);
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of `rect` on the page, in ten-thousandths of the page as shown; null when they do not meet. */
export function boxOnPage(rect: Rect, page: Rect): Box | null {
  const [left, right] = shares(rect.left, rect.right, page.left, page.right);
  const [top, bottom] = shares(rect.top, rect.bottom, page.top, page.bottom);
  return right > left && bottom > top ? [left, top, right - left, bottom - top] : null;
}

function shares(from: number, to: number, begin: number, end: number): readonly [number, number] {
  const share = (at: number) =>
    Math.round((whole * Math.min(end, Math.max(begin, at)) - whole * begin) / (end - begin || 1));
  return [share(from), share(to)];
}

/** The smallest rectangle around all; null for none. */
export function unionOf(rects: readonly Rect[]): Rect | null {
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.min(...rects.map(({ top }) => top)),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.max(...rects.map(({ bottom }) => bottom)),
  };
}
