import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import { openDesk } from '../../electron/desk/desk.ts';
import { openProfile } from '../../electron/desk/profile.ts';
import { createRehearsals } from '../../electron/rehearsal/rehearsals.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { goldenDossiers, type GoldenSource } from '../../shared/rehearsal/golden-dossiers.ts';
import type { DeskDeps } from '../../electron/desk/deps.ts';
import { hostIn, madeUp, openRound, round, seatCommittee } from './committee.ts';
import { codeOf, must, newSeat, nobodyChooses, passphrase, profileOf, takeSeat } from './seat.ts';

import { rehearsalDraft } from './rehearsal-draft.ts';

describe('a rehearsal whose expected figures were tampered with', () => {
  it('shows as failed at the office, and no chair’s desk signs it off', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-tampered-'));
    const committee = await seatCommittee(root, 2);
    const { secretariat, chair } = committee;
    must(await secretariat.desktop.saveRoundDraft({ draft: await rehearsalDraft(committee) }));
    // The same office, with other figures to expect than the program has.
    await secretariat.desktop.lock({ page: 'saved' });
    const office = must(await openProfile({ ...secretariat.deps, host: committee.registry }));
    must(await office.unlock(passphrase));
    const [session, { desk }] = [office.session(), office.file()];
    if (!session || !desk) throw new Error('the office is open');
    const tampered: GoldenSource = (...of) =>
      goldenDossiers(...of).map((each) =>
        each.case === 'weights'
          ? { ...each, expected: { ...each.expected, score: decimalSchema.parse('49.8001') } }
          : each,
      );
    const { start, signOff } = createRehearsals(secretariat.deps, openDesk, tampered);
    const { rehearsal } = must(await start(session, desk));

    expect(rehearsal.steps.find(({ step }) => step === 'compare')).toMatchObject({
      state: 'failed',
      problem: { code: 'rehearsal/not-as-expected', details: { wrong: 1, all: 4 } },
    });
    expect(rehearsal.steps.at(-1)).toMatchObject({ step: 'zero', state: 'waiting' });
    const wrong = rehearsal.compared.filter(({ agrees }) => agrees === 'no');
    expect(wrong.map(({ expected, got }) => [expected.score, got?.score])).toEqual([['49.8001', '49.8']]);
    // Neither the office's genuine program nor the chair's takes figures that were signed with others.
    expect(codeOf(await signOff(session, { round: rehearsal.round }))).toBe('rehearsal/other-expectation');
    const [shown] = must(await chair.desktop.readRehearsals({})).rehearsals;
    expect(shown?.problem?.code).toBe('rehearsal/other-expectation');
    expect(codeOf(await chair.desktop.signOffRehearsal({ round: rehearsal.round }))).toBe(
      'rehearsal/other-expectation',
    );
    await office.close();
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});

describe('a rehearsal that is stopped', () => {
  it('says so at the step it had reached, is wiped, and begins anew under another name', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-stopped-'));
    const stopping: { desktop?: Desktop } = {};
    const emit: DeskDeps['emit'] = (event) => {
      if (event.event === 'progress' && event.label === 'score') void stopping.desktop?.cancelRehearsal({});
    };
    const committee = await seatCommittee(root, 2, { emit });
    const { desktop } = committee.secretariat;
    must(await desktop.saveRoundDraft({ draft: await rehearsalDraft(committee) }));
    stopping.desktop = desktop;
    const { rehearsal } = must(await desktop.startRehearsal({}));
    const failed = rehearsal.steps.find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ step: 'score', problem: { code: 'rehearsal/cancelled' } });
    delete stopping.desktop;
    expect(codeOf(await desktop.signOffRehearsal({ round: rehearsal.round }))).toBe('rehearsal/not-as-expected');
    const { wiped } = must(await desktop.wipeRehearsal({})).rehearsal;
    expect(wiped).toMatchObject({ keys: 5, problem: null });
    expect(wiped?.revoked).toHaveLength(3);
    const again = must(await desktop.startRehearsal({})).rehearsal;
    expect(again.round).toBe('rehearsal-2026-11-2');
    expect(again.steps.every(({ state }) => state === 'done')).toBe(true);
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});

