import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fromCrossing, toCrossing } from '../../../shared/contracts/crossing.ts';
import { desktopApi } from '../../../shared/contracts/desktop-api.ts';

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

  it('finds the bytes wherever the contract has them', () => {
    const carrying = Object.entries(desktopApi).flatMap(([name, { input, output }]) => [
      ...placesOfBytes(input, name),
      ...placesOfBytes(output, `${name}.value`),
    ]);
    // Below an input itself, or below the value of an answer: no deeper, and in no list, or they would cross as text.
    expect(carrying).toContain('fetchBlob.value.bytes');
    expect(carrying).toContain('readStoreKey.value');
    expect(carrying).toContain('openDossier.sealed');
    for (const place of carrying) expect(place).toMatch(/^\w+\.(?:value|(?:value\.)?(?!items$)\w+)$/u);
  });
});

/** Where bytes stand in a schema: what it takes an empty array of bytes for, and has no word of JSON for. */
function placesOfBytes(schema: z.ZodType, name: string): readonly string[] {
  const found: string[] = [];
  z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, path }) => {
      if (zodSchema._zod.def.type === 'custom' && z.safeParse(zodSchema, new Uint8Array(0)).success)
        found.push([name, ...path.filter((each) => each !== 'properties')].join('.'));
    },
  });
  return found;
}
