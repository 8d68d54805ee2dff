import { availableParallelism } from 'node:os';
import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { catalogueImportOf } from '../../../shared/report/catalogue-import.ts';
import type { Compared } from '../../../shared/report/compare-kits.ts';
import { comparisonPaper } from '../../../shared/report/comparison-paper.ts';
import { kitPaper } from '../../../shared/report/kit-contents.ts';
import type { KitSource } from '../../../shared/report/kit-source.ts';
import { noticePaper } from '../../../shared/report/notice-paper.ts';
import { publicListOf } from '../../../shared/report/public-list.ts';
import type { Results } from '../../../shared/report/results.ts';
import { paperFiles } from '../papers/paper-files.ts';
import { csvBytes } from './csv-bytes.ts';
import { comparedTable, mailMergeTable, publicTable, statisticsTable } from './more-tables.ts';
import { noticeName } from './notices.ts';
import { criteriaTable, evidenceTable, reasonsTable, summaryTable, tallyTable } from './tables.ts';
import { xlsxBytes } from './xlsx-bytes.ts';

export interface KitFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface KitContents {
  /** `disclosed` numbers the members and goes into the result files; `internal` names the committee and goes into what it signs. */
  readonly disclosed: Results;
  readonly internal: Results;
  readonly checkpoint: string;
  readonly bundle: Uint8Array;
  /** Against an earlier round, where one was chosen. */
  readonly comparison: { readonly months: readonly [string, string]; readonly lines: readonly Compared[] } | null;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly progress: (done: number, total: number, label: string) => void;
  /** Aborting throws out of the making; nothing is on the disk by then. */
  readonly signal: AbortSignal;
}

/** Windows that print side by side, each in a process of its own: as many as there are cores to print on. */
const lanes = Math.min(4, Math.max(2, availableParallelism()));

/** Every file of the results kit, from the same data. */
export async function kitFiles(kit: KitContents): Promise<readonly KitFile[]> {
  const jobs = [...papersOf(kit), ...sheetsOf(kit)];
  const made: (readonly KitFile[])[] = [];
  let [taken, done] = [0, 0];
  const work = async () => {
    for (let next = taken; next < jobs.length; next = taken) {
      taken += 1;
      kit.signal.throwIfAborted();
      const job = jobs[next];
      if (!job) return;
      made[next] = await job.make();
      done += 1;
      kit.progress(done, jobs.length, job.label);
    }
  };
  kit.progress(0, jobs.length, '');
  await Promise.all(Array.from({ length: lanes }, work));
  kit.signal.throwIfAborted();
  return made.flat();
}

interface Job {
  readonly label: string;
  readonly make: () => Promise<readonly KitFile[]>;
}

function papersOf({ disclosed, internal, checkpoint, comparison, printPdf }: KitContents): readonly Job[] {
  const sources: Record<'internal' | 'disclosed', KitSource> = {
    internal: { results: internal, checkpoint },
    disclosed: { results: disclosed, checkpoint },
  };
  const papers = (['result-sheet', 'resolution', 'minutes'] as const).map((id) => ({
    label: id,
    make: () => {
      const paper = kitPaper(id, sources, null);
      return paper ? paperFiles(id, paper, printPdf) : Promise.resolve([]);
    },
  }));
  const notices = disclosed.dossiers.map((dossier) => ({
    label: dossier.number,
    make: () => paperFiles(noticeName(dossier), noticePaper(disclosed, dossier), printPdf),
  }));
  const compared = comparison
    ? [
        {
          label: 'comparison',
          make: async () => [
            ...(await paperFiles('comparison', comparisonPaper(comparison.lines, comparison.months), printPdf)),
            { name: 'comparison.xlsx', bytes: await xlsxBytes([comparedTable(comparison.lines, comparison.months)]) },
          ],
        },
      ]
    : [];
  return [...papers, ...compared, ...notices];
}

function sheetsOf({ disclosed, bundle }: KitContents): readonly Job[] {
  const tables = [summaryTable, criteriaTable, reasonsTable, statisticsTable, tallyTable, evidenceTable];
  const file = (name: string, bytes: () => Uint8Array | Promise<Uint8Array>) => ({
    label: name,
    make: async () => [{ name, bytes: await bytes() }],
  });
  return [
    file('results.json', () => jsonBytes(disclosed)),
    file('results.csv', () => csvBytes(summaryTable(disclosed))),
    file('results.xlsx', () => xlsxBytes(tables.map((table) => table(disclosed)))),
    file('mail-merge.csv', () => csvBytes(mailMergeTable(disclosed))),
    file('mail-merge.xlsx', () => xlsxBytes([mailMergeTable(disclosed)])),
    file('public-list.csv', () => csvBytes(publicTable(disclosed))),
    file('public-list.json', () => jsonBytes(publicListOf(disclosed))),
    file('catalogue.json', () => jsonBytes(catalogueImportOf(disclosed))),
    file('month.simsa', () => bundle),
  ];
}

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${canonicalJson(value)}\n`);
}
