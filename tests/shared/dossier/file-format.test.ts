import { describe, expect, it } from 'vitest';
import { dangerOf, formatOf, safeFileName } from '../../../shared/dossier/file-format.ts';

describe('a file by its name', () => {
  it('is read as what it is, whatever the case of its ending', () => {
    const format = (name: string) => formatOf({ kind: 'other', name });
    expect(['가격표.XLSX', '확약서.hwpx', '계획.docx', '옛 문서.hwp', '도면.zip', '이름없음'].map(format)).toEqual([
      'workbook',
      'document',
      'document',
      'none',
      'none',
      'none',
    ]);
    expect(formatOf({ kind: 'pdf', name: 'a.xlsx' })).toBe('pdf');
  });

  it.each([
    ['설치.exe', 'program'],
    ['개요서.pdf.scr', 'program'],
    ['개요서.exe. ', 'program'],
    ['개요서.PS1', 'program'],
    ['안내.html', 'program'],
    ['가격표.xlsm', 'macros'],
    ['문서.hwp', 'macros'],
    ['자료.zip', 'archive'],
    ['보고서\u202efdp.exe', 'disguised'],
    ['보고서\u202excod.pdf', 'disguised'],
    ['개요서.pdf', 'none'],
    ['발표.pptx', 'none'],
    ['exe', 'none'],
  ])('%j is a danger of kind %s', (name, danger) => {
    expect(dangerOf(name)).toBe(danger);
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\a.txt', 'C__Windows_a.txt'],
    ['보고서\u202efdp.exe', '보고서_fdp.exe'],
    ['...', 'file'],
    ['con.txt', '_con.txt'],
    ['줄\n바꿈.pdf', '줄_바꿈.pdf'],
    [`${'가'.repeat(200)}.hwpx`, `${'가'.repeat(100)}.hwpx`],
    ['가격표.xlsx', '가격표.xlsx'],
  ])('%j is saved as %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });
});
