import { describe, expect, it } from 'vitest';
import { fromCrossing, toCrossing } from '../../../shared/contracts/crossing.ts';

describe('what crosses the bridge', () => {
  it.each([
    ['an input', { sheet: { note: '가 "나"\n', answers: [{ points: '3.5', pins: [] }], reason: null } }],
    ['an answer', { ok: true, value: { seq: 7, at: '2026-11-29T14:03:22Z' } }],
    ['half a character', { note: '\ud83d' }],
    ['a list', [1, 2, 3]],
  ])('%s crosses as one text and arrives as it was', (_title, value) => {
    const crossed = toCrossing(value);
    expect(typeof crossed).toBe('string');
    expect(fromCrossing(crossed)).toEqual(value);
  });

  it.each([
    ['an input', { dossier: '2026-001', sealed: Uint8Array.of(1, 2) }],
    ['an answer that is bytes', { ok: true, value: Uint8Array.of(1, 2) }],
    ['an answer that has bytes', { ok: true, value: { bytes: Uint8Array.of(1, 2), total: 2 } }],
  ])('%s with bytes crosses as it is', (_title, value) => {
    expect(toCrossing(value)).toBe(value);
    expect(fromCrossing(value)).toBe(value);
  });

  it('is nothing that a contract describes when the text is no JSON', () => {
    for (const text of ['', '{', 'undefined', 'NaN']) expect(fromCrossing(text)).toBeUndefined();
  });
});
