import type { Rotation, Size } from './page-layout.ts';

/** An entry of a file's own contents; `page` is null where it leads nowhere inside the file. */
export interface OutlineEntry {
  readonly title: string;
  readonly page: number | null;
  readonly entries: readonly OutlineEntry[];
}

export interface DrawnPage {
  readonly content: readonly HTMLElement[];
  /** The letters on the page, piece by piece as `textOf` gives them; null for a piece that cannot be pointed at. */
  readonly nodes: readonly (Text | null)[];
}

/** A file opened for reading: pages from index 0. What the viewer shows is made from this alone, whatever kind the file is. */
export interface PageSource {
  readonly pages: number;
  /** A picture of letters can be turned and has small pictures of its pages; words without looks have neither. */
  readonly looks: 'drawn' | 'plain';
  /** At 100 %. The first page's is known at once; the others' are taken to be like it until asked for. */
  readonly firstSize: Size;
  readonly sizeOf: (index: number) => Promise<Size>;
  /** `onPicture`: what can be looked at already, while the words over it are still to come. */
  readonly draw: (
    index: number,
    scale: number,
    rotation: Rotation,
    signal: AbortSignal,
    onPicture?: (picture: HTMLElement) => void,
  ) => Promise<DrawnPage>;
  /** What was drawn is gone from the screen: what was held for it may go. */
  readonly release: (index: number) => void;
  readonly textOf: (index: number) => Promise<readonly string[]>;
  readonly outline: () => Promise<readonly OutlineEntry[]>;
  readonly thumbnail: (index: number, width: number, signal: AbortSignal) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}
