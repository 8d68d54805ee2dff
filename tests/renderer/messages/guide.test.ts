import { describe, expect, it } from 'vitest';
import { createMessages, rooms } from '../../../renderer/messages/create-messages.ts';
import { glossary, isTerm, termIds, type GlossaryTerm } from '../../../renderer/messages/glossary.ts';
import type { GuideBlock, GuidePage } from '../../../renderer/messages/guide/guide-page.ts';
import { guideChapters, guidePages, isGuidePage } from '../../../renderer/messages/guide/guide-pages.ts';
import { piecesOf } from '../../../renderer/messages/guide/marked-text.ts';
import { tourSteps } from '../../../renderer/features/guide/tour-steps.ts';
import { roleSchema } from '../../../shared/roster/role.ts';

type Sentence = readonly [ko: string, en: string];
const hangul = /[가-힣]/;
const korean = createMessages('ko');

/** Sentences of a page with marks taken out of what is judged for its language. */
function sentencesOf({ title, intro, parts }: GuidePage): readonly Sentence[] {
  return [title, intro, ...parts.flatMap((part) => [part.title, ...part.blocks.flatMap(blockSentences)])];
}

function blockSentences(block: GuideBlock): readonly Sentence[] {
  if (block.kind === 'text' || block.kind === 'note') return [block.text];
  return block.kind === 'keys' ? block.rows.map(([, what]) => what) : block.items;
}

/** What is wrong with one sentence of the guide, in words. */
function faultsOf([ko, en]: Sentence): readonly string[] {
  const plain = (text: string) => piecesOf(text).flatMap((piece) => (piece.kind === 'plain' ? [piece.text] : []));
  const empty = [ko, en].some((text) => text.trim() === '') ? ['empty in one language'] : [];
  const onlyNames =
    plain(ko)
      .join('')
      .replace(/[\s→·]/g, '') === '';
  return [
    ...empty,
    ...(onlyNames || plain(ko).some((text) => hangul.test(text)) ? [] : [`no Korean: ${ko}`]),
    ...(hangul.test(en) ? [`Korean in English: ${en}`] : []),
    ...[ko, en].flatMap((text) => piecesOf(text).flatMap((piece) => brokenMark(piece, text))),
  ];
}

function brokenMark(piece: ReturnType<typeof piecesOf>[number], text: string): readonly string[] {
  if (piece.kind === 'plain') return /[[\]`]/.test(piece.text) ? [`a mark that does not read: ${text}`] : [];
  if (piece.kind === 'term') return isTerm(piece.id) ? [] : [`no such term: ${piece.id}`];
  if (piece.kind === 'page') return isGuidePage(piece.id) ? [] : [`no such page: ${piece.id}`];
  if (piece.kind === 'keys') return [];
  const [room = '', key = ''] = piece.id.split(/\.(.*)/s);
  const sentence = (rooms as Readonly<Record<string, Readonly<Record<string, Sentence>>>>)[room]?.[key];
  if (!sentence) return [`no such message: ${piece.id}`];
  return sentence.some((words) => words.includes('{{')) ? [`a message with places to fill: ${piece.id}`] : [];
}

describe('the glossary', () => {
  it.each(termIds)('says %s in both languages, in a line or two', (id) => {
    const { name, meaning, mentioned }: GlossaryTerm = glossary[id];
    for (const [ko, en] of [name, meaning, ...(mentioned ? [mentioned] : [])]) {
      expect(ko).toMatch(hangul);
      expect(en.trim()).not.toBe('');
      expect(en).not.toMatch(hangul);
    }
    expect(meaning[0].length).toBeLessThan(100);
    expect(meaning[1].length).toBeLessThan(170);
  });

  it('has the words of the field', () => {
    const names = termIds.map((id) => glossary[id].name[0]).join();
    for (const word of '회피 봉인 체크포인트 확인서 가중치 해당 없음 접수 번호 예시 기준 정족수 연서 개봉 등록부 장부 기기'.split(
      / (?!없음|번호|기준)/,
    ))
      expect(names).toContain(word);
  });
});

describe('the guide', () => {
  it.each(Object.entries(guidePages))('%s is in both languages and names only what there is', (_id, page) => {
    expect(sentencesOf(page).flatMap(faultsOf)).toEqual([]);
  });

  it.each([
    ['one language', ['말', ''] as const, 'empty in one language'],
    ['Korean in English', ['말', '말'] as const, 'Korean in English: 말'],
    ['a button that is gone', ['[member.no-such]을 누릅니다', 'x'] as const, 'no such message: member.no-such'],
    [
      'a message to be filled',
      ['[member.my-total]을 봅니다', 'x'] as const,
      'a message with places to fill: member.my-total',
    ],
    ['a term that is gone', ['[?none]입니다', 'x'] as const, 'no such term: none'],
    ['a page that is gone', ['[#none]을 보십시오', 'x'] as const, 'no such page: none'],
    ['half a mark', ['[member.sign 을', 'x'] as const, 'a mark that does not read: [member.sign 을'],
  ])('is caught with %s', (_what, sentence, fault) => {
    expect(faultsOf(sentence)).toEqual([fault]);
  });

  it('has every page once in its contents', () => {
    expect(Object.values(guideChapters).flat().sort()).toEqual(Object.keys(guidePages).sort());
  });

  it('puts the particle that the words of a mark take', () => {
    expect(piecesOf('[terms.retry]을/를 누르고 `F1`.')).toEqual([
      { kind: 'message', id: 'terms.retry', particle: '을/를' },
      { kind: 'plain', text: ' 누르고 ' },
      { kind: 'keys', text: 'F1' },
      { kind: 'plain', text: '.' },
    ]);
  });
});

describe('the tour', () => {
  it.each(roleSchema.options)('has five steps with their sentences for the role %s', (role) => {
    expect(tourSteps[role]).toHaveLength(5);
    for (const { id } of tourSteps[role]) {
      expect(korean.exists(`guide.${id}`), id).toBe(true);
      expect(korean.exists(`guide.${id}-text`), id).toBe(true);
    }
  });
});
