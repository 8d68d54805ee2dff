import type { Paper } from '../../../../shared/paper/paper.ts';

/** Every kind of block, with texts that a careless writer would break on. */
export const samplePaper: Paper = {
  head: { kind: 'title', body: '디지털서비스 심사위원회', title: '심사·선정 의결서', subtitle: '2026년 11월 <정기>' },
  blocks: [
    { kind: 'item', level: 1, text: '회의 개요' },
    { kind: 'item', level: 2, text: ['일시: ', { strong: '2026. 11. 23. 14:05' }] },
    { kind: 'item', level: 3, text: 'A & B의 <표> "인용"\n둘째 줄' },
    {
      kind: 'table',
      columns: [
        { title: '연번', width: 12, align: 'center' },
        { title: '서비스' },
        { title: '점수', width: 30, align: 'right' },
      ],
      rows: [
        ['1', [{ strong: '한빛 의료영상 판독보조' }, '\n주식회사 한빛'], '86.12345678'],
        ['2', '관제 나래', '79.5'],
      ],
      below: 'blank',
    },
    {
      kind: 'fields',
      fields: [
        ['접수번호', '2026-11-001'],
        ['뿌리값', [{ exact: 'a0b1c2d3' }]],
      ],
    },
    { kind: 'paragraph', align: 'center', text: '위와 같이 의결한다.' },
    { kind: 'qr', content: 'simsa-registry-7398e9f1/2026-11\n196\nA4OZky==', words: ['가구 가난 가로'] },
    { kind: 'page-break' },
    { kind: 'paragraph', text: '둘째 쪽' },
    { kind: 'enclosures', names: ['심사결과표 1부.', '감사 묶음 1부.'] },
    { kind: 'issuer', date: '2026. 11. 23.', name: '디지털서비스 심사위원회' },
  ],
};
