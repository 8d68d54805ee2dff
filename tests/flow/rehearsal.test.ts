import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import { memberIdSchema, roundIdSchema, type RoundId } from '../../shared/basics/ids.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import { openingChecks } from '../../shared/preparation/opening-checks.ts';
import { roundDraftSchema, type RoundDraft } from '../../shared/preparation/round-draft.ts';
import { rehearsalSteps } from '../../shared/rehearsal/rehearsal.ts';
import { openDesk } from '../../electron/desk/desk.ts';
import { openProfile } from '../../electron/desk/profile.ts';
import { createRehearsals } from '../../electron/rehearsal/rehearsals.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { goldenDossiers, type GoldenSource } from '../../shared/rehearsal/golden-dossiers.ts';
import type { DeskDeps } from '../../electron/desk/deps.ts';
import { createRegistryClient, type RegistryClient } from '../../electron/registry-client/client.ts';
import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import { docketOf, hostIn, madeUp, openRound, round, score, seatCommittee, type Committee } from './committee.ts';
import { codeOf, must, newSeat, nobodyChooses, passphrase, profileOf, takeSeat } from './seat.ts';

type RegistryConnect = DeskDeps['connect'];

/** One plan for the whole story: its dates must not change between two drafts. */
const plan = smallPlan();

describe('a rehearsal at the live registry, before the round opens', () => {
  let root: string;
  let committee: Committee;
  let office: RegistryClient | undefined;
  const rehearsal = roundIdSchema.parse('rehearsal-2026-11-1');

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-'));
    const choose = { ...nobodyChooses, importFolder: async () => root, kitFolder: async () => root };
    const connect: RegistryConnect = (...to) => {
      const client = createRegistryClient(...to, { callMillis: 5_000, fileMillis: 20_000, pauses: [20] });
      // The first is the office's own; those after it belong to the seats that it plays.
      office ??= client;
      return client;
    };
    committee = await seatCommittee(root, 3, { choose, connect, readApplications: madeUp(1, [1000]) });
  });
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('needs a plan, and the office on its roster', async () => {
    expect(codeOf(await committee.secretariat.desktop.startRehearsal({}))).toBe('round/no-draft');
    must(await committee.secretariat.desktop.saveRoundDraft({ draft: { ...(await draft(committee)), members: [] } }));
    expect(codeOf(await committee.secretariat.desktop.startRehearsal({}))).toBe('rehearsal/office-not-on-roster');
  });

  it('plays a month with golden dossiers, and every figure is the expected one', async () => {
    must(await committee.secretariat.desktop.saveRoundDraft({ draft: await draft(committee) }));
    const { rehearsal: held } = must(await committee.secretariat.desktop.startRehearsal({}));
    expect(held.steps).toEqual(rehearsalSteps.map((step) => ({ step, state: 'done', problem: null })));
    expect(held.round).toBe(rehearsal);
    expect(held.compared).toHaveLength(4);
    expect(held.compared.filter(({ agrees }) => agrees === 'no')).toEqual([]);
    expect(held.compared.map(({ got }) => got?.score)).toEqual(['100', '0', '50', '49.8']);
    expect(held.zero).toEqual({ round, records: 0, ballots: 0, decisions: 0, checkpoint: null });
  });

  it('stands in a log of its own: nobody’s month, on no desk', async () => {
    for (const seat of committee.everyone) {
      must(await seat.desktop.syncRound({}));
      expect((await profileOf(seat)).round).toBeNull();
    }
    const records = await recordsOf(rehearsal);
    expect(codeOf(await registry().append(round, records.slice(1, 2)))).toBe('registry/not-for-you');
    expect(new Set(await refusals(round, records.slice(0, 1)))).toEqual(new Set(['docket/foreign-round']));
    expect(codeOf(await registry().checkpoint(round, 0))).toBe('registry/unknown-round');
  });

  it('warns before the round opens, until both offices have signed off at their own desks', async () => {
    const { secretariat, chair, members } = committee;
    expect(await rehearsalCheck(committee)).toBe('opening-check/rehearsal-not-signed');
    expect(codeOf(await (members[0] ?? chair).desktop.signOffRehearsal({ round: rehearsal }))).toBe(
      'registry/not-on-the-roster',
    );
    must(await secretariat.desktop.signOffRehearsal({ round: rehearsal }));
    expect(codeOf(await secretariat.desktop.signOffRehearsal({ round: rehearsal }))).toBe('rehearsal/signed-already');
    const [shown] = must(await chair.desktop.readRehearsals({})).rehearsals;
    expect(shown).toMatchObject({ round: rehearsal, problem: null, signOffs: { chair: null } });
    expect(shown?.compared.every(({ agrees }) => agrees === 'yes')).toBe(true);
    must(await chair.desktop.signOffRehearsal({ round: rehearsal }));
    must(await secretariat.desktop.readRehearsals({}));
    expect(await rehearsalCheck(committee)).toBe('holds');
  });

  it('is not signed for what was changed since', async () => {
    const changed = await draft(committee);
    const { rule } = changed.plan;
    const stricter = { ...rule, points: { ...rule.points, passMark: decimalSchema.parse('75') } };
    const plan = { ...changed.plan, rule: stricter };
    must(await committee.secretariat.desktop.saveRoundDraft({ draft: { ...changed, plan } }));
    expect(await rehearsalCheck(committee)).toBe('opening-check/rehearsal-stale-rule');
    const moved = { ...changed.plan, place: '서울' };
    must(await committee.secretariat.desktop.saveRoundDraft({ draft: { ...changed, plan: moved } }));
    expect(await rehearsalCheck(committee)).toBe('holds');
  });

  it('leaves nothing of its keys and drafts behind, and says so on paper', async () => {
    const { desktop, folder } = committee.secretariat;
    expect(codeOf(await desktop.startRehearsal({}))).toBe('rehearsal/to-wipe');
    const { rehearsal: left } = must(await desktop.wipeRehearsal({}));
    expect(left.wiped).toMatchObject({ keys: 6, sheets: 16, problem: null });
    expect(left.wiped?.revoked).toHaveLength(3);
    expect(left.wiped?.files).toBeGreaterThan(24);
    expect(await readdir(folder)).not.toContain('rehearsal');
    expect(codeOf(await desktop.wipeRehearsal({}))).toBe('rehearsal/nothing-to-wipe');
    const { files } = must(await desktop.saveRehearsalPapers({}));
    expect(files).toEqual(
      ['report', 'wiped'].flatMap((name) => ['pdf', 'hwpx'].map((to) => `${rehearsal}-${name}.${to}`)),
    );
    expect(await readFile(join(root, `${rehearsal}-wiped.hwpx`)).then(({ length }) => length)).toBeGreaterThan(1000);
  });

  it('is still signed after the wipe, and the real round opens as ever', async () => {
    expect(await rehearsalCheck(committee)).toBe('holds');
    must(await committee.secretariat.desktop.importApplications({}));
    must(await openRound(committee).then((value) => ({ ok: true, value }) as const));
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
    expect((await profileOf(committee.chair)).round).toBe(round);
    const docket = await docketOf(committee.chair);
    expect(docket.round?.body.rehearsal).toBeUndefined();
    expect(phaseOf(docket)).toBe('scoring');
    const [member] = committee.members;
    const [number] = [...docket.dossiers.keys()];
    if (!member || !number) throw new Error('a member and a dossier');
    await score(member, number, [80, 40]);
    expect(must(await member.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
  });

  it('refuses its records in the real log, and real ones in its own', async () => {
    const [real, rehearsed] = [await recordsOf(round), await recordsOf(rehearsal)];
    expect(new Set(await refusals(round, rehearsed))).toEqual(new Set(['docket/foreign-round']));
    expect(new Set(await refusals(rehearsal, real))).toEqual(new Set(['docket/foreign-round']));
    expect(codeOf(await committee.secretariat.desktop.startRehearsal({}))).toBe('round/already-open');
  });

  function registry(): RegistryClient {
    if (!office) throw new Error('the office speaks to its registry');
    return office;
  }

  async function recordsOf(of: RoundId): Promise<readonly string[]> {
    return must(await registry().records(of, 0, 1000)).records;
  }

  async function refusals(to: RoundId, records: readonly string[]): Promise<readonly string[]> {
    const { outcomes } = must(await registry().append(to, records));
    return outcomes.map((each) => ('problem' in each ? each.problem.code : 'taken'));
  }
});

