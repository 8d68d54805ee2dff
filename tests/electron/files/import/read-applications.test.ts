import { mkdir, mkdtemp, rm, symlink, writeFile, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { createReadApplications } from '../../../../electron/files/import/read-applications.ts';
import { problems as sentences } from '../../../../shared/messages/problems.ts';
import { codeOf, must } from '../../../flow/seat.ts';

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n');
const header = '접수번호,서비스명,신청기업,서비스유형,서비스개요';
const row = (number: string, type = 'SaaS') => `${number},민원 챗봇,주식회사 한빛,${type},상담을 자동으로 분류`;
const limitBytes = 1024 * 1024;

describe('an office’s folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-office-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const attach = async (number: string, name = '1_개요서.pdf', bytes: Uint8Array = pdf) => {
    await mkdir(join(folder, number), { recursive: true });
    await writeFile(join(folder, number, name), bytes);
  };
  const csv = (...lines: string[]) => writeFile(join(folder, 'applications.csv'), [header, ...lines].join('\r\n'));
  const taken: string[] = [];
  const read = async (signal = new AbortController().signal) => {
    taken.length = 0;
    return createReadApplications({ fileLimitBytes: limitBytes })({
      folder,
      signal,
      onProgress: () => undefined,
      acceptFile: async ({ number, name }) => {
        taken.push(`${number}/${name}`);
        return { ok: true, value: true };
      },
    });
  };
  /** Every problem as `row number column file code`; each code must have its sentences. */
  const found = async () => {
    const { accepted, problems } = must(await read());
    for (const { problem } of problems) expect(sentences[problem.code], problem.code).toHaveLength(4);
    return {
      accepted: accepted.map(({ number }) => number),
      problems: problems.map((each) => [
        each.row,
        each.number ?? '',
        each.column ?? '',
        each.file ?? '',
        each.problem.code,
      ]),
    };
  };

  it('in UTF-8, in UTF-8 with a mark, and in CP949 reads the same', async () => {
    const text = [header, row('2026-11-001')].join('\r\n');
    await attach('2026-11-001');
    // "민원 챗봇" and all else in CP949, as Excel on Windows saves it; made with iconv.
    const cp949 = Buffer.from(
      'c1a2bcf6b9f8c8a32cbcadbaf1bdbab8ed2cbdc5c3bbb1e2bef72cbcadbaf1bdbac0afc7fc2cbcadbaf1bdbab0b3bfe40d0a323032362d31312d3030312cb9cebff820c3aababf2cc1d6bdc4c8b8bbe720c7d1bafb2c536161532cbbf3b4e3c0bb20c0dab5bfc0b8b7ce20bad0b7f9',
      'hex',
    );
    for (const bytes of [Buffer.from(text), Buffer.from(`\ufeff${text}`), cp949]) {
      await writeFile(join(folder, 'applications.csv'), bytes);
      const { accepted, problems } = must(await read());
      expect(problems).toEqual([]);
      expect(accepted).toMatchObject([
        { number: '2026-11-001', service: '민원 챗봇', overview: '상담을 자동으로 분류' },
      ]);
    }
  });

  it('as xlsx reads like csv', async () => {
    const lines = [header.split(','), row('2026-11-001').split(',')];
    const cells = lines.map((line) => line.map((value) => ({ value, type: String })));
    await writeFile(join(folder, 'applications.xlsx'), await writeXlsx(cells).toBuffer());
    await attach('2026-11-001');
    expect(await found()).toEqual({ accepted: ['2026-11-001'], problems: [] });
  });

  it('keeps the good rows and names each bad one by row, number, column and file', async () => {
    await csv(
      row('2026-11-001'),
      row('2026-11-002', '클라우드'),
      row('2026-11-003'),
      row('2026-11-003'),
      row('2026-11-004'),
      row('2026-11-005'),
      row('2026-11-006'),
      row('../밖'),
      row('2026-11-008'),
      row('2026-11-009'),
      row('2026-11-010'),
      row('2026-11-011'),
    );
    for (const number of ['001', '002', '003', '005', '006', '008', '009', '010', '011'])
      await attach(`2026-11-${number}`);
    await attach('2026-11-005', '가짜.pdf', new TextEncoder().encode('<html>'));
    await attach('2026-11-006', '끊김.pdf', pdf.slice(0, 20));
    await attach('2026-11-008', '큰 파일.pdf');
    await truncate(join(folder, '2026-11-008', '큰 파일.pdf'), limitBytes + 1);
    await attach('2026-11-009', '빈 파일.png', new Uint8Array(0));
    await attach('2026-11-010', '실행.exe', new Uint8Array(10));
    await symlink('/etc/hostname', join(folder, '2026-11-011', '바로가기.pdf'));
    expect(await found()).toEqual({
      accepted: ['2026-11-001'],
      problems: [
        [3, '2026-11-002', '서비스유형', '', 'import/unknown-service-type'],
        [4, '2026-11-003', '접수번호', '', 'import/duplicate-number'],
        [5, '2026-11-003', '접수번호', '', 'import/duplicate-number'],
        [6, '2026-11-004', '', '', 'import/no-attachments'],
        [7, '2026-11-005', '', '가짜.pdf', 'import/wrong-file-type'],
        [8, '2026-11-006', '', '끊김.pdf', 'import/unreadable-file'],
        [9, '../밖', '접수번호', '', 'import/leaves-folder'],
        [10, '2026-11-008', '', '큰 파일.pdf', 'import/file-too-large'],
        [11, '2026-11-009', '', '빈 파일.png', 'import/empty-file'],
        [12, '2026-11-010', '', '실행.exe', 'import/wrong-file-type'],
        [13, '2026-11-011', '', '바로가기.pdf', 'import/leaves-folder'],
      ],
    });
    expect(taken).toEqual(['2026-11-001/1_개요서.pdf']);
  });

  it('without a needed column says which, and takes nothing', async () => {
    await writeFile(join(folder, 'applications.csv'), '접수번호,서비스명\r\n2026-11-001,민원 챗봇');
    const { accepted, problems } = await found();
    expect(accepted).toEqual([]);
    expect(problems.map(([, , column, , code]) => [column, code])).toEqual([
      ['신청기업', 'import/missing-column'],
      ['서비스유형', 'import/missing-column'],
      ['서비스개요', 'import/missing-column'],
    ]);
  });

  it.each([
    ['no table', async () => undefined, 'import/no-table'],
    [
      'two tables',
      async () => {
        await csv();
        await writeFile(join(folder, 'applications.xlsx'), 'x');
      },
      'import/two-tables',
    ],
    [
      'a table that is no spreadsheet',
      () => writeFile(join(folder, 'applications.xlsx'), 'PK no'),
      'import/unreadable-table',
    ],
    [
      'a table of bytes in no encoding',
      () => writeFile(join(folder, 'applications.csv'), Buffer.from([0xff, 0xff, 0x80, 0xfe])),
      'import/unreadable-table',
    ],
    [
      'a table that is a link',
      () => symlink('/etc/hostname', join(folder, 'applications.csv')),
      'import/leaves-folder',
    ],
  ])('with %s is refused', async (_title, make, code) => {
    await make();
    expect(codeOf(await read())).toBe(code);
  });

  it('finds a Mac’s decomposed folder names and stops when it is cancelled', async () => {
    await csv(row('가-001'));
    await attach('가-001'.normalize('NFD'));
    expect(await found()).toEqual({ accepted: ['가-001'], problems: [] });
    expect(codeOf(await read(AbortSignal.abort()))).toBe('import/cancelled');
  });
});
