import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { proposedDecisionSchema } from '../../shared/decision/decision.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { tallyOf } from '../../shared/docket/tally-of.ts';
import { contentFromSheet } from '../../shared/ballot/content.ts';
import { rereviewSchema, rubricOf } from '../../shared/dossier/rereview.ts';
import { roundPlanSchema } from '../../shared/round/round.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import {
  docketOf,
  madeUp,
  memberIdOf,
  openRound,
  round,
  score,
  seatCommittee,
  sheetFor,
  type Committee,
} from './committee.ts';
import { must, nobodyChooses } from './seat.ts';

const [first, second, again] = ['2026-11-001', '2026-11-002', '2026-11-003'] as DossierNumber[] as [
  DossierNumber,
  DossierNumber,
  DossierNumber,
];
const sitting = { number: 1, at: instantSchema.parse('2026-11-24T05:00:00.000Z'), place: '세종', observers: [] };

describe('a meeting over real desks and a real registry', () => {
  let root: string;
  let committee: Committee;
  const attending = () => Promise.all([committee.chair, committee.acting, ...committee.members].map(memberIdOf));
  const decide = async (decision: object) => {
    const present = await attending();
    const vote = { for: present.length, against: 0, abstain: 0 };
    const whole = proposedDecisionSchema.parse({ attending: present, vote, reasons: '의결함', sitting, ...decision });
    return committee.chair.desktop.recordDecision({ decision: whole });
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-table-'));
    committee = await seatCommittee(root, 2, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(3, [1000]),
    });
    const { secretariat } = committee;
    must(await secretariat.desktop.importApplications({}));
    const plan = smallPlan();
    const rule = { ...plan.rule, outcomes: ['conditional'] };
    const rereview = rereviewSchema.parse({
      ...{ round: '2025-09', dossier: '2025-09-004', selection: null, cause: 'certificate' },
      ...{ criteria: ['safety'], occurredOn: '2026-10-31' },
    });
    await openRound(committee, [], roundPlanSchema.parse({ ...plan, rule }), [{ dossier: again, rereview }]);
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
  });
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('of a re-review members answer the affected criteria, and nothing else', async () => {
    const { acting, members, everyone } = committee;
    for (const seat of [acting, ...members]) {
      for (const dossier of [first, second]) await score(seat, dossier, [90, 45]);
      must(await seat.desktop.declareNoConflict({ dossier: again }));
      const docket = await docketOf(seat);
      const whole = sheetFor(docket, again, [30, 10]);
      expect((await seat.desktop.saveSheet({ sheet: whole })).ok).toBe(false);
      const sheet: ScoreSheet = { ...whole, entries: whole.entries.filter(({ criterion }) => criterion === 'safety') };
      const answered = { ...sheet, entries: sheet.entries.map((entry) => ({ ...entry, answer: points('30') })) };
      must(await seat.desktop.saveSheet({ sheet: answered }));
      must(await seat.desktop.signBallot({ sheet: answered }));
      expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    }
    for (const office of [committee.secretariat, committee.chair]) must(await office.desktop.closeRound({}));
    for (const office of [committee.secretariat, committee.chair]) must(await office.desktop.openBallots({}));
    for (const seat of everyone) must(await seat.desktop.syncRound({}));
    expect(phaseOf(await docketOf(committee.chair))).toBe('deciding');
  });

  it('a member revises after the opening; both layers stay, and the figures say on whose word they rest', async () => {
    const [member] = committee.members;
    if (!member) throw new Error('no member');
    const docket = await docketOf(member);
    const file = docket.dossiers.get(first);
    const rubric = docket.round && file ? rubricOf(docket.round.body, file.package.body) : undefined;
    if (!rubric) throw new Error('the dossier has a rubric');
    const content = contentFromSheet(rubric, sheetFor(docket, first, [40, 20]));
    must(await member.desktop.reviseBallot({ dossier: first, content, why: '질의 답변을 들음' }));
    must(await member.desktop.deliverOutbox({}));
    must(await committee.chair.desktop.syncRound({}));
    const seen = await docketOf(committee.chair);
    const mine = await memberIdOf(member);
    const ballot = seen.dossiers.get(first)?.ballots.get(mine)?.id;
    expect(ballot && seen.dossiers.get(first)?.contents?.get(ballot)?.content.entries[1]?.answer).toEqual(points('90'));
    expect(seen.dossiers.get(first)?.revisions.get(mine)?.body.content).toEqual(content);
    expect(tallyOf(seen).dossiers[0]).toMatchObject({ revised: [mine] });
  });

  it('what the chair notes is kept on this desk only, and read again from its journal', async () => {
    const note = '보안성 자료를 다시 볼 것';
    const before = (await docketOf(committee.chair)).size;
    must(await committee.chair.desktop.saveItemPaper({ paper: { round, dossier: first, note, draft: null } }));
    const { entries } = must(await committee.chair.desktop.readEntries({ after: 0, limit: 2000 }));
    const kept = entries.flatMap(({ entry }) => (entry.kind === 'item-paper' ? [entry.paper.note] : []));
    expect(kept).toEqual([note]);
    expect((await docketOf(committee.chair)).size).toBe(before);
  });

  it('outcomes of the rule and of the cause are decided, and the month becomes final with them', async () => {
    expect(must(await decide({ dossier: first, outcome: 'conditional', conditions: '인증 갱신' })).problems).toEqual(
      [],
    );
    must(await decide({ dossier: second, outcome: 'selected' }));
    const early = await decide({ dossier: again, outcome: 'unfit', effectiveOn: '2026-11-24' });
    expect(early.ok ? 'ok' : early.problem.code).toBe('decision/effect-day');
    must(await decide({ dossier: again, outcome: 'unfit', effectiveOn: '2026-10-31' }));
    must(await committee.chair.desktop.finaliseRound({}));
    for (const seat of [committee.acting, committee.secretariat]) {
      must(await seat.desktop.syncRound({}));
      must(await seat.desktop.countersign({}));
    }
    must(await committee.chair.desktop.syncRound({}));
    const docket = await docketOf(committee.chair);
    expect(phaseOf(docket)).toBe('final');
    expect(docket.selection?.body.results.map(({ outcome }) => outcome)).toEqual(['conditional', 'selected', 'unfit']);
  });
});

function points(figure: string) {
  return { kind: 'points' as const, points: decimalSchema.parse(figure) };
}
