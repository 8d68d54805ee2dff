import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import { roundIdSchema, type RoundId } from '../../shared/basics/ids.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import { openingChecks } from '../../shared/preparation/opening-checks.ts';
import { rehearsalSteps } from '../../shared/rehearsal/rehearsal.ts';
import { writeBundle } from '../../electron/files/bundle/write-bundle.ts';
import type { DeskDeps } from '../../electron/desk/deps.ts';
import { createRegistryClient, type RegistryClient } from '../../electron/registry-client/client.ts';
import { docketOf, madeUp, openRound, round, score, seatCommittee, type Committee } from './committee.ts';
import { codeOf, must, nobodyChooses, passphrase, profileOf, takeSeat } from './seat.ts';

import { rehearsalDraft } from './rehearsal-draft.ts';

type RegistryConnect = DeskDeps['connect'];

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
    must(
      await committee.secretariat.desktop.saveRoundDraft({
        draft: { ...(await rehearsalDraft(committee)), members: [] },
      }),
    );
    expect(codeOf(await committee.secretariat.desktop.startRehearsal({}))).toBe('rehearsal/office-not-on-roster');
  });

  it('plays a month with golden dossiers, and every figure is the expected one', async () => {
    must(await committee.secretariat.desktop.saveRoundDraft({ draft: await rehearsalDraft(committee) }));
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
    const changed = await rehearsalDraft(committee);
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

  it('is taken in from no stick, where it would become the month of a desk', async () => {
    const records = [...(await recordsOf(rehearsal))];
    const { checkpoint } = must(await registry().checkpoint(rehearsal, 0));
    const [origin = ''] = checkpoint.split('\n');
    const { verifierKey } = must(await registry().about());
    const log = { kind: 'round', round: rehearsal, origin, verifierKey, records, checkpoint } as const;
    const { signal } = new AbortController();
    const none = {
      part: async () => ({ ok: true, value: new Uint8Array() }) as const,
      progress: () => undefined,
      signal,
    };
    must(await writeBundle(join(root, 'rehearsal.simsa'), { log, files: [], ...none }));
    // The chair's device stands on the rehearsal's roster: nothing but its being one keeps it out.
    await committee.chair.close();
    const stick = { saveAs: async () => null, open: async () => [join(root, 'rehearsal.simsa')] };
    const again = await takeSeat(committee.chair.folder, { stick });
    must(await again.desktop.unlock({ passphrase }));
    expect(codeOf(await again.desktop.importBundle({}))).toBe('rehearsal/not-a-month');
    await again.close();
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
