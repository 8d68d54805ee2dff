import { describe, expect, it } from 'vitest';
import { matchesWords, placesOf, queryWords, searchableText } from '../../../shared/search/find-text.ts';

const text = searchableText('한빛클라우드의  공공기관용\nSaaS 협업 서비스, 가용률 99.9%');

describe('a search', () => {
  it.each([
    ['클라우드'],
    ['라우'],
    ['빛클'],
    ['ㅎㅂㅋㄹㅇㄷ'],
    ['ㅋㄹ우ㄷ'],
    ['클라우ㄷ'],
    ['saas'],
    ['SAAS ㄱㄱㄱㄱ'],
    ['협업 한빛'],
    ['99.9%'],
    ['클라우드'.normalize('NFD')],
    ['  가용률   '],
    [''],
  ])('finds %j', (query) => {
    expect(matchesWords(text, queryWords(query))).toBe(true);
  });

  it.each([['구름'], ['ㅋㄹㄱ'], ['클ㄹ오ㄷ'], ['saas 구름'], ['클라우드 공공ㄱㄱㄴ'], ['ㅏ']])(
    'does not find %j',
    (query) => {
      expect(matchesWords(text, queryWords(query))).toBe(false);
    },
  );

  it('names the places, one after another, and no more than asked for', () => {
    const repeated = searchableText('보안 인증, 보안성, 복원');
    const [word] = queryWords('보안');
    const [initials] = queryWords('ㅂㅇ');
    if (!word || !initials) throw new Error('two words were given');
    expect(placesOf(repeated, word, 10)).toEqual([0, 7]);
    expect(placesOf(repeated, word, 1)).toEqual([0]);
    expect(placesOf(repeated, initials, 10)).toEqual([0, 7, 12]);
  });

  it('misses no part of any word and no initials of it', () => {
    const words = '재해복구 이중화 접근통제 취약점 관리 전자서명 인증서'.split(' ');
    const whole = searchableText(words.join(' '));
    for (const word of words)
      for (let from = 0; from < word.length; from += 1)
        for (let to = from + 1; to <= word.length; to += 1) {
          const part = word.slice(from, to);
          expect(matchesWords(whole, queryWords(part))).toBe(true);
          expect(matchesWords(whole, queryWords(searchableText(part).initials))).toBe(true);
        }
  });
});
