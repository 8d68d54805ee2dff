import { describe, expect, it } from 'vitest';
import { phraseOf, rangesOf, squeezedText } from '../../../shared/search/squeezed-text.ts';

/** What the ranges cover in the pieces, joined. */
function found(pieces: readonly string[], query: string): readonly string[] {
  return rangesOf(squeezedText(pieces), phraseOf(query), 100).map(({ from, to }) =>
    pieces
      .slice(from.piece, to.piece + 1)
      .map((piece, index) =>
        piece.slice(index === 0 ? from.offset : 0, from.piece + index === to.piece ? to.offset : piece.length),
      )
      .join('|'),
  );
}

describe('the text of a page', () => {
  it('is found across pieces, broken lines and spaces between letters', () => {
    expect(found(['월 가용', '률 99.9%'], '가용률')).toEqual(['가용|률']);
    expect(found(['심 사 위 원 회', ' '], '심사위원회')).toEqual(['심 사 위 원 회']);
    expect(found(['서비스\u00a0수준'], '서비스 수준')).toEqual(['서비스\u00a0수준']);
    expect(found(['클라우\u00ad드'], '클라우드')).toEqual(['클라우\u00ad드']);
  });

  it('leads back to decomposed Hangul and to letters that grow when folded', () => {
    const decomposed = '가용률'.normalize('NFD');
    expect(found([`월 ${decomposed}.`], '용률')).toEqual([decomposed.slice('가'.normalize('NFD').length)]);
    expect(found(['İSTANBUL'], 'stan')).toEqual(['STAN']);
    expect(found(['a\u0301b'], 'áb')).toEqual(['a\u0301b']);
  });

  it('answers initials and half typed syllables with the letters that stand there', () => {
    expect(found(['클라우드 보안'], 'ㅋㄹㅇㄷ')).toEqual(['클라우드']);
    expect(found(['클라우드 보안'], '클라ㅇ')).toEqual(['클라우']);
  });

  it('finds nothing for a query of spaces', () => {
    expect(found(['가 나'], '   ')).toEqual([]);
  });
});
