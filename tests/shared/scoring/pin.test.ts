import { describe, expect, it } from 'vitest';
import { contentFromSheet, judgeContent } from '../../../shared/ballot/content.ts';
import { dossierNumberSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { pinSchema, type Pin } from '../../../shared/scoring/pin.ts';
import { emptySheet, sheetEntrySchema, withEntry } from '../../../shared/scoring/score-sheet.ts';

const pin: Pin = pinSchema.parse({ file: 'ab'.repeat(32), page: 3, box: [100, 200, 3000, 150], quote: '가용률 99.9%' });
const rubric = smallPlan().rubrics[0] as Rubric;

describe('a pin', () => {
  it.each([
    ['a page before the first', { page: 0 }],
    ['a box that leaves the page', { box: [9000, 0, 1001, 10] }],
    ['a fraction of a ten-thousandth', { box: [0.5, 0, 1, 1] }],
    ['another file than a digest', { file: 'plan.pdf' }],
    ['a field more', { note: 'private' }],
  ])('with %s is refused', (_what, change) => {
    expect(pinSchema.safeParse({ ...pin, ...change }).success).toBe(false);
  });

  it('goes into the ballot with its criterion, its quote in one form, and no trace where there is none', () => {
    const empty = emptySheet(roundIdSchema.parse('2026-11'), dossierNumberSchema.parse('D-1'), rubric);
    const filled = rubric.criteria.reduce(
      (sheet, { id, instrument }, index) =>
        withEntry(
          sheet,
          sheetEntrySchema.parse({
            criterion: id,
            answer: instrument.kind === 'verdict' ? { kind: 'fit' } : { kind: 'points', points: '1' },
            reason: '확인함',
            ...(index === 0 ? { pins: [{ ...pin, quote: ` ${pin.quote.normalize('NFD')} ` }] } : {}),
          }),
        ),
      { ...empty, opinion: '알맞음' },
    );
    const content = contentFromSheet(rubric, filled);
    expect(judgeContent(rubric, content)).toBeNull();
    expect(content.entries[0]?.pins).toEqual([pin]);
    for (const entry of content.entries.slice(1)) expect(entry).not.toHaveProperty('pins');
  });
});
