import type { Sentence } from '../../../shared/messages/language.ts';

/**
 * The guide as data. In a text, [room.key] stands for the words of a button or title as the screen has them, [?term] or [?term|words]
 * for a term of the glossary, [#page] for another page, and `keys` for keys of the keyboard. A pair such as 을/를 right after a mark
 * becomes the particle that its words take.
 */
export type GuideBlock =
  | { readonly kind: 'text'; readonly text: Sentence }
  | { readonly kind: 'note'; readonly text: Sentence }
  | { readonly kind: 'steps'; readonly items: readonly Sentence[] }
  | { readonly kind: 'list'; readonly items: readonly Sentence[] }
  | { readonly kind: 'keys'; readonly rows: readonly (readonly [keys: string, what: Sentence])[] };

export interface GuidePart {
  readonly title: Sentence;
  readonly blocks: readonly GuideBlock[];
}

export interface GuidePage {
  readonly title: Sentence;
  readonly intro: Sentence;
  readonly parts: readonly GuidePart[];
}

export const text = (ko: string, en: string): GuideBlock => ({ kind: 'text', text: [ko, en] });
/** What must not be overlooked. */
export const note = (ko: string, en: string): GuideBlock => ({ kind: 'note', text: [ko, en] });
/** Done one after the other. */
export const steps = (...items: readonly Sentence[]): GuideBlock => ({ kind: 'steps', items });
export const list = (...items: readonly Sentence[]): GuideBlock => ({ kind: 'list', items });
export const keyTable = (...rows: readonly (readonly [string, Sentence])[]): GuideBlock => ({ kind: 'keys', rows });
