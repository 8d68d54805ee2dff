import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../shared/basics/day.ts';
import type { Digest } from '../../../shared/basics/ids.ts';
import type { Instant } from '../../../shared/basics/instant.ts';
import type { Application } from '../../../shared/dossier/application.ts';
import { eligibilityOf, judgeEligibility, type Finding } from '../../../shared/intake/eligibility.ts';
import type { Judgement } from '../../../shared/intake/intake-event.ts';
import type { DatedEvent } from '../../../shared/intake/register.ts';
import type { Requirement, RequirementTest } from '../../../shared/round/requirement.ts';
import { application } from './made-up-application.ts';

const meeting = daySchema.parse('2026-11-24');
const version = 'a'.repeat(64) as Digest;
const at = (text: string) => text as Instant;

function requirement(test: RequirementTest, missing: Requirement['missing'] = 'fail'): Requirement {
  return { id: 'tested', title: '항목', rule: '고시 제3조', advice: '', missing, test };
}

function found(
  test: RequirementTest,
  answers: Partial<Application> = {},
  files: readonly string[] = [],
  missing: Requirement['missing'] = 'fail',
): readonly [Finding['verdict'], string] {
  const judged = { application: { ...application, ...answers }, attachments: files.map((name) => ({ name })), version };
  const [finding] = judgeEligibility([requirement(test, missing)], judged, [], meeting);
  if (!finding) throw new Error('a requirement has a finding');
  return [finding.verdict, finding.computed.cause];
}

describe('an answer', () => {
  const test: RequirementTest = { kind: 'answer', field: 'sanctions', pass: ['없음', 'None'], fail: ['제재 중'] };

  it.each([
    ['없음', 'pass', 'accepted-answer'],
    [' 없 음 ', 'pass', 'accepted-answer'],
    ['none', 'pass', 'accepted-answer'],
    // The same syllables in decomposed form, as one system's files carry them.
    ['없음'.normalize('NFD'), 'pass', 'accepted-answer'],
    ['제재중', 'fail', 'refused-answer'],
    ['2025년에 끝남', 'human', 'unknown-answer'],
  ])('%s gives %s', (sanctions, verdict, cause) => {
    expect(found(test, { sanctions })).toEqual([verdict, cause]);
  });

  it('that is not given means what the requirement says it means', () => {
    expect(found(test, { sanctions: '  ' })).toEqual(['fail', 'no-answer']);
    expect(found(test, { sanctions: '' }, [], 'human')).toEqual(['human', 'no-answer']);
  });
});

describe('a rating', () => {
  const test: RequirementTest = {
    kind: 'rating',
    field: 'creditRating',
    order: ['AAA', 'A', 'BBB', 'B', 'C'],
    atLeast: 'BBB',
    dated: 'creditDate',
    months: 12,
  };

  it.each([
    ['BBB', '2026-11-24', 'pass', 'rating-met'],
    ['bbb', '2025-11-24', 'pass', 'rating-met'],
    ['BBB', '2025-11-23', 'fail', 'rating-old'],
    ['B', '2026-11-24', 'fail', 'rating-below'],
    ['AAA', '2026-11-25', 'human', 'rating-ahead'],
    ['AAA', '', 'human', 'rating-undated'],
    ['우수', '2026-11-24', 'human', 'rating-unknown'],
    ['', '2026-11-24', 'fail', 'no-answer'],
  ])('%s of %s gives %s', (creditRating, creditDate, verdict, cause) => {
    expect(found(test, { creditRating, creditDate })).toEqual([verdict, cause]);
  });

  it('whose lowest grade stands in the order under another spelling counts', () => {
    expect(found({ ...test, atLeast: ' bbb' }, { creditRating: 'A' })).toEqual(['pass', 'rating-met']);
  });

  it('whose lowest grade is not in the order is left to a human and fails nobody', () => {
    expect(found({ ...test, atLeast: 'BB' }, { creditRating: 'AAA' })).toEqual(['human', 'rating-unknown']);
  });
});

