import { describe, expect, it } from 'vitest';
import { daySchema } from '../../../shared/basics/day.ts';
import type { Instant } from '../../../shared/basics/instant.ts';
import type { RoundId } from '../../../shared/basics/ids.ts';
import {
  intakeStates,
  stepSchema,
  type IntakeState,
  type IntakeStep,
  type Letter,
} from '../../../shared/intake/intake-event.ts';
import {
  isOverdue,
  judgeReadyForRound,
  judgeStep,
  nextStates,
  standingOf,
  type DatedEvent,
} from '../../../shared/intake/register.ts';
import { application } from './made-up-application.ts';

const { number } = application;
const day = (text: string) => daySchema.parse(text);
const asked: Extract<Letter, { kind: 'supplement' }> = {
  kind: 'supplement',
  due: day('2026-11-20'),
  items: [{ requirement: null, text: '재무제표' }],
};
const rejection: Letter = { kind: 'rejection', grounds: ['기한 내 미제출'] };

function step(to: IntakeStep['to'], letter: Letter | null = null, reason = ''): IntakeStep {
  return stepSchema.parse({ kind: 'step', number, to, reason, letter });
}
function dated(event: IntakeStep, day: number): DatedEvent {
  return { ...event, at: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z` as Instant };
}
function codeOf(state: IntakeState, event: IntakeStep): string {
  const judged = judgeStep({ state, since: null, asked: null }, event);
  return judged.ok ? 'ok' : judged.problem.code;
}

describe('where an application stands', () => {
  it('is 접수 until something happens', () => {
    expect(standingOf([], 'not-sent')).toEqual({ state: 'received', since: null, asked: null });
  });

  it('is what the last step says, with what was asked while it is asked', () => {
    const events = [dated(step('supplement', asked), 2), dated(step('received'), 9)];
    expect(standingOf(events.slice(0, 1), 'not-sent')).toMatchObject({ state: 'supplement', asked });
    expect(standingOf(events, 'not-sent')).toEqual({
      state: 'received',
      since: '2026-11-09T00:00:00Z',
      asked: null,
    });
  });

  it('is 상정 once its package is in a log, whatever was set before', () => {
    const events = [dated(step('supplement', asked), 2)];
    expect(standingOf(events, 'sent')).toMatchObject({ state: 'tabled', asked: null });
    const tabled: DatedEvent = {
      kind: 'tabled',
      number,
      round: '2026-11' as RoundId,
      at: '2026-11-10T00:00:00Z' as Instant,
    };
    expect(standingOf([...events, tabled], 'not-sent')).toMatchObject({
      state: 'tabled',
      since: '2026-11-10T00:00:00Z',
    });
  });
});

describe('a step', () => {
  it('is taken only from where the register allows it', () => {
    const letters = { received: null, supplement: asked, rejected: rejection, accepted: null, review: null } as const;
    for (const from of intakeStates)
      for (const to of Object.keys(letters) as (keyof typeof letters)[])
        expect([from, to, codeOf(from, step(to, letters[to], '사유'))]).toEqual([
          from,
          to,
          nextStates[from].includes(to) ? 'ok' : 'intake/no-such-step',
        ]);
  });

  it('leads nowhere after 상정', () => {
    expect(nextStates.tabled).toEqual([]);
  });

  it.each([
    ['received', step('supplement', null), 'intake/nothing-asked'],
    ['received', step('supplement', rejection), 'intake/other-letter'],
    ['received', step('accepted', asked), 'intake/other-letter'],
    ['received', step('rejected', rejection, ' '), 'intake/reason-needed'],
    ['rejected', step('received', null, ''), 'intake/reason-needed'],
    ['accepted', step('received', null, ''), 'intake/reason-needed'],
    // What was asked for has come: that is the reason.
    ['supplement', step('received', null, ''), 'ok'],
    ['supplement', step('supplement', asked), 'ok'],
    ['received', step('accepted', { kind: 'acceptance' }), 'ok'],
    ['accepted', step('review'), 'ok'],
  ] as const)('from %s: %j gives %s', (from, event, code) => {
    expect(codeOf(from, event)).toBe(code);
  });
});

describe('before a round', () => {
  it.each([
    ['received', false],
    ['supplement', false],
    ['rejected', false],
    ['accepted', true],
    ['review', true],
    ['tabled', true],
  ] as const)('%s is ready: %s', (state, ready) => {
    expect(judgeReadyForRound(number, { state }).ok).toBe(ready);
  });

  it('a supplement is overdue from the day after it was due, and only while it is asked', () => {
    expect([isOverdue({ asked }, day('2026-11-20')), isOverdue({ asked }, day('2026-11-21'))]).toEqual([false, true]);
    expect(isOverdue({ asked: null }, day('2027-01-01'))).toBe(false);
  });
});
