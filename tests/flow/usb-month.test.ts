import { existsSync, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DossierNumber, MemberId } from '../../shared/basics/ids.ts';
import type { CallInput } from '../../shared/contracts/desktop-api.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import type { Role } from '../../shared/roster/role.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { createRegistryClient } from '../../electron/registry-client/client.ts';
import {
  docketOf,
  hostIn,
  madeUp,
  memberIdOf,
  openRound,
  readDossier,
  score,
  sealedBytes,
  sheetFor,
  type TestRegistry,
} from './committee.ts';
import { codeOf, crypto, must, nobodyChooses, newSeat, profileOf, type Seat } from './seat.ts';
import { handsOn, keepAs, outcomesOf, refusal, takeIn, type Hands } from './stick.ts';

const [first, second] = ['2026-11-001', '2026-11-002'] as DossierNumber[] as [DossierNumber, DossierNumber];
const unreachable = { code: 'registry/unreachable' };

/** A member's desk without any network: every address it tries is one where nobody listens. */
const nowhere = 'http://127.0.0.1:9';

describe('a whole month in which only the secretariat reaches the registry', () => {
  let root: string;
  let usb: string;
  let registry: TestRegistry;
  let hands: Hands;
  let secretariat: Seat;
  let chair: Seat;
  let acting: Seat;
  let one: Seat;
  let two: Seat;
  let three: Seat;
  let away: readonly Seat[];

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-usb-'));
    usb = join(root, 'usb');
    mkdirSync(usb);
    hands = handsOn(usb);
    registry = hostIn(join(root, 'registry'));
    secretariat = await newSeat(root, {
      name: '사무국',
      role: 'secretariat',
      change: {
        host: registry,
        stick: hands,
        choose: { ...nobodyChooses, importFolder: async () => root, kitFolder: async () => root },
        readApplications: madeUp(2),
      },
    });
  });
  afterAll(async () => {
    for (const seat of [secretariat, ...away]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  const roundFor = async (person: MemberId | null, files: CallInput<'saveRoundBundle'>['files'] = 'left-out') => {
    const saved = must(await secretariat.desktop.saveRoundBundle({ person, files }));
    return { ...saved, path: hands.saved() };
  };
  const outboxOf = async (seat: Seat, name: string) => {
    must(await seat.desktop.saveOutboxBundle({}));
    return keepAs(hands.saved(), name);
  };
  const decide = (dossier: DossierNumber, attending: readonly MemberId[], votes: number) =>
    chair.desktop.recordDecision({
      decision: {
        dossier,
        outcome: 'selected',
        attending: [...attending],
        vote: { for: votes, against: 0, abstain: 0 },
        reasons: '기준 충족',
      },
    });

  it('the invitation goes out and the device cards come back as files', async () => {
    expect(must(await secretariat.desktop.saveInvitation({})).name).toBe('simsa.simsa-invitation');
    const invitationFile = hands.saved();
    const join = async (name: string, role: Role) => {
      hands.next = [invitationFile];
      const { invitation } = must(await secretariat.desktop.openInvitation({}));
      const connect: Seat['deps']['connect'] = (_target, signer) =>
        createRegistryClient({ address: nowhere, pin: null }, signer, { callMillis: 500, fileMillis: 500, pauses: [] });
      return newSeat(root, { name, role, invitation, change: { connect, stick: hands } });
    };
    chair = await join('위원장', 'chair');
    acting = await join('직무대행', 'acting-chair');
    [one, two, three] = [await join('위원1', 'member'), await join('위원2', 'member'), await join('위원3', 'member')];
    away = [chair, acting, one, two, three];
    const cards: string[] = [];
    for (const seat of away) {
      must(await seat.desktop.saveCard({}));
      cards.push(hands.saved());
    }
    hands.next = [...cards, invitationFile];
    expect(must(await secretariat.desktop.openCards({}))).toEqual({
      cards: 5,
      problems: [{ code: 'roster/bad-card' }],
    });
    hands.next = cards;
    expect(must(await secretariat.desktop.openCards({}))).toEqual({ cards: 5, problems: [] });
    expect(must(await secretariat.desktop.readCards({})).cards).toHaveLength(6);
  });

  it('the round and its files go out on a stick, and each desk finds who it is', async () => {
    expect(codeOf(await secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }))).toBe('round/none');
    must(await secretariat.desktop.importApplications({}));
    await openRound({ secretariat });
    const all = await roundFor(null, 'included');
    expect(all).toMatchObject({ records: 4, files: 6 });
    for (const seat of away) {
      expect(codeOf(await seat.desktop.syncRound({}))).toBe('registry/unreachable');
      const taken = await takeIn(seat, hands, all.path);
      expect(taken).toMatchObject({ kind: 'round', log: 'grown', added: 4, size: 4, files: 6, problems: [] });
      expect((await profileOf(seat)).round).toBe('2026-11');
      expect(await takeIn(seat, hands, all.path)).toMatchObject({ log: 'same', added: 0 });
    }
    expect(await readdir(usb)).not.toContainEqual(expect.stringContaining('.part'));
  });

  it('a carried dossier opens after the declaration, and main lets go of its copy once the page has it', async () => {
    must(await one.desktop.declareNoConflict({ dossier: first }));
    const { manifest } = await readDossier(one, first);
    expect(manifest.application.service).toBe('민원 챗봇 1');
    must(await one.desktop.dropCarriedFiles({}));
    await expect(readDossier(one, first)).rejects.toThrow('registry/unreachable');
  });

  it('a recusal closes the dossier to the desk at once, and takes its files off the disk and off later bundles once it has arrived', async () => {
    const file = (await docketOf(three)).dossiers.get(first);
    const blob = file?.package.body.manifest.blob ?? '';
    expect((await sealedBytes(three, blob)).length).toBeGreaterThan(0);
    must(await three.desktop.recuse({ dossier: first, ground: 'employment', reason: '2년 전 재직' }));
    await expect(sealedBytes(three, blob)).rejects.toThrow('ballot/recused');
    const outbox = await outboxOf(three, 'three-1.simsa');
    expect(outcomesOf(await takeIn(secretariat, hands, outbox))).toEqual({ taken: 1 });
    const later = await roundFor(await memberIdOf(three), 'included');
    expect(later.files).toBe(3);
    expect((await readFile(later.path)).includes(Buffer.from(`blobs/${blob}`))).toBe(false);
    const copy = join(three.folder, 'blobs', blob);
    expect(existsSync(copy)).toBe(true);
    expect(await takeIn(three, hands, later.path)).toMatchObject({ added: 1, delivered: [expect.any(String)] });
    expect(existsSync(copy)).toBe(false);
  });

  it('ballots come back in any order and any number of times', async () => {
    const early = await roundFor(null);
    const earlier = keepAs(early.path, 'earlier.simsa');
    await score(two, first, [80, 40]);
    const before = await outboxOf(two, 'two-1.simsa');
    await score(two, second, [70, 45]);
    const after = await outboxOf(two, 'two-2.simsa');
    await score(three, second, [90, 30]);
    for (const dossier of [first, second]) await score(acting, dossier, [85, 35]);
    const [third, fourth] = [await outboxOf(three, 'three-2.simsa'), await outboxOf(acting, 'acting-1.simsa')];

    expect(outcomesOf(await takeIn(secretariat, hands, fourth))).toEqual({ taken: 4 });
    expect(outcomesOf(await takeIn(secretariat, hands, after))).toEqual({ taken: 4 });
    expect(outcomesOf(await takeIn(secretariat, hands, before))).toEqual({ 'already-there': 2 });
    expect(outcomesOf(await takeIn(secretariat, hands, third))).toEqual({ taken: 2 });
    expect(outcomesOf(await takeIn(secretariat, hands, after))).toEqual({ 'already-there': 4 });

    const newest = await roundFor(null);
    const taken = await takeIn(two, hands, newest.path);
    expect(taken).toMatchObject({ log: 'grown', problems: [], delivered: { length: 4 } });
    expect(codeOf(await two.desktop.saveOutboxBundle({}))).toBe('bundle/nothing-to-carry');
    const { size } = await docketOf(two);
    expect(await takeIn(two, hands, earlier)).toMatchObject({ log: 'older', added: 0, delivered: [] });
    expect((await docketOf(two)).size).toBe(size);
  });

  it('a chair who closes on an old state is refused by the registry and signs anew after the next bundle', async () => {
    expect(codeOf(await chair.desktop.closeRound({}))).toBe('registry/unreachable');
    expect(await takeIn(chair, hands, (await roundFor(null)).path)).toMatchObject({ log: 'grown' });
    expect(must(await chair.desktop.closeRound({ basis: 'carried' }))).toMatchObject({
      waiting: 1,
      problems: [unreachable],
    });
    const overtaken = await outboxOf(chair, 'chair-1.simsa');

    await score(one, second, [75, 40]);
    expect(outcomesOf(await takeIn(secretariat, hands, await outboxOf(one, 'one-1.simsa')))).toEqual({ taken: 3 });
    const refused = await takeIn(secretariat, hands, overtaken);
    expect(refused).toMatchObject({ records: [{ author: '위원장', kind: 'closing', outcome: 'refused' }] });
    expect(refused).toMatchObject({ records: [{ problem: { code: 'closing/other-ballots' } }] });

    expect(must(await secretariat.desktop.closeRound({})).problems).toEqual([]);
    const told = await takeIn(chair, hands, (await roundFor(null)).path);
    expect(told).toMatchObject({ log: 'grown', problems: [{ code: 'closing/other-ballots' }] });
    must(await chair.desktop.closeRound({ basis: 'carried' }));
    expect(outcomesOf(await takeIn(secretariat, hands, await outboxOf(chair, 'chair-2.simsa')))).toEqual({ taken: 1 });
  });

  it('a ballot that comes after the closing is refused at the desk that takes it in, and its author is told', async () => {
    const sheet = sheetFor(await docketOf(two), second, [10, 10]);
    must(await two.desktop.saveSheet({ sheet }));
    must(await two.desktop.signBallot({ sheet }));
    const late = await takeIn(secretariat, hands, await outboxOf(two, 'two-3.simsa'));
    expect(late).toMatchObject({ records: [{ outcome: 'refused', problem: { code: 'ballot/closed' } }] });
    expect(await takeIn(two, hands, (await roundFor(null)).path)).toMatchObject({
      problems: [{ code: 'ballot/closed' }],
    });
    expect(codeOf(await two.desktop.saveOutboxBundle({}))).toBe('bundle/nothing-to-carry');
  });

  it('both offices open, the chair decides and finalises, all by sticks', async () => {
    expect(must(await secretariat.desktop.openBallots({})).problems).toEqual([]);
    await takeIn(chair, hands, (await roundFor(null)).path);
    must(await chair.desktop.openBallots({}));
    expect(phaseOf(await docketOf(chair))).toBe('opening');
    expect(outcomesOf(await takeIn(secretariat, hands, await outboxOf(chair, 'chair-3.simsa')))).toEqual({ taken: 2 });

    await takeIn(chair, hands, (await roundFor(null)).path);
    const attending = await Promise.all([chair, acting, one, two, three].map(memberIdOf));
    expect(must(await decide(first, attending, 4)).problems).toEqual([unreachable]);
    must(await decide(second, attending, 5));
    expect(codeOf(await chair.desktop.finaliseRound({}))).toBe('registry/unreachable');
    expect(must(await chair.desktop.finaliseRound({ basis: 'carried' }))).toMatchObject({ waiting: 3 });
    expect(outcomesOf(await takeIn(secretariat, hands, await outboxOf(chair, 'chair-4.simsa')))).toEqual({ taken: 3 });
    expect(phaseOf(await docketOf(secretariat))).toBe('countersigning');
  });

  it('a member countersigns what a stick brought, and the secretariat beside the registry', async () => {
    await takeIn(one, hands, (await roundFor(null)).path);
    expect(codeOf(await one.desktop.countersign({}))).toBe('registry/unreachable');
    must(await one.desktop.countersign({ basis: 'carried' }));
    expect(outcomesOf(await takeIn(secretariat, hands, await outboxOf(one, 'one-2.simsa')))).toEqual({ taken: 1 });
    expect(must(await secretariat.desktop.countersign({})).problems).toEqual([]);
    expect(phaseOf(await docketOf(secretariat))).toBe('final');
  });

  it('every desk ends on the same final month, and its bundle verifies', async () => {
    const last = await roundFor(null);
    const final = await docketOf(secretariat);
    for (const seat of away) {
      await takeIn(seat, hands, last.path);
      expect((await docketOf(seat)).lastOf).toEqual(final.lastOf);
      expect(phaseOf(await docketOf(seat))).toBe('final');
    }
    const { entries } = must(await chair.desktop.readEntries({ after: 0, limit: 2000 }));
    const signed = entries.filter(({ entry }) => entry.kind === 'outgoing').length;
    const settled = entries.filter(({ entry }) => entry.kind === 'delivered' || entry.kind === 'refused').length;
    expect(settled).toBe(signed);
    must(await secretariat.desktop.saveKit({}));
    const verification = verifyMonth(crypto, new Uint8Array(await readFile(join(root, 'month.simsa'))));
    expect(verification.claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(verification.claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures).toEqual({ devices: 1 });
  });

  it('a bundle in the wrong place is refused with its own word, and nothing is kept', async () => {
    const round = (await roundFor(null)).path;
    expect(await refusal(secretariat, hands, round)).toBe('bundle/round-not-here');
    expect(await refusal(one, hands, join(usb, 'two-1.simsa'))).toBe('bundle/outbox-not-here');
    expect(await refusal(one, hands, join(root, 'month.simsa'))).toBe('bundle/is-month');
    expect(await refusal(one, hands, join(usb, 'not-there.simsa'))).toBe('bundle/cannot-read');
    expect(await refusal(one, hands, usb)).toBe('bundle/malformed');
  });
});
