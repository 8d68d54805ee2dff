import type { Compared } from '../../../shared/report/compare-kits.ts';
import { comparisonPaper } from '../../../shared/report/comparison-paper.ts';
import { kitPaper, type KitSources } from '../../../shared/report/kit-contents.ts';
import type { KitSource } from '../../../shared/report/kit-source.ts';
import { noticePaper } from '../../../shared/report/notice-paper.ts';
import type { Results } from '../../../shared/report/results.ts';
import { paperHtml } from '../../../shared/paper/paper-html.ts';
import type { Paper } from '../../../shared/paper/paper.ts';
import { kitTableNames } from './kit-tables.ts';
import type { KitWriter, OpenKitWriter } from './kit-writer.ts';
import { comparedTable } from './more-tables.ts';
import { noticeName } from './notices.ts';
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
  readonly remarks: NonNullable<KitSource['remarks']>;
  readonly bundle: Uint8Array;
  /** Against an earlier round, where one was chosen. */
  readonly comparison: { readonly months: readonly [string, string]; readonly lines: readonly Compared[] } | null;
  readonly printPdf: (html: string) => Promise<Uint8Array>;
  readonly openWriter: OpenKitWriter;
  readonly progress: (done: number, total: number, label: string) => void;
  /** Aborting throws out of the making; nothing is on the disk by then. */
  readonly signal: AbortSignal;
}

/** A file to make, and who makes it. */
interface Job {
  readonly name: string;
  readonly by: 'window' | 'paper-writer' | 'table-writer';
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

/**
 * So many of each go on side by side. Electron prints one paper at a time whatever the number of windows: a second window takes the
 * next paper in meanwhile.
 */
const lanes: Readonly<Record<Job['by'], number>> = { window: 2, 'paper-writer': 1, 'table-writer': 1 };

/** Every file of the results kit, from the same data. */
export async function kitFiles(kit: KitContents): Promise<readonly KitFile[]> {
  const writer = kit.openWriter(kit.disclosed);
  try {
    const jobs = [...papersOf(kit, writer), ...tablesOf(kit, writer)];
    const made: KitFile[] = [];
    let [done, failed] = [0, false];
    kit.progress(0, jobs.length, '');
    const work = async (waiting: Iterator<readonly [number, Job]>) => {
      for (let next = waiting.next(); !next.done && !failed; next = waiting.next()) {
        const [place, { name, make }] = next.value;
        kit.signal.throwIfAborted();
        made[place] = { name, bytes: await make() };
        done += 1;
        kit.progress(done, jobs.length, name);
      }
    };
    const all = (Object.keys(lanes) as Job['by'][]).flatMap((by) => {
      const waiting = [...jobs.entries()].filter(([, job]) => job.by === by).values();
      return Array.from({ length: lanes[by] }, () => work(waiting));
    });
    await Promise.all(all).catch((cause: unknown) => {
      failed = true;
      throw cause;
    });
    kit.signal.throwIfAborted();
    return made;
  } finally {
    writer.close();
  }
}

function papersOf({ disclosed, internal, checkpoint, remarks, comparison, printPdf }: KitContents, writer: KitWriter) {
  const sources: KitSources = {
    internal: { results: internal, checkpoint, remarks },
    disclosed: { results: disclosed, checkpoint },
  };
  /** Written twice from data that are in memory anyway: two thousand papers in waiting would not be small. */
  const forms = (name: string, paper: () => Paper): readonly Job[] => [
    { name: `${name}.pdf`, by: 'window', make: () => printPdf(paperHtml(paper())) },
    { name: `${name}.hwpx`, by: 'paper-writer', make: () => writer.hwpx(paper()) },
  ];
  const papers = (['result-sheet', 'resolution', 'minutes'] as const).flatMap((id) =>
    forms(id, () => kitPaper(id, sources)),
  );
  const compared = comparison
    ? [
        ...forms('comparison', () => comparisonPaper(comparison.lines, comparison.months)),
        {
          name: 'comparison.xlsx',
          by: 'table-writer' as const,
          make: () => xlsxBytes([comparedTable(comparison.lines, comparison.months)]),
        },
      ]
    : [];
  const notices = disclosed.dossiers.flatMap((dossier) =>
    forms(noticeName(dossier), () => noticePaper(disclosed, dossier)),
  );
  return [...papers, ...compared, ...notices];
}

function tablesOf({ bundle }: KitContents, writer: KitWriter): readonly Job[] {
  return [
    ...kitTableNames.map((name): Job => ({ name, by: 'table-writer', make: () => writer.table(name) })),
    { name: 'month.simsa', by: 'table-writer', make: () => bundle },
  ];
}
