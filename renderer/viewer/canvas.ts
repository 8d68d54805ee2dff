import type { Size } from './page-layout.ts';

/** More would not be seen on a screen, and a few such pages are all that is ever held. */
const pixelLimit = 12_000_000;

/** A canvas for a page of that size, as sharp as the screen unless that would be too large. `density`: its pixels per CSS pixel. */
export function canvasFor({ width, height }: Size): { readonly canvas: HTMLCanvasElement; readonly density: number } {
  const wanted = window.devicePixelRatio || 1;
  const density = Math.min(wanted, Math.sqrt(pixelLimit / Math.max(1, width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(width * density));
  canvas.height = Math.max(1, Math.floor(height * density));
  return { canvas, density };
}