describe('the all-zero report', () => {
  it('also holds for a real log with nothing but its set-up, by the registry’s word on it', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-zero-'));
    const choose = { ...nobodyChooses, importFolder: async () => root };
    const committee = await seatCommittee(root, 2, { choose, readApplications: madeUp(1, [1000]) });
    const { desktop, folder } = committee.secretariat;
    must(await desktop.importApplications({}));
    // The round is signed, and its one dossier cannot go out: roster and definition are all that arrives.
    for (const name of await readdir(join(folder, 'blobs'))) await rm(join(folder, 'blobs', name));
    await expect(openRound(committee)).rejects.toThrow('intake/file-lost');
    expect(must(await desktop.deliverOutbox({})).delivered).toHaveLength(2);
    const { rehearsal } = must(await desktop.startRehearsal({}));
    expect(rehearsal.steps.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(rehearsal.zero).toMatchObject({ round, records: 2, ballots: 0, decisions: 0 });
    expect(rehearsal.zero?.checkpoint?.split('\n').slice(0, 2)).toEqual([expect.stringMatching(/\/2026-11$/), '2']);
    must(await committee.chair.desktop.signOffRehearsal({ round: rehearsal.round }));
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});

describe('a rehearsal that is cut off', () => {
  it('by a lock leaves a trace, and is wiped after the desk was opened again', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-cut-'));
    const locking: { desktop?: Desktop } = {};
    const emit: DeskDeps['emit'] = (event) => {
      if (event.event === 'progress' && event.label === 'read') void locking.desktop?.lock({ page: 'saved' });
    };
    const committee = await seatCommittee(root, 2, { emit });
    const { desktop, folder } = committee.secretariat;
    must(await desktop.saveRoundDraft({ draft: await rehearsalDraft(committee) }));
    locking.desktop = desktop;
    expect((await desktop.startRehearsal({})).ok).toBe(false);
    delete locking.desktop;
    must(await desktop.unlock({ passphrase }));
    expect(codeOf(await desktop.startRehearsal({}))).toBe('rehearsal/to-wipe');
    expect(await readdir(folder)).toContain('rehearsal');
    const { rehearsal } = must(await desktop.wipeRehearsal({}));
    expect(rehearsal).toMatchObject({ endedAt: null, seats: [], wiped: { keys: 5, problem: null } });
    expect(rehearsal.wiped?.revoked).toHaveLength(3);
    expect(await readdir(folder)).not.toContain('rehearsal');
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('by the registry going away names the step; the wipe says what could not be revoked', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-away-'));
    const registry: { stop?: () => Promise<void> } = {};
    const emit: DeskDeps['emit'] = (event) => {
      if (event.event === 'progress' && event.label === 'score') void registry.stop?.();
    };
    const committee = await seatCommittee(root, 2, { emit });
    const { desktop } = committee.secretariat;
    must(await desktop.saveRoundDraft({ draft: await rehearsalDraft(committee) }));
    registry.stop = committee.registry.stop;
    const { rehearsal } = must(await desktop.startRehearsal({}));
    expect(rehearsal.steps.find(({ state }) => state === 'failed')).toMatchObject({
      step: 'score',
      problem: { code: 'registry/unreachable' },
    });
    const { wiped } = must(await desktop.wipeRehearsal({})).rehearsal;
    expect(wiped).toMatchObject({ keys: 5, revoked: [], problem: { code: 'registry/unreachable' } });
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});

describe('a rehearsal in a meeting room', () => {
  it('goes over TLS to the pinned registry, and the chair signs it off over the same network', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-lan-'));
    const registry = hostIn(join(root, 'registry'));
    const secretariat = await takeSeat(join(root, '사무국'), { host: registry });
    const hosted = { kind: 'host-here', reach: 'lan' } as const;
    const person = { name: '사무국', affiliation: '전담기관', role: 'secretariat', passphrase } as const;
    must(await secretariat.desktop.createProfile({ ...person, registry: hosted }));
    const { invitation } = must(await secretariat.desktop.readInvitation({}));
    const chair = await newSeat(root, { name: '위원장', role: 'chair', invitation });
    const member = await newSeat(root, { name: '위원', role: 'member', invitation });
    for (const seat of [secretariat, chair, member]) must(await seat.desktop.handInCard({}));
    expect((await profileOf(secretariat)).registry).toMatchObject({ hosting: 'here-lan' });
    expect((await profileOf(chair)).registry?.address).toMatch(/^https:/);

    must(await secretariat.desktop.saveRoundDraft({ draft: await rehearsalDraft({ secretariat }) }));
    const { rehearsal } = must(await secretariat.desktop.startRehearsal({}));
    expect(rehearsal.steps.filter(({ state }) => state !== 'done')).toEqual([]);
    for (const seat of [secretariat, chair]) must(await seat.desktop.signOffRehearsal({ round: rehearsal.round }));
    const [shown] = must(await secretariat.desktop.readRehearsals({})).rehearsals;
    expect(shown?.signOffs).toMatchObject({ secretariat: { name: '사무국' }, chair: { name: '위원장' } });
    for (const seat of [secretariat, chair, member]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});
