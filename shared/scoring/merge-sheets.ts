import type { Rubric } from '../round/rubric.ts';
import { pinLimit } from './pin.ts';
import { entryOf, reasonLimit, textLimit, withEntry, type ScoreSheet, type SheetEntry } from './score-sheet.ts';
import { differencesBetween, type SheetDifference } from './sheet-history.ts';

/** Which of two texts stands: mine, the other device's, or one after the other. */
export type Keep = 'mine' | 'other' | 'both';

export interface MergeLine extends SheetDifference {
  /** Names the line within one comparison. */
  readonly id: string;
  /** What can be kept here: a figure is one or the other, and two texts must still fit one field. */
  readonly keeps: readonly Keep[];
}

/** What differs between my sheet and the one of my other device, line by line in the order of the rubric. */
export function mergeLines(rubric: Rubric, mine: ScoreSheet, other: ScoreSheet): readonly MergeLine[] {
  return differencesBetween(rubric, mine, other).map((difference) => ({
    ...difference,
    id: `${typeof difference.where === 'string' ? difference.where : difference.where.id}/${difference.part}`,
    keeps: fitsBoth(difference, mine, other) ? ['mine', 'other', 'both'] : ['mine', 'other'],
  }));
}

/** My sheet with every line as it was chosen; a line without a choice stays mine. */
export function mergedSheet(
  rubric: Rubric,
  mine: ScoreSheet,
  other: ScoreSheet,
  chosen: ReadonlyMap<string, Keep>,
): ScoreSheet {
  return mergeLines(rubric, mine, other).reduce((sheet, { id, where, part, keeps }) => {
    const keep = chosen.get(id) ?? 'mine';
    if (keep === 'mine' || !keeps.includes(keep)) return sheet;
    if (where === 'opinion' || where === 'note')
      return { ...sheet, [where]: keep === 'both' ? joined(mine[where], other[where]) : other[where] };
    const theirs = entryOf(other, where.id);
    return withEntry(sheet, withPart(entryOf(sheet, where.id), theirs, part, keep));
  }, mine);
}

function withPart(entry: SheetEntry, theirs: SheetEntry, part: SheetDifference['part'], keep: Keep): SheetEntry {
  if (part === 'answer') return { ...entry, answer: theirs.answer };
  if (part === 'text')
    return { ...entry, reason: keep === 'both' ? joined(entry.reason, theirs.reason) : theirs.reason };
  const pins = keep === 'both' ? allPins(entry, theirs) : (theirs.pins ?? []);
  const { pins: _replaced, ...rest } = entry;
  return pins.length > 0 ? { ...rest, pins: [...pins] } : rest;
}

function fitsBoth({ where, part }: SheetDifference, mine: ScoreSheet, other: ScoreSheet): boolean {
  if (where === 'opinion' || where === 'note') return joinable(mine[where], other[where], textLimit);
  const [a, b] = [entryOf(mine, where.id), entryOf(other, where.id)];
  if (part === 'text') return joinable(a.reason, b.reason, reasonLimit);
  return part === 'pins' && a.pins !== undefined && b.pins !== undefined && allPins(a, b).length <= pinLimit;
}

function joinable(one: string, other: string, limit: number): boolean {
  return one !== '' && other !== '' && joined(one, other).length <= limit;
}

function joined(one: string, other: string): string {
  return `${one}\n\n${other}`;
}

function allPins(one: SheetEntry, other: SheetEntry): NonNullable<SheetEntry['pins']> {
  const pins = [...(one.pins ?? []), ...(other.pins ?? [])];
  return [...new Map(pins.map((pin) => [JSON.stringify(pin), pin])).values()];
}
