import type { Instant } from '../basics/instant.ts';
import type { Criterion, Rubric } from '../round/rubric.ts';
import { entryOf, type ScoreSheet } from './score-sheet.ts';

/** A sheet as it was saved at a moment of this PC's clock. */
export interface SheetVersion {
  readonly sheet: ScoreSheet;
  readonly at: Instant;
}

/** Savings closer together than this, in milliseconds, are one version: the sheet saves itself at every pause in typing. */
const together = 120_000;
const mostVersions = 500;

/**
 * The versions of one sheet with one more. The newest is always kept; of those before, one for each stretch of work. A clock that
 * was set back makes a version of its own. The oldest go when there are too many.
 */
export function withVersion(versions: readonly SheetVersion[], next: SheetVersion): readonly SheetVersion[] {
  const [before, last] = versions.slice(-2);
  const stretch = before && last ? Date.parse(next.at) - Date.parse(before.at) : together;
  const kept = stretch >= 0 && stretch < together ? versions.slice(0, -1) : versions;
  return [...kept, next].slice(-mostVersions);
}

export interface SheetDifference {
  readonly where: Criterion | 'opinion' | 'note';
  readonly part: 'answer' | 'text' | 'pins';
}

/** What differs between two sheets of one dossier, in the order of the rubric. */
export function differencesBetween(rubric: Rubric, one: ScoreSheet, other: ScoreSheet): readonly SheetDifference[] {
  const inCriteria = rubric.criteria.flatMap((criterion): readonly SheetDifference[] => {
    const [a, b] = [entryOf(one, criterion.id), entryOf(other, criterion.id)];
    return [
      ...(same(a.answer, b.answer) ? [] : [{ where: criterion, part: 'answer' } as const]),
      ...(a.reason === b.reason ? [] : [{ where: criterion, part: 'text' } as const]),
      ...(same(a.pins ?? [], b.pins ?? []) ? [] : [{ where: criterion, part: 'pins' } as const]),
    ];
  });
  const inTexts = (['opinion', 'note'] as const).filter((where) => one[where] !== other[where]);
  return [...inCriteria, ...inTexts.map((where) => ({ where, part: 'text' }) as const)];
}

/** Both sides were read by one schema, which fixes the order of fields. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