describe('a rehearsal whose expected figures were tampered with', () => {
  it('shows as failed at the office, and no chair’s desk signs it off', async () => {
    const root = await mkdtemp(join(tmpdir(), 'simsa-rehearsal-tampered-'));
    const committee = await seatCommittee(root, 2);
    const { secretariat, chair } = committee;
    must(await secretariat.desktop.saveRoundDraft({ draft: await draft(committee) }));
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
    must(await desktop.saveRoundDraft({ draft: await draft(committee) }));
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

    must(await secretariat.desktop.saveRoundDraft({ draft: await draft({ secretariat }) }));
    const { rehearsal } = must(await secretariat.desktop.startRehearsal({}));
    expect(rehearsal.steps.filter(({ state }) => state !== 'done')).toEqual([]);
    for (const seat of [secretariat, chair]) must(await seat.desktop.signOffRehearsal({ round: rehearsal.round }));
    const [shown] = must(await secretariat.desktop.readRehearsals({})).rehearsals;
    expect(shown?.signOffs).toMatchObject({ secretariat: { name: '사무국' }, chair: { name: '위원장' } });
    for (const seat of [secretariat, chair, member]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });
});

/** The office's plan with everybody's card on it, as the roster form would write it. */
async function draft({ secretariat }: Pick<Committee, 'secretariat'>): Promise<RoundDraft> {
  const { cards } = must(await secretariat.desktop.readCards({}));
  const members = cards.map(({ name, affiliation, role, kid, alg, signingKey, recipient }, index) => ({
    id: memberIdSchema.parse(`m${index}`),
    name,
    affiliation,
    role,
    devices: [{ kid, alg, signingKey, recipient }],
  }));
  return roundDraftSchema.parse({ round, plan, members, assignments: [] });
}

/** What the check before opening says of the rehearsal, judged on what the office's journal holds. */
async function rehearsalCheck({ secretariat }: Committee): Promise<string> {
  const { entries } = must(await secretariat.desktop.readEntries({ after: 0, limit: 2000 }));
  const rehearsals = entries.flatMap(({ entry }) => (entry.kind === 'rehearsal' ? [entry.rehearsal] : []));
  const drafts = entries.flatMap(({ entry }) => (entry.kind === 'draft' ? [entry.draft] : []));
  const [last, kept] = [rehearsals.at(-1) ?? null, drafts.at(-1)];
  if (!kept) throw new Error('a draft was kept');
  const now = instantFromMillis(Date.now());
  const found = openingChecks({ draft: kept, applications: [], now, rehearsal: last }).find(
    ({ id }) => id === 'rehearsal',
  );
  return found?.problem?.code ?? found?.state ?? 'missing';
}
