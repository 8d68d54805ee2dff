import { particles, type Particle } from '../particle.ts';

/** A stretch of a guide text: plain, or standing for something that has its words elsewhere, with the particle that follows them. */
export type Piece =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'keys'; readonly text: string }
  | { readonly kind: 'message'; readonly id: string; readonly particle: Particle | null }
  | { readonly kind: 'page'; readonly id: string; readonly particle: Particle | null }
  | { readonly kind: 'term'; readonly id: string; readonly text: string | null; readonly particle: Particle | null };

const mark = new RegExp(`\\[([?#]?)([^\\]|]+)(?:\\|([^\\]]+))?\\](${particles.join('|')})?|\`([^\`]+)\``, 'g');

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

function pieceFrom([, sign, id = '', words, found, keys]: RegExpExecArray): Piece {
  if (keys !== undefined) return { kind: 'keys', text: keys };
  const particle = particles.find((each) => each === found) ?? null;
  if (sign === '?') return { kind: 'term', id, text: words ?? null, particle };
  return { kind: sign === '#' ? 'page' : 'message', id, particle };
}
