import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import { docketOf, madeUp, openRound, seatCommittee, sheetFor, type Committee } from './committee.ts';
import { codeOf, crypto, must, nobodyChooses, type Seat } from './seat.ts';

const dossier = '2026-11-001' as DossierNumber;
const canaries = ['카나리아의견', 'canary-reason', 'canary-note'] as const;
const [opinion, reason, note] = canaries;

/** The forms in which a word could lie in a file or an answer; base64 at each of its three places. */
function formsOf(word: string): readonly Buffer[] {
  const utf8 = Buffer.from(word, 'utf8');
  const shifted = [0, 1, 2].map((pad) => {
    const text = Buffer.concat([Buffer.alloc(pad), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return Buffer.from(text.slice(pad === 0 ? 0 : pad + 1, -2));
  });
  return [utf8, Buffer.from(word, 'utf16le'), ...shifted];
}
const forms = canaries.flatMap(formsOf);
const findsCanary = (bytes: Uint8Array) => forms.some((form) => Buffer.from(bytes).includes(form));

async function filesWithCanary(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && findsCanary(await readFile(path))) found.push(path);
  }
  return found;
}

/** All that a desk tells its page: every call without a choice of its own, the journal's entries, and what its records hold. */
async function everythingSaid(seat: Seat): Promise<string> {
  const { desktop } = seat;
  const entries = must(await desktop.readEntries({ after: 0, limit: 2000 })).entries;
  const bodies = entries.map(({ entry }) =>
    entry.kind === 'record' ? must(parseRecord(crypto, entry.jws)).body : null,
  );
  const answers = [
    await desktop.readProfile({}),
    await desktop.syncRound({}),
    await desktop.deliverOutbox({}),
    await desktop.readInvitation({}),
    await desktop.readCards({}),
    await desktop.saveKit({}),
  ];
  return JSON.stringify([entries, bodies, answers, seat.events]);
}

describe('before the opening', () => {
  let root: string;
  let committee: Committee;
  let author: Seat;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-early-'));
    committee = await seatCommittee(root, 3, {
      choose: { ...nobodyChooses, importFolder: async () => root, kitFolder: async () => root },
      readApplications: madeUp(1),
    });
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
    for (const seat of [committee.acting, ...committee.members]) {
      must(await seat.desktop.declareNoConflict({ dossier }));
      const plain = sheetFor(await docketOf(seat), dossier, [77, 33]);
      const entries = plain.entries.map((entry) => ({ ...entry, reason }));
      const sheet: ScoreSheet = { ...plain, entries, opinion, note };
      must(await seat.desktop.saveSheet({ sheet }));
      must(await seat.desktop.signBallot({ sheet }));
      expect(must(await seat.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    }
    author = committee.members[0] ?? committee.acting;
    for (const seat of committee.everyone) must(await seat.desktop.syncRound({}));
  });
  afterAll(async () => {
    for (const seat of committee.everyone) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('the search finds what is there: the author reads their own words', async () => {
    expect(findsCanary(Buffer.from(await everythingSaid(author)))).toBe(true);
    for (const form of forms)
      expect(findsCanary(Buffer.concat([Buffer.from('xx'), form, Buffer.from('yy')]))).toBe(true);
    const inside = Buffer.from(JSON.stringify({ a: 1, words: canaries })).toString('base64');
    expect(findsCanary(Buffer.from(inside))).toBe(true);
  });

  it('no desk of an office tells a word of a ballot, and neither office alone can open one', async () => {
    const { secretariat, chair } = committee;
    for (const office of [secretariat, chair]) {
      expect(findsCanary(Buffer.from(await everythingSaid(office)))).toBe(false);
      expect(codeOf(await office.desktop.openBallots({}))).toBe('opening/not-closed');
    }
    must(await secretariat.desktop.closeRound({}));
    must(await chair.desktop.syncRound({}));
    for (const office of [secretariat, chair])
      expect(codeOf(await office.desktop.openBallots({}))).toBe('opening/not-closed');
    must(await chair.desktop.closeRound({}));
    expect(codeOf(await chair.desktop.openBallots({}))).toBe('opening/outer-first');
    must(await secretariat.desktop.openBallots({}));
    must(await chair.desktop.syncRound({}));
    for (const office of [secretariat, chair])
      expect(findsCanary(Buffer.from(await everythingSaid(office)))).toBe(false);
  });

  it('no file in any profile or at the registry holds a word of a ballot in any form', async () => {
    expect(await filesWithCanary(root)).toEqual([]);
  });

  it('and once both offices have acted everybody reads opinions and reasons, and nobody a private note', async () => {
    must(await committee.chair.desktop.openBallots({}));
    for (const seat of [committee.secretariat, committee.chair]) {
      must(await seat.desktop.syncRound({}));
      const said = await everythingSaid(seat);
      expect([said.includes(opinion), said.includes(reason), said.includes(note)]).toEqual([true, true, false]);
    }
  });
});
