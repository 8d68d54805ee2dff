import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { RegistryClient } from '../../../electron/registry-client/client.ts';
import { createRegistryClient } from '../../../electron/registry-client/client.ts';
import { docketOf, score, committeeAtWork, sheetFor, type Committee } from '../../flow/committee.ts';
import { codeOf, must, passphrase, takeSeat, type Seat } from '../../flow/seat.ts';

const [first, second] = ['2026-11-001', '2026-11-002'] as DossierNumber[] as [DossierNumber, DossierNumber];

describe('the outbox', () => {
  let root: string;
  let committee: Committee;
  let member: Seat;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-outbox-'));
    committee = await committeeAtWork(root);
    member = committee.members[0] ?? committee.acting;
  });
  afterEach(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  const reopened = async (lie: (honest: RegistryClient) => Partial<RegistryClient>): Promise<Seat> => {
    await member.close();
    const connect: Seat['deps']['connect'] = (target, signer) => {
      const honest = createRegistryClient(target, signer, { callMillis: 3000, fileMillis: 3000, pauses: [] });
      return { ...honest, ...lie(honest) };
    };
    const seat = await takeSeat(join(root, '위원1'), { connect });
    must(await seat.desktop.unlock({ passphrase }));
    return seat;
  };

  it('keeps what was signed over a restart and delivers it once', async () => {
    await score(member, first, [80, 40]);
    const seat = await reopened(() => ({}));
    expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    expect((await docketOf(seat)).dossiers.get(first)?.ballots.size).toBe(1);
    expect(must(await seat.desktop.deliverOutbox({})).delivered).toEqual([]);
    await seat.close();
  });

  it('has one effect when the answer to a delivery is lost on the way', async () => {
    await score(member, first, [80, 40]);
    let lost = 0;
    const seat = await reopened((honest) => ({
      append: async (round, records) => {
        const reply = await honest.append(round, records);
        lost += 1;
        return lost === 1 ? { ok: false, problem: { code: 'registry/unreachable' } } : reply;
      },
    }));
    expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ delivered: [], waiting: 2 });
    expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    const { size } = await docketOf(seat);
    must(await committee.secretariat.desktop.syncRound({}));
    expect((await docketOf(committee.secretariat)).size).toBe(size);
    expect(size).toBe(4 + 2);
    await seat.close();
  });

  it('signs what follows a refused record anew, so that one refusal does not hold up the rest', async () => {
    // Ballot, then a recusal behind it; meanwhile both offices close, so that the ballot alone comes too late.
    await score(member, first, [80, 40]);
    must(await member.desktop.recuse({ dossier: second, ground: 'self', reason: '지인' }));
    must(await committee.secretariat.desktop.closeRound({}));
    const delivery = must(await member.desktop.deliverOutbox({}));
    expect(delivery.waiting).toBe(0);
    expect(delivery.problems.map(({ code }) => code)).toEqual(['ballot/closed']);
    const docket = await docketOf(member);
    expect(docket.dossiers.get(first)?.ballots.size).toBe(0);
    expect([...(docket.dossiers.get(second)?.recusals.keys() ?? [])]).toHaveLength(1);
  });

  it('lets a corrected ballot follow one that is under way, and the later one counts', async () => {
    await score(member, first, [80, 40]);
    const sheet = sheetFor(await docketOf(member), first, [60, 20]);
    must(await member.desktop.saveSheet({ sheet }));
    const { id } = must(await member.desktop.signBallot({ sheet }));
    expect(must(await member.desktop.deliverOutbox({})).waiting).toBe(0);
    const [ballot] = (await docketOf(member)).dossiers.get(first)?.ballots.values() ?? [];
    expect(ballot?.id).toBe(id);
  });

  it('takes a signed ballot back until closing, keeps the sheet, and lets another follow', async () => {
    await score(member, first, [80, 40]);
    must(await member.desktop.deliverOutbox({}));
    must(await member.desktop.withdrawBallot({ dossier: first }));
    must(await member.desktop.deliverOutbox({}));
    must(await committee.secretariat.desktop.syncRound({}));
    const ballots = async () => (await docketOf(committee.secretariat)).dossiers.get(first)?.ballots.size;
    expect(await ballots()).toBe(0);
    expect(codeOf(await member.desktop.withdrawBallot({ dossier: first }))).toBe('ballot/none-to-withdraw');
    const { versions } = must(await member.desktop.readSheetVersions({ dossier: first }));
    const sheet = versions.at(-1)?.sheet;
    if (!sheet) throw new Error('the sheet is still there');
    must(await member.desktop.signBallot({ sheet }));
    must(await member.desktop.deliverOutbox({}));
    must(await committee.secretariat.desktop.syncRound({}));
    expect(await ballots()).toBe(1);
  });

  it('signs two things asked for at the same moment one behind the other', async () => {
    const both = await Promise.all([first, second].map((dossier) => member.desktop.declareNoConflict({ dossier })));
    expect(both.map(codeOf)).toEqual(['ok', 'ok']);
    expect(must(await member.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
  });

  it('never signs what the registry would refuse: no ballot before the declaration', async () => {
    const sheet = sheetFor(await docketOf(member), first, [80, 40]);
    must(await member.desktop.saveSheet({ sheet }));
    expect(codeOf(await member.desktop.signBallot({ sheet }))).toBe('scoring/conflict-undeclared');
    expect(must(await member.desktop.deliverOutbox({}))).toEqual({ delivered: [], waiting: 0, problems: [] });
  });

  it('keeps a record waiting while the registry has no room, and says so', async () => {
    await score(member, first, [80, 40]);
    const seat = await reopened(() => ({
      append: async () => ({ ok: false, problem: { code: 'registry/disk-full' } }),
    }));
    const delivery = must(await seat.desktop.deliverOutbox({}));
    expect(delivery).toEqual({ delivered: [], waiting: 2, problems: [{ code: 'registry/disk-full' }] });
    await seat.close();
  });
});
