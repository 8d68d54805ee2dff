import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { text } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import yauzl from 'yauzl';
import { mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/korean.js';
import { kitParts } from '../../../../shared/report/kit-contents.ts';
import { kitFiles, type KitFile } from '../../../../electron/files/kit/kit-files.ts';
import { kitWriterHere } from '../../../../electron/files/kit/kit-writer.ts';
import { saveKitFiles } from '../../../../electron/files/kit/save-kit.ts';
import { csvBytes } from '../../../../electron/files/kit/csv-bytes.ts';
import { xlsxBytes } from '../../../../electron/files/kit/xlsx-bytes.ts';
import { bareNote, verifyCheckpoint } from '../../../../shared/log/checkpoint.ts';
import { parseBundle } from '../../../../shared/report/bundle.ts';
import { paperHtml } from '../../../../shared/paper/paper-html.ts';
import { checkpointLines } from '../../../../shared/report/checkpoint-words.ts';
import { resolutionPaper } from '../../../../shared/report/resolution-paper.ts';
import { resultsOf } from '../../../../shared/report/results-of.ts';
import type { Results } from '../../../../shared/report/results.ts';
import { codeOf, crypto, must } from '../../../flow/seat.ts';
import { bundleOf, registryVerifier } from '../../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../../registry/command/attack/play-month.ts';

/** Texts that a spreadsheet might take for a formula or a command, as people could write them into reasons. */
const dangerous = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '＝', '|', "'=", '"=', ' ='].flatMap((start) => [
  `${start}1+1`,
  `${start}HYPERLINK("http://example.org","x")`,
  `${start}cmd|' /C calc'!A0`,
  `${start}SUM(A1:A9)</v></c><f>1</f>`,
]);

function zipTexts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  return new Promise((answer, refuse) => {
    const texts = new Map<string, string>();
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (failure, zip) => {
      if (failure) return refuse(failure);
      zip.on('end', () => answer(texts));
      zip.on('entry', (entry: yauzl.Entry) =>
        zip.openReadStream(entry, (cannot, stream) => {
          if (cannot) return refuse(cannot);
          void text(stream).then((content) => {
            texts.set(entry.fileName, content);
            zip.readEntry();
          });
        }),
      );
      zip.readEntry();
    });
  });
}

