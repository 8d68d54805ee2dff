import { describe, expect, it } from 'vitest';
import { boxOnPage, turnedBox, unionOf, unturnedBox } from '../../../renderer/viewer/turned-box.ts';
import { boxSchema, type Box } from '../../../shared/scoring/pin.ts';

const box: Box = [1000, 2000, 3000, 500];

describe('a box of a page', () => {
  it('goes with the page when it is turned to the right, and comes back as it was', () => {
    expect(turnedBox(box, 90)).toEqual([7500, 1000, 500, 3000]);
    expect(turnedBox(box, 180)).toEqual([6000, 7500, 3000, 500]);
    expect(turnedBox(box, 270)).toEqual([2000, 6000, 500, 3000]);
    for (const rotation of [0, 90, 180, 270] as const) {
      expect(unturnedBox(turnedBox(box, rotation), rotation)).toEqual(box);
      expect(boxSchema.safeParse(turnedBox([0, 0, 10_000, 10_000], rotation)).success).toBe(true);
    }
  });

  it('is the part of a rectangle that lies on the page, and nothing beside it', () => {
    const page = { left: 100, top: 50, right: 300, bottom: 450 };
    expect(boxOnPage({ left: 150, top: 150, right: 200, bottom: 250 }, page)).toEqual([2500, 2500, 2500, 2500]);
    expect(boxOnPage({ left: 0, top: 0, right: 1000, bottom: 1000 }, page)).toEqual([0, 0, 10_000, 10_000]);
    expect(boxOnPage({ left: 310, top: 60, right: 320, bottom: 70 }, page)).toBeNull();
  });

  it('holds all lines of a selection', () => {
    const lines = [
      { left: 10, top: 10, right: 90, bottom: 20 },
      { left: 5, top: 22, right: 40, bottom: 32 },
    ];
    expect(unionOf(lines)).toEqual({ left: 5, top: 10, right: 90, bottom: 32 });
    expect(unionOf([])).toBeNull();
  });
});
