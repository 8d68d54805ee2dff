import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierNumber, KeyId, MemberId } from '../../shared/basics/ids.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { deviceSchema, type Device } from '../../shared/roster/roster.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import {
  docketOf,
  madeUp,
  memberIdOf,
  openRound,
  readDossier,
  round,
  score,
  sealedBytes,
  seatCommittee,
  sheetFor,
  type Committee,
} from './committee.ts';
import { finishMonth } from './finish-month.ts';
import { codeOf, crypto, must, newSeat, nobodyChooses, passphrase, profileOf, type Seat } from './seat.ts';
import { handsOn, keepAs, outcomesOf, refusal, takeIn, type Hands } from './stick.ts';

const dossiers = ['2026-11-001', '2026-11-002', '2026-11-003'] as DossierNumber[] as [
  DossierNumber,
  DossierNumber,
  DossierNumber,
];
const [sent, carried, drafted] = dossiers;
const own = '백업만의 암호문';

/** What a desk's page would show of its sheets. */
async function sheetsOf(seat: Seat): Promise<ReadonlyMap<DossierNumber, ScoreSheet>> {
  const { entries } = must(await seat.desktop.readEntries({ after: 0, limit: 2000 }));
  return new Map(
    entries.flatMap(({ entry }) => (entry.kind === 'sheet' ? [[entry.sheet.dossier, entry.sheet] as const] : [])),
  );
}

