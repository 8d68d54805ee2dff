/** Where the pages of a file lie under one another on the screen; all lengths in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Rotation = 0 | 90 | 180 | 270;

export interface PageLayout {
  /** Upper edge of each page, and its size as shown. */
  readonly tops: readonly number[];
  readonly sizes: readonly Size[];
  readonly width: number;
  readonly height: number;
}

/** Space around and between pages. */
export const gap = 12;

/** `sizes` are those of the pages at 100 %, as the file has them. */
export function layOut(sizes: readonly Size[], scale: number, rotation: Rotation): PageLayout {
  const shown = sizes.map((size) => shownSize(size, scale, rotation));
  let height = gap;
  const tops = shown.map((size) => {
    const top = height;
    height += size.height + gap;
    return top;
  });
  return { tops, sizes: shown, height, width: Math.max(0, ...shown.map(({ width }) => width)) + 2 * gap };
}

export function shownSize({ width, height }: Size, scale: number, rotation: Rotation): Size {
  const lying = rotation === 90 || rotation === 270;
  return { width: Math.round((lying ? height : width) * scale), height: Math.round((lying ? width : height) * scale) };
}

/** Index of the page at a height; the space above a page belongs to it. */
export function pageAt({ tops, sizes }: PageLayout, y: number): number {
  let [low, high] = [0, tops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (y <= (tops[middle] ?? 0) + (sizes[middle]?.height ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The pages to hold ready around what is in sight, `from` up to and with `to`: a screen before, one and a half after. */
export function pagesNear(
  layout: PageLayout,
  top: number,
  height: number,
): { readonly from: number; readonly to: number } {
  return { from: pageAt(layout, top - height), to: pageAt(layout, top + 2.5 * height) };
}

/** What lies at the upper edge: a page from 1, and how much of it is above, in ten-thousandths. */
export function placeAtTop(layout: PageLayout, top: number): { readonly page: number; readonly top: number } {
  const index = pageAt(layout, top);
  const share = (top - (layout.tops[index] ?? 0)) / (layout.sizes[index]?.height || 1);
  return { page: index + 1, top: Math.round(Math.min(1, Math.max(0, share)) * 10_000) };
}

/** The way back. A page at its beginning is shown with the space above it. */
export function offsetOfPlace(
  layout: PageLayout,
  { page, top }: { readonly page: number; readonly top: number },
): number {
  const index = Math.min(layout.tops.length, Math.max(1, page)) - 1;
  const begin = layout.tops[index] ?? 0;
  return top === 0 ? begin - gap : begin + ((layout.sizes[index]?.height ?? 0) * top) / 10_000;
}
