import type { Paper } from '../paper/paper.ts';
import type { KitSource } from './kit-source.ts';
import { minutesPaper } from './minutes-paper.ts';
import { noticePaper } from './notice-paper.ts';
import { resolutionPaper } from './resolution-paper.ts';
import { resultSheetPaper } from './result-sheet-paper.ts';

/** For whom a file is, and whether it says which member is which: `shown`, numbered (위원 1), or no member in it at all. */
export interface KitPart {
  readonly id: string;
  readonly files: readonly string[];
  readonly reader: 'committee' | 'office' | 'applicant' | 'everybody' | 'auditor';
  readonly members: 'shown' | 'numbered' | 'none';
}

/** What is in a kit, as the screen lists it and main writes it. */
export const kitParts = [
  { id: 'result-sheet', files: ['result-sheet.pdf', 'result-sheet.hwpx'], reader: 'office', members: 'numbered' },
  { id: 'resolution', files: ['resolution.pdf', 'resolution.hwpx'], reader: 'committee', members: 'shown' },
  { id: 'minutes', files: ['minutes.pdf', 'minutes.hwpx'], reader: 'committee', members: 'shown' },
  { id: 'notices', files: ['notices/'], reader: 'applicant', members: 'none' },
  { id: 'mail-merge', files: ['mail-merge.xlsx', 'mail-merge.csv'], reader: 'office', members: 'none' },
  { id: 'workbook', files: ['results.xlsx'], reader: 'office', members: 'numbered' },
  { id: 'data', files: ['results.csv', 'results.json'], reader: 'office', members: 'numbered' },
  { id: 'public-list', files: ['public-list.csv', 'public-list.json'], reader: 'everybody', members: 'none' },
  { id: 'catalogue', files: ['catalogue.json'], reader: 'everybody', members: 'none' },
  { id: 'bundle', files: ['month.simsa'], reader: 'auditor', members: 'shown' },
] as const satisfies readonly KitPart[];
export type KitPartId = (typeof kitParts)[number]['id'];

export const kitPaperIds = ['result-sheet', 'resolution', 'minutes', 'notice'] as const;
export type KitPaperId = (typeof kitPaperIds)[number];

/** `internal` names the members, `disclosed` numbers them. */
export interface KitSources {
  readonly internal: KitSource;
  readonly disclosed: KitSource;
}

/** A paper of the kit; a notice is of one dossier. Null for one that is not there. */
export function kitPaper(id: Exclude<KitPaperId, 'notice'>, sources: KitSources): Paper;
export function kitPaper(id: KitPaperId, sources: KitSources, dossier: string | null): Paper | null;
export function kitPaper(id: KitPaperId, { internal, disclosed }: KitSources, dossier?: string | null): Paper | null {
  switch (id) {
    case 'result-sheet':
      return resultSheetPaper(disclosed);
    case 'resolution':
      return resolutionPaper(internal);
    case 'minutes':
      return minutesPaper(internal);
    case 'notice': {
      const { results } = disclosed;
      const found = results.dossiers.find(({ number }) => number === dossier);
      return found ? noticePaper(results, found) : null;
    }
  }
}
