import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBundle } from '../../../electron/files/bundle/open-bundle.ts';
import { writeBundle } from '../../../electron/files/bundle/write-bundle.ts';
import { createRegistryClient, type RegistryClient } from '../../../electron/registry-client/client.ts';
import { bytesFromBase64Url } from '../../../shared/basics/bytes.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { signCheckpoint, verifyCheckpoint } from '../../../shared/log/checkpoint.ts';
import { cosignatureLines } from '../../../shared/log/cosignature.ts';
import type { CarriedOutbox } from '../../../shared/report/carried.ts';
import { isConfirmed, verifyEvidence } from '../../../shared/report/verify-evidence.ts';
import { docketOf, madeUp, openRound, round, seatCommittee, type Committee } from '../../flow/committee.ts';
import { crypto, must, nobodyChooses, passphrase, profileOf, takeSeat, type Seat } from '../../flow/seat.ts';
import { handsOn, keepAs, outcomesOf, refusal, takeIn, type Hands } from '../../flow/stick.ts';

const first = '2026-11-001' as DossierNumber;

describe('taking in an outbox', () => {
  let root: string;
  let hands: Hands;
  let committee: Committee;
  let member: Seat;
  let kid: string;
  let path: string;
  let carried: CarriedOutbox;
  let registry: RegistryClient;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-outbox-'));
    hands = handsOn(root);
    const choose = { ...nobodyChooses, importFolder: async () => root, proofFolder: async () => root };
    const connect: Seat['deps']['connect'] = (target, signer) => (registry = createRegistryClient(target, signer));
    committee = await seatCommittee(root, 2, { choose, readApplications: madeUp(1), stick: hands, connect });
    const { secretariat, members } = committee;
    must(await secretariat.desktop.importApplications({}));
    await openRound(committee);
    must(await secretariat.desktop.saveRoundBundle({ person: null, files: 'included' }));
    await members[0]?.close();
    // Away from the network: what this desk has seen came on a stick.
    const away = {
      stick: hands,
      connect: () => createRegistryClient({ address: 'http://127.0.0.1:9', pin: null }, null),
    };
    member = await takeSeat(join(root, '위원1'), away);
    must(await member.desktop.unlock({ passphrase }));
    kid = (await profileOf(member)).device?.kid ?? '';
    await takeIn(member, hands, hands.saved());
    must(await member.desktop.recuse({ dossier: first, ground: 'self', reason: '지인' }));
    must(await member.desktop.saveOutboxBundle({}));
    path = keepAs(hands.saved(), 'honest.simsa');
    const opened = must(await openBundle(path));
    if (opened.log.kind !== 'outbox') throw new Error('no outbox');
    carried = opened.log;
    await opened.close();
  });
  afterAll(async () => {
    for (const seat of [...committee.everyone, member]) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  const office = () => committee.secretariat;
  const withNote = async (name: string, cosigned: string) => {
    const to = join(root, name);
    const part = async () => ({ ok: true as const, value: new Uint8Array(0) });
    const { signal } = new AbortController();
    must(await writeBundle(to, { log: { ...carried, cosigned }, files: [], part, progress: () => undefined, signal }));
    return to;
  };
  /** What the registry would sign for somebody else: a log of this size and root. */
  const signedFor = async (size: number, fill: number) => {
    const key = await readFile(join(root, 'registry', 'registry.key'), 'utf8');
    const { name } = must(await registry.about());
    const checkpoint = { origin: `${name}/${round}`, size, root: new Uint8Array(32).fill(fill) };
    return signCheckpoint(crypto, checkpoint, { name, secretKey: must(bytesFromBase64Url(key.trim())) });
  };
  const findings = async () => must(await office().desktop.readFindings({})).findings;

  it('finds in it the cosigned state that its desk had seen', async () => {
    const note = carried.cosigned ?? '';
    const { size } = must(verifyCheckpoint(crypto, note, carried.verifierKey));
    expect(size).toBe((await docketOf(member)).size);
    expect(cosignatureLines(note).map(({ name }) => name)).toEqual([kid]);
  });

  it('finds a registry that showed its desk another history, with proof, and hands nothing over', async () => {
    const before = (await docketOf(office())).size;
    const forked = await withNote('forked.simsa', await signedFor(before - 1, 7));
    expect(await refusal(office(), hands, forked)).toBe('log/forked');
    const [found] = await findings();
    expect(found).toMatchObject({ code: 'log/forked', proof: 'fork' });
    const { name } = must(await office().desktop.saveEvidence({ seq: found?.seq ?? 0 }));
    expect(isConfirmed(verifyEvidence(crypto, new Uint8Array(await readFile(join(root, name)))))).toBe(true);
    must(await office().desktop.syncRound({}));
    expect((await docketOf(office())).size).toBe(before);
  });

  it('finds a registry that showed its desk more than it shows here, and hands nothing over', async () => {
    const before = (await docketOf(office())).size;
    const ahead = await withNote('ahead.simsa', await signedFor(before + 3, 7));
    expect(await refusal(office(), hands, ahead)).toBe('log/frozen');
    expect((await findings()).at(-1)).toMatchObject({ code: 'log/frozen', proof: null });
    must(await office().desktop.syncRound({}));
    expect((await docketOf(office())).size).toBe(before);
  });

  it('passes its desk’s word on to the registry, with the records', async () => {
    expect(outcomesOf(await takeIn(office(), hands, path))).toEqual({ taken: 1 });
    const { checkpoints } = must(await registry.cosignatures(round));
    const words = checkpoints.flatMap((note) => cosignatureLines(note).map(({ name }) => ({ name, note })));
    expect(words.find(({ name }) => name === kid)?.note).toBe(carried.cosigned);
    expect(outcomesOf(await takeIn(office(), hands, path))).toEqual({ 'already-there': 1 });
    expect(await findings()).toHaveLength(2);
  });
});
