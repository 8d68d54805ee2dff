import { describe, expect, it } from 'vitest';
import { assignByRule } from '../../../shared/preparation/assign-by-rule.ts';
import type { Assignment, RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { reviewersOf } from '../../../shared/preparation/assignment-for.ts';
import { applicationsOf, draftWith } from './made-up-draft.ts';

/** Mulberry32: the same numbers every time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function randomCase(seed: number) {
  const random = randomFrom(seed);
  const members = 2 + random(8);
  const applications = applicationsOf(1 + random(25), () => ({
    applicant: `(주)기업${random(12)}가나`,
    serviceDetail: ['챗봇', '보안', '영상'][random(3)] ?? '',
  }));
  const affiliations = Object.fromEntries(
    Array.from({ length: members }, (_, index) => [`p-${index + 3}`, `기업${random(12)}가나 주식회사`]),
  );
  const draft = draftWith(members, affiliations);
  const excluded = applications.map(({ number }) => ({
    dossier: number,
    reviewers: [],
    excluded: reviewersOf(draft)
      .filter(() => random(6) === 0)
      .map(({ id }) => ({ member: id, ground: 'self' as const, reason: '알림' })),
  }));
  const people = draft.members.map(({ id }) => ({ member: id, expertise: random(2) === 0 ? ['챗봇'] : ['보안'] }));
  const given: RoundDraft = { ...draft, assignments: excluded, people, perDossier: 1 + random(members + 2) };
  return { draft: given, applications };
}

const loadsOf = (draft: RoundDraft, assigned: readonly Assignment[]) =>
  reviewersOf(draft).map(({ id }) => assigned.filter(({ reviewers }) => reviewers.includes(id)).length);
const plainName = (text: string) => text.replace(/\(주\)|주식회사|\s/g, '');
const cases = Array.from({ length: 150 }, (_, seed) => seed);

describe('assignment by rule, in 150 random drafts', () => {
  it.each(cases)('draft %i: nobody with a conflict, as many as asked where there are as many', (seed) => {
    const { draft, applications } = randomCase(seed);
    const assigned = assignByRule(draft, applications);
    expect(assigned.map(({ dossier }) => dossier)).toEqual(applications.map(({ number }) => number));
    for (const { dossier, reviewers, excluded } of assigned) {
      const applicant = applications.find(({ number }) => number === dossier)?.applicant ?? '';
      const free = reviewersOf(draft).filter(
        ({ id, affiliation }) =>
          !excluded.some(({ member }) => member === id) &&
          !plainName(applicant).includes(plainName(affiliation)) &&
          !plainName(affiliation).includes(plainName(applicant)),
      );
      expect(reviewers.filter((id) => !free.some((each) => each.id === id))).toEqual([]);
      expect(new Set(reviewers).size).toBe(reviewers.length);
      expect(reviewers.length).toBe(Math.min(draft.perDossier ?? 0, free.length));
    }
    expect(assigned.map(({ excluded }) => excluded)).toEqual(draft.assignments.map(({ excluded }) => excluded));
  });

  it.each(cases)('draft %i: nobody could be relieved by somebody with two fewer', (seed) => {
    const { draft, applications } = randomCase(seed);
    const assigned = assignByRule(draft, applications);
    const loadOf = (id: string) => assigned.filter(({ reviewers }) => reviewers.some((each) => each === id)).length;
    for (const { dossier, reviewers, excluded } of assigned) {
      const applicant = plainName(applications.find(({ number }) => number === dossier)?.applicant ?? '');
      for (const giver of reviewers)
        for (const { id, affiliation } of reviewersOf(draft)) {
          const takes =
            !reviewers.includes(id) &&
            !excluded.some(({ member }) => member === id) &&
            !applicant.includes(plainName(affiliation)) &&
            !plainName(affiliation).includes(applicant);
          if (takes) expect(loadOf(giver) - loadOf(id)).toBeLessThan(2);
        }
    }
  });

  it.each([
    [7, 13, 3],
    [1, 1, 2],
    [19, 200, 5],
    [18, 2000, 7],
  ])(
    'without conflicts %i members share %i dossiers of %i reviewers with loads that differ by at most one',
    (members, count, perDossier) => {
      const draft = { ...draftWith(members), perDossier };
      const loads = loadsOf(draft, assignByRule(draft, applicationsOf(count)));
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      expect(loads.reduce((sum, load) => sum + load, 0)).toBe(count * Math.min(perDossier, members + 1));
    },
  );

  it('gives each dossier to those who know the field where the loads allow it', () => {
    const draft = { ...draftWith(3), perDossier: 1 };
    const people = draft.members.map(({ id }, index) => ({
      member: id,
      expertise: [['챗봇'], ['보안']][index % 2] ?? [],
    }));
    const applications = applicationsOf(4, (index) => ({ serviceDetail: index < 2 ? '보안 관제' : '민원 챗봇' }));
    const known = assignByRule({ ...draft, people }, applications).filter(({ dossier, reviewers }) => {
      const detail = applications.find(({ number }) => number === dossier)?.serviceDetail ?? '';
      const words = people.find(({ member }) => member === reviewers[0])?.expertise ?? [];
      return words.some((word) => detail.includes(word));
    });
    expect(known).toHaveLength(4);
  });

  it('gives the same answer whatever order the applications come in', () => {
    const { draft, applications } = randomCase(7);
    expect(assignByRule(draft, [...applications].reverse())).toEqual(assignByRule(draft, applications));
  });

  it('assigns 2,000 dossiers with fields known within five seconds', () => {
    const draft = { ...draftWith(18), perDossier: 5 };
    const people = draft.members.map(({ id }, index) => ({
      member: id,
      expertise: [['챗봇', '보안', '영상'][index % 3] ?? ''],
    }));
    const applications = applicationsOf(2000, (index) => ({
      serviceDetail: ['챗봇', '보안', '영상'][(index * 7) % 3] ?? '',
    }));
    const started = performance.now();
    const loads = loadsOf(draft, assignByRule({ ...draft, people }, applications));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
  });
});
