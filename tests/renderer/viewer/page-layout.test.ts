import { describe, expect, it } from 'vitest';
import { gap, layOut, offsetOfPlace, pageAt, pagesNear, placeAtTop } from '../../../renderer/viewer/page-layout.ts';
import { nextScale, scaleFor } from '../../../renderer/viewer/zoom.ts';

const page = { width: 800, height: 1000 };

describe('pages under one another', () => {
  const layout = layOut(
    Array.from({ length: 500 }, () => page),
    0.5,
    0,
  );

  it('are found by height, and only a few of five hundred are near', () => {
    expect(layout.height).toBe(500 * (500 + gap) + gap);
    expect([0, 511, 513, layout.height].map((y) => pageAt(layout, y))).toEqual([0, 0, 1, 499]);
    const { from, to } = pagesNear(layout, 250 * 512, 600);
    expect(from).toBeLessThanOrEqual(249);
    expect(to - from).toBeLessThan(6);
  });

  it('give a place that leads back to itself, also at another size or turned', () => {
    for (const top of [0, 100, 5000, 123_456]) {
      const place = placeAtTop(layout, top);
      expect(Math.abs(offsetOfPlace(layout, place) - top)).toBeLessThanOrEqual(gap);
      const turned = layOut(
        Array.from({ length: 500 }, () => page),
        1.5,
        90,
      );
      expect(placeAtTop(turned, offsetOfPlace(turned, place)).page).toBe(place.page);
    }
    expect(offsetOfPlace(layout, { page: 900, top: 0 })).toBe((layout.tops[499] ?? 0) - gap);
  });
});

describe('zoom', () => {
  const area = { width: 424, height: 524 };
  it('fits the width or the whole page, as it lies', () => {
    expect(scaleFor('width', page, 0, area)).toBe(0.5);
    expect(scaleFor('width', page, 90, area)).toBe(0.4);
    expect(scaleFor('page', { width: 400, height: 1000 }, 0, area)).toBe(0.5);
    expect(scaleFor(99, page, 0, area)).toBe(4);
  });

  it('steps to the nearer step in either direction and stays within its ends', () => {
    expect([nextScale(0.55, 'in'), nextScale(0.55, 'out')]).toEqual([0.67, 0.5]);
    expect([nextScale(4, 'in'), nextScale(0.1, 'out')]).toEqual([4, 0.1]);
  });
});
