import { describe, expect, it } from 'vitest';
import { dossiersHolding } from '../../../shared/search/dossiers-holding.ts';
import { searchableLater } from '../../../shared/search/find-text.ts';
import { squeezed } from '../../../shared/search/squeezed-text.ts';

const file = (dossier: string, text: string) => ({ dossier, text: searchableLater(squeezed(text)) });

describe('dossiers whose files hold the words', () => {
  const files = [
    file('1', '월간 가용\n률 99.9% 를 약정합니다'),
    file('1', '백업과 재해복구'),
    file('2', '가용률은 협의합니다. 백업은 하루 한 번.'),
  ];

  it('are found across line breaks, by several words in one file, and by initial consonants', () => {
    expect([...dossiersHolding(files, '가용률')]).toEqual(['1', '2']);
    expect([...dossiersHolding(files, '백업 가용률')]).toEqual(['2']);
    expect([...dossiersHolding(files, 'ㅈㅎㅂㄱ')]).toEqual(['1']);
    expect([...dossiersHolding(files, '없는말')]).toEqual([]);
    expect([...dossiersHolding(files, '  ')]).toEqual([]);
  });

  it('are two thousand, of 20 kB each, passed through while a person types', () => {
    const line = '본 서비스는 표준 웹브라우저로 접속하며 응용 영역과 자료 영역은 서로 다른 구역에 둡니다. ';
    // 20 kB of Korean text are some 7,000 letters.
    const body = squeezed(line.repeat(Math.ceil(7000 / line.length)));
    const many = Array.from({ length: 2000 }, (_, index) => ({
      dossier: String(index),
      text: searchableLater(`${index}${body}`),
    }));
    many[1234] = file('1234', `${line.repeat(120)} 유일한낱말`);
    const times = Array.from({ length: 40 }, () => {
      const begun = performance.now();
      expect([...dossiersHolding(many, '유일한낱말')]).toEqual(['1234']);
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    process.stderr.write(
      `full text of 2,000 dossiers: median ${times[20]?.toFixed(1)} ms, p95 ${times[37]?.toFixed(1)} ms\n`,
    );
    // The aim is 30 ms; a shared machine gets room, so that only a change of method fails here.
    expect(times[20] ?? Infinity).toBeLessThan(120);
  });
});
