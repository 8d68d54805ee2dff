import { describe, expect, it } from 'vitest';
import { findInGuide, guideEntries } from '../../../renderer/features/guide/find-in-guide.ts';
import { createMessages } from '../../../renderer/messages/create-messages.ts';

const ko = guideEntries(createMessages('ko').t, 'ko');
const en = guideEntries(createMessages('en').t, 'en');

describe('the search in the guide', () => {
  it('finds nothing for no words, and says so for words that are nowhere', () => {
    expect(findInGuide(ko, '  ')).toEqual([]);
    expect(findInGuide(ko, '코끼리')).toEqual([]);
  });

  it('finds the words of a button where the guide only names it', () => {
    expect(findInGuide(ko, '다시 서명해 바꾸기').map(({ page }) => page)).toContain('signing');
    expect(findInGuide(en, 'sign again to REPLACE').map(({ page }) => page)).toContain('signing');
  });

  it('finds by initial consonants, and marks what was found', () => {
    const found = findInGuide(ko, 'ㄴㅌㅂ').find(({ page }) => page === 'trouble');
    expect(found?.title).toContain('노트북을 잃어버렸다');
    const full = findInGuide(ko, 'ㅎㅈㅌ').find(({ page }) => page === 'trouble');
    const [from, to] = full?.marked[0] ?? [0, 0];
    expect(full?.snippet.slice(from, to)).toBe('휴지통');
  });

  it('wants all words, from title and text together', () => {
    const pages = findInGuide(ko, '디스크 휴지통').map(({ page }) => page);
    expect(pages).toEqual(['trouble']);
  });

  it('finds a term of the glossary by its meaning', () => {
    expect(findInGuide(ko, '두 겹 봉투 등록소').map(({ title }) => title)).toContain('용어 › 봉인');
  });

  it('marks stretches in order inside the snippet', () => {
    for (const { snippet, marked } of findInGuide(ko, '서명 제출')) {
      let last = 0;
      for (const [from, to] of marked) {
        expect(from).toBeGreaterThanOrEqual(last);
        expect(['서명', '제출']).toContain(snippet.slice(from, to));
        last = to;
      }
      expect(last).toBeLessThanOrEqual(snippet.length);
    }
  });
});
