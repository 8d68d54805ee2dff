import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { resolutionHtml } from '../../../shared/report/resolution-html.ts';
import type { Results } from '../../../shared/report/results.ts';
import { criteriaTable, evidenceTable, reasonsTable, summaryTable, tallyTable } from './tables.ts';
import { csvBytes, xlsxBytes } from './write-tables.ts';

export interface KitFile {
  readonly name: 'results.json' | 'results.csv' | 'results.xlsx' | 'resolution.pdf' | 'month.simsa';
  readonly bytes: Uint8Array;
}

/**
 * Every file of the results kit, from the same data. `disclosed` hides who scored how and goes into the result files; `internal`
 * names the committee and goes into the resolution, which its members sign.
 */
export async function kitFiles({
  disclosed,
  internal,
  bundle,
  printPdf,
}: {
  readonly disclosed: Results;
  readonly internal: Results;
  readonly bundle: Uint8Array;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
}): Promise<readonly KitFile[]> {
  const tables = [summaryTable, criteriaTable, reasonsTable, tallyTable, evidenceTable].map((table) =>
    table(disclosed),
  );
  return [
    { name: 'results.json', bytes: new TextEncoder().encode(`${canonicalJson(disclosed)}\n`) },
    { name: 'results.csv', bytes: csvBytes(summaryTable(disclosed)) },
    { name: 'results.xlsx', bytes: await xlsxBytes(tables) },
    { name: 'resolution.pdf', bytes: await printPdf(resolutionHtml(internal)) },
    { name: 'month.simsa', bytes: bundle },
  ];
}
