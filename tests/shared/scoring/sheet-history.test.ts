import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { dossierNumberSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { emptySheet, entryOf, withEntry } from '../../../shared/scoring/score-sheet.ts';
import { differencesBetween, withVersion, type SheetVersion } from '../../../shared/scoring/sheet-history.ts';

const rubric = smallPlan().rubrics[0] as Rubric;
const empty = emptySheet(roundIdSchema.parse('2026-11'), dossierNumberSchema.parse('D-1'), rubric);
const start = Date.parse('2026-11-24T09:00:00.000Z');
const version = (seconds: number, opinion = String(seconds)): SheetVersion => ({
  sheet: { ...empty, opinion },
  at: instantSchema.parse(new Date(start + seconds * 1000).toISOString()),
});
const kept = (...seconds: readonly number[]) =>
  seconds
    .reduce<readonly SheetVersion[]>((versions, each) => withVersion(versions, version(each)), [])
    .map(({ sheet }) => Number(sheet.opinion));

describe('the versions of a sheet', () => {
  it('keep the newest, and one for each stretch of work', () => {
    expect(kept(0)).toEqual([0]);
    expect(kept(0, 1, 2, 3)).toEqual([0, 3]);
    expect(kept(0, 60, 119, 120, 130, 250)).toEqual([0, 119, 130, 250]);
    expect(kept(0, 500, 1000)).toEqual([0, 500, 1000]);
  });

  it('lose nothing to a clock that is set back by years', () => {
    expect(kept(0, 1000, -9_000_000, -8_999_990)).toEqual([0, 1000, -9_000_000, -8_999_990]);
  });

  it('stay in number', () => {
    const many = Array.from({ length: 700 }, (_, index) => index * 200);
    const left = kept(...many);
    expect(left).toHaveLength(500);
    expect(left.at(-1)).toBe(many.at(-1));
  });
});

describe('the differences of two sheets', () => {
  it('name the criterion and what of it', () => {
    const [first, second] = rubric.criteria;
    if (!first || !second) throw new Error('the rubric has two criteria');
    const changed = {
      ...withEntry(withEntry(empty, { ...entryOf(empty, first.id), reason: '새 사유' }), {
        ...entryOf(empty, second.id),
        answer: { kind: 'unfit' },
      }),
      note: '나만 보는 말',
    };
    expect(differencesBetween(rubric, empty, empty)).toEqual([]);
    expect(differencesBetween(rubric, empty, changed)).toEqual([
      { where: first, part: 'text' },
      { where: second, part: 'answer' },
      { where: 'note', part: 'text' },
    ]);
  });
});