describe('a laptop that is lost in the middle of a round', () => {
  let root: string;
  let stick: string;
  let outbox: string;
  let hands: Hands;
  let committee: Committee;
  let lost: Seat;
  let fresh: Seat;
  let owner: MemberId;
  let drafts: ReadonlyMap<DossierNumber, ScoreSheet>;
  const restore = (typed = own) => fresh.desktop.restoreBackup({ passphrase: typed });
  const atStick = (): Partial<Seat['deps']> => ({
    stick: hands,
    choose: { ...nobodyChooses, newBackupFile: async () => stick, backupFile: async () => stick },
  });
  const kidOf = async (seat: Seat) => (await profileOf(seat)).device?.kid as KeyId;
  /** The device behind a card that was handed in, as the secretariat enrols it. */
  const deviceOf = async (seat: Seat): Promise<Device> => {
    const kid = await kidOf(seat);
    const { cards } = must(await committee.secretariat.desktop.readCards({}));
    const { alg, signingKey, recipient } = cards.find((each) => each.kid === kid) ?? failed();
    return deviceSchema.parse({ kid, alg, signingKey, recipient });
  };
  /** Which device signed the owner's ballot that counts, on the registry's log. */
  const signerOf = async (dossier: DossierNumber) => {
    must(await committee.chair.desktop.syncRound({}));
    const ballot = (await docketOf(committee.chair)).dossiers.get(dossier)?.ballots.get(owner);
    const { entries } = must(await committee.chair.desktop.readEntries({ after: 0, limit: 2000 }));
    const records = entries.flatMap(({ entry }) => (entry.kind === 'record' ? [entry.jws] : []));
    return records.map((jws) => must(parseRecord(crypto, jws))).find(({ id }) => id === ballot?.id)?.header.kid;
  };

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-lost-'));
    stick = join(root, 'mine.simsa-backup');
    hands = handsOn(root);
    committee = await seatCommittee(root, 2, {
      choose: { ...nobodyChooses, importFolder: async () => root, kitFolder: async () => root },
      readApplications: madeUp(dossiers.length, [100_000, 1000]),
      stick: hands,
    });
    const { invitation } = committee;
    lost = await newSeat(root, { name: '잃을 노트북', role: 'member', invitation, change: atStick() });
    must(await lost.desktop.handInCard({}));
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    for (const seat of [lost, committee.chair, committee.acting, ...committee.members])
      must(await seat.desktop.syncRound({}));
    owner = await memberIdOf(lost);
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, lost, fresh]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('had one ballot delivered, one waiting on a stick, one sheet in work, and a backup of all three', async () => {
    expect(codeOf(await lost.desktop.saveBackup({ passphrase: own }))).toBe('backup/nothing');
    await score(lost, sent, [80, 40]);
    expect(must(await lost.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    await score(lost, carried, [70, 35]);
    must(await lost.desktop.saveOutboxBundle({}));
    outbox = keepAs(hands.saved(), 'carried.simsa');
    const sheet = { ...sheetFor(await docketOf(lost), drafted, [60, 30]), note: '남몰래 쓴 메모' };
    must(await lost.desktop.saveSheet({ sheet }));
    drafts = await sheetsOf(lost);
    expect(must(await lost.desktop.saveBackup({ passphrase: own }))).toEqual({ name: 'mine.simsa-backup', sheets: 3 });
    const text = await readFile(stick, 'utf8');
    expect(text).not.toContain('메모');
    expect(text).not.toContain(drafted);
  });

  it('is followed by a new one, a stranger until the secretariat alone enrols it', async () => {
    const { invitation, chair, secretariat } = committee;
    fresh = await newSeat(root, { name: '새 노트북', role: 'member', invitation, change: atStick() });
    must(await fresh.desktop.handInCard({}));
    must(await fresh.desktop.syncRound({}));
    expect(await profileOf(fresh)).toMatchObject({ round: null, member: null });
    const call = { member: owner, device: await deviceOf(fresh) };
    expect(codeOf(await chair.desktop.enrolDevice(call))).toBe('docket/not-your-role');
    expect(must(await secretariat.desktop.enrolDevice(call))).toMatchObject({ waiting: 0, problems: [] });
    expect(codeOf(await secretariat.desktop.enrolDevice(call))).toBe('roster/twice');
    must(await fresh.desktop.syncRound({}));
    expect(await profileOf(fresh)).toMatchObject({ round, member: owner });
  });

  it('had its keys of the dossiers wrapped to it, which the new one is given for itself', async () => {
    const file = (await docketOf(fresh)).dossiers.get(sent);
    expect([...(file?.grants.keys() ?? [])]).toEqual([await kidOf(fresh)]);
    const { first } = await readDossier(fresh, sent);
    expect(new TextDecoder().decode(first.slice(0, 5))).toBe('%PDF-');
    // Where its owner has not declared anything, enrolment opens nothing either.
    await expect(readDossier(fresh, drafted)).rejects.toThrow('scoring/conflict-undeclared');
  });

  it('is revoked: it is told so, reads and delivers nothing more, and what it delivered stays', async () => {
    const { secretariat } = committee;
    const revoked = { kid: await kidOf(lost), reason: '분실' };
    expect(must(await secretariat.desktop.revokeDevice(revoked)).problems).toEqual([]);
    expect(codeOf(await secretariat.desktop.revokeDevice(revoked))).toBe('roster/no-such-device');
    await score(lost, drafted, [1, 1]);
    const delivery = must(await lost.desktop.deliverOutbox({}));
    expect(delivery.delivered).toEqual([]);
    expect(delivery.problems.map(({ code }) => code)).toContain('registry/revoked-device');
    expect(codeOf(await lost.desktop.syncRound({}))).toBe('registry/revoked-device');
    const blob = (await docketOf(lost)).dossiers.get(drafted)?.package.body.manifest.blob ?? '';
    await expect(sealedBytes(lost, blob)).rejects.toThrow('registry/revoked-device');
    expect(await signerOf(sent)).toBe(revoked.kid);
    expect(await signerOf(drafted)).toBeUndefined();
  });

  it('is told the same by a stick, and keeps nothing of it', async () => {
    must(await committee.secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }));
    const bundle = keepAs(hands.saved(), 'round.simsa');
    const { size } = await docketOf(lost);
    expect(await refusal(lost, hands, bundle)).toBe('roster/revoked-here');
    expect((await docketOf(lost)).size).toBe(size);
    expect(await takeIn(fresh, hands, bundle)).toMatchObject({ kind: 'round', log: 'grown', problems: [] });
  });

  it('cannot be spoken for by its outbox: signed before the revocation, it comes after it in the log', async () => {
    const taken = await takeIn(committee.secretariat, hands, outbox);
    expect(outcomesOf(taken)).toEqual({ refused: 2 });
    const codes = taken.kind === 'outbox' ? taken.records.map((each) => each.problem?.code) : [];
    expect(codes).toEqual(['docket/revoked-key', 'docket/revoked-key']);
    expect(await signerOf(carried)).toBeUndefined();
  });

  it('left a backup whose wrong passphrase is told from damage, at any byte', async () => {
    expect(codeOf(await restore('다른 암호문'))).toBe('backup/wrong-passphrase');
    const bytes = await readFile(stick);
    const places = [...bytes.keys()].filter((at) => at % 97 === 0 && bytes[at] !== 10 && bytes[at] !== 32);
    expect(places.length).toBeGreaterThan(20);
    for (const place of places) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      await writeFile(stick, changed);
      expect(codeOf(await restore()), `byte ${place}`).toBe('backup/damaged');
    }
    await writeFile(stick, bytes.subarray(0, bytes.length / 2));
    expect(codeOf(await restore())).toBe('backup/damaged');
    await writeFile(stick, bytes);
    expect(await sheetsOf(fresh)).toEqual(new Map());
  });

  it('gives its drafts to the new one; a sheet that is there and differs stays, and is named', async () => {
    const mine = { ...sheetFor(await docketOf(fresh), carried, [75, 35]), opinion: '새 노트북에서 쓴 의견' };
    must(await fresh.desktop.saveSheet({ sheet: mine }));
    expect(must(await restore())).toEqual({ restored: [sent, drafted], same: 0, kept: [carried] });
    expect(must(await restore())).toEqual({ restored: [], same: 2, kept: [carried] });
    const sheets = await sheetsOf(fresh);
    expect([sheets.get(sent), sheets.get(drafted)]).toEqual([drafts.get(sent), drafts.get(drafted)]);
    expect(sheets.get(carried)).toEqual(mine);
  });

  it('keeps the sheet that differed until the two are compared, and in the history for good', async () => {
    const other = drafts.get(carried);
    const versions = async () =>
      must(await fresh.desktop.readSheetVersions({ dossier: carried })).versions.map(({ sheet }) => sheet);
    expect(await versions()).toContainEqual(other);
    must(await fresh.desktop.settleOtherSheet({ dossier: carried }));
    expect(must(await restore())).toEqual({ restored: [], same: 3, kept: [] });
    expect(await versions()).toContainEqual(other);
    expect((await versions()).at(-1)).toEqual((await sheetsOf(fresh)).get(carried));
  });

  it('is replaced: its owner goes on from the drafts, also after a restart, behind the ballot it had delivered', async () => {
    must(await fresh.desktop.lock({ page: 'saved' }));
    must(await fresh.desktop.unlock({ passphrase }));
    for (const dossier of [carried, drafted]) {
      must(await fresh.desktop.declareNoConflict({ dossier }));
      const sheet = (await sheetsOf(fresh)).get(dossier) ?? failed();
      must(await fresh.desktop.signBallot({ sheet }));
    }
    expect(must(await fresh.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    const [before, now] = [await kidOf(lost), await kidOf(fresh)];
    expect([await signerOf(sent), await signerOf(carried), await signerOf(drafted)]).toEqual([before, now, now]);
  });

  it('found again, never comes back under its old key', async () => {
    const call = { member: owner, device: await deviceOf(lost) };
    expect(codeOf(await committee.secretariat.desktop.enrolDevice(call))).toBe('roster/twice');
  });

  it('changes nothing about the month, which ends with a bundle that anyone can verify', async () => {
    const { secretariat, chair, acting, members } = committee;
    for (const seat of [acting, ...members]) {
      for (const dossier of dossiers) await score(seat, dossier, [85, 40]);
      expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    }
    await finishMonth(committee, { dossiers, attending: [chair, acting, ...members, fresh], signer: fresh });
    const docket = await docketOf(secretariat);
    expect(phaseOf(docket)).toBe('final');
    const counted = dossiers.map((dossier) => docket.dossiers.get(dossier)?.contents?.size);
    expect(counted).toEqual([4, 4, 4]);
    must(await secretariat.desktop.saveKit({}));
    const verified = verifyMonth(crypto, new Uint8Array(await readFile(join(root, 'month.simsa'))), { round });
    expect(everythingHolds(verified)).toBe(true);
    expect(codeOf(await lost.desktop.syncRound({}))).toBe('registry/revoked-device');
  });

  it('whose stick is gone or cannot be written to is told so', async () => {
    await rm(stick);
    expect(codeOf(await restore())).toBe('backup/unreadable');
    stick = join(root, 'no-such-stick', 'x.simsa-backup');
    expect(codeOf(await fresh.desktop.saveBackup({ passphrase: own }))).toBe('backup/cannot-write');
  });
});

function failed(): never {
  throw new Error('the story needs this to be there');
}
