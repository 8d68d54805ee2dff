import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { dossierNumberSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { mergedSheet, mergeLines, type Keep } from '../../../shared/scoring/merge-sheets.ts';
import { pinSchema } from '../../../shared/scoring/pin.ts';
import { emptySheet, entryOf, withEntry, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';

const rubric = smallPlan().rubrics[0] as Rubric;
const criterion = rubric.criteria[0]?.id ?? '';
const empty = emptySheet(roundIdSchema.parse('2026-11'), dossierNumberSchema.parse('D-1'), rubric);
const pin = (page: number) => pinSchema.parse({ file: 'ab'.repeat(32), page, box: [0, 0, 10, 10], quote: '' });
const sheet = (reason: string, opinion: string, pages: readonly number[], kind: 'fit' | 'unfit'): ScoreSheet => ({
  ...withEntry(empty, { criterion, answer: { kind }, reason, pins: pages.map(pin) }),
  opinion,
});
const mine = sheet('여기서 쓴 사유', '', [1, 2], 'fit');
const other = sheet('저기서 쓴 사유', '저기서 쓴 의견', [2, 3], 'unfit');
const merged = (chosen: Readonly<Record<string, Keep>>) =>
  mergedSheet(rubric, mine, other, new Map(Object.entries(chosen)));

describe('two sheets of one author', () => {
  it('differ line by line, each with what can be kept of it', () => {
    expect(mergeLines(rubric, mine, other).map(({ id, keeps }) => [id, keeps.length])).toEqual([
      [`${criterion}/answer`, 2],
      [`${criterion}/text`, 3],
      [`${criterion}/pins`, 3],
      ['opinion/text', 2],
    ]);
    expect(mergeLines(rubric, mine, mine)).toEqual([]);
  });

  it('become one as chosen, and a line without a choice stays mine', () => {
    expect(merged({})).toEqual(mine);
    const both = merged({ [`${criterion}/text`]: 'both', [`${criterion}/pins`]: 'both', 'opinion/text': 'other' });
    const entry = entryOf(both, criterion);
    expect(entry.reason).toBe('여기서 쓴 사유\n\n저기서 쓴 사유');
    expect(entry.pins?.map(({ page }) => page)).toEqual([1, 2, 3]);
    expect(entry.answer).toEqual({ kind: 'fit' });
    expect(both.opinion).toBe('저기서 쓴 의견');
    expect(entryOf(merged({ [`${criterion}/answer`]: 'other' }), criterion).answer).toEqual({ kind: 'unfit' });
  });

  it('are never joined beyond what one field can hold', () => {
    const long = sheet('가'.repeat(3000), '', [], 'fit');
    const longer = sheet('나'.repeat(3000), '', [], 'fit');
    expect(mergeLines(rubric, long, longer)[0]?.keeps).toEqual(['mine', 'other']);
    const kept = mergedSheet(rubric, long, longer, new Map([[`${criterion}/text`, 'both' as const]]));
    expect(entryOf(kept, criterion).reason).toBe('가'.repeat(3000));
  });
});
