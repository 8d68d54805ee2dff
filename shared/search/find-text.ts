/**
 * Search over Korean text as people type it: any part of a word, initial consonants ("ㅋㄹㅇㄷ"), a last syllable half typed
 * ("클라우ㄷ"), capitals and spaces as they come. A plain scan: nothing to build, and no match is ever missed.
 */

/** A text made ready to be searched; `plain` has as many places as `initials`. */
export interface Searchable {
  readonly plain: string;
  readonly initials: string;
}

/** Initial consonants in the order of Unicode's Hangul syllables (588 syllables each from U+AC00). */
const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const [firstSyllable, lastSyllable, perInitial] = [0xac00, 0xd7a3, 588];

/** Letters in one form (NFC, lower case), every run of white space as one space. */
export function searchableText(text: string): Searchable {
  const plain = folded(text);
  return { plain, initials: initialsOf(plain) };
}

/** As `searchableText`, for a text that is folded already; its initials are worked out when a query first has some. */
export function searchableLater(plain: string): Searchable {
  let initials: string | null = null;
  return {
    plain,
    get initials() {
      initials ??= initialsOf(plain);
      return initials;
    },
  };
}

/** The words of a query; each must be found. */
export function queryWords(query: string): readonly Searchable[] {
  return folded(query)
    .split(' ')
    .filter((word) => word !== '')
    .map(searchableText);
}

/** Whether every word of the query stands somewhere in the text; no words match everything. */
export function matchesWords(text: Searchable, words: readonly Searchable[]): boolean {
  return words.every((word) => placeOf(text, word, 0) >= 0);
}

/** Places in `text.plain` where the word begins, first to last, not overlapping, at most `limit`. */
export function placesOf(text: Searchable, word: Searchable, limit: number): readonly number[] {
  const found: number[] = [];
  let place = word.plain === '' ? -1 : placeOf(text, word, 0);
  while (place >= 0 && found.length < limit) {
    found.push(place);
    place = placeOf(text, word, place + word.plain.length);
  }
  return found;
}

function placeOf(text: Searchable, word: Searchable, from: number): number {
  if (!hasInitial(word.plain)) return text.plain.indexOf(word.plain, from);
  let place = text.initials.indexOf(word.initials, from);
  while (place >= 0 && !standsAt(text.plain, word.plain, place))
    place = text.initials.indexOf(word.initials, place + 1);
  return place;
}

/** The initials agree already; where the query has more than an initial, the letter itself must agree. */
function standsAt(text: string, word: string, place: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const typed = word.charAt(index);
    if (!consonants.includes(typed) && typed !== text.charAt(place + index)) return false;
  }
  return true;
}

function hasInitial(word: string): boolean {
  for (const letter of word) if (consonants.includes(letter)) return true;
  return false;
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Code unit by code unit, so that a place in one is a place in the other. */
function initialsOf(plain: string): string {
  let initials = '';
  for (let index = 0; index < plain.length; index += 1) {
    const code = plain.charCodeAt(index);
    const isSyllable = code >= firstSyllable && code <= lastSyllable;
    initials += isSyllable ? consonants.charAt(Math.floor((code - firstSyllable) / perInitial)) : plain.charAt(index);
  }
  return initials;
}
