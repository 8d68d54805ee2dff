import type { Instant } from '../../../shared/basics/instant.ts';
import type { Application } from '../../../shared/dossier/application.ts';
import type { Letter } from '../../../shared/intake/intake-event.ts';
import { koreanDay } from '../../../shared/paper/korean-document.ts';
import type { CellValue, KitTable } from './cells.ts';

/** A letter with the name of its file, without the ending. */
export interface MergedLetter {
  readonly application: Application;
  readonly letter: Letter;
  readonly at: Instant;
  readonly file: string;
}

/** Whom each letter goes to, for the office's mail merge. */
export function mailMergeTable(letters: readonly MergedLetter[]): KitTable {
  const titles = ['접수번호', '신청기업', '서비스명', '담당자', '연락처', '이메일', '종류', '기한', '내용', '파일'];
  return {
    name: '발송 목록',
    columns: titles.map((title) => ({ title, width: 20 })),
    rows: letters.map(({ application, letter, file }) =>
      [
        application.number,
        application.applicant,
        application.service,
        application.contactName,
        application.contactPhone,
        application.contactEmail,
        kinds[letter.kind],
        letter.kind === 'supplement' ? koreanDay(letter.due) : '',
        contentOf(letter),
        file,
      ].map((text): CellValue => ({ kind: 'text', text })),
    ),
  };
}

function contentOf(letter: Letter): string {
  if (letter.kind === 'acceptance') return '';
  const lines = letter.kind === 'supplement' ? letter.items.map(({ text }) => text) : letter.grounds;
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}

const kinds: Readonly<Record<Letter['kind'], string>> = {
  supplement: '보완요청',
  rejection: '반려',
  acceptance: '접수완료',
};
