import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { phaseOf } from '../../../shared/docket/docket.ts';
import type { Desk } from '../../../electron/desk/desk.ts';
import { deskWithPractice } from '../../../electron/practice/application.ts';
import { docketOf, hostIn, madeUp } from '../../flow/committee.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { codeOf, depsFor, must, profileOf, takeSeat, type Seat } from '../../flow/seat.ts';

describe('the practice world', () => {
  let root: string;
  let desk: Desk;
  const events: string[] = [];
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-practice-'));
    const own = await takeSeat(join(root, 'own'));
    desk = deskWithPractice(own, {
      desk: { ...depsFor(root), readApplications: madeUp(3), emit: (event) => events.push(event.event) },
      folder: join(root, 'practice'),
      registry: hostIn(join(root, 'practice', 'registry')),
      sample: root,
      plan: () => smallPlan(),
    });
  });
  afterAll(async () => {
    await desk.close();
    await rm(root, { recursive: true, force: true });
  });
  const seat = () => desk as Seat;

  it('cannot be left before it was entered', async () => {
    expect(codeOf(await desk.desktop.leavePractice({}))).toBe('practice/not-here');
  });

  it('seats the person in a month that is already distributed, says practice, and reports its progress', async () => {
    const profile = must(await desk.desktop.startPractice({ role: 'member' }));
    expect(profile).toMatchObject({ state: 'open', mode: 'practice', person: { role: 'member' }, member: 'member' });
    expect(phaseOf(await docketOf(seat()))).toBe('scoring');
    expect(events).toContain('progress');
  });

  it('has colleagues who have scored, while the own seat is left to the person', async () => {
    must(await desk.desktop.syncRound({}));
    const [file] = (await docketOf(seat())).dossiers.values();
    expect([...(file?.ballots.keys() ?? [])].sort()).toEqual(['member-2', 'member-3', 'member-4', 'member-5']);
  });

  it('changes seats at once and keeps the work of the seat that was left', async () => {
    const [dossier] = (await docketOf(seat())).dossiers.keys();
    if (!dossier) throw new Error('no dossier');
    must(await desk.desktop.declareNoConflict({ dossier }));
    const before = Date.now();
    expect(must(await desk.desktop.startPractice({ role: 'secretariat' })).person?.role).toBe('secretariat');
    expect(Date.now() - before).toBeLessThan(2_000);
    expect(must(await desk.desktop.startPractice({ role: 'member' })).member).toBe('member');
    expect(must(await desk.desktop.deliverOutbox({})).delivered).toHaveLength(1);
  });

  it('lets both offices close and open', async () => {
    for (const role of ['secretariat', 'chair'] as const) {
      must(await desk.desktop.startPractice({ role }));
      expect(must(await desk.desktop.closeRound({})).problems).toEqual([]);
    }
    for (const role of ['secretariat', 'chair'] as const) {
      must(await desk.desktop.startPractice({ role }));
      expect(must(await desk.desktop.openBallots({})).problems).toEqual([]);
    }
    expect(phaseOf(await docketOf(seat()))).toBe('deciding');
  });

  it('leaves the real profile untouched', async () => {
    expect(must(await desk.desktop.leavePractice({}))).toMatchObject({ state: 'new', mode: 'real', person: null });
    expect((await profileOf(desk)).mode).toBe('real');
  });
});
