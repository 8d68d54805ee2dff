import { comparedWords } from '../messages/compared-words.ts';
import { say } from '../messages/language.ts';
import type { Paper } from '../paper/paper.ts';
import type { Compared } from './compare-kits.ts';
import { committeeName, term } from './paper-words.ts';

/** Two rounds side by side; what changed is set in bold. */
export function comparisonPaper(lines: readonly Compared[], months: readonly [earlier: string, later: string]): Paper {
  return {
    head: { kind: 'title', body: committeeName, title: '회차 비교', subtitle: `${months[0]} · ${months[1]}` },
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '구분', width: 32 },
          { title: '유형', width: 24, align: 'center' },
          { title: months[0] },
          { title: months[1] },
        ],
        rows: lines.map(({ topic, type, earlier, later }) => [
          say(comparedWords[topic], 'ko'),
          type ? term(`type-${type}`) : '전체',
          earlier || '—',
          earlier === later ? later || '—' : [{ strong: later || '—' }],
        ]),
        below: 'blank',
      },
      { kind: 'end' },
    ],
  };
}
