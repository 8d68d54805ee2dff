import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { dateTimeText, timeText } from '../../../renderer/messages/dates.ts';

describe('dates', () => {
  const at = instantSchema.parse(new Date(2026, 10, 3, 9, 5, 7).toISOString());

  it('are written as Korean offices do in Korean, and with the name of the month in English', () => {
    expect(dateTimeText(at, 'ko')).toBe('2026. 11. 3. 09:05');
    expect(dateTimeText(at, 'en')).toBe('3 Nov 2026 09:05');
  });

  it('have times of 24 hours', () => {
    expect(timeText(at)).toBe('09:05:07');
  });
});
