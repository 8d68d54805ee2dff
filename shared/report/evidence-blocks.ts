import { koreanMoment } from '../paper/korean-document.ts';
import type { PaperBlock } from '../paper/paper.ts';
import { checkpointLines } from './checkpoint-words.ts';
import type { KitSource } from './kit-source.ts';

/** How a reader of the paper can check it alone: the log's root in hex, in words and as a QR code of the signed checkpoint. */
export function evidenceBlocks({ results, checkpoint }: KitSource): readonly PaperBlock[] {
  const { log, selection, reopened } = results;
  const item = (text: Extract<PaperBlock, { kind: 'item' }>['text']): PaperBlock => ({ kind: 'item', level: 2, text });
  return [
    { kind: 'item', level: 1, text: '기록의 확인' },
    item(
      `이 문서는 서명된 기록 ${log.records}건에서 만들어졌으며, 감사 묶음(month.simsa)으로 누구나 다시 확인할 수 있다.`,
    ),
    item(['기록의 뿌리값: ', { exact: log.root }]),
    item(['등록소의 확인 열쇠: ', { exact: log.verifierKey }]),
    item(['확정 기록: ', { exact: selection.record }, ` (${koreanMoment(selection.at)})`]),
    item(`부서: ${selection.countersigned.map(({ member }) => member).join(', ') || '없음'}`),
    ...reopened.map(({ record, at, reasons }): PaperBlock => ({
      kind: 'item',
      level: 3,
      text: ['재개된 이전 확정: ', { exact: record }, ` (${koreanMoment(at)}) — ${reasons.join(' / ')}`],
    })),
    item('아래는 등록소가 서명한 확인서이다. 다른 사본의 QR이나 낱말과 다르면 기록이 갈라진 것이다.'),
    { kind: 'qr', content: checkpoint, words: checkpointLines(log.root) },
    item('위 전자서명은 내부 심사의 증거이며, 공식 처분은 소관 기관의 결재로 이루어진다.'),
  ];
}