describe('a validity', () => {
  const test: RequirementTest = { kind: 'validity', from: 'csapFrom', to: 'csapTo' };

  it.each([
    ['2024-11-24', '2026-11-24', 'pass', 'valid'],
    ['2026-11-24', '2026-11-24', 'pass', 'valid'],
    ['2024-11-24', '2026-11-23', 'fail', 'expired'],
    ['2026-11-25', '2029-11-24', 'fail', 'not-yet-valid'],
    ['', '2029-11-24', 'human', 'no-beginning'],
    ['', '2026-11-23', 'fail', 'expired'],
    ['2024-11-24', '', 'fail', 'no-answer'],
  ])('from %s to %s gives %s on the day of the meeting', (csapFrom, csapTo, verdict, cause) => {
    expect(found(test, { csapFrom, csapTo })).toEqual([verdict, cause]);
  });
});

describe('answers and documents', () => {
  it('are all there, or those that are missing are named', () => {
    const test: RequirementTest = { kind: 'given', fields: ['contactName', 'contactPhone', 'contactEmail'] };
    expect(found(test)).toEqual(['pass', 'all-given']);
    const judged = { application: { ...application, contactPhone: ' ' }, attachments: [], version };
    const [finding] = judgeEligibility([requirement(test)], judged, [], meeting);
    expect(finding?.computed).toEqual({
      verdict: 'fail',
      cause: 'some-missing',
      ground: { kind: 'answers', answers: [{ field: 'contactPhone', value: ' ' }] },
    });
  });

  it.each([
    [['재무제표_2025.PDF'], 'pass', 'document-there'],
    [['재무제표_2025.xlsx', '재무 제표.pdf'], 'pass', 'document-there'],
    [['재무제표_2025.xlsx'], 'human', 'document-other-format'],
    [['개요서.pdf'], 'fail', 'document-missing'],
    [[], 'fail', 'document-missing'],
  ])('among %j give %s', (files, verdict, cause) => {
    expect(found({ kind: 'document', words: ['재무제표'], formats: ['pdf'] }, {}, files)).toEqual([verdict, cause]);
  });
});

describe("a human's judgement", () => {
  const test: RequirementTest = { kind: 'answer', field: 'sanctions', pass: ['없음'], fail: ['제재 중'] };
  const said = (verdict: Judgement['verdict'], day: string, of = version): DatedEvent => ({
    kind: 'judgement',
    number: application.number,
    requirement: 'tested',
    verdict,
    reason: '공문으로 확인',
    version: of,
    at: at(`${day}T00:00:00Z`),
  });
  const judged = { application: { ...application, sanctions: '제재 중' }, attachments: [], version };
  const verdictAfter = (...events: readonly DatedEvent[]) =>
    judgeEligibility([requirement(test)], judged, events, meeting)[0];

  it('outweighs the test, which stays readable', () => {
    expect(verdictAfter(said('pass', '2026-11-02'))).toMatchObject({
      verdict: 'pass',
      computed: { verdict: 'fail', cause: 'refused-answer' },
      judgement: { reason: '공문으로 확인' },
    });
  });

  it('counts as said last, and is taken back by the word "computed"', () => {
    expect(verdictAfter(said('pass', '2026-11-02'), said('fail', '2026-11-03'))?.verdict).toBe('fail');
    expect(verdictAfter(said('pass', '2026-11-02'), said('computed', '2026-11-03'))).toMatchObject({
      verdict: 'fail',
      judgement: null,
    });
  });

  it('is worth nothing for another version of the application or another requirement', () => {
    expect(verdictAfter(said('pass', '2026-11-02', 'b'.repeat(64) as Digest))?.judgement).toBeNull();
    const other = { ...said('pass', '2026-11-02'), requirement: 'another' } as DatedEvent;
    expect(verdictAfter(other)?.verdict).toBe('fail');
  });
});

describe('the whole', () => {
  const of = (...verdicts: readonly Finding['verdict'][]) =>
    eligibilityOf(verdicts.map((verdict) => ({ verdict }) as Finding));

  it('fails with any failure, then waits for a human, and passes only with all', () => {
    expect([of('pass', 'human', 'fail'), of('pass', 'human'), of('pass', 'pass')]).toEqual(['fail', 'human', 'pass']);
  });

  it('passes where nothing is required', () => {
    expect(of()).toBe('pass');
    expect(judgeEligibility([], { application, attachments: [], version }, [], meeting)).toEqual([]);
  });
});
