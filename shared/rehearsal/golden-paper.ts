import type { Paper } from '../paper/paper.ts';

/** The one file of a golden dossier, so that files are sealed, sent, fetched and opened as on the day. */
export function goldenPaper(title: string): Paper {
  return {
    head: { kind: 'title', body: '예행연습', title: '예행연습용 제출 서류', subtitle: title },
    blocks: [
      {
        kind: 'paragraph',
        text: '회차를 열기 전에 절차와 집계를 확인하려고 만든 서류입니다. 실제 신청 서류가 아닙니다.',
      },
      { kind: 'end' },
    ],
  };
}
