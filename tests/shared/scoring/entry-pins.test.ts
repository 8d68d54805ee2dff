import { describe, expect, it } from 'vitest';
import { digestSchema } from '../../../shared/basics/ids.ts';
import { withPin, withoutPin } from '../../../shared/scoring/entry-pins.ts';
import { pinLimit, type Pin } from '../../../shared/scoring/pin.ts';
import { sheetEntrySchema, type SheetEntry } from '../../../shared/scoring/score-sheet.ts';

const entry: SheetEntry = { criterion: 'security', answer: null, reason: '' };
const pin = (page: number, left = 100): Pin => ({
  file: digestSchema.parse('a'.repeat(64)),
  page,
  box: [left, 200, 300, 400],
  quote: '가용률 99.9%',
});

describe('places that an entry rests on', () => {
  it('are kept in the order in which they were attached, the same place once', () => {
    const both = withPin(withPin(withPin(entry, pin(3)), pin(1)), { ...pin(3), quote: '다르게 고른 말' });
    expect(both.pins?.map(({ page }) => page)).toEqual([3, 1]);
    expect(withPin(both, pin(3, 101)).pins).toHaveLength(3);
  });

  it('are never more than a ballot takes', () => {
    let full = entry;
    for (let page = 1; page <= pinLimit + 5; page += 1) full = withPin(full, pin(page));
    expect(full.pins).toHaveLength(pinLimit);
    expect(sheetEntrySchema.safeParse(full).success).toBe(true);
  });

  it('leave no empty list behind when the last is taken out', () => {
    const one = withPin(entry, pin(3));
    expect(withoutPin(withPin(one, pin(4)), 0).pins?.map(({ page }) => page)).toEqual([4]);
    expect(withoutPin(one, 0)).toEqual(entry);
    expect('pins' in withoutPin(one, 0)).toBe(false);
    expect(withoutPin(one, 7)).toEqual(one);
  });
});
