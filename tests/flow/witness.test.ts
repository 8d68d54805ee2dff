import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { base64FromBytes, bytesFromBase64Url, utf8 } from '../../shared/basics/bytes.ts';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import { signCheckpoint } from '../../shared/log/checkpoint.ts';
import { looksLikeEvidence } from '../../shared/log/evidence.ts';
import { createTree, leafHash } from '../../shared/log/tree.ts';
import { isConfirmed, verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { createRegistryClient, type RegistryClient } from '../../electron/registry-client/client.ts';
import { hostIn, score, committeeAtWork, type Committee } from './committee.ts';
import { codeOf, crypto, must, nobodyChooses, passphrase, takeSeat, type Seat } from './seat.ts';

const first = '2026-11-001' as DossierNumber;

describe('members as witnesses of the registry', () => {
  let root: string;
  let committee: Committee;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-witness-'));
    committee = await committeeAtWork(root);
  });
  afterEach(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  const members = (): readonly [Seat, Seat] => {
    const [one, other] = committee.members;
    if (!one || !other) throw new Error('no members');
    return [one, other];
  };
  const lied = async (lie: (honest: RegistryClient) => Partial<RegistryClient>): Promise<Seat> => {
    await members()[0].close();
    const connect: Seat['deps']['connect'] = (target, signer) => {
      const honest = createRegistryClient(target, signer);
      return { ...honest, ...lie(honest) };
    };
    const choose = { ...nobodyChooses, proofFolder: async () => root };
    const seat = await takeSeat(join(root, '위원1'), { connect, choose });
    must(await seat.desktop.unlock({ passphrase }));
    return seat;
  };

  it('find that they see the same log, also when one has seen a little more', async () => {
    const [one, other] = members();
    const { text } = must(await one.desktop.readCheckpoint({}));
    expect(must(await other.desktop.compareCheckpoint({ text }))).toMatchObject({ relation: 'same' });
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    const mailed = `  ${text.replaceAll('\n', '\r\n')}\r\n> `.replace('> ', '');
    expect(must(await other.desktop.compareCheckpoint({ text: mailed }))).toMatchObject({ relation: 'theirs-older' });
    // The registry answers, so that the one who is behind catches up and can tell.
    const newer = must(await other.desktop.readCheckpoint({})).text;
    expect(must(await one.desktop.compareCheckpoint({ text: newer }))).toMatchObject({ relation: 'same' });
    expect(must(await one.desktop.readFindings({})).findings).toEqual([]);
  });

  it('cannot tell about a newer one while the registry is away, and refuse what is none', async () => {
    const [one, other] = members();
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    const { text } = must(await other.desktop.readCheckpoint({}));
    await committee.registry.stop();
    expect(must(await one.desktop.compareCheckpoint({ text }))).toMatchObject({ relation: 'theirs-newer' });
    expect(codeOf(await one.desktop.compareCheckpoint({ text: 'hello' }))).toBe('checkpoint/unreadable');
    expect(codeOf(await one.desktop.compareCheckpoint({ text: text.replace('simsa-', 'other-') }))).not.toBe('ok');
  });

  it('sign for what they have seen, hear of each other’s words, and the registry keeps them over a restart', async () => {
    const [one, other] = members();
    const everybody = committee.everyone.length;
    must(await one.desktop.syncRound({}));
    expect(must(await one.desktop.readCheckpoint({})).cosigners).toBe(everybody);
    must(await committee.registry.stop().then(() => committee.registry.start()));
    must(await other.desktop.syncRound({}));
    expect(must(await other.desktop.readCheckpoint({})).cosigners).toBe(everybody);
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    expect(must(await other.desktop.readCheckpoint({})).cosigners).toBe(1);
    expect(must(await other.desktop.readFindings({})).findings).toEqual([]);
  });

  it('are told of another history by the very states that others have cosigned, with proof', async () => {
    const secretKey = await checkpointKey(root);
    const seat = await lied((honest) => ({
      cosignatures: async (round) => {
        const { records } = must(await honest.records(round, 0, 500));
        const { name } = must(await honest.about());
        const tree = createTree(crypto);
        for (const jws of records.toReversed()) tree.append(leafHash(crypto, utf8(jws)));
        const origin = `${name}/${round}`;
        const note = signCheckpoint(crypto, { origin, size: tree.size(), root: tree.root() }, { name, secretKey });
        return { ok: true, value: { checkpoints: [note] } };
      },
    }));
    expect(codeOf(await seat.desktop.syncRound({}))).toBe('log/forked');
    const { findings } = must(await seat.desktop.readFindings({}));
    expect(findings).toMatchObject([{ code: 'log/forked', proof: 'fork' }]);
    const { name } = must(await seat.desktop.saveEvidence({ seq: findings[0]?.seq ?? 0 }));
    expect(isConfirmed(verifyEvidence(crypto, new Uint8Array(await readFile(join(root, name)))))).toBe(true);
    // The application's own check says the same in claims, and knows the registry.
    await seat.close();
    const auditor = await takeSeat(join(root, '위원1'), {
      choose: { ...nobodyChooses, fileToVerify: async () => join(root, name) },
    });
    const shown = must(await auditor.desktop.verifyFile({}));
    expect(shown).toMatchObject({ about: 'evidence', name, registry: 'ours', proves: 'fork' });
    expect(shown.claims.every(({ verdict }) => verdict === 'holds')).toBe(true);
    await auditor.close();
  });

  it('find a fork between them as soon as the registry hands on what the other cosigned, however far that is', async () => {
    const [, other] = members();
    await other.close();
    await committee.secretariat.desktop.syncRound({});
    await cp(join(root, 'registry'), join(root, 'forked'), { recursive: true });
    const fork = hostIn(join(root, 'forked'));
    const { address } = must(await fork.start());
    let theirs: RegistryClient | null = null;
    const connect: Seat['deps']['connect'] = (_target, signer) =>
      (theirs = createRegistryClient({ address, pin: null }, signer));
    const led = await takeSeat(join(root, '위원2'), { connect });
    must(await led.desktop.unlock({ passphrase }));
    must(await led.desktop.recuse({ dossier: first, ground: 'self', reason: '지인' }));
    must(await led.desktop.deliverOutbox({}));
    expect(must(await led.desktop.readCheckpoint({})).cosigners).toBe(1);

    const seat = await lied(() => ({ cosignatures: async (round) => (theirs ?? never()).cosignatures(round) }));
    // The other history is one record longer: nothing can be said before this one has grown as far.
    must(await seat.desktop.syncRound({}));
    must(await committee.acting.desktop.recuse({ dossier: first, ground: 'self', reason: '지인' }));
    must(await committee.acting.desktop.deliverOutbox({}));
    expect(codeOf(await seat.desktop.syncRound({}))).toBe('log/forked');
    const { findings } = must(await seat.desktop.readFindings({}));
    expect(findings).toMatchObject([{ code: 'log/forked', proof: 'fork' }]);
    const { name } = must(await seat.desktop.saveEvidence({ seq: findings[0]?.seq ?? 0 }));
    expect(isConfirmed(verifyEvidence(crypto, new Uint8Array(await readFile(join(root, name)))))).toBe(true);
    await seat.close();
    await led.close();
    await fork.stop();
  });

  it('find a registry that keeps from one what another has signed for', async () => {
    const [, other] = members();
    let frozen = 'no';
    const old = new Map<number, Awaited<ReturnType<RegistryClient['checkpoint']>>>();
    const seat = await lied((honest) => ({
      checkpoint: async (round, from) => {
        const reply = (frozen === 'yes' && old.get(from)) || (await honest.checkpoint(round, from));
        old.set(from, reply);
        return reply;
      },
    }));
    must(await seat.desktop.syncRound({}));
    must(await seat.desktop.syncRound({}));
    frozen = 'yes';
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    // Heard for the first time it may have come about just now; the second time it is kept from this desk.
    must(await seat.desktop.syncRound({}));
    expect(codeOf(await seat.desktop.syncRound({}))).toBe('log/frozen');
    frozen = 'no';
    must(await seat.desktop.syncRound({}));
    expect(must(await seat.desktop.readFindings({})).findings).toMatchObject([{ code: 'log/frozen', proof: null }]);
    await seat.close();
  });

  it('sign at the next sync where their word could not be handed in', async () => {
    const [, other] = members();
    await score(other, first, [80, 40]);
    must(await other.desktop.deliverOutbox({}));
    let reach = 'no';
    const seat = await lied((honest) => ({
      cosign: async (round, note) =>
        reach === 'no' ? { ok: false, problem: { code: 'registry/unreachable' } } : honest.cosign(round, note),
    }));
    must(await seat.desktop.syncRound({}));
    expect(must(await seat.desktop.readCheckpoint({})).cosigners).toBe(1);
    reach = 'yes';
    must(await seat.desktop.syncRound({}));
    expect(must(await seat.desktop.readCheckpoint({})).cosigners).toBe(2);
    expect(seat.events).toContainEqual({ event: 'cosigned', devices: 2 });
    await seat.close();
  });

  it('keep a registry that stands still behind its own receipt as a finding that is no proof', async () => {
    let frozen = 'no';
    const old = new Map<number, Awaited<ReturnType<RegistryClient['checkpoint']>>>();
    const seat = await lied((honest) => ({
      checkpoint: async (round, from) => {
        const kept = old.get(from);
        const reply = kept && frozen === 'yes' ? kept : await honest.checkpoint(round, from);
        old.set(from, reply);
        return reply;
      },
    }));
    must(await seat.desktop.syncRound({}));
    frozen = 'yes';
    await score(seat, first, [80, 40]);
    const { problems } = must(await seat.desktop.deliverOutbox({}));
    expect(problems.map(({ code }) => code)).toContain('log/frozen');
    expect(codeOf(await seat.desktop.syncRound({}))).toBe('log/frozen');
    const { findings } = must(await seat.desktop.readFindings({}));
    expect(findings).toMatchObject([{ code: 'log/frozen', proof: null }]);
    expect(codeOf(await seat.desktop.saveEvidence({ seq: findings[0]?.seq ?? 0 }))).toBe('evidence/none');
    await seat.close();
  });

  it('keep and save a proof of a record that the registry signed against the rules, also after a restart', async () => {
    // The same registry's key and log in other hands, with one record nobody may write.
    const secretKey = await checkpointKey(root);
    const again = await lied((honest) => inOtherHands(honest, secretKey));
    const code = codeOf(await again.desktop.syncRound({}));
    expect(code).toBe('docket/broken-chain');
    expect(codeOf(await again.desktop.syncRound({}))).toBe(code);
    await again.close();
    const later = await lied(() => ({}));
    const { findings } = must(await later.desktop.readFindings({}));
    expect(findings).toMatchObject([{ code, proof: 'bad-record' }]);
    const { name } = must(await later.desktop.saveEvidence({ seq: findings[0]?.seq ?? 0 }));
    const bytes = new Uint8Array(await readFile(join(root, name)));
    expect(looksLikeEvidence(bytes)).toBe(true);
    expect(isConfirmed(verifyEvidence(crypto, bytes))).toBe(true);
    await later.close();
  });
});

function never(): never {
  throw new Error('the desk has connected');
}

async function checkpointKey(root: string): Promise<Uint8Array> {
  return must(bytesFromBase64Url((await readFile(join(root, 'registry', 'registry.key'), 'utf8')).trim()));
}

/** The registry with its own key and log, and the roster once more at the end of it. */
function inOtherHands(honest: RegistryClient, secretKey: Uint8Array): Partial<RegistryClient> {
  const forged = async (round: RoundId) => {
    const { records } = must(await honest.records(round, 0, 500));
    return [...records, records[0] ?? ''];
  };
  return {
    records: async (round, from, limit) => ({
      ok: true,
      value: { records: (await forged(round)).slice(from, from + limit) },
    }),
    checkpoint: async (round, from) => {
      const tree = createTree(crypto);
      for (const jws of await forged(round)) tree.append(leafHash(crypto, utf8(jws)));
      const { name } = must(await honest.about());
      const checkpoint = signCheckpoint(
        crypto,
        { origin: `${name}/${round}`, size: tree.size(), root: tree.root() },
        { name, secretKey },
      );
      const consistency = tree.consistencyProof(from, tree.size()).map(base64FromBytes);
      return { ok: true, value: { checkpoint, consistency } };
    },
  };
}
