import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSample } from '../../build/sample/write-sample.ts';
import { readApplications } from '../../electron/files/import/read-applications.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { countersigningOf, phaseOf } from '../../shared/docket/docket.ts';
import {
  docketOf,
  memberIdOf,
  openRound,
  readDossier,
  score,
  seatCommittee,
  sheetFor,
  type Committee,
} from './committee.ts';
import type { Results } from '../../shared/report/results.ts';
import { kitParts } from '../../shared/report/kit-contents.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { codeOf, crypto, must, nobodyChooses, profileOf } from './seat.ts';

const [first, second, third] = ['2026-11-001', '2026-11-002', '2026-11-003'] as DossierNumber[] as [
  DossierNumber,
  DossierNumber,
  DossierNumber,
];

describe('a whole month, from the first card to the verified bundle', () => {
  let root: string;
  let committee: Committee;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-month-'));
    const office = join(root, 'office');
    await writeSample({ out: office, dossiers: 3, seed: 1 });
    const choose = {
      ...nobodyChooses,
      importFolder: async () => office,
      kitFolder: async () => root,
      fileToVerify: async () => join(root, 'month.simsa'),
    };
    // Both profiles at one table: every device but the acting chair's signs by ES256.
    const algorithms = { secretariat: 'ES256', chair: 'ES256', member: 'ES256' } as const;
    committee = await seatCommittee(root, 4, { choose, readApplications }, algorithms);
  });
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('the secretariat takes applications in and opens the round', async () => {
    const imported = must(await committee.secretariat.desktop.importApplications({}));
    expect(imported).toEqual({ accepted: [first, second, third], unchanged: [], proposed: [], problems: [] });
    const opened = await openRound(committee);
    expect(opened).toMatchObject({ packages: 3, blobs: 21, delivery: { waiting: 0, problems: [] } });
    expect(phaseOf(await docketOf(committee.secretariat))).toBe('scoring');
  });

  it('opening the round again changes nothing', async () => {
    const again = must(await committee.secretariat.desktop.distributeRound({}));
    expect(again).toMatchObject({ packages: 0, blobs: 0, delivery: { delivered: [], waiting: 0, problems: [] } });
  });

  it('members find the round and who they are in it', async () => {
    for (const seat of [committee.chair, committee.acting, ...committee.members]) {
      const synced = must(await seat.desktop.syncRound({}));
      expect(synced.size).toBe(5);
      expect((await profileOf(seat)).round).toBe('2026-11');
    }
  });

  it('a dossier opens only after the declaration, and shows what was sent', async () => {
    const [member] = committee.members;
    if (!member) throw new Error('no member');
    await expect(readDossier(member, first)).rejects.toThrow('scoring/conflict-undeclared');
    must(await member.desktop.declareNoConflict({ dossier: first }));
    const { manifest, first: attachment } = await readDossier(member, first);
    expect(manifest.application.service).toBe('한빛 의료영상 판독보조');
    expect(new TextDecoder().decode(attachment.slice(0, 5))).toBe('%PDF-');
  });

  it('the chair recuses from one dossier, and everybody learns it before a ballot is sealed', async () => {
    const { chair, acting, members } = committee;
    must(await chair.desktop.recuse({ dossier: third, ground: 'party', reason: '공동권리자' }));
    expect(must(await chair.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    for (const seat of [acting, ...members]) must(await seat.desktop.syncRound({}));
  });

  it('members score, one recuses and then holds nothing of that dossier', async () => {
    const [recusing, ...others] = committee.members;
    if (!recusing) throw new Error('no member');
    must(await recusing.desktop.recuse({ dossier: first, ground: 'employment', reason: '2년 전 재직' }));
    await expect(readDossier(recusing, first)).rejects.toThrow('ballot/recused');
    for (const dossier of [second, third]) await score(recusing, dossier, [80, 40]);
    for (const [index, seat] of others.slice(1).entries())
      for (const dossier of [first, second, third]) await score(seat, dossier, [90 - index, 45]);
    for (const dossier of [first, second, third]) await score(committee.acting, dossier, [85, 30]);
    for (const seat of [recusing, ...others.slice(1), committee.acting])
      expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
  });

  it('a member scores and signs while the registry is away, and delivers later, once', async () => {
    const [, offline] = committee.members;
    if (!offline) throw new Error('no member');
    await committee.registry.stop();
    for (const dossier of [first, second, third]) await score(offline, dossier, [70, 50]);
    expect(must(await offline.desktop.deliverOutbox({}))).toMatchObject({
      delivered: [],
      waiting: 6,
      problems: [{ code: 'registry/unreachable' }],
    });
    must(await committee.registry.start());
    expect(must(await offline.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    const { size } = await docketOf(offline);
    expect(must(await offline.desktop.deliverOutbox({}))).toEqual({ delivered: [], waiting: 0, problems: [] });
    expect((await docketOf(offline)).size).toBe(size);
  });

  it('a sheet that was not saved as shown is not signed', async () => {
    const [member] = committee.members;
    if (!member) throw new Error('no member');
    const sheet = sheetFor(await docketOf(member), second, [99, 50]);
    expect(codeOf(await member.desktop.signBallot({ sheet }))).toBe('ballot/other-sheet');
  });

  it('nothing opens before both offices have closed', async () => {
    expect(codeOf(await committee.secretariat.desktop.openBallots({}))).toBe('opening/not-closed');
    expect(must(await committee.secretariat.desktop.closeRound({})).problems).toEqual([]);
    must(await committee.chair.desktop.syncRound({}));
    expect(codeOf(await committee.chair.desktop.openBallots({}))).toBe('opening/not-closed');
    expect(must(await committee.chair.desktop.closeRound({})).problems).toEqual([]);
  });

  it('a ballot signed in ignorance of the closing is refused and the member is told', async () => {
    const [late] = committee.members;
    if (!late) throw new Error('no member');
    const sheet = sheetFor(await docketOf(late), second, [10, 10]);
    must(await late.desktop.saveSheet({ sheet }));
    must(await late.desktop.signBallot({ sheet }));
    const delivery = must(await late.desktop.deliverOutbox({}));
    expect(delivery).toMatchObject({ delivered: [], waiting: 0, problems: [{ code: 'ballot/closed' }] });
  });

  it('secretariat and chair open the ballots, neither alone', async () => {
    expect(codeOf(await committee.chair.desktop.openBallots({}))).toBe('opening/outer-first');
    expect(must(await committee.secretariat.desktop.openBallots({})).problems).toEqual([]);
    expect(must(await committee.chair.desktop.openBallots({})).problems).toEqual([]);
    expect(phaseOf(await docketOf(committee.chair))).toBe('opening');
    expect(codeOf(await committee.chair.desktop.openBallots({}))).toBe('opening/recused');
    expect(must(await committee.acting.desktop.openBallots({})).problems).toEqual([]);
    must(await committee.chair.desktop.syncRound({}));
    const docket = await docketOf(committee.chair);
    expect(phaseOf(docket)).toBe('deciding');
    expect([...docket.dossiers.values()].map(({ contents }) => contents?.size)).toEqual([4, 5, 5]);
    expect([...docket.dossiers.values()].flatMap(({ unreadable }) => unreadable)).toEqual([]);
  });

  it('the chair decides under quorum and makes the month final', async () => {
    const attending = await Promise.all([committee.chair, committee.acting, ...committee.members].map(memberIdOf));
    expect(codeOf(await committee.chair.desktop.finaliseRound({}))).toBe('selection/incomplete');
    const decide = (dossier: DossierNumber, votes: number, seat = committee.chair) =>
      seat.desktop.recordDecision({
        decision: {
          dossier,
          outcome: 'selected',
          attending,
          vote: { for: votes, against: 0, abstain: 0 },
          reasons: '기준 충족',
        },
      });
    expect(codeOf(await decide(first, 6))).toBe('decision/votes-not-present');
    for (const [dossier, votes] of [
      [first, 5],
      [second, 6],
    ] as const)
      expect(must(await decide(dossier, votes)).problems).toEqual([]);
    expect(codeOf(await decide(third, 5))).toBe('decision/recused');
    expect(must(await decide(third, 5, committee.acting)).problems).toEqual([]);
    must(await committee.chair.desktop.syncRound({}));
    expect(must(await committee.chair.desktop.finaliseRound({})).problems).toEqual([]);
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
    expect(phaseOf(await docketOf(committee.secretariat))).toBe('countersigning');
  });

  it('the month is final once a member and the secretariat have countersigned; the chair has signed already', async () => {
    expect(codeOf(await committee.chair.desktop.countersign({}))).toBe('selection/signed-already');
    expect(codeOf(await committee.secretariat.desktop.saveKit({}))).toBe('report/not-final');
    const [member] = committee.members;
    const names = async () => {
      const docket = await docketOf(committee.secretariat);
      return docket.selection ? countersigningOf(docket, docket.selection).awaited.map(({ name }) => name) : [];
    };
    const everybody = await names();
    expect(everybody).toContain('직무대행');
    expect(everybody).toContain('사무국');
    expect(everybody).not.toContain('위원장');
    expect(must(await (member ?? committee.acting).desktop.countersign({})).problems).toEqual([]);
    must(await committee.secretariat.desktop.syncRound({}));
    expect(await names()).toEqual(['사무국']);
    expect(must(await committee.secretariat.desktop.countersign({})).problems).toEqual([]);
    expect(await names()).toEqual([]);
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
    expect(phaseOf(await docketOf(committee.secretariat))).toBe('final');
  });

  it('two roles together reopen it, and it is decided, finalised and countersigned again', async () => {
    const { chair, secretariat } = committee;
    const [member] = committee.members;
    expect(codeOf(await (member ?? chair).desktop.reopenRound({ reason: '오류' }))).toBe('docket/not-your-role');
    expect(must(await chair.desktop.reopenRound({ reason: '표결 수 오기' })).problems).toEqual([]);
    expect(codeOf(await chair.desktop.reopenRound({ reason: '다시' }))).toBe('selection/signed-already');
    expect(phaseOf(await docketOf(chair))).toBe('final');
    expect(must(await secretariat.desktop.reopenRound({ reason: '요청 확인' })).problems).toEqual([]);
    must(await chair.desktop.syncRound({}));
    const docket = await docketOf(chair);
    expect(phaseOf(docket)).toBe('deciding');
    expect(docket.reopened).toHaveLength(1);
    expect(must(await chair.desktop.finaliseRound({})).problems).toEqual([]);
    for (const seat of [member ?? committee.acting, secretariat])
      expect(must(await seat.desktop.countersign({})).problems).toEqual([]);
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
    expect(phaseOf(await docketOf(secretariat))).toBe('final');
  });

  it('after the selection everything is frozen', async () => {
    const [member] = committee.members;
    expect(
      codeOf(await (member ?? committee.acting).desktop.recuse({ dossier: second, ground: 'self', reason: '늦음' })),
    ).toBe('selection/frozen');
  });

  it('the secretariat saves a results kit whose bundle anyone can verify', async () => {
    const saved = must(await committee.secretariat.desktop.saveKit({}));
    const promised = kitParts.flatMap(({ files }): readonly string[] => files).filter((name) => !name.endsWith('/'));
    expect([...saved.files].sort()).toEqual([...promised].sort());
    expect(saved.notices).toBe(3);
    const verification = verifyMonth(crypto, new Uint8Array(await readFile(join(root, 'month.simsa'))));
    expect(verification.claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    const cosigned = verification.claims.find(({ claim }) => claim === 'cosignatures-hold');
    expect(cosigned?.figures).toEqual({ devices: committee.everyone.length });
    const { claims } = must(await committee.secretariat.desktop.verifyFile({}));
    expect(claims.every(({ verdict }) => verdict === 'holds')).toBe(true);
    const results = JSON.parse(await readFile(join(root, 'results.json'), 'utf8')) as Results;
    expect(results).toMatchObject({ names: 'hidden', counts: { dossiers: 3, selected: 3, ballots: 14 } });
    expect(JSON.stringify(results)).not.toContain('위원장');
  });

  it('a second kit goes into a folder of its own', async () => {
    const saved = must(await committee.secretariat.desktop.saveKit({}));
    expect(saved.files).toContain('2026-11-results/month.simsa');
  });
});
