import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Outcome } from '../../../shared/decision/outcome.ts';
import type { Docket, DossierFile } from '../../../shared/docket/docket.ts';
import { statisticsOfRound, type DossierStatistics } from '../../../shared/docket/statistics-of.ts';
import { tallyOf } from '../../../shared/docket/tally-of.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';
import type { Sort } from '../../ui/long-table.tsx';

/** One line of the chair's table. */
export interface TableLine {
  readonly number: DossierNumber;
  readonly file: DossierFile;
  readonly tally: DossierTally;
  readonly line: DossierStatistics;
  readonly outcome: Outcome | null;
}

export const tableColumns = [
  'rank',
  'number',
  'service',
  'score',
  'mean',
  'trimmed',
  'median',
  'range',
  'deviation',
  'plot',
  'verdicts',
  'missing',
  'recused',
  'flags',
  'passes',
  'decision',
] as const;
export type TableColumn = (typeof tableColumns)[number];
export type TableFilter = 'all' | 'undecided' | 'flagged' | 'rereview';

export interface TableView {
  readonly query: string;
  readonly filter: TableFilter;
  readonly sort: Sort<TableColumn>;
}
export const firstTableView: TableView = { query: '', filter: 'all', sort: { column: 'number', direction: 'up' } };

export function tableLines(docket: Docket): readonly TableLine[] {
  const lines = new Map(statisticsOfRound(docket).dossiers.map((line) => [line.dossier, line]));
  return tallyOf(docket).dossiers.flatMap((tally): TableLine[] => {
    const file = docket.dossiers.get(tally.dossier);
    const line = lines.get(tally.dossier);
    return file && line
      ? [{ number: tally.dossier, file, tally, line, outcome: file.decision?.body.outcome ?? null }]
      : [];
  });
}

export function linesShown(lines: readonly TableLine[], { query, filter, sort }: TableView): readonly TableLine[] {
  const words = query.trim().toLocaleLowerCase('ko').normalize('NFC');
  const shown = lines.filter(({ number, file, line, outcome }) => {
    const { service, applicant, rereview } = file.package.body;
    if (filter === 'undecided' && outcome) return false;
    if (filter === 'flagged' && line.flags.length === 0) return false;
    if (filter === 'rereview' && !rereview) return false;
    return words === '' || `${number} ${service} ${applicant}`.toLocaleLowerCase('ko').normalize('NFC').includes(words);
  });
  const way = sort.direction === 'up' ? 1 : -1;
  const keyed = shown.map((each) => ({ each, key: keys[sort.column](each) }));
  return keyed.sort((a, b) => way * compare(a.key, b.key)).map(({ each }) => each);
}

const collator = new Intl.Collator('ko');

/** Nothing comes first going up, last going down. */
function compare(a: string | number | null, b: string | number | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}

const figure = (text: string | null) => (text === null ? null : Number(text));
const keys: Readonly<Record<TableColumn, (line: TableLine) => string | number | null>> = {
  rank: ({ tally }) => tally.rank,
  number: ({ number }) => number,
  service: ({ file }) => file.package.body.service,
  score: ({ tally }) => figure(tally.score),
  mean: ({ line }) => figure(line.statistics.mean),
  trimmed: ({ line }) => figure(line.statistics.trimmedMean),
  median: ({ line }) => figure(line.statistics.median),
  range: ({ line }) => figure(line.statistics.range),
  deviation: ({ line }) => figure(line.statistics.deviation),
  plot: ({ line }) => figure(line.statistics.median),
  verdicts: ({ tally }) => tally.verdicts.filter(({ holds }) => holds === 'yes').length,
  missing: ({ line }) => line.missing.length,
  recused: ({ line }) => line.recused.length,
  flags: ({ line }) => line.flags.length,
  passes: ({ tally }) => tally.passes,
  decision: ({ outcome }) => outcome,
};