describe('the results kit', () => {
  let results: { disclosed: Results; internal: Results };
  let files: readonly KitFile[];
  let html = '';
  let signed = '';
  const fileOf = (name: string) => files.find((file) => file.name === name)?.bytes ?? new Uint8Array();

  beforeAll(async () => {
    const month = await playMonth({ members: 3, dossiers: 3 });
    const bundle = bundleOf(month.records);
    const { checkpoint: note } = must(parseBundle(bundle));
    const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
    const of = (names: 'shown' | 'hidden') =>
      must(resultsOf(month.docket(), { checkpoint, verifierKey: registryVerifier, names }));
    results = { disclosed: of('hidden'), internal: of('shown') };
    signed = bareNote(note);
    files = await kitFiles({
      ...results,
      bundle,
      checkpoint: signed,
      remarks: (dossier) => (dossier === results.internal.dossiers[0]?.number ? '가격의 근거를 물음\n근거를 답함' : ''),
      comparison: null,
      progress: () => undefined,
      signal: new AbortController().signal,
      openWriter: kitWriterHere,
      printPdf: async (given) => {
        if (given.includes('의결서</h1>')) html = given;
        return new TextEncoder().encode('%PDF-');
      },
    });
  });

  it('says the same in JSON, CSV and xlsx, to the last digit', async () => {
    const json = JSON.parse(new TextDecoder().decode(fileOf('results.json'))) as Results;
    const csv = parse(Buffer.from(fileOf('results.csv')), { columns: true, bom: true }) as Record<string, string>[];
    const sheets = await readXlsx(Buffer.from(fileOf('results.xlsx')));
    const sheet = (sheets[0]?.data ?? []) as unknown[][];
    for (const [index, dossier] of json.dossiers.entries()) {
      expect(csv[index]).toMatchObject({ 접수번호: dossier.number, 점수: dossier.score ?? '' });
      expect(String(sheet[index + 1]?.[5])).toBe(dossier.score);
    }
    expect(sheets.map(({ sheet: name }) => name)).toEqual([
      '종합',
      '항목 집계',
      '항목별 사유',
      '통계',
      '계산 과정',
      '검증',
    ]);
  });

  it('opens in Excel as Korean: the CSV begins with the byte order mark', () => {
    expect([...fileOf('results.csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('hides who scored how in what is disclosed, and names the committee in the resolution', () => {
    const disclosed = [...files.filter(({ name }) => name === 'results.json' || name === 'results.csv')];
    for (const { bytes } of disclosed) expect(new TextDecoder().decode(bytes)).not.toMatch(/이름 m\d|이름 chair/);
    expect(results.disclosed.dossiers[0]?.ballots.map(({ member }) => member)).toEqual(['위원 2', '위원 3', '위원 4']);
    expect(html).toContain('이름 m1');
  });

  it('writes the resolution in the order and form of an official paper', () => {
    const order = [
      '1. 회의 개요',
      '2. 심사 결과',
      '이하 빈칸',
      '3. 신청 건별 의결',
      '4. 심사 기준',
      '5. 기록의 확인',
      '붙임',
      '끝.',
    ];
    const places = order.map((part) => html.indexOf(part));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(html).toMatch(/일시: 20\d\d\. \d+\. \d+\. \d\d:\d\d/);
  });

  it('lets nothing that a person wrote become markup in the resolution', () => {
    const [first] = results.internal.dossiers;
    if (!first) throw new Error('no dossier');
    const hostile = { ...first, service: '<img src=x onerror=alert(1)>', reasons: '</style><script>alert(1)</script>' };
    const written = paperHtml(
      resolutionPaper({ results: { ...results.internal, dossiers: [hostile] }, checkpoint: signed }),
    );
    expect(written).not.toContain('<script');
    expect(written).not.toContain('<img');
    expect(written).toContain('&lt;script&gt;');
  });

  it(`no text becomes a formula: ${dangerous.length} ways to try, in every sheet`, async () => {
    const table = {
      name: '시험',
      columns: [{ title: '=열()', width: 10 }],
      rows: dangerous.map((each) => [{ kind: 'text' as const, text: each }]),
    };
    const texts = await zipTexts(await xlsxBytes([table]));
    for (const [name, xml] of [...texts, ...(await zipTexts(fileOf('results.xlsx')))]) {
      expect(xml, name).not.toMatch(/<f[ >]/);
      expect(name).not.toMatch(/externalLink|vbaProject/);
    }
    const [sheet] = await readXlsx(Buffer.from(await xlsxBytes([table])), { trim: false });
    const read = ((sheet?.data ?? []) as unknown[][]).slice(1).map(([cell]) => cell);
    expect(read).toHaveLength(dangerous.length);
    const lines = parse(Buffer.from(csvBytes(table)), { bom: true }) as string[][];
    for (const [cell = ''] of lines) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('has a notice for every applicant, in a folder by outcome, in both forms, and a row for each in the mailing list', () => {
    const { dossiers } = results.disclosed;
    const rows = parse(Buffer.from(fileOf('mail-merge.csv')), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ 통보서 }) => 통보서)).toEqual(
      dossiers.map(({ outcome, number }) => `notices/${outcome}/${number}.pdf`),
    );
    const notices = files.filter(({ name }) => name.startsWith('notices/')).map(({ name }) => name);
    expect(notices).toEqual(rows.flatMap(({ 통보서 = '' }) => [통보서, 통보서.replace('.pdf', '.hwpx')]));
  });

  it('makes every file that the screen promises', () => {
    const names = files.map(({ name }) => name);
    for (const promised of kitParts.flatMap((part): readonly string[] => part.files))
      expect(
        names.some((name) => name === promised || (promised.endsWith('/') && name.startsWith(promised))),
        promised,
      ).toBe(true);
  });

  it('shows neither members nor scores nor who was not selected to the public', () => {
    for (const name of ['public-list.json', 'public-list.csv', 'catalogue.json']) {
      const text = new TextDecoder().decode(fileOf(name));
      expect(text, name).not.toMatch(/위원 \d|이름 m\d|점수|score/);
      for (const { number, outcome } of results.disclosed.dossiers)
        expect(text.includes(number), name).toBe(outcome === 'selected');
    }
  });

  it('prints the checkpoint in words from which its root comes back', () => {
    const lines = checkpointLines(results.internal.log.root);
    for (const line of lines) expect(html).toContain(line);
    const entropy = mnemonicToEntropy(lines.join(' '), wordlist);
    expect(Buffer.from(entropy).toString('hex')).toBe(results.internal.log.root);
  });

  it('puts into the minutes what the office noted of the meeting, and says where it noted nothing', async () => {
    const minutes = (await zipTexts(fileOf('minutes.hwpx'))).get('Contents/section0.xml') ?? '';
    expect(minutes.split('가격의 근거를 물음')).toHaveLength(2);
    expect(minutes.split('기록된 발언 없음')).toHaveLength(results.internal.dossiers.length);
    for (const [, content] of await zipTexts(fileOf('result-sheet.hwpx'))) expect(content).not.toContain('가격의 근거');
  });

  it('stops between two files when it is cancelled', async () => {
    const stop = new AbortController();
    const made: string[] = [];
    const making = kitFiles({
      ...{
        ...results,
        bundle: new Uint8Array(),
        checkpoint: signed,
        remarks: () => '',
        comparison: null,
        signal: stop.signal,
      },
      openWriter: kitWriterHere,
      printPdf: async () => new Uint8Array(),
      progress: (done, _total, label) => {
        made.push(label);
        if (done === 3) stop.abort();
      },
    });
    await expect(making).rejects.toThrow();
    expect(made.length).toBeLessThan(8);
  });

  it('makes nothing more once one file cannot be made', async () => {
    let [printed, closed] = [0, 0];
    const making = kitFiles({
      ...{ ...results, bundle: new Uint8Array(), checkpoint: signed, remarks: () => '', comparison: null },
      signal: new AbortController().signal,
      progress: () => undefined,
      openWriter: (disclosed) => ({
        ...kitWriterHere(disclosed),
        table: () => Promise.reject(new Error('no memory')),
        close: () => (closed += 1),
      }),
      printPdf: async () => {
        printed += 1;
        await new Promise((later) => setTimeout(later, 20));
        return new Uint8Array();
      },
    });
    await expect(making).rejects.toThrow('no memory');
    await new Promise((later) => setTimeout(later, 200));
    expect([printed, closed]).toEqual([2, 1]);
  });

  it('never overwrites an earlier kit, and says a folder that cannot be written to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'simsa-kit-'));
    expect(must(await saveKitFiles(folder, '2026-11-results', files))).toContain('month.simsa');
    expect(must(await saveKitFiles(folder, '2026-11-results', files))).toContain('2026-11-results/month.simsa');
    expect(must(await saveKitFiles(folder, '2026-11-results', files))).toContain('2026-11-results-2/month.simsa');
    expect((await readdir(folder)).some((name) => name.endsWith('.part'))).toBe(false);
    await writeFile(join(folder, 'file'), '');
    expect(codeOf(await saveKitFiles(join(folder, 'file'), 'x', files))).toBe('kit/cannot-write');
    await rm(folder, { recursive: true });
  });
});
