import type { TFunction } from 'i18next';
import { say, type Language } from '../../../shared/messages/language.ts';
import {
  matchesWords,
  placesOf,
  queryWords,
  searchableText,
  type Searchable,
} from '../../../shared/search/find-text.ts';
import { glossary, isTerm, termIds } from '../../messages/glossary.ts';
import type { GuideBlock, GuidePart } from '../../messages/guide/guide-page.ts';
import { guideChapters, guidePages, isGuidePage, type GuidePageId } from '../../messages/guide/guide-pages.ts';
import { piecesOf, type Piece } from '../../messages/guide/marked-text.ts';
import { particleAfter } from '../../messages/particle.ts';

/** A part of a page in which every word was found; `marked` are the stretches of the snippet that were looked for. */
export interface Found {
  readonly page: GuidePageId;
  readonly part: number;
  readonly title: string;
  readonly snippet: string;
  readonly marked: readonly (readonly [from: number, to: number])[];
}

/** Letters before the first place and in all that a snippet shows. */
const [before, length] = [30, 130];

/** A part of the guide in one language, made ready for searching. */
export interface GuideEntry {
  readonly page: GuidePageId;
  readonly part: number;
  readonly title: string;
  readonly text: string;
  readonly body: Searchable;
  readonly whole: Searchable;
}

/** All parts in the order of the contents; made once, searched at every letter. */
export function guideEntries(t: TFunction, language: Language): readonly GuideEntry[] {
  return Object.values(guideChapters)
    .flat()
    .flatMap((page) =>
      partsOf(t, language, page).map(({ title, text }, part) => {
        const [head, body] = [searchableText(title), searchableText(text)];
        const whole = { plain: `${head.plain} ${body.plain}`, initials: `${head.initials} ${body.initials}` };
        return { page, part, title, text, body, whole };
      }),
    );
}

/** The parts that hold all words of the query; none for an empty one. */
export function findInGuide(entries: readonly GuideEntry[], query: string): readonly Found[] {
  const words = queryWords(query);
  return words.length === 0
    ? []
    : entries.filter(({ whole }) => matchesWords(whole, words)).map((entry) => foundIn(entry, words));
}

function foundIn({ page, part, title, text, body }: GuideEntry, words: readonly Searchable[]): Found {
  const places = words
    .flatMap((word) => placesOf(body, word, 20).map((at) => [at, at + word.plain.length] as const))
    .sort(([a], [b]) => a - b);
  const from = Math.max(0, (places[0]?.[0] ?? 0) - before);
  const cut = text.slice(from, from + length);
  const [opens, closes] = [from > 0 ? '… ' : '', from + length < text.length ? ' …' : ''];
  const marked = places
    .map(([at, to]) => [at - from + opens.length, to - from + opens.length] as const)
    .filter(([at, to], index, all) => to <= opens.length + cut.length && at >= (all[index - 1]?.[1] ?? 0));
  return { page, part, title, snippet: `${opens}${cut}${closes}`, marked };
}

interface PartText {
  readonly title: string;
  readonly text: string;
}

function partsOf(t: TFunction, language: Language, page: GuidePageId): readonly PartText[] {
  const { title, intro, parts } = guidePages[page];
  const pageTitle = say(title, language);
  if (page === 'terms')
    return termIds.map((id) => ({
      title: `${pageTitle} › ${say(glossary[id].name, language)}`,
      text: say(glossary[id].meaning, language),
    }));
  return parts.map((part: GuidePart, index) => ({
    title: `${pageTitle} › ${say(part.title, language)}`,
    text: [...(index === 0 ? [say(intro, language)] : []), ...part.blocks.map((block) => blockText(t, language, block))]
      .join(' ')
      .normalize('NFC'),
  }));
}

function blockText(t: TFunction, language: Language, block: GuideBlock): string {
  const plain = (text: readonly [string, string]) =>
    piecesOf(say(text, language))
      .map((piece) => pieceText(t, language, piece))
      .join('');
  if (block.kind === 'text' || block.kind === 'note') return plain(block.text);
  if (block.kind === 'keys') return block.rows.map(([keys, what]) => `${keys} ${plain(what)}`).join(' ');
  return block.items.map(plain).join(' ');
}

function pieceText(t: TFunction, language: Language, piece: Piece): string {
  if (piece.kind === 'plain' || piece.kind === 'keys') return piece.text;
  const words = wordsOf(t, language, piece);
  return piece.particle ? words + particleAfter(words, piece.particle) : words;
}

function wordsOf(t: TFunction, language: Language, piece: Exclude<Piece, { kind: 'plain' | 'keys' }>): string {
  if (piece.kind === 'message') return t(piece.id);
  if (piece.kind === 'page') return isGuidePage(piece.id) ? say(guidePages[piece.id].title, language) : '';
  return piece.text ?? (isTerm(piece.id) ? say(glossary[piece.id].name, language) : '');
}
