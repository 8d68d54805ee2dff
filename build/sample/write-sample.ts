import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { agreementChapters, overviewChapters, specificationChapters } from './documents.ts';
import { sampleApplications, type SampleApplication } from './services.ts';
import { hwpxBytes } from './write-hwpx.ts';
import { pdfBytes } from './write-pdf.ts';
import { pngBytes } from './write-png.ts';
import { tableBytes } from './write-table.ts';

/** Writes an applications folder as an office has it: `applications.xlsx`, and a folder of attachments per number. Same seed, same bytes. */
export async function writeSample({
  out,
  dossiers,
  seed,
}: {
  readonly out: string;
  readonly dossiers: number;
  readonly seed: number;
}): Promise<{ files: number; bytes: number }> {
  const applications = sampleApplications(dossiers, seed);
  await mkdir(out, { recursive: true });
  let [files, bytes] = [0, 0];
  const write = async (path: string, content: Uint8Array) => {
    await writeFile(path, content);
    files += 1;
    bytes += content.length;
  };
  const headers = Object.keys(applications[0]?.row ?? {});
  await write(
    join(out, 'applications.xlsx'),
    await tableBytes('신청', [headers, ...applications.map(({ row }) => headers.map((header) => row[header] ?? ''))]),
  );
  for (const application of applications) {
    const folder = join(out, application.number);
    await mkdir(folder, { recursive: true });
    for (const [name, content] of await attachments(application)) await write(join(folder, name), content);
  }
  return { files, bytes };
}

async function attachments(application: SampleApplication): Promise<readonly (readonly [string, Uint8Array])[]> {
  const price = (factor: number) => String(application.monthlyPrice * factor);
  return [
    ['1_개요서.pdf', await pdfBytes(application, '디지털서비스 개요서', overviewChapters(application))],
    ['2_상세규격서.pdf', await pdfBytes(application, '상세규격서', specificationChapters(application))],
    ['3_SLA.pdf', await pdfBytes(application, '서비스 수준 협약', agreementChapters(application))],
    [
      '4_가격표.xlsx',
      await tableBytes('가격표', [
        ['구분', '단위', '월 이용료(원)'],
        ['기본형', '기관당', price(1)],
        ['확장형', '기관당', price(2)],
        ['맞춤형', '협의', price(3)],
      ]),
    ],
    [
      '5_확약서.hwpx',
      await hwpxBytes([
        '공급 및 기술지원 확약서',
        `${application.applicant}은(는) ${application.service}의 공급과 기술지원을 확약합니다.`,
        '2026. 11. 2.  끝.',
      ]),
    ],
    ['6_구성도.png', pngBytes(4)],
  ];
}
