import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { docketOf, madeUp, openRound, round, seatCommittee, sheetFor, type Committee } from './committee.ts';
import { codeOf, must, newSeat, nobodyChooses, passphrase, type Seat } from './seat.ts';

const [first, second, third] = ['2026-11-001', '2026-11-002', '2026-11-003'] as DossierNumber[] as [
  DossierNumber,
  DossierNumber,
  DossierNumber,
];
const own = '백업만의 암호문';

/** What a desk's page would show of its sheets. */
async function sheetsOf(seat: Seat): Promise<ReadonlyMap<DossierNumber, ScoreSheet>> {
  const { entries } = must(await seat.desktop.readEntries({ after: 0, limit: 2000 }));
  return new Map(
    entries.flatMap(({ entry }) => (entry.kind === 'sheet' ? [[entry.sheet.dossier, entry.sheet] as const] : [])),
  );
}

describe('a lost laptop', () => {
  let root: string;
  let stick: string;
  let committee: Committee;
  let lost: Seat;
  let fresh: Seat;
  let drafts: ReadonlyMap<DossierNumber, ScoreSheet>;
  const choose = () => ({ ...nobodyChooses, newBackupFile: async () => stick, backupFile: async () => stick });
  const restore = (typed = own) => fresh.desktop.restoreBackup({ passphrase: typed });

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-lost-'));
    stick = join(root, 'mine.simsa-backup');
    committee = await seatCommittee(root, 1, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(3),
    });
    const { invitation } = committee;
    lost = await newSeat(root, { name: '잃을 노트북', role: 'member', invitation, change: { choose: choose() } });
    must(await lost.desktop.handInCard({}));
    // The replacement is enrolled as a second device would be: its card is on the roster before the round opens.
    fresh = await newSeat(root, { name: '새 노트북', role: 'member', invitation, change: { choose: choose() } });
    must(await fresh.desktop.handInCard({}));
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    for (const seat of [lost, fresh]) must(await seat.desktop.syncRound({}));
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, fresh]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('had nothing to back up before its owner scored', async () => {
    expect(codeOf(await lost.desktop.saveBackup({ passphrase: own }))).toBe('backup/nothing');
  });

  it('left its drafts, notes included, in one sealed file that shows none of them', async () => {
    const docket = await docketOf(lost);
    for (const dossier of [first, second, third]) {
      const sheet = { ...sheetFor(docket, dossier, [80, 40]), note: `남몰래 쓴 메모 ${dossier}` };
      must(await lost.desktop.saveSheet({ sheet }));
    }
    drafts = await sheetsOf(lost);
    expect(must(await lost.desktop.saveBackup({ passphrase: own }))).toEqual({ name: 'mine.simsa-backup', sheets: 3 });
    const text = await readFile(stick, 'utf8');
    expect(text).not.toContain('메모');
    expect(text).not.toContain(first);
    await lost.close();
    await rm(lost.folder, { recursive: true });
  });

  it('tells a wrong passphrase from a damaged file, for every byte of it', async () => {
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
    const mine = { ...sheetFor(await docketOf(fresh), second, [10, 10]), opinion: '새 노트북에서 쓴 의견' };
    must(await fresh.desktop.saveSheet({ sheet: mine }));
    expect(must(await restore())).toEqual({ restored: [first, third], same: 0, kept: [second] });
    const sheets = await sheetsOf(fresh);
    expect(sheets.get(first)).toEqual(drafts.get(first));
    expect(sheets.get(third)).toEqual(drafts.get(third));
    expect(sheets.get(second)).toEqual(mine);
  });

  it('can be restored any number of times, and work goes on from there after a restart', async () => {
    expect(must(await restore())).toEqual({ restored: [], same: 2, kept: [second] });
    must(await fresh.desktop.lock({ page: 'saved' }));
    must(await fresh.desktop.unlock({ passphrase }));
    must(await fresh.desktop.declareNoConflict({ dossier: first }));
    const sheet = (await sheetsOf(fresh)).get(first);
    if (!sheet) throw new Error('the restored sheet is gone');
    expect(sheet.round).toBe(round);
    must(await fresh.desktop.signBallot({ sheet }));
  });

  it('whose stick is gone, full or cannot be written to, is told so', async () => {
    await rm(stick);
    expect(codeOf(await restore())).toBe('backup/unreadable');
    stick = join(root, 'no-such-stick', 'x.simsa-backup');
    expect(codeOf(await fresh.desktop.saveBackup({ passphrase: own }))).toBe('backup/cannot-write');
  });
});
