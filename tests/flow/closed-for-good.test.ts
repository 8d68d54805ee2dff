import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { daySchema } from '../../shared/basics/day.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { committeeAtWork, docketOf, sealedBytes, sheetFor, type Committee } from './committee.ts';
import { finishMonth } from './finish-month.ts';
import { codeOf, crypto, must, nobodyChooses, passphrase, takeSeat, type Seat } from './seat.ts';

const word = '여울목사유카나리아';
const provision = '개인정보 보호법 제21조';

describe('a month that both offices close for good', () => {
  let root: string;
  let committee: Committee;
  let dossiers: readonly DossierNumber[];
  let member: Seat;
  let accessBefore: readonly number[];
  const seats = () => [committee.secretariat, committee.chair, committee.acting, ...committee.members];
  const stateOf = async (seat: Seat) => {
    const [state] = must(await seat.desktop.readDisposals({})).rounds;
    if (!state) throw new Error('the month is final');
    return state;
  };
  const told = async (seat: Seat) => JSON.stringify(must(await seat.desktop.readEntries({ after: 0, limit: 2000 })));
  const kit = () => join(root, 'kit');

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-closed-'));
    committee = await committeeAtWork(root);
    const { chair, acting, members } = committee;
    dossiers = [...(await docketOf(chair)).dossiers.keys()];
    for (const seat of [acting, ...members]) {
      for (const dossier of dossiers) {
        must(await seat.desktop.declareNoConflict({ dossier }));
        const sheet = sheetFor(await docketOf(seat), dossier, [85, 40]);
        const written = { ...sheet, note: `${word} ${seat.folder.length}` };
        must(await seat.desktop.saveSheet({ sheet: written }));
        must(await seat.desktop.signBallot({ sheet: written }));
      }
      must(await seat.desktop.deliverOutbox({}));
    }
    [member] = members as [Seat];
    const [first] = dossiers as [DossierNumber];
    const file = (await docketOf(member)).dossiers.get(first);
    const blob = file?.package.body.manifest.blob ?? '';
    const sealed = await sealedBytes(member, blob);
    must(await member.desktop.openDossier({ dossier: first, sealed, purpose: 'read' }));
    accessBefore = must(await member.desktop.readAccess({ limit: 50 })).lines.map(({ seq }) => seq);
    await askAndAnswer(committee.secretariat, first);
    await finishMonth(committee, { dossiers, attending: [chair, acting, ...members], signer: acting });
    for (const seat of seats()) must(await seat.desktop.syncRound({}));
    await mkdir(kit());
    await cp(member.folder, join(root, 'old-member'), { recursive: true });
    await cp(committee.secretariat.folder, join(root, 'old-office'), { recursive: true });
  }, 120_000);
  afterAll(async () => {
    for (const seat of seats().toReversed()) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  /** A clarification, an answer half written, a page for the applicant and what was written there. */
  async function askAndAnswer({ desktop }: Seat, dossier: DossierNumber): Promise<void> {
    const due = daySchema.parse('2099-01-01');
    must(await desktop.askQuestion({ dossier, text: word, due }));
    const [asked] = must(await desktop.readQuestions({})).questions;
    if (!asked) throw new Error('one was asked');
    const { address } = must(await desktop.readQuestions({}));
    must(await desktop.saveAnswerDraft({ question: asked.id, written: { question: word, answer: word } }));
    const { page } = must(await desktop.openAskPage({ dossier, until: due, address }));
    const sent = await fetch(`${address}/ask/${page.secret}`, {
      method: 'POST',
      body: new URLSearchParams({ about: '1', text: word }),
      redirect: 'manual',
    });
    expect(sent.status).toBe(303);
    expect(must(await desktop.fetchInbox({})).received).toBe(1);
    expect(await readdir(join(root, 'registry', 'inbox'))).toHaveLength(1);
  }

  it('asks for the kit first, for an office, and for both offices before anything is destroyed', async () => {
    const { secretariat, chair } = committee;
    const { round } = await stateOf(secretariat);
    expect((await stateOf(secretariat)).hindrance?.code).toBe('disposal/kit-first');
    expect(codeOf(await secretariat.desktop.closeForGood({ round, provision }))).toBe('disposal/kit-first');
    await secretariat.close();
    const office = await takeSeat(secretariat.folder, {
      host: committee.registry,
      choose: { ...nobodyChooses, kitFolder: async () => kit() },
    });
    must(await office.desktop.unlock({ passphrase }));
    committee = { ...committee, secretariat: office };
    must(await office.desktop.saveKit({}));
    expect(codeOf(await member.desktop.closeForGood({ round, provision }))).toBe('docket/not-your-role');
    expect(must(await office.desktop.closeForGood({ round, provision }))).toMatchObject({ waiting: 0, problems: [] });
    expect(must(await office.desktop.destroyClosedRounds({ texts: [] })).rounds).toEqual([]);
    expect((await stateOf(office)).here).toBe('kept');
    expect(must(await chair.desktop.closeForGood({ round, provision }))).toMatchObject({ waiting: 0, problems: [] });
  });

  it('is destroyed on every desk that learns of it, and each says so', async () => {
    for (const seat of seats()) {
      must(await seat.desktop.syncRound({}));
      expect((await stateOf(seat)).here).toBe('to-destroy');
      const { round } = await stateOf(seat);
      expect(must(await seat.desktop.destroyClosedRounds({ texts: [] })).rounds).toEqual([round]);
      expect((await stateOf(seat)).here).toBe('destroyed');
      expect(seat.events.at(-1)?.event === 'locked').toBe(false);
      expect(must(await seat.desktop.destroyClosedRounds({ texts: [] })).rounds).toEqual([]);
    }
    must(await committee.secretariat.desktop.syncRound({}));
    const { devices, destroyed } = await stateOf(committee.secretariat);
    expect(devices.filter(({ destroyedAt }) => destroyedAt !== null)).toHaveLength(seats().length);
    expect(destroyed.map(({ what }) => what)).toEqual(['desk-keys', 'dossier-keys', 'applications', 'papers', 'files']);
    expect(destroyed.find(({ what }) => what === 'dossier-keys')?.count).toBe(dossiers.length);
    expect((await stateOf(member)).destroyed.map(({ what }) => what)).toEqual(['desk-keys', 'sheets', 'files']);
  });

  it('leaves no sheet, no application, no file and no key of it on any desk or at the registry', async () => {
    const [first] = dossiers as [DossierNumber];
    expect(await told(member)).not.toContain(word);
    expect(must(await member.desktop.readSheetVersions({ dossier: first })).versions).toEqual([]);
    const office = await told(committee.secretariat);
    for (const kind of ['intake', 'answer-written', 'ask-page', 'inbox-message'])
      expect(office).not.toContain(`"kind":"${kind}"`);
    expect(office).not.toContain(word);
    const questions = must(await committee.secretariat.desktop.readQuestions({}));
    expect([questions.pages, questions.messages]).toEqual([[], []]);
    expect(await readdir(join(root, 'registry', 'inbox'))).toEqual([]);
    const file = (await docketOf(member)).dossiers.get(first);
    const digest = file?.package.body.manifest.blob;
    if (!digest) throw new Error('the package stays in the log');
    expect(codeOf(await member.desktop.fetchBlob({ digest, offset: 0, length: 10 }))).toBe('disposal/destroyed');
    const sealed = new Uint8Array(10);
    expect(codeOf(await member.desktop.openDossier({ dossier: first, sealed, purpose: 'read' }))).toBe(
      'disposal/destroyed',
    );
    for (const seat of seats()) {
      expect((await readdir(join(seat.folder, 'journal'))).sort()).toEqual(['desk.2.journal', 'desk.2.key']);
      expect(await readdir(join(seat.folder, 'blobs'))).toEqual([]);
    }
    const kept = (await readdir(join(root, 'registry', 'blobs'), { recursive: true, withFileTypes: true })).filter(
      (each) => each.isFile(),
    );
    expect(kept).toEqual([]);
    for (const [old, seat] of [
      ['old-member', member],
      ['old-office', committee.secretariat],
    ] as const) {
      const [key, journal] = await Promise.all([
        readFile(join(root, old, 'journal', 'desk.key')),
        readFile(join(root, old, 'journal', 'desk.journal')),
      ]);
      const names = await readdir(seat.folder, { recursive: true, withFileTypes: true });
      for (const each of names.filter((entry) => entry.isFile())) {
        const bytes = await readFile(join(each.parentPath, each.name));
        expect(bytes.includes(key.subarray(12)), each.name).toBe(false);
        expect(bytes.includes(journal.subarray(-200, -40)), each.name).toBe(false);
      }
    }
  });

  it('cannot be read from an old copy of a profile without its key file, though with it it could', async () => {
    const copy = await takeSeat(join(root, 'old-member'), { host: committee.registry });
    must(await copy.desktop.unlock({ passphrase }));
    expect(await told(copy)).toContain(word);
    await copy.close();
    await rm(join(root, 'old-member', 'journal', 'desk.key'));
    const bare = await takeSeat(join(root, 'old-member'));
    expect(codeOf(await bare.desktop.unlock({ passphrase }))).toBe('journal/damaged');
    await bare.close();
  });

  it('keeps signed records, the kit, and the record of access with its numbers', async () => {
    const lines = must(await member.desktop.readAccess({ limit: 50 })).lines;
    expect(lines[0]).toMatchObject({ act: 'material-destroyed' });
    expect(lines.slice(1).map(({ seq }) => seq)).toEqual(accessBefore);
    const docket = await docketOf(member);
    expect(docket.selection?.destructions.size).toBeGreaterThan(0);
    expect([...docket.dossiers.values()].every(({ contents }) => contents?.size === 3)).toBe(true);
    expect(everythingHolds(verifyMonth(crypto, await readFile(join(kit(), 'month.simsa'))))).toBe(true);
    await rm(kit(), { recursive: true });
    await mkdir(kit());
    must(await committee.secretariat.desktop.saveKit({}));
    const verified = verifyMonth(crypto, await readFile(join(kit(), 'month.simsa')));
    expect(everythingHolds(verified)).toBe(true);
    expect(verified.docket?.selection?.destructions.size).toBe(seats().length);
    expect(codeOf(await committee.chair.desktop.reopenRound({ basis: 'carried', reason: '표결 수 오기' }))).toBe(
      'disposal/closed-for-good',
    );
  });

  it('gives each its certificate, and all of it is there after a restart', async () => {
    const { round } = await stateOf(committee.secretariat);
    await committee.secretariat.close();
    const office = await takeSeat(committee.secretariat.folder, {
      host: committee.registry,
      choose: { ...nobodyChooses, kitFolder: async () => kit() },
    });
    must(await office.desktop.unlock({ passphrase }));
    committee = { ...committee, secretariat: office };
    expect((await stateOf(office)).here).toBe('destroyed');
    expect(must(await office.desktop.saveDestructionPaper({ round })).files).toEqual([
      `destruction-${round}.pdf`,
      `destruction-${round}.hwpx`,
    ]);
  });
});
