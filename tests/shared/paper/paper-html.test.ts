import { expect, test } from 'vitest';
import { paperHtml } from '../../../shared/paper/paper-html.ts';

test('what a person wrote stays text', () => {
  const html = paperHtml({
    head: { kind: 'letter', from: '사무국', to: '<b>가나</b>', subject: '보완 & 요청' },
    blocks: [{ kind: 'item', level: 1, text: ['<script>alert(1)</script>', { strong: 'a<b' }] }],
  });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;<strong>a&lt;b</strong>');
  expect(html).toContain('보완 &amp; 요청');
});

test('a table that ends midway says so, and the last enclosure is followed by the end mark', () => {
  const html = paperHtml({
    head: { kind: 'title', body: '위원회', title: '의결서' },
    blocks: [
      { kind: 'table', columns: [{ title: '연번' }, { title: '서비스' }], rows: [['1', '가']], below: 'blank' },
      { kind: 'enclosures', names: ['결과표 1부.', '묶음 1부.'] },
    ],
  });
  expect(html).toContain('이하 빈칸');
  expect(html).toContain('<p>2. 묶음 1부.&nbsp; 끝.</p>');
});
