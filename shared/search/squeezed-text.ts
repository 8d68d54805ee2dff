import { placesOf, searchableText, type Searchable } from './find-text.ts';

/**
 * A page's text as it is searched: without white space, since lines of Korean break inside words and files put spaces between
 * letters, and with the way back from every letter to where it stands in the page's pieces.
 */
export interface SqueezedText {
  readonly searchable: Searchable;
  /** Per letter of the searchable text: the piece it comes from, and where in it that letter begins and ends. */
  readonly pieces: readonly number[];
  readonly begins: readonly number[];
  readonly ends: readonly number[];
}

/** From a letter of one piece to just after a letter of the same or a later one. */
export interface TextRange {
  readonly from: { readonly piece: number; readonly offset: number };
  readonly to: { readonly piece: number; readonly offset: number };
}

/** A letter with the marks on it, and jamo that make one syllable together. */
const letter = /[^][\p{M}\u1160-\u11ff\ud7b0-\ud7ff]*/gu;
/** White space, and signs without width that only guide where a line may break. */
const blank = /^[\s\u00ad\u200b\u2060\ufeff]/u;
const blanks = /[\s\u00ad\u200b\u2060\ufeff]+/g;

export function squeezedText(texts: readonly string[]): SqueezedText {
  let plain = '';
  const [pieces, begins, ends]: [number[], number[], number[]] = [[], [], []];
  for (const [piece, text] of texts.entries())
    for (const { 0: found, index } of text.matchAll(letter)) {
      if (blank.test(found)) continue;
      const folded = found.normalize('NFC').toLowerCase();
      plain += folded;
      for (let units = folded.length; units > 0; units -= 1) {
        pieces.push(piece);
        begins.push(index);
        ends.push(index + found.length);
      }
    }
  return { searchable: searchableText(plain), pieces, begins, ends };
}

/** The same letters as in `squeezedText`, without the way back. */
export function squeezed(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(blanks, '');
}

/** What is typed as one phrase, spaces as they come. */
export function phraseOf(query: string): Searchable {
  return searchableText(query.replace(/\s+/g, ''));
}

export function rangesOf(text: SqueezedText, phrase: Searchable, limit: number): readonly TextRange[] {
  return placesOf(text.searchable, phrase, limit).map((place) => {
    const last = place + phrase.plain.length - 1;
    return {
      from: { piece: text.pieces[place] ?? 0, offset: text.begins[place] ?? 0 },
      to: { piece: text.pieces[last] ?? 0, offset: text.ends[last] ?? 0 },
    };
  });
}
