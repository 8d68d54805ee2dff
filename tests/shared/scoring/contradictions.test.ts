import { describe, expect, it } from 'vitest';
import { dossierNumberSchema, roundIdSchema } from '../../../shared/basics/ids.ts';
import { exampleRubrics } from '../../../shared/round/example-rubrics.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { contradictionsIn, type Contradiction } from '../../../shared/scoring/contradictions.ts';
import { scoreSheetSchema, withEntry, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';

const rubric = exampleRubrics[0] as Rubric;
const numbers = ['D-001', 'D-002'].map((number) => dossierNumberSchema.parse(number));

const pin = { file: 'ab'.repeat(32), page: 1, box: [0, 0, 100, 100], quote: '인증서' };

/** A sheet without contradictions: different figures, each with its own words. */
function soundSheet(dossier = 0): ScoreSheet {
  const entries = rubric.criteria.map(({ id, instrument, title, evidence }, index) => ({
    criterion: id,
    answer: instrument.kind === 'verdict' ? { kind: 'fit' } : { kind: 'points', points: String(70 + index) },
    ...(evidence ? { pins: [pin] } : {}),
    reason: `${title}: 신청서 ${dossier + 1}의 ${index + 1}쪽과 별첨 문서에서 실적과 약정을 확인하였습니다.`,
  }));
  return scoreSheetSchema.parse({
    round: roundIdSchema.parse('2026-11'),
    dossier: numbers[dossier],
    entries,
    opinion: `신청 건 ${dossier + 1}: 공공기관이 쓰기에 알맞으나 지원 체계를 더 갖추어야 합니다.`,
    note: '',
  });
}

const verdict = rubric.criteria.find(({ instrument }) => instrument.kind === 'verdict');
const points = rubric.criteria.filter(({ instrument }) => instrument.kind === 'points');
const withPoints = (sheet: ScoreSheet, figure: string, reason?: string) =>
  points.reduce((changed, { id }, index) => {
    const own = sheet.entries.find(({ criterion }) => criterion === id);
    const answer = scoreSheetSchema.shape.entries.element.shape.answer.parse({ kind: 'points', points: figure });
    return withEntry(changed, { criterion: id, answer, reason: reason ?? own?.reason ?? String(index) });
  }, sheet);
const unfit = (sheet: ScoreSheet) =>
  withEntry(sheet, { criterion: verdict?.id ?? '', answer: { kind: 'unfit' }, reason: '인증 기간이 지났습니다.' });
const kinds = (found: readonly Contradiction[]) => found.map(({ kind }) => kind);

describe('before signing, a member is asked to look again', () => {
  it('at a verdict without a place in the files where the rubric asks for one, unless it does not apply', () => {
    const asked = rubric.criteria.find(({ evidence }) => evidence === 'asked');
    const bare = (kind: 'fit' | 'not-applicable') =>
      withEntry(soundSheet(), { criterion: asked?.id ?? '', answer: { kind }, reason: '인증서를 확인하였습니다.' });
    expect(contradictionsIn(rubric, bare('fit'), [])).toEqual([{ kind: 'evidence-missing', criterion: asked }]);
    expect(contradictionsIn(rubric, bare('not-applicable'), [])).toEqual([]);
  });

  it('at nothing, where figures and words agree', () => {
    expect(contradictionsIn(rubric, soundSheet(0), [soundSheet(0), soundSheet(1)])).toEqual([]);
  });

  it('at a 부적정 beside a high total, and not beside a low one', () => {
    const high = points.reduce(
      (sheet, { id }, index) =>
        withEntry(sheet, {
          ...(sheet.entries.find(({ criterion }) => criterion === id) ?? { reason: '' }),
          criterion: id,
          answer: scoreSheetSchema.shape.entries.element.shape.answer.parse({
            kind: 'points',
            points: String(90 + index),
          }),
        }),
      unfit(soundSheet()),
    );
    expect(contradictionsIn(rubric, high, [])).toEqual([{ kind: 'unfit-yet-high', criterion: verdict }]);
    expect(kinds(contradictionsIn(rubric, unfit(soundSheet()), []))).toEqual([]);
  });

  it('at the same figure for every criterion', () => {
    expect(kinds(contradictionsIn(rubric, withPoints(soundSheet(), '70'), []))).toEqual(['same-everywhere']);
  });

  it('at full marks or none with hardly a word', () => {
    const [first] = points;
    if (!first) throw new Error('the rubric has points');
    for (const figure of ['0', '100']) {
      const answer = scoreSheetSchema.shape.entries.element.shape.answer.parse({ kind: 'points', points: figure });
      const curt = withEntry(soundSheet(), { criterion: first.id, answer, reason: '좋음' });
      expect(contradictionsIn(rubric, curt, [])).toEqual([{ kind: 'extreme-with-few-words', criterion: first }]);
    }
  });

  it('at one and the same reason everywhere', () => {
    const sheet = soundSheet();
    const repeated = { ...sheet, entries: sheet.entries.map((entry) => ({ ...entry, reason: '문서로 확인함' })) };
    expect(kinds(contradictionsIn(rubric, repeated, []))).toEqual(['same-reasons']);
  });

  it('at words that stand under another dossier, however they are spaced', () => {
    const [mine, other] = [soundSheet(0), soundSheet(1)];
    const opinion = other.opinion.replaceAll(' ', '  ');
    const [first] = rubric.criteria;
    const reason = other.entries[0]?.reason ?? '';
    const entry = mine.entries[0];
    if (!first || !entry) throw new Error('the rubric has criteria');
    const copied = { ...withEntry(mine, { ...entry, reason }), opinion };
    expect(contradictionsIn(rubric, copied, [mine, other])).toEqual([
      { kind: 'pasted-from', where: first, dossier: numbers[1] },
      { kind: 'pasted-from', where: 'opinion', dossier: numbers[1] },
    ]);
  });
});
