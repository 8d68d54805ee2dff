/** A stretch of a line: plain, set in bold, or a value that is copied letter by letter (a digest, a key). */
export type Span = string | { readonly strong: string } | { readonly exact: string };
export type Line = string | readonly Span[];

/** Widths in millimetres; a column without one takes what is left. */
export interface PaperColumn {
  readonly title: string;
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/**
 * What stands on a page below its head, from top to bottom. An `item` has no sign of its own: it follows from its level and
 * place (1. 가. 1) 가) (1) (가) ① ㉮, 행정업무규정 시행규칙 제2조).
 */
export type PaperBlock =
  | { readonly kind: 'item'; readonly level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8; readonly text: Line }
  | { readonly kind: 'paragraph'; readonly text: Line; readonly align?: 'left' | 'center' | 'right' }
  | {
      readonly kind: 'table';
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly Line[])[];
      /** Says 이하 빈칸 in a last row, as a table that ends midway has to. */
      readonly below?: 'blank';
    }
  /** Names and values side by side, as the head of a form has them. */
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [name: string, value: Line])[] }
  /** `content` for a camera, and below it the same or its digest in words for a person. */
  | { readonly kind: 'qr'; readonly content: string; readonly words: readonly Line[] }
  /** 붙임: what travels with the paper; 끝. follows the last one. */
  | { readonly kind: 'enclosures'; readonly names: readonly string[] }
  /** 끝. where nothing is enclosed. */
  | { readonly kind: 'end' }
  /** In whose name the paper goes out, with its date. */
  | { readonly kind: 'issuer'; readonly date: string; readonly name: string }
  | { readonly kind: 'page-break' };

/** A minute or resolution carries its title over everything; a letter says who writes to whom and about what. */
export type PaperHead =
  | { readonly kind: 'title'; readonly body: string; readonly title: string; readonly subtitle?: string }
  | { readonly kind: 'letter'; readonly from: string; readonly to: string; readonly subject: string };

/** An official paper as data, from which its PDF and its HWPX are made, so that both say the same. */
export interface Paper {
  readonly head: PaperHead;
  readonly blocks: readonly PaperBlock[];
}

export function spansOf(line: Line): readonly Span[] {
  return typeof line === 'string' ? [line] : line;
}

/** A line as bare text. */
export function plainLine(line: Line): string {
  return spansOf(line)
    .map((span) => (typeof span === 'string' ? span : 'strong' in span ? span.strong : span.exact))
    .join('');
}

export function paperTitle({ head }: Paper): string {
  return head.kind === 'title' ? head.title : head.subject;
}
