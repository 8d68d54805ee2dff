import { describe, expect, it } from 'vitest';
import { findInPages } from '../../../shared/search/find-in-pages.ts';

const pages = ['표지', '보안 인증은\n3등급이며 보안 점검은 분기마다 한다', '가용률 99.9%, 보\n안 사고 0건'];

describe('finding words in the pages of a file', () => {
  it('names the pages that hold every word, with how often and what is around the first', () => {
    expect(findInPages(pages, '보안', 10)).toEqual([
      { page: 2, count: 2, before: '', match: '보안', after: ' 인증은 3등급이며 보안 점검은 분기마다 한다' },
      { page: 3, count: 1, before: '가용률 99.9%, ', match: '보 안', after: ' 사고 0건' },
    ]);
    expect(findInPages(pages, '보안 가용률', 10).map(({ page, match }) => [page, match])).toEqual([[3, '가용률']]);
  });

  it('stops at the limit and answers nothing without words', () => {
    expect(findInPages(pages, '보안', 1)).toHaveLength(1);
    expect(findInPages(pages, '  ', 10)).toEqual([]);
  });

  it('cuts what is around a hit at its own length', () => {
    const [hit] = findInPages([`${'앞'.repeat(200)}바늘${'뒤'.repeat(200)}`], '바늘', 10);
    expect([hit?.before.length, hit?.match, hit?.after.length]).toEqual([36, '바늘', 36]);
  });
});
