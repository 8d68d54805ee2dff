/** HWPUNIT, a hundredth of a point (1/7200 inch), of a length in millimetres. */
export function unitsOf(millimetres: number): number {
  return Math.round((millimetres * 7200) / 25.4);
}

/** A4 with the margins of the printed paper. */
export const page = {
  width: unitsOf(210),
  height: unitsOf(297),
  left: unitsOf(20),
  right: unitsOf(18),
  top: unitsOf(20),
  bottom: unitsOf(20),
};
export const textWidth = page.width - page.left - page.right;

/** Letters of a kind: size in hundredths of a point. Their numbers in the header are their places here. */
const letters = {
  body: { size: 1050 },
  strong: { size: 1050, bold: true },
  exact: { size: 900 },
  title: { size: 2200, bold: true, spacing: 12 },
  under: { size: 1200 },
  section: { size: 1250, bold: true },
  cell: { size: 950 },
  'cell-strong': { size: 950, bold: true },
  'cell-exact': { size: 850 },
  'cell-soft': { size: 950, colour: '#555555' },
  from: { size: 1700, bold: true, spacing: 12 },
  date: { size: 1200 },
  issuer: { size: 1500, bold: true, spacing: 15 },
} as const satisfies Record<string, Letter>;

export interface Letter {
  readonly size: number;
  readonly bold?: true;
  readonly spacing?: number;
  readonly colour?: string;
}

/** Paragraphs of a kind: `left` is where the text stands, `hang` how far its first line stands out, in millimetres. */
const paragraphs = {
  left: {},
  center: { align: 'CENTER' },
  right: { align: 'RIGHT' },
  title: { align: 'CENTER', before: 1, after: 2 },
  from: { align: 'CENTER', after: 8 },
  'level-1': { left: 5, hang: 5, before: 5, keep: true },
  'level-2': { left: 9, hang: 5 },
  'level-3': { left: 14, hang: 5 },
  'level-4': { left: 19, hang: 5 },
  'level-5': { left: 24, hang: 5 },
  'letter-1': { left: 5, hang: 5, before: 1.5 },
  'cell-left': { lines: 140 },
  'cell-center': { align: 'CENTER', lines: 140 },
  'cell-right': { align: 'RIGHT', lines: 140 },
  enclosure: { left: 18, hang: 18, before: 6 },
  'next-enclosure': { left: 18, hang: 5 },
  date: { align: 'CENTER', before: 10, keep: true },
  issuer: { align: 'CENTER', before: 3, after: 6 },
} as const satisfies Record<string, ParagraphLook>;

export interface ParagraphLook {
  readonly align?: 'CENTER' | 'RIGHT';
  readonly left?: number;
  readonly hang?: number;
  readonly before?: number;
  readonly after?: number;
  readonly lines?: number;
  readonly keep?: true;
}

export type LetterName = keyof typeof letters;
export type ParagraphName = keyof typeof paragraphs;

export const letterLooks: readonly Letter[] = Object.values(letters);
export const paragraphLooks: readonly ParagraphLook[] = Object.values(paragraphs);

export function letterId(name: LetterName): number {
  return Object.keys(letters).indexOf(name);
}

export function paragraphId(name: ParagraphName): number {
  return Object.keys(paragraphs).indexOf(name);
}

/** Frames begin at 1; 0 means none. */
export const frames = { none: 1, cell: 2, head: 3 } as const;
