import { pinLimit, type Pin } from './pin.ts';
import type { SheetEntry } from './score-sheet.ts';

/** The entry resting on one more place; the same place twice is one, and a full entry stays as it is. */
export function withPin(entry: SheetEntry, pin: Pin): SheetEntry {
  const pins = entry.pins ?? [];
  if (pins.length >= pinLimit || pins.some((each) => samePlace(each, pin))) return entry;
  return { ...entry, pins: [...pins, pin] };
}

/** Without the place at that index; an entry that rests on none has no list of them. */
export function withoutPin({ pins = [], ...entry }: SheetEntry, index: number): SheetEntry {
  const left = pins.filter((_, each) => each !== index);
  return left.length > 0 ? { ...entry, pins: left } : entry;
}

function samePlace(a: Pin, b: Pin): boolean {
  return a.file === b.file && a.page === b.page && a.box.every((share, index) => share === b.box[index]);
}
