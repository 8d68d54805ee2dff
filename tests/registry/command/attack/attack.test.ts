import { describe, expect, it } from 'vitest';
import { attack, attackText, type AttackReport } from '../../../../registry/command/attack/attack.ts';

describe('the attack catalogue', () => {
  it('is found whole over a hundred random months, and nobody honest is accused', { timeout: 300_000 }, async () => {
    const { lines, code } = attackText(await attack(100));
    expect(lines.split('\n').filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(lines).toMatch(/attacks tried (\d{4,6}), found \1, false alarms 0\n$/);
    expect(code).toBe(0);
  });

  it('attacks every kind of record that devices and the end of a month bring', async () => {
    const { tamperings } = await attack(1);
    const named = (word: string) => tamperings.filter(({ strategy }) => strategy.includes(word)).length;
    for (const kind of ['enrolment', 'revocation', 'countersignature', 'reopening'])
      expect(named(kind), kind).toBeGreaterThan(4);
  });

  it('names what was missed with its seeds, and a false alarm, and then fails', () => {
    const missed: AttackReport = { lies: [{ strategy: 'drops', tried: 2, missed: [2] }], tamperings: [], honest: [] };
    expect(attackText(missed)).toEqual({
      lines: '✗ registry: drops — 1 of 2 (seeds 2)\nattacks tried 2, found 1, false alarms 0\n',
      code: 1,
    });
    const found = { strategy: 'drops', tried: 1, missed: [] };
    expect(attackText({ lies: [found], tamperings: [], honest: [{ ...found, missed: [1] }] }).code).toBe(1);
    expect(attackText({ lies: [], tamperings: [], honest: [] }).code).toBe(1);
  });
});
