import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvBytes } from '../../../../electron/files/kit/csv-bytes.ts';
import { summaryTable, criteriaTable } from '../../../../electron/files/kit/tables.ts';
import { statisticsTable } from '../../../../electron/files/kit/more-tables.ts';
import { xlsxBytes } from '../../../../electron/files/kit/xlsx-bytes.ts';
import { hwpxBytes } from '../../../../electron/files/papers/hwpx-bytes.ts';
import { readPlainDocument } from '../../../../electron/files/readable/read-plain-document.ts';
import { bundleOf, registryVerifier } from '../../../../registry/command/attack/month-log.ts';
import { phaseOf } from '../../../../shared/docket/docket.ts';
import { tallyDigest, tallyOf } from '../../../../shared/docket/tally-of.ts';
import { bareNote, verifyCheckpoint } from '../../../../shared/log/checkpoint.ts';
import { parseBundle } from '../../../../shared/report/bundle.ts';
import { paperHtml } from '../../../../shared/paper/paper-html.ts';
import { resultSheetPaper } from '../../../../shared/report/result-sheet-paper.ts';
import { resultsOf } from '../../../../shared/report/results-of.ts';
import type { Results } from '../../../../shared/report/results.ts';
import { verifyMonth } from '../../../../shared/report/verify-month.ts';
import { crypto, must } from '../../../flow/seat.ts';
import { randomMonth } from '../../../shared/random-month.ts';

/** Rounds with ties, abstentions, recusals, withdrawals and revisions, played by chance until the month is final. */
async function finalMonths(wanted: number): Promise<readonly { seed: number; results: Results; checkpoint: string }[]> {
  const found: { seed: number; results: Results; checkpoint: string }[] = [];
  for (let seed = 1; found.length < wanted && seed < 200; seed += 1) {
    const month = await randomMonth(seed);
    const docket = month.docket();
    if (phaseOf(docket) !== 'final') continue;
    const bundle = bundleOf(month.records);
    const { checkpoint: note } = must(parseBundle(bundle));
    const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
    // Recomputed from the bytes alone, by the verifier's own way, and compared with what the chair signed.
    const again = verifyMonth(crypto, bundle, { round: docket.id ?? '', verifierKey: registryVerifier } as never);
    if (!again.docket) throw new Error(`month ${seed} does not read`);
    expect(tallyDigest(crypto, tallyOf(again.docket)), `month ${seed}`).toBe(docket.selection?.body.tally);
    const results = must(resultsOf(again.docket, { checkpoint, verifierKey: registryVerifier, names: 'hidden' }));
    found.push({ seed, results, checkpoint: bareNote(note) });
  }
  return found;
}

const months = await finalMonths(24);

/** The signed figures of a dossier as text, in the order in which a row has them. */
const figuresOf = ({ score, rank, spread, vote }: Results['dossiers'][number]) =>
  [score, rank, spread, vote.for, vote.against, vote.abstain].map((value) => String(value ?? ''));

describe('every figure of a random month', () => {
  it('comes from months in which everything happens', () => {
    const dossiers = months.flatMap(({ results }) => results.dossiers);
    expect(months.length).toBe(24);
    expect(dossiers.some(({ vote }) => vote.abstain > 0)).toBe(true);
    expect(dossiers.some(({ recused }) => recused.length > 0)).toBe(true);
    expect(dossiers.some(({ steps }) => steps.some(({ step }) => step === 'tie-broken'))).toBe(true);
    expect(dossiers.some(({ ballots }) => ballots.some(({ revision }) => revision !== null))).toBe(true);
  });

  it('is the same in the workbook and in the CSV, digit by digit', async () => {
    for (const { seed, results } of months) {
      const sheets = await readXlsx(Buffer.from(await xlsxBytes([summaryTable(results)])), {
        parseNumber: (text: string) => text,
      } as never);
      const rows = ((sheets[0]?.data ?? []) as unknown[][])
        .slice(1)
        .map((row) => row.map((cell) => String(cell ?? '')));
      const lines = (parse(Buffer.from(csvBytes(summaryTable(results))), { bom: true }) as string[][]).slice(1);
      for (const [index, dossier] of results.dossiers.entries())
        for (const row of [rows[index] ?? [], lines[index] ?? []])
          expect(
            [5, 6, 7, 10, 11, 12].map((column) => row[column]),
            `month ${seed}`,
          ).toEqual(figuresOf(dossier));
    }
  });

  it('is the same on the result sheet, as PDF source and as HWPX', async () => {
    for (const { seed, results, checkpoint } of months.slice(0, 8)) {
      const paper = resultSheetPaper({ results, checkpoint });
      const html = paperHtml(paper);
      const read = must(await readPlainDocument('sheet.hwpx', await hwpxBytes(paper)));
      const table = read.blocks.find((block) => block.kind === 'table');
      const rows = table?.kind === 'table' ? table.rows.slice(1) : [];
      for (const [index, { number, score, spread, rank, vote, criteria }] of results.dossiers.entries()) {
        const cells = [score ?? '—', spread ?? '—', String(rank ?? '—')];
        expect([rows[index]?.[0], ...(rows[index]?.slice(3, 6) ?? [])], `month ${seed}`).toEqual([number, ...cells]);
        expect(rows[index]?.[8]).toBe(`${vote.for}/${vote.against}/${vote.abstain}`);
        for (const cell of cells) expect(html).toContain(`>${cell}</td>`);
        for (const { mean } of criteria) if (mean !== null) expect(html).toContain(`평균 ${mean} / `);
      }
    }
  });

  const office = spawnSync('soffice', ['--version']).status === 0;
  it.skipIf(!office)(
    `is the same where LibreOffice opens them, and no cell is a formula${office ? '' : ' (SKIPPED: no soffice here)'}`,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'simsa-office-'));
      const [month] = months;
      if (!month) throw new Error('no month');
      const { results } = month;
      const tables = [summaryTable(results), criteriaTable(results), statisticsTable(results)];
      await writeFile(join(folder, 'kit.xlsx'), await xlsxBytes(tables));
      await writeFile(join(folder, 'list.csv'), csvBytes(summaryTable(results)));
      const convert = (file: string, filter: string) =>
        spawnSync(
          'soffice',
          [
            `-env:UserInstallation=file://${join(folder, 'profile')}`,
            '--headless',
            '--convert-to',
            filter,
            '--outdir',
            join(folder, 'out'),
            join(folder, file),
          ],
          { timeout: 120_000 },
        );
      convert('kit.xlsx', 'fods');
      convert('list.csv', 'fods:OpenDocument Spreadsheet Flat XML');
      for (const name of ['kit.fods', 'list.fods']) {
        const xml = await readFile(join(folder, 'out', name), 'utf8');
        expect(xml, name).not.toContain('table:formula');
        const first = xml.slice(xml.indexOf('<table:table '), xml.indexOf('</table:table>'));
        const rows = first.split('<table:table-row').slice(2);
        for (const [index, dossier] of results.dossiers.entries()) {
          const values = [...(rows[index] ?? '').matchAll(/office:value="([^"]+)"/g)].map(([, value = '']) => value);
          for (const figure of figuresOf(dossier).filter((text) => text !== ''))
            expect(values, `${name} row ${index}`).toContain(figure);
        }
      }
      await rm(folder, { recursive: true });
    },
    240_000,
  );
});
