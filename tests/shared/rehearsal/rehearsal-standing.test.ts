import { describe, expect, it } from 'vitest';
import { roundIdSchema } from '../../../shared/basics/ids.ts';
import { decimalSchema } from '../../../shared/basics/decimal.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import { rehearsalStanding } from '../../../shared/rehearsal/rehearsal-standing.ts';
import { draftWith } from '../preparation/made-up-draft.ts';
import { rehearsalOf } from './made-up-rehearsal.ts';

const draft = draftWith(4);
const { plan, members } = draft;
const signed = rehearsalOf(draft);
const [rubric] = plan.rubrics;

describe('how a plan stands to its rehearsal', () => {
  it('is signed for exactly this plan, wherever and whenever it meets', () => {
    expect(rehearsalStanding(draft, signed)).toEqual({ kind: 'signed' });
    const moved: RoundDraft = { ...draft, plan: { ...plan, place: '부산' } };
    expect(rehearsalStanding(moved, signed)).toEqual({ kind: 'signed' });
  });

  it('is none without one, or with that of another round', () => {
    expect(rehearsalStanding(draft, null)).toEqual({ kind: 'none' });
    expect(rehearsalStanding({ ...draft, round: roundIdSchema.parse('2027-01') }, signed)).toEqual({ kind: 'none' });
  });

  it('is failed where a step failed or was not reached', () => {
    const steps = signed.steps.map((each) => (each.step === 'zero' ? { ...each, state: 'waiting' as const } : each));
    expect(rehearsalStanding(draft, { ...signed, steps })).toEqual({ kind: 'failed' });
  });

  it.each(['secretariat', 'chair'] as const)('waits for the %s', (office) => {
    const signOffs = { ...signed.signOffs, [office]: null };
    expect(rehearsalStanding(draft, { ...signed, signOffs })).toEqual({ kind: 'not-signed' });
  });

  it.each([
    [
      'rubrics',
      {
        ...draft,
        plan: { ...plan, rubrics: rubric ? [{ ...rubric, title: '다른 이름' }, ...plan.rubrics.slice(1)] : [] },
      },
    ],
    [
      'rule',
      {
        ...draft,
        plan: { ...plan, rule: { ...plan.rule, points: { ...plan.rule.points, passMark: decimalSchema.parse('71') } } },
      },
    ],
    ['members', { ...draft, members: members.slice(1) }],
  ] as const)('is stale once the %s were changed', (part, changed) => {
    expect(rehearsalStanding(changed, signed)).toEqual({ kind: 'stale', changed: [part] });
  });
});
