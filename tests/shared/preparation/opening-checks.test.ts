import { describe, expect, it } from 'vitest';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import { problems } from '../../../shared/messages/problems.ts';
import { noticeOf } from '../../../shared/preparation/notice.ts';
import { openingChecks, whatKeepsClosed } from '../../../shared/preparation/opening-checks.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { rehearsalOf } from '../rehearsal/made-up-rehearsal.ts';
import { applicationsOf, draftWith, now } from './made-up-draft.ts';

const applications = applicationsOf(3);
const [first] = applications;
const sound = draftWith(4);
const rehearsal = rehearsalOf(sound);
const stateOf = (draft: RoundDraft, id: string, of = applications) =>
  openingChecks({ draft, applications: of, now, rehearsal }).find((check) => check.id === id)?.state;
const withPlan = (plan: Partial<RoundDraft['plan']>): RoundDraft => ({ ...sound, plan: { ...sound.plan, ...plan } });
const { schedule, rule } = sound.plan;
const without = (role: string) => ({ ...sound, members: sound.members.filter((member) => member.role !== role) });
const withExperts = (count: number): RoundDraft => ({
  ...sound,
  members: [
    ...sound.members,
    ...draftWith(count)
      .members.slice(-count)
      .map((each) => ({ ...each, role: 'expert' as const })),
  ],
});
const excluding = (count: number): RoundDraft => ({
  ...sound,
  assignments: [
    {
      dossier: first?.number ?? ('' as never),
      reviewers: sound.members.filter(({ role }) => role === 'member').map(({ id }) => id),
      excluded: sound.members
        .filter(({ role }) => role !== 'secretariat')
        .slice(0, count)
        .map(({ id }) => ({ member: id, ground: 'self', reason: '알림' })),
    },
  ],
});

