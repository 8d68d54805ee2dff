import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../shared/basics/ids.ts';
import { changesBetween, isUnchanged, type Content } from '../../../shared/intake/changes.ts';
import { application } from './made-up-application.ts';

const file = (name: string, letter: string, bytes = 10) => ({ name, bytes, digest: letter.repeat(64) as Digest });
const before: Content = { application, attachments: [file('개요서.pdf', 'a'), file('가격표.xlsx', 'b')] };

describe('an application that comes in again', () => {
  it('is unchanged when answers and contents are the same, in whatever order the files come', () => {
    const again = { application: { ...application }, attachments: [...before.attachments].reverse() };
    expect(isUnchanged(changesBetween(before, again))).toBe(true);
  });

  it('shows each answer that changed with both texts', () => {
    const after = { ...before, application: { ...application, creditRating: 'A', backup: '' } };
    expect(changesBetween(before, after)).toEqual({
      fields: [
        { field: 'creditRating', before: 'BBB', after: 'A' },
        { field: 'backup', before: '매일', after: '' },
      ],
      files: [],
    });
  });

  it('shows files that came, went and were replaced, with their sizes', () => {
    const after = { ...before, attachments: [file('개요서.pdf', 'c', 12), file('재무제표.pdf', 'd', 7)] };
    const { files } = changesBetween(before, after);
    expect(files).toHaveLength(3);
    expect(files).toEqual(
      expect.arrayContaining([
        { name: '가격표.xlsx', kind: 'removed', before: 10, after: null },
        { name: '개요서.pdf', kind: 'replaced', before: 10, after: 12 },
        { name: '재무제표.pdf', kind: 'added', before: null, after: 7 },
      ]),
    );
  });
});
