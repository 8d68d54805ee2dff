import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { catalogueImportOf } from '../../../shared/report/catalogue-import.ts';
import { publicListOf } from '../../../shared/report/public-list.ts';
import type { Results } from '../../../shared/report/results.ts';
import { csvBytes } from './csv-bytes.ts';
import { mailMergeTable, publicTable, statisticsTable } from './more-tables.ts';
import { criteriaTable, evidenceTable, reasonsTable, summaryTable, tallyTable } from './tables.ts';
import { xlsxBytes } from './xlsx-bytes.ts';

const workbook = [summaryTable, criteriaTable, reasonsTable, statisticsTable, tallyTable, evidenceTable];

/** The kit's files for machines and spreadsheets, by name, each from what is disclosed. */
const kitTables = {
  'results.json': jsonBytes,
  'results.csv': (disclosed) => csvBytes(summaryTable(disclosed)),
  'results.xlsx': (disclosed) => xlsxBytes(workbook.map((table) => table(disclosed))),
  'mail-merge.csv': (disclosed) => csvBytes(mailMergeTable(disclosed)),
  'mail-merge.xlsx': (disclosed) => xlsxBytes([mailMergeTable(disclosed)]),
  'public-list.csv': (disclosed) => csvBytes(publicTable(disclosed)),
  'public-list.json': (disclosed) => jsonBytes(publicListOf(disclosed)),
  'catalogue.json': (disclosed) => jsonBytes(catalogueImportOf(disclosed)),
} as const satisfies Readonly<Record<string, (disclosed: Results) => Uint8Array | Promise<Uint8Array>>>;

export type KitTableName = keyof typeof kitTables;
export const kitTableNames = Object.keys(kitTables) as readonly KitTableName[];

export async function kitTable(name: KitTableName, disclosed: Results): Promise<Uint8Array> {
  return kitTables[name](disclosed);
}

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(value)}\n`);
}