describe('the checks before a round opens', () => {
  it('all hold for a sound draft', () => {
    const checks = openingChecks({ draft: sound, applications, now, rehearsal });
    expect(checks.filter(({ state }) => state !== 'holds')).toEqual([]);
    expect(whatKeepsClosed(checks)).toBeNull();
  });

  it('take a roster of as many as an envelope is sealed to', () => {
    expect(stateOf(withExperts(23), 'size')).toBe('holds');
  });

  it.each<readonly [string, RoundDraft, 'fails' | 'warns']>([
    ['chair', without('chair'), 'fails'],
    ['acting-chair', without('acting-chair'), 'warns'],
    ['secretariat', without('secretariat'), 'fails'],
    ['devices', { ...sound, members: sound.members.map((member) => ({ ...member, devices: [] })) }, 'fails'],
    ['size', draftWith(19), 'fails'],
    ['size', draftWith(0), 'warns'],
    ['size', withExperts(24), 'fails'],
    ['size', { ...draftWith(0), members: draftWith(0).members.slice(0, 2) }, 'fails'],
    [
      'outside',
      { ...sound, people: sound.members.map(({ id }) => ({ member: id, expertise: [], office: 'official' })) },
      'warns',
    ],
    ['rubrics', withPlan({ rubrics: sound.plan.rubrics.slice(1) }), 'fails'],
    [
      'weights',
      withPlan({
        rubrics: sound.plan.rubrics.map((rubric) => ({ ...rubric, criteria: rubric.criteria.slice(0, -1) })),
      }),
      'fails',
    ],
    ['rule', withPlan({ rule: { ...rule, points: { ...rule.points, passMark: '101' as never } } }), 'fails'],
    ['countersign', withPlan({ rule: { ...rule, countersign: { members: 6, secretariat: 'needed' } } }), 'fails'],
    ['schedule', withPlan({ schedule: { ...schedule, scoringUntil: schedule.scoringFrom } }), 'fails'],
    [
      'notice',
      withPlan({ schedule: { ...schedule, meetingAt: instantFromMillis(Date.parse(now) + 3 * 86_400_000) } }),
      'warns',
    ],
    ['conflicts', draftWith(4, { 'p-4': '(주)기업가나다1' }), 'fails'],
    ['reviewers', { ...excluding(6) }, 'fails'],
    ['trimming', excluding(4), 'warns'],
    ['quorum', excluding(3), 'fails'],
  ])('%s', (id, draft, state) => {
    expect(stateOf(draft, id)).toBe(state);
    const checks = openingChecks({ draft, applications, now, rehearsal });
    const found = checks.find((check) => check.id === id);
    expect(problems[found?.problem?.code ?? '']).toBeDefined();
    if (state === 'fails') expect(whatKeepsClosed(checks)).not.toBeNull();
  });

  it('advise a rehearsal that both offices signed off, and demand it where the rule does', () => {
    const required = withPlan({ rule: { ...rule, rehearsal: 'required' } });
    const judged = (draft: RoundDraft, last: Parameters<typeof openingChecks>[0]['rehearsal']) => {
      const found = openingChecks({ draft, applications, now, rehearsal: last }).find(({ id }) => id === 'rehearsal');
      return [found?.state, found?.problem?.code ?? null];
    };
    expect(judged(sound, null)).toEqual(['warns', 'opening-check/rehearsal-none']);
    expect(judged(required, null)).toEqual(['fails', 'opening-check/rehearsal-none']);
    expect(judged(required, rehearsal)).toEqual(['fails', 'opening-check/rehearsal-stale-rule']);
    expect(judged(required, rehearsalOf(required))).toEqual(['holds', null]);
    const unsigned = rehearsalOf(sound, { signOffs: { secretariat: null, chair: null } });
    expect(judged(sound, unsigned)).toEqual(['warns', 'opening-check/rehearsal-not-signed']);
    expect(judged(sound, rehearsalOf(sound, { steps: [] }))).toEqual(['warns', 'opening-check/rehearsal-failed']);
    for (const [changed, part] of [
      [withPlan({ rubrics: sound.plan.rubrics.toReversed() }), 'rubrics'],
      [{ ...sound, members: sound.members.slice(0, -1) }, 'members'],
    ] as const) {
      const code = `opening-check/rehearsal-stale-${part}`;
      expect(judged(changed, rehearsal)).toEqual(['warns', code]);
      expect(problems[code]).toBeDefined();
    }
  });

  it('want applications', () => expect(stateOf(sound, 'applications', [])).toBe('fails'));

  it('take a reason for a meeting called in haste, but none for one called too late', () => {
    const meetingIn = (days: number): RoundDraft => ({
      ...withPlan({ schedule: { ...schedule, meetingAt: instantFromMillis(Date.parse(now) + days * 86_400_000) } }),
      urgent: '인증 만료 전 심사',
    });
    expect(stateOf(meetingIn(3), 'notice')).toBe('holds');
    expect(stateOf(meetingIn(0), 'notice')).toBe('warns');
  });

  it('judge 2,000 dossiers within a second', () => {
    const many = applicationsOf(2000);
    const started = performance.now();
    openingChecks({ draft: draftWith(18), applications: many, now, rehearsal });
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('notice', () => {
  it.each([
    ['2026-11-09T00:00:00.000Z', '2026-11-02T14:59:00.000Z', 'enough', 7],
    ['2026-11-09T00:00:00.000Z', '2026-11-02T15:01:00.000Z', 'urgent', 6],
    ['2026-11-09T00:00:00.000Z', '2026-11-08T14:59:00.000Z', 'urgent', 1],
    ['2026-11-09T00:00:00.000Z', '2026-11-08T15:01:00.000Z', 'too-late', 0],
  ])('for %s given at %s is %s', (meeting, at, kind, days) => {
    const [meetingAt, givenAt] = [meeting, at].map((text) => instantFromMillis(Date.parse(text)));
    expect(meetingAt && givenAt && noticeOf(meetingAt, givenAt)).toEqual({ kind, days });
  });
});
