import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dossierNumberSchema, keyIdSchema } from '../../shared/basics/ids.ts';
import { deviceSchema } from '../../shared/roster/roster.ts';
import {
  docketOf,
  madeUp,
  memberIdOf,
  openRound,
  readDossier,
  score,
  seatCommittee,
  type Committee,
} from './committee.ts';
import { codeOf, must, newSeat, nobodyChooses, profileOf, type Seat } from './seat.ts';

const dossier = dossierNumberSchema.parse('2026-11-001');
const other = dossierNumberSchema.parse('2026-11-002');

describe('devices of an open round', () => {
  let root: string;
  let committee: Committee;
  let lost: Seat;
  let next: Seat;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-devices-'));
    committee = await seatCommittee(root, 3, {
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUp(2),
    });
    must(await committee.secretariat.desktop.importApplications({}));
    await openRound(committee);
    const [first] = committee.members;
    if (!first) throw new Error('no member');
    lost = first;
    must(await lost.desktop.syncRound({}));
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, next]) await seat.close();
    await rm(root, { recursive: true, force: true });
  });

  it('a second laptop of a member is a stranger until it is enrolled', async () => {
    await score(lost, dossier, [80, 40]);
    must(await lost.desktop.deliverOutbox({}));
    next = await newSeat(root, { name: '위원1의 새 노트북', role: 'member', invitation: committee.invitation });
    must(await next.desktop.handInCard({}));
    expect((await profileOf(next)).member).toBeNull();
  });

  it('enrolment makes it the member’s own, with the keys of the dossiers that its owner may read', async () => {
    const kid = (await profileOf(next)).device?.kid;
    const { cards } = must(await committee.secretariat.desktop.readCards({}));
    const card = cards.find((each) => each.kid === kid);
    if (!card) throw new Error('the card came in');
    const member = await memberIdOf(lost);
    const { alg, signingKey, recipient } = card;
    const device = deviceSchema.parse({ kid, alg, signingKey, recipient });
    const call = { member, device };
    expect(codeOf(await committee.chair.desktop.enrolDevice(call))).not.toBe('ok');
    expect(must(await committee.secretariat.desktop.enrolDevice(call)).problems).toEqual([]);
    expect(codeOf(await committee.secretariat.desktop.enrolDevice(call))).toBe('roster/twice');
    must(await next.desktop.syncRound({}));
    expect((await profileOf(next)).member).toBe(member);
    must(await next.desktop.declareNoConflict({ dossier: other }));
    const { first } = await readDossier(next, other);
    expect(new TextDecoder().decode(first.slice(0, 5))).toBe('%PDF-');
  });

  it('a lost laptop’s signatures stay, and it signs nothing more once it is revoked', async () => {
    const kid = keyIdSchema.parse((await profileOf(lost)).device?.kid);
    const call = { kid, reason: '분실' };
    expect(must(await committee.secretariat.desktop.revokeDevice(call)).problems).toEqual([]);
    expect(codeOf(await committee.secretariat.desktop.revokeDevice(call))).toBe('roster/no-such-device');
    const member = await memberIdOf(next);
    await score(lost, other, [1, 1]);
    const delivery = must(await lost.desktop.deliverOutbox({}));
    expect(delivery.delivered).toEqual([]);
    expect(delivery.problems.map(({ code }) => code)).toContain('registry/revoked-device');
    const docket = await docketOf(next);
    expect(docket.dossiers.get(dossier)?.ballots.has(member)).toBe(true);
    expect(docket.dossiers.get(other)?.ballots.has(member)).toBe(false);
  });

  it('its owner goes on with the new one', async () => {
    must(await next.desktop.syncRound({}));
    await score(next, other, [85, 44]);
    expect(must(await next.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    must(await committee.chair.desktop.syncRound({}));
    const docket = await docketOf(committee.chair);
    expect(docket.dossiers.get(other)?.ballots.has(await memberIdOf(next))).toBe(true);
  });

  it('a key that was revoked never comes back', async () => {
    const { cards } = must(await committee.secretariat.desktop.readCards({}));
    const card = cards.find(({ name }) => name === '위원1');
    if (!card) throw new Error('the card came in');
    const { kid, alg, signingKey, recipient } = card;
    const device = deviceSchema.parse({ kid, alg, signingKey, recipient });
    const member = await memberIdOf(next);
    expect(codeOf(await committee.secretariat.desktop.enrolDevice({ member, device }))).toBe('roster/twice');
  });
});
