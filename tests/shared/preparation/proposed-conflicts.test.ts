import { describe, expect, it } from 'vitest';
import { companyName } from '../../../shared/preparation/company-name.ts';
import { proposedConflicts } from '../../../shared/preparation/proposed-conflicts.ts';
import { applicationsOf, draftWith } from './made-up-draft.ts';

describe('a company’s name', () => {
  it.each([
    ['(주)한빛소프트', '한빛소프트 주식회사'],
    ['㈜ 한빛 소프트', '한빛소프트'],
    ['주식회사 한빛소프트', '한빛소프트'.normalize('NFD')],
    ['Hanbit Soft Co., Ltd.', 'hanbit soft'],
  ])('%s is the same as %s', (a, b) => expect(companyName(a)).toBe(companyName(b)));

  it('keeps apart what is not the same', () => {
    expect(companyName('(주)한빛소프트')).not.toBe(companyName('(주)한빛소프트웨어'));
  });
});

describe('proposed conflicts', () => {
  const [application] = applicationsOf(1, () => ({ applicant: '㈜한빛소프트' }));
  const number = application?.number ?? ('' as never);

  it.each([
    ['한빛소프트', 'same'],
    ['한빛소프트 기술연구소', 'part'],
  ])('an affiliation %s is proposed as %s', (affiliation, match) => {
    const draft = draftWith(1, { 'p-3': affiliation });
    expect(proposedConflicts(draft, application ? [application] : [])).toMatchObject([
      { dossier: number, member: 'p-3', match, state: 'open' },
    ]);
  });

  it('says nothing of an empty affiliation or of one letter', () => {
    const draft = draftWith(2, { 'p-3': '', 'p-4': '빛' });
    expect(proposedConflicts(draft, application ? [application] : [])).toEqual([]);
  });

  it('is settled by an exclusion or by a reason, and an exclusion goes first', () => {
    const draft = draftWith(1, { 'p-3': '한빛소프트' });
    const member = draft.members[3]?.id ?? ('' as never);
    const dismissed = [{ dossier: number, member, reason: '동명의 다른 회사' }];
    const assignments = [
      { dossier: number, reviewers: [], excluded: [{ member, ground: 'self' as const, reason: '알림' }] },
    ];
    const stateIn = (change: object) =>
      proposedConflicts({ ...draft, ...change }, application ? [application] : [])[0]?.state;
    expect(stateIn({ dismissed })).toBe('dismissed');
    expect(stateIn({ dismissed, assignments })).toBe('confirmed');
  });
});
