/** A stretch of a guide text: plain, or standing for something that has its words elsewhere. */
export type Piece =
  | { readonly kind: 'plain' | 'keys'; readonly text: string }
  | { readonly kind: 'message'; readonly key: string }
  | { readonly kind: 'term'; readonly id: string; readonly text: string | null }
  | { readonly kind: 'page'; readonly id: string };

const mark = /\[([?#]?)([^\]|]+)(?:\|([^\]]+))?\]|`([^`]+)`/g;

/** The stretches of a text in order; the form of the marks is told in guide-page.ts. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(mark)) {
    if (match.index > from) pieces.push({ kind: 'plain', text: text.slice(from, match.index) });
    from = match.index + match[0].length;
    pieces.push(pieceFrom(match));
  }
  return from < text.length ? [...pieces, { kind: 'plain', text: text.slice(from) }] : pieces;
}

function pieceFrom([, sign, name = '', words, keys]: RegExpExecArray): Piece {
  if (keys !== undefined) return { kind: 'keys', text: keys };
  if (sign === '?') return { kind: 'term', id: name, text: words ?? null };
  if (sign === '#') return { kind: 'page', id: name };
  return { kind: 'message', key: name };
}
